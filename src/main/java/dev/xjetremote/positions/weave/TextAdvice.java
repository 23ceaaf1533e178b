package dev.xjetremote.positions.weave;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.runtime.GraalJSException.JSStackTraceElement;
import com.oracle.truffle.js.runtime.JSContext;
import dev.xjetremote.positions.FrameText;
import net.bytebuddy.asm.Advice;

/** Around {@code JSStackTraceElement.toString}: a frame's line in {@code stack}. */
final class TextAdvice {
  private TextAdvice() {}

  @Advice.OnMethodExit
  static void exit(
      @Advice.This JSStackTraceElement element,
      @Advice.Argument(0) JSContext context,
      @Advice.Return(readOnly = false) TruffleString text) {
    text = FrameText.of(element, context, text);
  }
}
