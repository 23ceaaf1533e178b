package dev.xjetremote.node;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * The system calls behind {@code fs}, over one suite's {@link FileTree}; those on folders are in
 * {@link #folders}. Paths are the suite's own, and those that are not absolute start at its root. A
 * call that fails throws a {@link FileFailure} with the error number that Linux would give, or
 * another {@link IOException} of the JDK's, for {@link FileFailure#errnoOf}.
 *
 * <p>Not thread-safe: one suite runs on one thread at a time. {@link #close} gives up memory and
 * open files.
 */
public final class FileCalls implements AutoCloseable {
  private static final int READ = 4;
  private static final int WRITE = 2;
  private static final int EXECUTE = 1;

  private final FileTree tree;
  private final Descriptors descriptors = new Descriptors();
  private final FileOpener opener;
  private final FolderCalls folders;

  public FileCalls(FileOptions options) {
    tree = new FileTree(options);
    FolderChanges changes = new FolderChanges(options.entries());
    opener = new FileOpener(changes);
    folders = new FolderCalls(tree, descriptors, changes);
  }

  /** The calls on folders of the same files. */
  public FolderCalls folders() {
    return folders;
  }

  /** Opens a file with Linux's flags; gives its descriptor. */
  public int open(String path, int flags, int mode) throws IOException {
    boolean follows = (flags & OpenFlags.NOFOLLOW) == 0 && !OpenFlags.createsOnly(flags);
    Place place = follows ? tree.follow(path) : tree.locate(path);
    if (!place.exists() && path.endsWith("/") && (flags & OpenFlags.CREATE) != 0) {
      throw new FileFailure(Errno.EISDIR);
    }
    return descriptors.add(opener.open(place, flags, mode));
  }

  public void close(int descriptor) throws IOException {
    descriptors.close(descriptor);
  }

  /**
   * Reads up to so many bytes.
   *
   * @param position in the file, or negative for where the last call ended
   */
  public byte[] read(int descriptor, int length, long position) throws IOException {
    OpenFile file = descriptors.get(descriptor);
    if (length < 0) {
      throw new FileFailure(Errno.EINVAL);
    }
    ByteBuffer buffer = ByteBuffer.allocate(file.available(length, position));
    file.read(buffer, position);
    byte[] bytes = buffer.array();
    return buffer.hasRemaining() ? Arrays.copyOf(bytes, buffer.position()) : bytes;
  }

  /** Writes all of the bytes, at a position or, if that is negative, where the last call ended. */
  public void write(int descriptor, byte[] bytes, long position) throws IOException {
    descriptors.get(descriptor).write(ByteBuffer.wrap(bytes), position);
  }

  public void truncate(int descriptor, long length) throws IOException {
    descriptors.get(descriptor).truncate(length);
  }

  public void sync(int descriptor) throws IOException {
    descriptors.get(descriptor).sync();
  }

  /** {@link FileInfo#numbers} of a file. */
  public String stat(String path, boolean follow) throws IOException {
    return place(path, follow).existing().numbers();
  }

  public String stat(int descriptor) throws IOException {
    return descriptors.get(descriptor).info(tree).numbers();
  }

  /** Checks that a file is there and, in the bits of {@code rights}, what may be done with it. */
  public void access(String path, int rights) throws IOException {
    Place place = tree.follow(path);
    FileInfo info = place.existing();
    if ((rights & WRITE) != 0) {
      place.requireWritable();
    }
    boolean permitted =
        place.mount() == null
            ? info.permits(rights)
            : ((rights & READ) == 0 || Files.isReadable(place.path()))
                && ((rights & WRITE) == 0 || Files.isWritable(place.path()))
                && ((rights & EXECUTE) == 0 || Files.isExecutable(place.path()));
    if (!permitted) {
      throw new FileFailure(Errno.EACCES);
    }
  }

  public void chmod(String path, int mode, boolean follow) throws IOException {
    chmod(place(path, follow), mode);
  }

  public void chmod(int descriptor, int mode) throws IOException {
    chmod(openPlace(descriptor), mode);
  }

  private static void chmod(Place place, int mode) throws IOException {
    place.existing();
    place.requireWritable();
    place.confirm();
    Permissions.set(place.path(), mode);
  }

  /** Gives a file to a user, which must be its owner; -1 leaves it with whom it is. */
  public void chown(String path, long user, long group, boolean follow) throws IOException {
    chown(place(path, follow), user, group);
  }

  public void chown(int descriptor, long user, long group) throws IOException {
    chown(openPlace(descriptor), user, group);
  }

  private static void chown(Place place, long user, long group) throws IOException {
    place.existing();
    place.requireWritable();
    if (!isOwner(user) || !isOwner(group)) {
      throw new FileFailure(Errno.EPERM);
    }
  }

  private static boolean isOwner(long id) {
    return id == FileInfo.USER || (int) id == -1;
  }

  /** Sets the times of access and modification, in microseconds since 1970. */
  public void times(String path, long accessed, long modified, boolean follow) throws IOException {
    times(place(path, follow), accessed, modified);
  }

  public void times(int descriptor, long accessed, long modified) throws IOException {
    times(openPlace(descriptor), accessed, modified);
  }

  private static void times(Place place, long accessed, long modified) throws IOException {
    place.existing();
    place.requireWritable();
    place.confirm();
    Files.getFileAttributeView(
            place.path(), BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
        .setTimes(
            FileTime.from(modified, TimeUnit.MICROSECONDS),
            FileTime.from(accessed, TimeUnit.MICROSECONDS),
            null);
  }

  private Place place(String path, boolean follow) throws IOException {
    return follow ? tree.follow(path) : tree.locate(path);
  }

  private Place openPlace(int descriptor) throws IOException {
    OpenFile file = descriptors.get(descriptor);
    // A file without a name keeps what it had: nobody can look it up any more.
    return file.isUnlinked() ? file.place() : tree.locate(file.place().guest());
  }

  @Override
  public void close() throws IOException {
    try {
      descriptors.closeAll();
    } finally {
      tree.close();
    }
  }
}
