package dev.xjetremote.sandbox;

import java.util.List;
import java.util.Optional;
import org.graalvm.polyglot.PolyglotException;

/**
 * The engine cannot go on with this suite: memory ran out, or the engine itself failed. The sandbox
 * is of no further use and has to be closed at once; others on the same engine are not affected by
 * an engine failure, but fail too as long as a sandbox that exhausted the memory stays open.
 */
public final class SandboxBrokenException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What the JVM says when a class fails to initialize, and at each use of it after that. */
  private static final List<String> LOST_CLASS =
      List.of(
          "java.lang.NoClassDefFoundError: Could not initialize class ",
          "java.lang.ExceptionInInitializerError");

  private final boolean outOfMemory;
  private final String frames;

  private SandboxBrokenException(
      String message, Throwable cause, boolean outOfMemory, String frames) {
    super(message, cause);
    this.outOfMemory = outOfMemory;
    this.frames = frames;
  }

  /**
   * For an error of the host's own code.
   *
   * @param frames where the script was, as the lines of a stack; empty if nobody knows
   */
  static SandboxBrokenException of(Error error, String frames) {
    boolean outOfMemory = error instanceof OutOfMemoryError;
    return new SandboxBrokenException("the host failed: " + error, error, outOfMemory, frames);
  }

  /**
   * For an error of the engine.
   *
   * @param frames as for the host's
   */
  static SandboxBrokenException of(PolyglotException error, String frames) {
    String message = String.valueOf(error.getMessage());
    boolean outOfMemory = error.isResourceExhausted() && !message.contains("tack overflow");
    return new SandboxBrokenException("the engine failed: " + message, error, outOfMemory, frames);
  }

  /**
   * If a class of the JVM is lost for good, so that other suites will fail, too: how the JVM says
   * so. No suite can have its own words taken for that.
   */
  public Optional<String> lostClass() {
    return LOST_CLASS.stream().anyMatch(error()::startsWith)
        ? Optional.of(error())
        : Optional.empty();
  }

  private String error() {
    Throwable cause = getCause();
    if (cause instanceof PolyglotException e) {
      return e.isInternalError() ? String.valueOf(e.getMessage()) : "";
    }
    return String.valueOf(cause);
  }

  /** Where the script was, as the lines of a stack behind its message; empty if nobody knows. */
  public String frames() {
    return frames;
  }

  /** Whether there was no memory left. */
  public boolean isOutOfMemory() {
    return outOfMemory;
  }
}
