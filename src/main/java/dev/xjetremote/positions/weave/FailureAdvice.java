package dev.xjetremote.positions.weave;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.js.runtime.JSException;
import dev.xjetremote.positions.FailedOperation;
import net.bytebuddy.asm.Advice;

/** Around operations that throw without telling where. */
final class FailureAdvice {
  private FailureAdvice() {}

  @Advice.OnMethodExit(onThrowable = JSException.class)
  static void exit(@Advice.This Node node, @Advice.Thrown Throwable error) {
    if (error instanceof JSException failure) {
      FailedOperation.failed(node, failure);
    }
  }
}
