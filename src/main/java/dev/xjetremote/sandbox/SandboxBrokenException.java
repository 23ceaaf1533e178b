package dev.xjetremote.sandbox;

/**
 * The engine cannot go on with this suite: memory ran out, or the engine itself failed. The sandbox
 * is of no further use and has to be closed at once; others on the same engine are not affected by
 * an engine failure, but fail too as long as a sandbox that exhausted the memory stays open.
 */
public final class SandboxBrokenException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final boolean outOfMemory;

  SandboxBrokenException(String message, Throwable cause, boolean outOfMemory) {
    super(message, cause);
    this.outOfMemory = outOfMemory;
  }

  /** Whether there was no memory left. */
  public boolean isOutOfMemory() {
    return outOfMemory;
  }
}
