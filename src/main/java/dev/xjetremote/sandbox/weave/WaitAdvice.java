package dev.xjetremote.sandbox.weave;

import com.oracle.truffle.js.runtime.JSAgentWaiterList.JSAgentWaiterListEntry;
import com.oracle.truffle.js.runtime.JSAgentWaiterList.WaiterRecord;
import dev.xjetremote.sandbox.AtomicsWait;
import net.bytebuddy.asm.Advice;

/**
 * In place of {@code SharedMemorySync.suspendAgent}, which an interrupt ends but nothing else
 * reaches.
 */
final class WaitAdvice {
  private WaitAdvice() {}

  @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
  static boolean enter() {
    return true;
  }

  @Advice.OnMethodExit
  @SuppressWarnings("UnusedVariable") // to assign it is to return it
  static void exit(
      @Advice.Argument(1) JSAgentWaiterListEntry list,
      @Advice.Argument(2) WaiterRecord waiter,
      @Advice.Return(readOnly = false) boolean notified) {
    notified = AtomicsWait.await(list, waiter);
  }
}
