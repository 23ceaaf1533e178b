package dev.xjetremote.sandbox;

/** The turn ended early because {@link Sandbox#cancel} was called. */
public final class SandboxCancelledException extends RuntimeException {
  private static final long serialVersionUID = 1;

  SandboxCancelledException() {
    super("the sandbox was cancelled", null, false, false);
  }
}
