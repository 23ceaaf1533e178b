package dev.xjetremote.node;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a guest path has led: to a file, or to the place where one could be made.
 *
 * @param guest the canonical guest path: no links, no {@code ..}
 * @param path the same in the memory's or the host's file system; to be used without following
 *     links
 * @param mount the mount it is in, or null for the suite's own memory
 * @param info what is there, or null if nothing is
 */
record Place(String guest, Path path, @Nullable Mount mount, @Nullable FileInfo info) {

  FileInfo existing() throws FileFailure {
    if (info == null) {
      throw new FileFailure(Errno.ENOENT);
    }
    return info;
  }

  boolean exists() {
    return info != null;
  }

  boolean isDirectory() {
    return info != null && info.isDirectory();
  }

  void requireWritable() throws FileFailure {
    if (mount != null && !mount.writable()) {
      throw new FileFailure(Errno.EROFS);
    }
  }

  boolean isMountPoint() {
    return mount != null && mount.guest().equals(guest);
  }

  boolean isAbove(String otherGuest) {
    return otherGuest.startsWith(guest.equals("/") ? guest : guest + "/");
  }

  /** Opens the file there. Suites may put links into a mount that they may write, at any time. */
  FileChannel open(Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    confirm();
    return entry().open(options, attributes);
  }

  /**
   * The names in the folder there, in no order, each after its type: {@code f}, {@code d}, {@code
   * l}, {@code o}.
   */
  List<String> entries() throws IOException {
    confirm();
    return entry().entries();
  }

  /** Removes the file or the empty folder there. */
  void delete() throws IOException {
    confirm();
    entry().delete(isDirectory());
  }

  /** Gives what is there another place in the same file system; what was in that is replaced. */
  void moveTo(Place target) throws IOException {
    confirm();
    target.confirm();
    entry().moveTo(target.entry());
  }

  private Entry entry() {
    return new Entry(mount != null && mount.writable() ? mount.host() : null, path);
  }

  /**
   * Looks once more, right before the file is touched, whether the folders on the way are still
   * those that were walked through: another process may have put a link in their place.
   */
  void confirm() throws IOException {
    Path folder = path.getParent();
    if (mount != null && !isMountPoint() && folder != null && !folder.toRealPath().equals(folder)) {
      throw new FileFailure(Errno.EACCES);
    }
  }
}
