package dev.xjetremote.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What {@code stat} tells of a file.
 *
 * @param device tells mounts apart
 * @param mode type and permissions, as Linux packs them
 */
record FileInfo(
    int device,
    int mode,
    int links,
    long inode,
    long size,
    FileTime accessed,
    FileTime modified,
    FileTime changed,
    FileTime born) {
  private static final int TYPE = 0xF000;
  private static final int DIRECTORY = 0x4000;
  private static final int REGULAR = 0x8000;
  private static final int SYMBOLIC_LINK = 0xA000;
  private static final int BLOCK = 4096;

  /** The one user of the sandbox, as {@code process.getuid} tells it, owns every file. */
  static final int USER = 1000;

  /** Looks at a path itself, not at what it links to. Null if there is nothing. */
  static @Nullable FileInfo read(Path path, int device) throws IOException {
    try {
      FileInfo info = of(Files.readAttributes(path, "unix:*", LinkOption.NOFOLLOW_LINKS), device);
      return info.isSymbolicLink() ? info.withSize(linkSize(path)) : info;
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  // In memory a link has no size.
  private static long linkSize(Path link) throws IOException {
    return Files.readSymbolicLink(link).toString().getBytes(StandardCharsets.UTF_8).length;
  }

  private static FileInfo of(Map<String, Object> attributes, int device) {
    FileTime modified = time(attributes, "lastModifiedTime");
    FileTime born = time(attributes, "creationTime");
    FileTime changed = time(attributes, "ctime");
    return new FileInfo(
        device,
        type(attributes) | (number(attributes, "mode").intValue() & ~TYPE),
        number(attributes, "nlink").intValue(),
        number(attributes, "ino").longValue(),
        number(attributes, "size").longValue(),
        time(attributes, "lastAccessTime"),
        modified,
        // In memory a file's time of change is that of its making.
        modified.compareTo(changed) > 0 ? modified : changed,
        born);
  }

  private static Number number(Map<String, Object> attributes, String name) {
    return (Number) Objects.requireNonNull(attributes.get(name), name);
  }

  private static FileTime time(Map<String, Object> attributes, String name) {
    return (FileTime) Objects.requireNonNull(attributes.get(name), name);
  }

  private static int type(Map<String, Object> attributes) {
    if (Boolean.TRUE.equals(attributes.get("isDirectory"))) {
      return DIRECTORY;
    }
    if (Boolean.TRUE.equals(attributes.get("isSymbolicLink"))) {
      return SYMBOLIC_LINK;
    }
    return Boolean.TRUE.equals(attributes.get("isRegularFile"))
        ? REGULAR
        : number(attributes, "mode").intValue() & TYPE;
  }

  boolean isDirectory() {
    return (mode & TYPE) == DIRECTORY;
  }

  boolean isRegularFile() {
    return (mode & TYPE) == REGULAR;
  }

  boolean isSymbolicLink() {
    return (mode & TYPE) == SYMBOLIC_LINK;
  }

  boolean isSameFile(FileInfo other) {
    return inode == other.inode && device == other.device;
  }

  /** Whether the owner has all of the given rights: 4 to read, 2 to write, 1 to execute. */
  boolean permits(int rights) {
    return (mode >> 6 & rights) == rights;
  }

  FileInfo unlinked(long currentSize) {
    return new FileInfo(
        device, mode, links - 1, inode, currentSize, accessed, modified, changed, born);
  }

  FileInfo withSize(long currentSize) {
    return new FileInfo(device, mode, links, inode, currentSize, accessed, modified, changed, born);
  }

  /**
   * The numbers of {@code struct stat} with blanks between: device, mode, links, user, group,
   * special device, block size, inode, size, blocks of 512 bytes, then seconds and nanoseconds of
   * the times of access, modification, change and birth.
   */
  String numbers() {
    StringBuilder text = new StringBuilder(160);
    long[] head = {
      device,
      mode,
      links,
      USER,
      USER,
      0,
      BLOCK,
      inode,
      isDirectory() ? BLOCK : size,
      (isDirectory() ? BLOCK : size + BLOCK - 1) / BLOCK * (BLOCK / 512)
    };
    for (long number : head) {
      text.append(number).append(' ');
    }
    for (FileTime time : new FileTime[] {accessed, modified, changed, born}) {
      Instant instant = time.toInstant();
      text.append(instant.getEpochSecond()).append(' ').append(instant.getNano()).append(' ');
    }
    return text.toString();
  }
}
