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
  private boolean atTheEnd;
  private String endedBy = "nothing";

  @Test
  void aLockIsRefusedBeforeTheRoomForLockingIsGone() {
    Thread thread = new Thread(null, () -> fill(0), "overflow", 1 << 20);
    CompletableFuture<Throwable> failure = new CompletableFuture<>();
    thread.setUncaughtExceptionHandler((any, thrown) -> failure.complete(thrown));
    thread.start();
    assertThat(failure.join()).isInstanceOf(StackOverflowError.class);
    assertThat(endedBy).isEqualTo("the lock");
  }

  /** Goes to the end of the stack and looks at each step what there is no room for at first. */
  private void fill(int depth) {
    attempt("calls", () -> call(CALLS_OF_A_LOCK));
    attempt("the lock", node::lock);
    if (depth < Integer.MAX_VALUE) {
      fill(depth + 1);
    }
  }

  private void attempt(String what, Runnable step) {
    try {
      step.run();
    } catch (StackOverflowError e) {
      if (!atTheEnd) {
        atTheEnd = true;
        endedBy = what;
      }
      throw e;
    }
  }

  private static int call(int depth) {
    return depth == 0 ? 0 : call(depth - 1) + 1;
  }
}
