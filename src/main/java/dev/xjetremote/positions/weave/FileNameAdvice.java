package dev.xjetremote.positions.weave;

import com.oracle.truffle.api.strings.TruffleString;
import dev.xjetremote.positions.SharedSource;
import net.bytebuddy.asm.Advice;

/** Around {@code GraalJSException.getFileName}: the file that a frame shows. */
final class FileNameAdvice {
  private FileNameAdvice() {}

  @Advice.OnMethodExit
  static void exit(@Advice.Return(readOnly = false) TruffleString name) {
    name = SharedSource.shownAs(name);
  }
}
