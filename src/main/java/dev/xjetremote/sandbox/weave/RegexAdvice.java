package dev.xjetremote.sandbox.weave;

import com.oracle.truffle.api.TruffleSafepoint;
import net.bytebuddy.asm.Advice;

/**
 * In each round of a regular expression's matcher. The engine itself looks there for an interrupt
 * of the thread, which ends a match, but not for what others want to know.
 */
final class RegexAdvice {
  private RegexAdvice() {}

  @Advice.OnMethodEnter
  static void enter() {
    TruffleSafepoint.poll(null);
  }
}
