package dev.xjetremote.sandbox;

import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.js.runtime.JSAgentWaiterList.JSAgentWaiterListEntry;
import com.oracle.truffle.js.runtime.JSAgentWaiterList.WaiterRecord;
import java.util.concurrent.TimeUnit;

/** How {@code Atomics.wait} waits: one can ask where it stands, and stop it. */
public final class AtomicsWait {
  private AtomicsWait() {}

  /**
   * Waits until another thread notifies the waiter, or for its timeout. To be called within the
   * list's critical section.
   *
   * @return whether it was notified
   */
  public static boolean await(JSAgentWaiterListEntry list, WaiterRecord waiter) {
    StackRoom.forAction();
    // Without a timeout it is as many milliseconds as there are: 292 years.
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos((long) waiter.getTimeout());
    return TruffleSafepoint.setBlockedThreadInterruptibleFunction(
        null,
        condition -> {
          long left = deadline - System.nanoTime();
          while (!waiter.isNotified() && left > 0) {
            left = condition.awaitNanos(left);
          }
          return waiter.isNotified();
        },
        list.getCondition());
  }
}
