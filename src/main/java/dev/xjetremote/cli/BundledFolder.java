package dev.xjetremote.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Folders that are packed into the jar. */
final class BundledFolder {
  private BundledFolder() {}

  /** Copies the folder {@code name} into {@code target}, over what may be there. */
  static void unpack(String name, Path target) throws IOException {
    URI uri = uri(name);
    if (uri.getScheme().equals("jar")) {
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        copy(jar.getPath("/" + name), target);
      }
    } else {
      copy(Path.of(uri), target);
    }
  }

  private static URI uri(String name) {
    try {
      URL url = Objects.requireNonNull(BundledFolder.class.getResource("/" + name), name);
      return url.toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void copy(Path source, Path target) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(source)) {
      all = walk.toList();
    }
    for (Path path : all) {
      Path copy = target.resolve(source.relativize(path).toString());
      if (Files.isDirectory(path)) {
        Files.createDirectories(copy);
      } else {
        Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
