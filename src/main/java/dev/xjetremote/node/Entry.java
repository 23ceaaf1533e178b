package dev.xjetremote.node;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a folder, to be opened, listed, removed or moved.
 *
 * @param root a folder that others may change at any time: what is done below it is done folder by
 *     folder without following a link on the way, even one that takes the place of a folder
 *     meanwhile; where the system cannot do that, only without following one at the end. Null if
 *     nobody else changes what is there
 * @param path canonical, below the root if there is one
 */
record Entry(@Nullable Path root, Path path) {
  private interface InFolder<T> {
    T use(SecureDirectoryStream<Path> folder, Path name) throws IOException;
  }

  private interface ByPath<T> {
    T use() throws IOException;
  }

  FileChannel open(Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return reach(
        // The JDK makes no other channels than those, but does not say so.
        (folder, name) -> (FileChannel) folder.newByteChannel(name, options, attributes),
        () -> FileChannel.open(path, options, attributes));
  }

  /** The names in the folder that this is, each after its type. */
  List<String> entries() throws IOException {
    return path.equals(root)
        ? entriesByPath()
        : reach(
            (folder, name) -> {
              try (SecureDirectoryStream<Path> inner =
                  folder.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS)) {
                return entries(inner);
              }
            },
            this::entriesByPath);
  }

  private List<String> entriesByPath() throws IOException {
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(path)) {
      return entries(stream);
    }
  }

  private static List<String> entries(DirectoryStream<Path> folder) throws IOException {
    List<String> entries = new ArrayList<>();
    for (Path entry : folder) {
      Path name = entry.getFileName();
      BasicFileAttributeView view =
          folder instanceof SecureDirectoryStream<Path> secure
              ? secure.getFileAttributeView(
                  name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
              : Files.getFileAttributeView(
                  entry, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
      entries.add(type(view) + name);
    }
    return entries;
  }

  private static String type(BasicFileAttributeView view) throws IOException {
    BasicFileAttributes attributes;
    try {
      attributes = view.readAttributes();
    } catch (NoSuchFileException e) {
      return "o"; // Removed meanwhile: a listing may name it all the same.
    }
    if (attributes.isSymbolicLink()) {
      return "l";
    }
    if (attributes.isDirectory()) {
      return "d";
    }
    return attributes.isRegularFile() ? "f" : "o";
  }

  void delete(boolean isFolder) throws IOException {
    reach(
        (folder, name) -> {
          if (isFolder) {
            folder.deleteDirectory(name);
          } else {
            folder.deleteFile(name);
          }
          return name;
        },
        () -> {
          Files.delete(path);
          return path;
        });
  }

  void moveTo(Entry target) throws IOException {
    reach(
        (folder, name) ->
            target.reach(
                (other, newName) -> {
                  folder.move(name, other, newName);
                  return newName;
                },
                () -> move(target)),
        () -> move(target));
  }

  private Path move(Entry target) throws IOException {
    try {
      return Files.move(
          path, target.path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException | UnsupportedOperationException e) {
      return Files.move(path, target.path, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private <T> T reach(InFolder<T> safely, ByPath<T> otherwise) throws IOException {
    if (root == null) {
      return otherwise.use();
    }
    try (DirectoryStream<Path> start = Files.newDirectoryStream(root)) {
      return start instanceof SecureDirectoryStream<Path> folder
          ? descend(folder, root.relativize(path), safely)
          : otherwise.use();
    }
  }

  private static <T> T descend(SecureDirectoryStream<Path> folder, Path rest, InFolder<T> use)
      throws IOException {
    Path name = rest.getName(0);
    if (rest.getNameCount() == 1) {
      return use.use(folder, name);
    }
    try (SecureDirectoryStream<Path> next =
        folder.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS)) {
      return descend(next, rest.subpath(1, rest.getNameCount()), use);
    }
  }
}
