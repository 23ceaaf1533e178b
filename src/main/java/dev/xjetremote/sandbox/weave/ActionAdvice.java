package dev.xjetremote.sandbox.weave;

import dev.xjetremote.sandbox.StackRoom;
import net.bytebuddy.asm.Advice;

/** Before a thread takes what others have asked it to do. What it does not take now stays asked. */
final class ActionAdvice {
  private ActionAdvice() {}

  @Advice.OnMethodEnter
  static void enter() {
    StackRoom.forAction();
  }
}
