package dev.xjetremote.positions.weave;

import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import dev.xjetremote.positions.HiddenFrames;
import net.bytebuddy.asm.Advice;

/** Around {@code JSFunction.isBuiltinThatShouldNotAppearInStackTrace}. */
final class HiddenAdvice {
  private HiddenAdvice() {}

  @Advice.OnMethodExit
  static void exit(
      @Advice.Argument(1) JSDynamicObject function,
      @Advice.Return(readOnly = false) boolean hidden) {
    hidden = hidden || HiddenFrames.isHidden(function);
  }
}
