package dev.xjetremote.cli;

import dev.xjetremote.config.FileProblem;
import dev.xjetremote.config.InvalidConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the libraries of a server unpack their files; they say less when they cannot. */
final class TemporaryFolder {
  private static final String PROPERTY = "java.io.tmpdir";

  private TemporaryFolder() {}

  /**
   * Tries it.
   *
   * @throws InvalidConfigException when no file can be made there
   */
  static void requireWritable() {
    String folder = System.getProperty(PROPERTY);
    try {
      Files.delete(Files.createTempFile(Path.of(folder), "xjet-remote", null));
    } catch (IOException e) {
      throw new InvalidConfigException(
          "%s is \"%s\", where no file can be made: %s; name a folder that the server may write, with room in it: java -D%s=DIR"
              .formatted(PROPERTY, folder, FileProblem.of(e), PROPERTY));
    }
  }
}
