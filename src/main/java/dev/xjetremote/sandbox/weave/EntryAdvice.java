package dev.xjetremote.sandbox.weave;

import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.nodes.Node;
import dev.xjetremote.sandbox.LastPlace;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/**
 * Around each call of a function. Before it, the engine looks whether it is to stop, which it does
 * itself after a call that returns, and so never in {@code (function f() { try { f() } finally {
 * f() } })()}, which throws for ever. And when there is no memory left, the place is noted.
 */
final class EntryAdvice {
  private EntryAdvice() {}

  @Advice.OnMethodEnter
  static void enter(@Advice.This Node function) {
    TruffleSafepoint.poll(function);
  }

  @Advice.OnMethodExit(onThrowable = OutOfMemoryError.class)
  static void exit(@Advice.Thrown @Nullable Throwable thrown) {
    if (thrown != null) {
      LastPlace.note();
    }
  }
}
