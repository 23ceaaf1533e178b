package dev.xjetremote.node;

/**
 * A call of a suite that cannot be answered: the message says why, in words that the sandbox's
 * JavaScript knows or passes on. Carries no stack, for the suite's own is what counts.
 */
public final class NativeFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NativeFailure(String reason) {
    super(reason, null, false, false);
  }
}
