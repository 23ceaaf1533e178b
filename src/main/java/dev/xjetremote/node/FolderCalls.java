package dev.xjetremote.node;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;

/**
 * The system calls behind {@code fs} that concern folders and the names in them: listing, making,
 * moving, removing, links. As for the rest, see {@link FileCalls}, which gives this.
 */
public final class FolderCalls {
  private static final int READ = 4;

  private final FileTree tree;
  private final Descriptors descriptors;
  private final FolderChanges changes;

  FolderCalls(FileTree tree, Descriptors descriptors, FolderChanges changes) {
    this.tree = tree;
    this.descriptors = descriptors;
    this.changes = changes;
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
    List<String> entries = place.entries();
    entries.sort(Comparator.comparing(entry -> entry.substring(1)));
    return entries;
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
    if (!place.exists() && path.matches(".*/\\./*")) {
      // It would be inside of what is to be made.
      throw new FileFailure(Errno.ENOENT);
    }
    changes.prepareToAdd(place);
    Files.createDirectory(place.path());
    Permissions.set(place.path(), mode);
    changes.added(place);
  }

  public void symlink(String target, String path) throws IOException {
    if (target.isEmpty()) {
      throw new FileFailure(Errno.ENOENT);
    }
    Place place = tree.locate(path);
    changes.prepareToAdd(place);
    if (place.mount() != null && !staysInside(target)) {
      throw new FileFailure(Errno.EACCES);
    }
    Files.createSymbolicLink(place.path(), place.path().getFileSystem().getPath(target));
    changes.added(place);
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
    changes.prepareToAdd(place);
    requireSameDevice(source, place);
    source.confirm();
    Files.createLink(place.path(), source.path());
    changes.added(place);
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
    changes.prepareToChange(place);
    place.delete();
    changes.removed(place);
    forget(place);
  }

  public void rename(String from, String to) throws IOException {
    Place source = tree.locate(from);
    FileInfo info = source.existing();
    Place target = tree.locate(to);
    changes.requireRenamable(tree, source, target);
    requireSameDevice(source, target);
    if (target.exists() && info.isSameFile(target.existing())) {
      return;
    }
    changes.prepareToChange(source);
    changes.prepareToChange(target);
    source.moveTo(target);
    changes.removed(target.exists() ? target : null);
    forget(target);
    moved(source, target.guest());
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
    return blocks[0] + " " + blocks[1] + " " + changes.most() + " " + changes.free();
  }
}
