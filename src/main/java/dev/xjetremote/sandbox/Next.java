package dev.xjetremote.sandbox;

/**
 * What a sandbox needs after a turn.
 *
 * @param delayMillis how long to wait before the next turn; 0 unless the state is {@link
 *     State#LATER}
 */
public record Next(State state, long delayMillis) {
  static final Next NOW = new Next(State.NOW, 0);
  static final Next HOST = new Next(State.HOST, 0);
  static final Next IDLE = new Next(State.IDLE, 0);

  /** When to call {@link Sandbox#turn} again. */
  public enum State {
    /** At once: a macro-task is ready. */
    NOW,
    /** After {@link Next#delayMillis}, or at {@link SandboxListener#wake}, whichever is first. */
    LATER,
    /** At {@link SandboxListener#wake}: only host operations are pending. */
    HOST,
    /** Never: the suite failed, or nothing of it can happen any more, whether complete or not. */
    IDLE
  }

  static Next later(long delayMillis) {
    return new Next(State.LATER, delayMillis);
  }
}
