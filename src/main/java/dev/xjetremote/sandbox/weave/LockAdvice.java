package dev.xjetremote.sandbox.weave;

import dev.xjetremote.sandbox.StackRoom;
import net.bytebuddy.asm.Advice;

/** Before a lock of the engine's nodes is handed out, which is then got by the caller. */
final class LockAdvice {
  private LockAdvice() {}

  @Advice.OnMethodEnter
  static void enter() {
    StackRoom.forLock();
  }
}
