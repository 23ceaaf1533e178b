package dev.xjetremote.sandbox.weave;

import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.nodes.Node;
import net.bytebuddy.asm.Advice;

/**
 * Before each call of a function. The engine itself looks after a call that returns, and so never
 * in {@code (function f() { try { f() } finally { f() } })()}, which throws for ever.
 */
final class EntryAdvice {
  private EntryAdvice() {}

  @Advice.OnMethodEnter
  static void enter(@Advice.This Node function) {
    TruffleSafepoint.poll(function);
  }
}
