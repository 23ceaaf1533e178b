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

  /**
   * So many calls of a script, or rounds of its loops, are to end for want of room after one has.
   * They are not enough to come where there is room, but come near it.
   */
  private static final int MORE_TO_END = 64;

  private static final ThreadLocal<State> STATE = ThreadLocal.withInitial(State::new);

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
   * Does nothing. Called by what is woven into the engine. A script that handles the error, and
   * goes on where its stack is full, is driven out of there: the virtual machine takes 20 ms for
   * each overflow that it finds itself, since it walks such a stack, and the script may handle
   * hundreds.
   *
   * @throws StackOverflowError if the stack has no room for what others ask this thread to do
   */
  public static void forAction() {
    State state = STATE.get();
    if (state.inAction) {
      return;
    }
    if (state.toEnd > 0) {
      state.toEnd--;
      farFrame();
      state.toEnd = 0; // it has left the full part of the stack
    }
    try {
      actionFrame();
    } catch (StackOverflowError e) {
      state.toEnd = MORE_TO_END;
      throw e;
    }
  }

  /** Another turn begins on this thread. */
  static void forget() {
    STATE.get().toEnd = 0;
  }

  /** Runs an action, which has the room that was looked for: all that it calls need not look. */
  static void inAction(Runnable action) {
    State state = STATE.get();
    state.inAction = true;
    try {
      action.run();
    } finally {
      state.inAction = false;
    }
  }

  /** Enters a frame of a size that the build gives it: more than an action takes. */
  private static void actionFrame() {}

  /** The same of one so large that there is room for it only far from a full stack. */
  private static void farFrame() {}

  private static int deeper(int calls) {
    return calls == 0 ? 0 : deeper(calls - 1) + 1;
  }

  private static final class State {
    private boolean inAction;
    private int toEnd;
  }
}
