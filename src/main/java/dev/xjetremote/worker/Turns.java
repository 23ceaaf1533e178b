package dev.xjetremote.worker;

import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Whether a turn of a suite is asked for, waits for its time, or runs, and what turns have
 * allocated. Not thread-safe: guarded by its {@link SuiteRun}.
 */
final class Turns {
  private final Allocation allocation = new Allocation();
  private @Nullable Future<?> timer;
  private @Nullable Thread thread;
  private long startedNanos;
  private boolean queued;
  private boolean again;

  /** Asks for a turn; true if nobody has and none runs, so that the lane is to be told. */
  boolean request() {
    if (thread != null) {
      again = true;
      return false;
    }
    if (queued) {
      return false;
    }
    queued = true;
    if (timer != null) {
      timer.cancel(false);
    }
    return true;
  }

  /** A turn will be asked for by a timer, unless something else is earlier. */
  void waitFor(Future<?> timer) {
    this.timer = timer;
  }

  /** The lane has come to the turn that was asked for. */
  void come() {
    queued = false;
  }

  /** It runs, on this thread. */
  void begin() {
    again = false;
    thread = Thread.currentThread();
    startedNanos = System.nanoTime();
    allocation.turnBegins(thread);
  }

  /** It is over; true if another one was asked for meanwhile. */
  boolean end() {
    allocation.turnEnds();
    thread = null;
    return again;
  }

  /** The thread that a turn runs on now. */
  @Nullable Thread thread() {
    return thread;
  }

  /** Whether a turn runs now. */
  boolean isRunning() {
    return thread != null;
  }

  /** When the turn that runs has begun. */
  long startedNanos() {
    return startedNanos;
  }

  /** Bytes that all turns have allocated until now. */
  long allocated() {
    return allocation.bytes();
  }
}
