package dev.xjetremote.sandbox;

/**
 * Keeps a stack that overflows from leaving the engine half changed. The engine's nodes, which all
 * suites share, change under locks of java.util.concurrent; one that is got by the last call for
 * which the stack has room is not given back, and whoever needs it next waits for ever. What others
 * ask a script's thread to do is noted in maps and lists, which break when a change of theirs is
 * cut off; then neither this script nor its context can be stopped. So there is to be room before.
 */
public final class StackRoom {
  /** Far more calls than locking takes. */
  private static final int LOCK_CALLS = 256;

  /** Far more than an action takes, as to make the text of a stack. */
  private static final int ACTION_CALLS = 2048;

  private StackRoom() {}

  /**
   * Does nothing. Called by what is woven into the engine.
   *
   * @throws StackOverflowError if the stack has no room for a lock to be got and given back
   */
  public static void forLock() {
    deeper(LOCK_CALLS);
  }

  /**
   * Does nothing. Called by what is woven into the engine.
   *
   * @throws StackOverflowError if the stack has no room for what others ask this thread to do
   */
  public static void forAction() {
    deeper(ACTION_CALLS);
  }

  private static int deeper(int calls) {
    return calls == 0 ? 0 : deeper(calls - 1) + 1;
  }
}
