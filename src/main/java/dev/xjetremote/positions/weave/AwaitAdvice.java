package dev.xjetremote.positions.weave;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.object.HiddenKey;
import com.oracle.truffle.js.nodes.access.PropertySetNode;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import net.bytebuddy.asm.Advice;

/**
 * Around {@code AbstractAwaitNode}: the engine notes where a function waits only if it waits for a
 * call, and then the call rather than the {@code await}.
 */
final class AwaitAdvice {
  private AwaitAdvice() {}

  static final class Made {
    private Made() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Argument(0) JSContext context,
        @Advice.FieldValue("ASYNC_CALL_NODE") HiddenKey key,
        @Advice.FieldValue(value = "setAsyncCallNode", readOnly = false) PropertySetNode setter) {
      if (setter == null && context.isOptionAsyncStackTraces()) {
        setter = PropertySetNode.createSetHidden(key, context);
      }
    }
  }

  static final class Waiting {
    private Waiting() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.This Node await,
        @Advice.Argument(1) JSDynamicObject onFulfilled,
        @Advice.Argument(2) JSDynamicObject onRejected,
        @Advice.FieldValue("setAsyncCallNode") PropertySetNode setter) {
      if (setter != null) {
        setter.setValue(onFulfilled, await);
        setter.setValue(onRejected, await);
      }
    }
  }
}
