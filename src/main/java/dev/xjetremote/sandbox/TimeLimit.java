package dev.xjetremote.sandbox;

import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.api.TruffleLanguage;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Ends what the thread that started it runs in a context, when the time is over: by an exception
 * that no script can catch, thrown at the next place where the engine looks for such things. A
 * limit within another one ends first or with it.
 */
final class TimeLimit implements AutoCloseable {
  /** Thrown into the code that has taken too long. */
  static final class Exceeded extends Error {
    private static final long serialVersionUID = 1;

    private Exceeded() {
      super("the time is over", null, false, false);
    }
  }

  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "vm-timeout");
            thread.setDaemon(true);
            return thread;
          });

  /** A script may go on in its finally blocks, from which it is taken again. */
  private static final long AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private final Future<?> alarm;

  // Set by the thread that runs the code, and read by it.
  private boolean isOver;

  @SuppressWarnings(
      "FutureReturnValueIgnored") // the thread acts on it at its next safepoint, or ends
  private TimeLimit(TruffleLanguage.Env env, long time, TimeUnit unit) {
    Thread thread = Thread.currentThread();
    ThreadLocalAction stop =
        new ThreadLocalAction(true, false) {
          @Override
          protected void perform(Access access) {
            if (!isOver) {
              throw new Exceeded();
            }
          }
        };
    alarm =
        CLOCK.scheduleWithFixedDelay(
            () -> env.submitThreadLocal(new Thread[] {thread}, stop),
            unit.toNanos(time),
            AGAIN_NANOS,
            TimeUnit.NANOSECONDS);
  }

  static TimeLimit start(TruffleLanguage.Env env, long time, TimeUnit unit) {
    return new TimeLimit(env, time, unit);
  }

  @Override
  public void close() {
    isOver = true;
    alarm.cancel(false);
  }
}
