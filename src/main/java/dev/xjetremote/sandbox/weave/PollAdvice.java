package dev.xjetremote.sandbox.weave;

import com.oracle.truffle.api.TruffleSafepoint;
import net.bytebuddy.asm.Advice;

/**
 * At the beginning of what is called again and again where the engine itself does not look, or, as
 * in a regular expression's matcher, for an interrupt of the thread alone.
 */
final class PollAdvice {
  private PollAdvice() {}

  @Advice.OnMethodEnter
  static void enter() {
    TruffleSafepoint.poll(null);
  }
}
