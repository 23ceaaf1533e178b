package dev.xjetremote.worker;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
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
  private final Set<Busy> busy = new HashSet<>();
  private @Nullable Busy current;
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

  /** Does without {@code thread}, which does not come back from its turn. */
  void giveUp(Thread thread) {
    synchronized (this) {
      if (!busy.removeIf(turn -> turn.thread == thread)) {
        return;
      }
      if (current != null && current.thread == thread) {
        if (!turns.isEmpty()) {
          serve();
        } else {
          // It takes no turn of the lane when it does come back.
          epoch++;
          served = false;
          inTurn = false;
          current = null;
        }
      }
    }
    if (isIdle()) {
      idle.run();
    }
  }

  /** Whether nothing runs and nothing waits. */
  synchronized boolean isIdle() {
    return busy.isEmpty() && turns.isEmpty();
  }

  private synchronized void serve() {
    served = true;
    inTurn = false;
    current = null;
    long mine = ++epoch;
    threads.execute(() -> run(mine));
  }

  /** A turn that runs; equal to itself only. */
  private static final class Busy {
    final Thread thread = Thread.currentThread();
    final Runnable task;

    Busy(Runnable task) {
      this.task = task;
    }
  }

  private void run(long mine) {
    for (Busy turn = next(mine); turn != null; turn = next(mine)) {
      try {
        turn.task.run();
      } catch (RuntimeException | Error e) {
        // A turn reports its own failures; what gets here must not stop the other suites' turns.
        log.error("a turn failed", e);
      }
      ended(mine, turn);
    }
    if (isIdle()) {
      idle.run();
    }
  }

  private synchronized @Nullable Busy next(long mine) {
    if (mine != epoch) {
      return null;
    }
    Runnable task = turns.poll();
    served = task != null;
    if (task == null) {
      return null;
    }
    Busy turn = new Busy(task);
    busy.add(turn);
    current = turn;
    inTurn = true;
    turnStartedNanos = System.nanoTime();
    return turn;
  }

  private synchronized void ended(long mine, Busy turn) {
    busy.remove(turn);
    if (mine == epoch) {
      inTurn = false;
      current = null;
    }
  }
}
