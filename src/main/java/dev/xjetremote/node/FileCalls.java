package dev.xjetremote.node;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The system calls behind {@code fs}, over one suite's {@link FileTree}. Paths are the suite's own,
 * and those that are not absolute start at its root. A call that fails throws a {@link FileFailure}
 * with the error number that Linux would give, or another {@link IOException} of the JDK's, for
 * {@link FileFailure#errnoOf}.
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
  private final FolderChanges folders;

  public FileCalls(FileOptions options) {
    tree = new FileTree(options);
    folders = new FolderChanges(options.entries());
    opener = new FileOpener(folders);
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

  /**
   * The names in a folder, in order, each after its type: {@code f}, {@code d}, {@code l}, {@code
   * o}.
   */
  public List<String> list(String path) throws IOException {
    Place place = tree.follow(path);
    FileInfo info = place.existing();
    if (!info.isDirectory()) {
      throw new FileFailure(Errno.ENOTDIR);
    }
    if (place.mount() == null && !info.permits(READ)) {
      throw new FileFailure(Errno.EACCES);
    }
    place.confirm();
    List<String> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(place.path())) {
      for (Path entry : stream) {
        entries.add(type(entry) + entry.getFileName().toString());
      }
    }
    Collections.sort(entries, (a, b) -> a.substring(1).compareTo(b.substring(1)));
    return entries;
  }

  private static String type(Path entry) {
    if (Files.isSymbolicLink(entry)) {
      return "l";
    }
    if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
      return "d";
    }
    return Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS) ? "f" : "o";
  }

  public String readlink(String path) throws IOException {
    Place place = tree.locate(path);
    if (!place.existing().isSymbolicLink()) {
      throw new FileFailure(Errno.EINVAL);
    }
    return Files.readSymbolicLink(place.path()).toString();
  }

  /** Makes a folder the one that relative paths begin at; gives its canonical path. */
  public String chdir(String path) throws IOException {
    return tree.enter(path);
  }

  public String realpath(String path) throws IOException {
    Place place = tree.follow(path);
    place.existing();
    return place.guest();
  }

  public void mkdir(String path, int mode) throws IOException {
    Place place = tree.locate(path);
    folders.prepareToAdd(place);
    Files.createDirectory(place.path());
    Permissions.set(place.path(), mode);
    folders.added(place);
  }

  public void symlink(String target, String path) throws IOException {
    if (target.isEmpty()) {
      throw new FileFailure(Errno.ENOENT);
    }
    Place place = tree.locate(path);
    folders.prepareToAdd(place);
    if (place.mount() != null && !staysInside(target)) {
      throw new FileFailure(Errno.EACCES);
    }
    Files.createSymbolicLink(place.path(), place.path().getFileSystem().getPath(target));
    folders.added(place);
  }

  // On the host it would mean something else than in the suite.
  private static boolean staysInside(String target) {
    return !target.startsWith("/") && !List.of(target.split("/")).contains("..");
  }

  public void link(String existing, String path) throws IOException {
    Place source = tree.locate(existing);
    if (source.existing().isDirectory()) {
      throw new FileFailure(Errno.EPERM);
    }
    Place place = tree.locate(path);
    folders.prepareToAdd(place);
    requireSameDevice(source, place);
    source.confirm();
    Files.createLink(place.path(), source.path());
    folders.added(place);
  }

  public void unlink(String path) throws IOException {
    Place place = tree.locate(path);
    if (place.existing().isDirectory()) {
      throw new FileFailure(Errno.EISDIR);
    }
    remove(place);
  }

  public void rmdir(String path) throws IOException {
    if (path.endsWith(".") && List.of(path.split("/")).lastIndexOf(".") >= 0) {
      throw new FileFailure(Errno.EINVAL);
    }
    Place place = tree.locate(path);
    if (!place.existing().isDirectory()) {
      throw new FileFailure(Errno.ENOTDIR);
    }
    if (place.guest().equals("/") || place.isMountPoint()) {
      throw new FileFailure(Errno.EBUSY);
    }
    remove(place);
  }

  private void remove(Place place) throws IOException {
    folders.prepareToChange(place);
    Files.delete(place.path());
    folders.removed(place);
    forget(place);
  }

  public void rename(String from, String to) throws IOException {
    Place source = tree.locate(from);
    FileInfo info = source.existing();
    Place target = tree.locate(to);
    folders.requireRenamable(tree, source, target);
    requireSameDevice(source, target);
    if (target.exists() && info.isSameFile(target.existing())) {
      return;
    }
    folders.prepareToChange(source);
    folders.prepareToChange(target);
    move(source.path(), target.path());
    folders.removed(target.exists() ? target : null);
    forget(target);
    moved(source, target.guest());
  }

  private static void move(Path source, Path target) throws IOException {
    try {
      Files.move(
          source, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException | UnsupportedOperationException e) {
      Files.move(source, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @SuppressWarnings("ReferenceEquality") // a mount is one object
  private static void requireSameDevice(Place source, Place target) throws FileFailure {
    if (source.mount() != target.mount()) {
      throw new FileFailure(Errno.EXDEV);
    }
  }

  private void forget(Place gone) throws IOException {
    FileInfo info = gone.info();
    if (info == null) {
      return;
    }
    for (OpenFile file : descriptors.all()) {
      if (!file.isUnlinked() && file.place().guest().equals(gone.guest())) {
        file.unlinked(info);
      }
    }
  }

  private void moved(Place source, String to) throws IOException {
    for (OpenFile file : descriptors.all()) {
      String guest = file.place().guest();
      if (!file.isUnlinked() && (guest.equals(source.guest()) || source.isAbove(guest))) {
        file.moved(tree.locate(to + guest.substring(source.guest().length())));
      }
    }
  }

  /** Blocks of 4,096 bytes in memory, all and free, and entries, all and free; blanks between. */
  public String statfs(String path) throws IOException {
    tree.follow(path).existing();
    long[] blocks = tree.blocks();
    return blocks[0] + " " + blocks[1] + " " + folders.most() + " " + folders.free();
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
