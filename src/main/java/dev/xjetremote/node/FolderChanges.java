package dev.xjetremote.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.jspecify.annotations.Nullable;

/** What has to hold before a folder gains, loses or exchanges an entry, and the count of them. */
final class FolderChanges {
  private final int most;
  private int entries;

  FolderChanges(int most) {
    this.most = most;
  }

  int most() {
    return most;
  }

  int free() {
    return most - entries;
  }

  void prepareToAdd(Place place) throws IOException {
    if (place.exists()) {
      throw new FileFailure(Errno.EEXIST);
    }
    prepareToChange(place);
    if (place.mount() == null && entries >= most) {
      throw new FileFailure(Errno.ENOSPC);
    }
  }

  void prepareToChange(Place place) throws IOException {
    if (place.isMountPoint()) {
      throw new FileFailure(Errno.EBUSY);
    }
    place.requireWritable();
    Path folder = place.path().getParent();
    if (place.mount() == null && folder != null && !isOpenToChange(folder)) {
      throw new FileFailure(Errno.EACCES);
    }
    place.confirm();
  }

  private static boolean isOpenToChange(Path folder) throws IOException {
    return Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS)
        .contains(PosixFilePermission.OWNER_WRITE);
  }

  void requireRenamable(FileTree tree, Place source, Place target) throws IOException {
    if (source.guest().equals("/") || source.isMountPoint() || tree.holdsMountPoint(source)) {
      throw new FileFailure(Errno.EBUSY);
    }
    if (source.isAbove(target.guest())) {
      throw new FileFailure(Errno.EINVAL);
    }
    if (!target.exists()) {
      return;
    }
    if (target.guest().equals("/") || target.isMountPoint()) {
      throw new FileFailure(Errno.EBUSY);
    }
    if (target.isAbove(source.guest())) {
      throw new FileFailure(Errno.ENOTEMPTY);
    }
    if (source.isDirectory() && !target.isDirectory()) {
      throw new FileFailure(Errno.ENOTDIR);
    }
    if (!source.isDirectory() && target.isDirectory()) {
      throw new FileFailure(Errno.EISDIR);
    }
  }

  void added(Place place) {
    if (place.mount() == null) {
      entries++;
    }
  }

  void removed(@Nullable Place place) {
    if (place != null && place.mount() == null) {
      entries--;
    }
  }
}
