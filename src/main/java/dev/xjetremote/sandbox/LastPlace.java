package dev.xjetremote.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * Where a script was when the memory ran out. The engine does not tell: its exception for that has
 * no stack. So it is noted, on the script's own thread, when the innermost function is left.
 */
public final class LastPlace {
  private static final ThreadLocal<@Nullable String> NOTED = new ThreadLocal<>();

  private LastPlace() {}

  /**
   * Notes it, unless a function called by this one has. Called by what is woven into the engine.
   */
  public static void note() {
    if (NOTED.get() == null) {
      NOTED.set(StackProbe.frames(null));
    }
  }

  /** Another turn begins on this thread, maybe of another suite. */
  static void forget() {
    NOTED.remove();
  }

  /** What this thread has noted, as the lines of a stack, once; empty if that is nothing. */
  static String take() {
    String frames = NOTED.get();
    NOTED.remove();
    return frames == null ? "" : frames;
  }
}
