package dev.xjetremote.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.oracle.truffle.api.nodes.Node;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Locks of the engine's nodes are handed out where there is room to lock and unlock them. */
@Timeout(60)
class StackRoomTest {
  private static final int CALLS_OF_A_LOCK = 40;

  private static final class Locked extends Node {
    Lock lock() {
      return getLock();
    }
  }

  private final Locked node = new Locked();
  private int refused;
  private int handedOut;

  @Test
  void aLockIsHandedOutOnlyWhereThereIsRoom() {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Runnable overflow =
        () -> {
          try {
            fill(0);
            done.complete(null);
          } catch (Throwable e) {
            done.completeExceptionally(e);
          }
        };
    new Thread(null, overflow, "overflow", 1 << 20).start();
    done.join();
    assertThat(refused).isPositive();
    assertThat(handedOut).isPositive();
  }

  /** Goes to the end of the stack, and tries on the way back from there. */
  private void fill(int depth) {
    try {
      if (depth < Integer.MAX_VALUE) {
        fill(depth + 1);
      }
    } catch (StackOverflowError e) {
      refused++;
    }
    if (handedOut == 0 && isHandedOut()) {
      handedOut++;
      assertThat(call(CALLS_OF_A_LOCK)).isEqualTo(CALLS_OF_A_LOCK);
    }
  }

  private boolean isHandedOut() {
    try {
      return node.lock() != null;
    } catch (StackOverflowError e) {
      refused++;
      return false;
    }
  }

  private static int call(int depth) {
    return depth == 0 ? 0 : call(depth - 1) + 1;
  }
}
