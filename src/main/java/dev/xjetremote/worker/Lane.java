package dev.xjetremote.worker;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the turns of a worker's suites one at a time, in the order in which they are asked for. A
 * turn that goes on for too long keeps its thread, but {@link #handOver} gives the others another
 * one, so that a hung suite delays nobody. Thread-safe.
 */
final class Lane {
  private static final Logger log = LoggerFactory.getLogger(Lane.class);

  private final Executor threads;
  private final Runnable idle;
  private final Queue<Runnable> turns = new ArrayDeque<>();
  private int running;
  private long epoch;
  private boolean served;
  private boolean inTurn;
  private long turnStartedNanos;

  /**
   * Makes a lane.
   *
   * @param threads gives every epoch of the lane a thread
   * @param idle called, on one of the threads, whenever no turn runs or waits any more
   */
  Lane(Executor threads, Runnable idle) {
    this.threads = threads;
    this.idle = idle;
  }

  /** Has {@code turn} run after those that wait already. */
  synchronized void execute(Runnable turn) {
    turns.add(turn);
    if (!served) {
      serve();
    }
  }

  /**
   * Gives the lane a fresh thread if turns wait behind one that began {@code nanos} ago or more.
   */
  synchronized void handOver(long nowNanos, long nanos) {
    if (inTurn && !turns.isEmpty() && nowNanos - turnStartedNanos >= nanos) {
      serve();
    }
  }

  /** Whether nothing runs and nothing waits. */
  synchronized boolean isIdle() {
    return running == 0 && turns.isEmpty();
  }

  private synchronized void serve() {
    served = true;
    inTurn = false;
    long mine = ++epoch;
    threads.execute(() -> run(mine));
  }

  private void run(long mine) {
    for (Runnable turn = next(mine); turn != null; turn = next(mine)) {
      try {
        turn.run();
      } catch (RuntimeException | Error e) {
        // A turn reports its own failures; what gets here must not stop the other suites' turns.
        log.error("a turn failed", e);
      }
      ended(mine);
    }
    if (isIdle()) {
      idle.run();
    }
  }

  private synchronized @Nullable Runnable next(long mine) {
    if (mine != epoch) {
      return null;
    }
    Runnable turn = turns.poll();
    served = turn != null;
    if (turn != null) {
      running++;
      inTurn = true;
      turnStartedNanos = System.nanoTime();
    }
    return turn;
  }

  private synchronized void ended(long mine) {
    running--;
    if (mine == epoch) {
      inTurn = false;
    }
  }
}
