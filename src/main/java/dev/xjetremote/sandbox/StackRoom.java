package dev.xjetremote.sandbox;

/**
 * Keeps a stack that overflows from leaving a lock of the engine locked for ever. The engine's
 * nodes, which all suites share, change under locks of java.util.concurrent; one that is got by the
 * last call for which the stack has room is not given back, and whoever needs it next waits for
 * ever. So there is to be room before it is got.
 */
public final class StackRoom {
  /** Far more calls than locking takes. */
  private static final int CALLS = 256;

  private StackRoom() {}

  /**
   * Does nothing. Called by what is woven into the engine.
   *
   * @throws StackOverflowError if the stack has no room for a lock to be got and given back
   */
  public static void require() {
    deeper(CALLS);
  }

  private static int deeper(int calls) {
    return calls == 0 ? 0 : deeper(calls - 1) + 1;
  }
}
