package dev.xjetremote.node;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Feature;
import com.google.common.jimfs.Jimfs;
import com.google.common.jimfs.PathType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files that a suite sees: a file system in memory, with folders of the host mounted in it, and
 * the way from a path to a file.
 *
 * <p>A path is walked name by name, and every link on the way is read and followed here, in terms
 * of the suite's own tree: neither the JDK nor the host ever follows one. A link inside a mount
 * that leads out of it is refused, whatever is there.
 */
final class FileTree implements AutoCloseable {
  private static final int BLOCK = 4096;
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_PATH = 4095;
  private static final int MOST_LINKS = 40;
  private static final int MEMORY = 1;
  private static final int EXECUTE = 1;

  /** A name still to be walked; one that came from a link in a mount must stay in that mount. */
  private record Step(String name, @Nullable Mount confinedTo) {}

  private final FileSystem memory;
  private final List<Mount> mounts;
  private String workingFolder = "/";

  FileTree(FileOptions options) {
    mounts = options.mounts();
    memory =
        Jimfs.newFileSystem(
            Configuration.builder(PathType.unix())
                .setRoots("/")
                .setWorkingDirectory("/")
                .setSupportedFeatures(Feature.LINKS, Feature.SYMBOLIC_LINKS, Feature.FILE_CHANNEL)
                .setAttributeViews("basic", "owner", "posix", "unix")
                .setMaxSize(Math.max(options.memoryBytes(), BLOCK))
                .setMaxCacheSize(0)
                .setBlockSize(BLOCK)
                .build());
    try {
      makeFolder("/tmp");
      makeFolder("/root");
      for (Mount mount : mounts) {
        makeFolder(mount.guest());
      }
    } catch (IOException e) {
      throw new IllegalStateException("a fresh file system has no room", e);
    }
  }

  private void makeFolder(String path) throws IOException {
    Path folder = Files.createDirectories(memory.getPath(path));
    for (Path each = folder; each != null; each = each.getParent()) {
      Permissions.set(each, 0b111_101_101);
    }
  }

  /** Room in memory, in blocks of 4,096 bytes: in all, and what is left. */
  long[] blocks() throws IOException {
    var store = memory.getFileStores().iterator().next();
    return new long[] {store.getTotalSpace() / BLOCK, store.getUnallocatedSpace() / BLOCK};
  }

  boolean holdsMountPoint(Place folder) {
    return mounts.stream().anyMatch(mount -> folder.isAbove(mount.guest()));
  }

  /** Walks to a path and follows a link at its end. */
  Place follow(String path) throws IOException {
    return walk(path, true);
  }

  /** Walks to a path, but not through a link at its end. */
  Place locate(String path) throws IOException {
    return walk(path, false);
  }

  /** Makes a folder the one that relative paths begin at; gives its canonical path. */
  String enter(String path) throws IOException {
    Place place = follow(path);
    requireFolder(place);
    workingFolder = place.guest();
    return workingFolder;
  }

  private Place walk(String given, boolean followLast) throws IOException {
    if (given.isEmpty()) {
      throw new FileFailure(Errno.ENOENT);
    }
    String path = given.startsWith("/") ? given : workingFolder + "/" + given;
    if (bytes(path) > LONGEST_PATH) {
      throw new FileFailure(Errno.ENAMETOOLONG);
    }
    Deque<Step> ahead = new ArrayDeque<>();
    push(ahead, path, null);
    boolean wantsFolder = path.endsWith("/") || path.endsWith("/.");
    List<String> behind = new ArrayList<>();
    int links = 0;
    while (!ahead.isEmpty()) {
      Step step = ahead.pop();
      if (step.name().equals("..")) {
        climb(behind, step);
        continue;
      }
      requireName(step.name());
      behind.add(step.name());
      Place place = look(behind);
      FileInfo info = place.info();
      boolean last = ahead.isEmpty();
      if (info != null && info.isSymbolicLink() && (!last || followLast || wantsFolder)) {
        if (++links > MOST_LINKS) {
          throw new FileFailure(Errno.ELOOP);
        }
        behind.remove(behind.size() - 1);
        enterLink(place, behind, ahead);
      } else if (!last) {
        requireFolder(place);
      } else if (wantsFolder && info != null && !info.isDirectory()) {
        throw new FileFailure(Errno.ENOTDIR);
      } else {
        return place;
      }
    }
    return look(behind);
  }

  private static void push(Deque<Step> ahead, String path, @Nullable Mount confinedTo) {
    String[] names = path.split("/", -1);
    for (int i = names.length - 1; i >= 0; i--) {
      if (!names[i].isEmpty() && !names[i].equals(".")) {
        ahead.push(new Step(names[i], confinedTo));
      }
    }
  }

  private static void climb(List<String> behind, Step step) throws FileFailure {
    Mount confinedTo = step.confinedTo();
    if (confinedTo != null && guestPath(behind).equals(confinedTo.guest())) {
      throw new FileFailure(Errno.EACCES);
    }
    if (!behind.isEmpty()) {
      behind.remove(behind.size() - 1);
    }
  }

  private static void enterLink(Place link, List<String> behind, Deque<Step> ahead)
      throws IOException {
    Mount mount = link.mount();
    String target = Files.readSymbolicLink(link.path()).toString();
    if (target.startsWith("/") || (mount != null && Path.of(target).isAbsolute())) {
      target = mount == null ? target : insideOf(mount, target);
      behind.clear();
      push(ahead, target, null);
    } else {
      push(ahead, target, mount);
    }
  }

  /** The guest path for a link's target that names the host's own path. */
  private static String insideOf(Mount mount, String target) throws FileFailure {
    Path hostPath = Path.of(target);
    if (!hostPath.equals(hostPath.normalize()) || !hostPath.startsWith(mount.host())) {
      throw new FileFailure(Errno.EACCES);
    }
    return mount.guest() + "/" + mount.host().relativize(hostPath).toString().replace('\\', '/');
  }

  private static void requireName(String name) throws FileFailure {
    if (bytes(name) > LONGEST_NAME) {
      throw new FileFailure(Errno.ENAMETOOLONG);
    }
  }

  private static void requireFolder(Place place) throws FileFailure {
    FileInfo info = place.existing();
    if (!info.isDirectory()) {
      throw new FileFailure(Errno.ENOTDIR);
    }
    if (!info.permits(EXECUTE) && place.mount() == null) {
      throw new FileFailure(Errno.EACCES);
    }
  }

  private Place look(List<String> names) throws IOException {
    String guest = guestPath(names);
    Mount mount = null;
    for (Mount each : mounts) {
      if (each.covers(guest) && (mount == null || mount.guest().length() < each.guest().length())) {
        mount = each;
      }
    }
    Path path = mount == null ? memory.getPath(guest) : mount.hostPath(guest);
    int device = mount == null ? MEMORY : MEMORY + 1 + mounts.indexOf(mount);
    return new Place(guest, path, mount, FileInfo.read(path, device));
  }

  private static String guestPath(List<String> names) {
    return "/" + String.join("/", names);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  @Override
  public void close() {
    try {
      memory.close();
    } catch (IOException e) {
      throw new IllegalStateException("a file system in memory cannot fail to close", e);
    }
  }
}
