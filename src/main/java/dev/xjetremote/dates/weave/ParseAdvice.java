package dev.xjetremote.dates.weave;

import com.oracle.truffle.api.strings.TruffleString;
import dev.xjetremote.dates.DateText;
import net.bytebuddy.asm.Advice;

/** ConstructDateNode.parseDate(context, realm, text): the engine's own parser is not asked. */
@SuppressWarnings("UnusedVariable")
final class ParseAdvice {
  private ParseAdvice() {}

  @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
  static boolean enter() {
    return true;
  }

  @Advice.OnMethodExit
  static void exit(
      @Advice.Argument(2) TruffleString text, @Advice.Return(readOnly = false) double time) {
    time = DateText.time(text);
  }
}
