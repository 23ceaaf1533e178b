package dev.xjetremote.node;

import java.util.List;

/**
 * What the file system of a suite is made of.
 *
 * @param memoryBytes how much a suite may keep in files of its own, in bytes
 * @param entries how many files, folders and links a suite may make: each takes memory besides its
 *     content
 * @param mounts folders of the host
 */
public record FileOptions(long memoryBytes, int entries, List<Mount> mounts) {
  /** 64 MiB in 16,384 files of the suite's own, and nothing of the host. */
  public static final FileOptions DEFAULT = new FileOptions(64L << 20, 16_384, List.of());

  public FileOptions {
    mounts = List.copyOf(mounts);
    if (memoryBytes < 1 || entries < 1) {
      throw new IllegalArgumentException("a file system needs room for a byte and an entry");
    }
  }

  public FileOptions withMounts(List<Mount> others) {
    return new FileOptions(memoryBytes, entries, others);
  }

  public FileOptions withMemoryBytes(long bytes) {
    return new FileOptions(bytes, entries, mounts);
  }
}
