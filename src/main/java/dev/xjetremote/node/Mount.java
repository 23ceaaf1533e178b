package dev.xjetremote.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A folder of the host that suites see at a path of their own.
 *
 * @param host the folder's real path: absolute, without links
 * @param guest where suites see it: absolute, without {@code .} and {@code ..} and without a slash
 *     at its end
 * @param writable whether suites may change what is in it
 */
public record Mount(Path host, String guest, boolean writable) {
  private static final String WRITABLE = ":rw";
  private static final String READ_ONLY = ":ro";

  public Mount {
    if (!isCanonical(guest)) {
      throw new IllegalArgumentException(
          "\"%s\" is no absolute path other than / without . and ..".formatted(guest));
    }
    if (!host.isAbsolute()) {
      throw new IllegalArgumentException("\"%s\" is not the folder's real path".formatted(host));
    }
  }

  /**
   * Reads {@code HOST_DIR:/guest}, {@code HOST_DIR:/guest:ro} or {@code HOST_DIR:/guest:rw}.
   * Without a suffix the mount is read-only.
   *
   * @throws IllegalArgumentException with a clause for the operator, if the text is none of these
   *     or the folder does not exist
   */
  public static Mount parse(String text) {
    boolean writable = text.endsWith(WRITABLE);
    String pair =
        writable || text.endsWith(READ_ONLY)
            ? text.substring(0, text.length() - WRITABLE.length())
            : text;
    // The last one, since a folder on Windows has a colon of its own.
    int colon = pair.lastIndexOf(":/");
    if (colon <= 0) {
      throw new IllegalArgumentException(
          "\"%s\" has no colon before the path in the sandbox".formatted(text));
    }
    String guest = pair.substring(colon + 1).replaceFirst("/+$", "");
    return new Mount(realFolder(pair.substring(0, colon)), guest, writable);
  }

  /**
   * The mount through which suites require packages from a {@code node_modules} folder: read-only,
   * at the root of their file system, where every file of theirs finds it.
   *
   * @throws IllegalArgumentException with a clause for the operator, if there is no such folder
   */
  public static Mount ofModules(String folder) {
    return new Mount(realFolder(folder), "/node_modules", false);
  }

  private static Path realFolder(String folder) {
    try {
      Path real = Path.of(folder).toRealPath();
      if (!Files.isDirectory(real)) {
        throw new IllegalArgumentException("\"%s\" is no folder".formatted(folder));
      }
      return real;
    } catch (NoSuchFileException | InvalidPathException e) {
      throw new IllegalArgumentException("there is no folder \"%s\"".formatted(folder), e);
    } catch (IOException e) {
      throw new IllegalArgumentException("\"%s\" cannot be reached".formatted(folder), e);
    }
  }

  private static boolean isCanonical(String guest) {
    return guest.length() > 1
        && guest.startsWith("/")
        && guest.indexOf('\0') < 0
        && Arrays.stream(guest.substring(1).split("/", -1))
            .noneMatch(name -> name.isEmpty() || name.equals(".") || name.equals(".."));
  }

  /** Whether a canonical guest path is the mount's own or lies below it. */
  boolean covers(String path) {
    return path.startsWith(guest)
        && (path.length() == guest.length() || path.charAt(guest.length()) == '/');
  }

  /** The host's path for a canonical guest path that the mount {@linkplain #covers covers}. */
  Path hostPath(String path) {
    return path.length() == guest.length()
        ? host
        : host.resolve(path.substring(guest.length() + 1));
  }
}
