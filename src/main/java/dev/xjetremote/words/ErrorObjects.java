package dev.xjetremote.words;

import com.oracle.truffle.js.runtime.builtins.JSError;
import com.oracle.truffle.js.runtime.builtins.JSErrorObject;
import com.oracle.truffle.js.runtime.objects.JSObjectUtil;

/** Errors as objects. */
public final class ErrorObjects {
  private ErrorObjects() {}

  /** Gives a new error its stack before all other properties, as V8 does. */
  public static void startWithStack(JSErrorObject error) {
    JSObjectUtil.defineProxyProperty(
        error, JSError.STACK_NAME, JSError.STACK_PROXY, JSError.MESSAGE_ATTRIBUTES);
  }
}
