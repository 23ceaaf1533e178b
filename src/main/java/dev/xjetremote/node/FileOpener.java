package dev.xjetremote.node;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/** What {@code open} checks, in the order in which Linux does, and does. */
final class FileOpener {
  private static final int READ = 4;
  private static final int WRITE = 2;

  private final FolderChanges folders;

  FileOpener(FolderChanges folders) {
    this.folders = folders;
  }

  OpenFile open(Place place, int flags, int mode) throws IOException {
    boolean reads = OpenFlags.reads(flags);
    boolean writes = OpenFlags.writes(flags);
    FileInfo info = place.info();
    if (info == null) {
      return create(place, flags, mode);
    }
    if (OpenFlags.createsOnly(flags)) {
      throw new FileFailure(Errno.EEXIST);
    }
    if (info.isSymbolicLink()) {
      throw new FileFailure(Errno.ELOOP);
    }
    if (info.isDirectory()) {
      if (writes || (flags & OpenFlags.CREATE) != 0) {
        throw new FileFailure(Errno.EISDIR);
      }
      requireRights(place, info, READ);
      return new OpenFile(place, null, true, false, false);
    }
    if ((flags & OpenFlags.DIRECTORY) != 0) {
      throw new FileFailure(Errno.ENOTDIR);
    }
    if (!info.isRegularFile()) {
      // A pipe would block the suite's thread, a device is none of its business.
      throw new FileFailure(Errno.ENXIO);
    }
    if (writes) {
      place.requireWritable();
    }
    requireRights(place, info, (reads ? READ : 0) | (writes ? WRITE : 0));
    Set<OpenOption> options = options(reads, writes);
    if (writes && (flags & OpenFlags.TRUNCATE) != 0) {
      options.add(StandardOpenOption.TRUNCATE_EXISTING);
    }
    return new OpenFile(place, place.open(options), reads, writes, (flags & OpenFlags.APPEND) != 0);
  }

  private OpenFile create(Place place, int flags, int mode) throws IOException {
    if ((flags & OpenFlags.CREATE) == 0) {
      throw new FileFailure(Errno.ENOENT);
    }
    folders.prepareToAdd(place);
    // The JDK makes files by opening them to write; what the flags allow is checked at each call.
    Set<OpenOption> options = options(OpenFlags.reads(flags), true);
    options.add(StandardOpenOption.CREATE_NEW);
    FileChannel channel = place.open(options, Permissions.attribute(mode));
    folders.added(place);
    return new OpenFile(
        place,
        channel,
        OpenFlags.reads(flags),
        OpenFlags.writes(flags),
        (flags & OpenFlags.APPEND) != 0);
  }

  private static Set<OpenOption> options(boolean reads, boolean writes) {
    Set<OpenOption> options = new HashSet<>();
    options.add(LinkOption.NOFOLLOW_LINKS);
    if (reads) {
      options.add(StandardOpenOption.READ);
    }
    if (writes) {
      options.add(StandardOpenOption.WRITE);
    }
    return options;
  }

  private static void requireRights(Place place, FileInfo info, int rights) throws FileFailure {
    if (place.mount() == null && !info.permits(rights)) {
      throw new FileFailure(Errno.EACCES);
    }
  }
}
