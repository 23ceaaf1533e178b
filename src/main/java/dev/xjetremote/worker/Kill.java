package dev.xjetremote.worker;

import dev.xjetremote.sandbox.Sandbox;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the turn of a suite from outside: at first by cancelling it, then, where that is of no use,
 * by giving its thread up. Not thread-safe: guarded by its {@link SuiteRun}.
 */
final class Kill {
  private static final Logger log = LoggerFactory.getLogger(Kill.class);

  /** What a deadline may wait for the script's position; the packet is due within 250 ms. */
  private static final long POSITION_MILLIS = 100;

  /** After this a cancellation is taken for lost, which happens when it meets a full stack. */
  private static final long REPEAT_NANOS = Duration.ofMillis(300).toNanos();

  private final Sandbox sandbox;
  private final String suiteId;
  private final long graceNanos;
  private boolean started;
  private boolean gaveUp;
  private long startedNanos;
  private long repeatNanos = REPEAT_NANOS;

  Kill(Sandbox sandbox, String suiteId, Duration grace) {
    this.sandbox = sandbox;
    this.suiteId = suiteId;
    this.graceNanos = grace.toNanos();
  }

  /** Whether it has begun. */
  boolean isStarted() {
    return started;
  }

  /** Cancels the suite. */
  void start() {
    start(null);
  }

  /**
   * Cancels the suite. Cancelling waits for the turn, some of which do not end: never on a thread
   * that is needed.
   *
   * @param first if not null, told, on a thread made for it, where the script is, before it is
   *     cancelled
   */
  void start(@Nullable Consumer<String> first) {
    if (started) {
      return;
    }
    started = true;
    startedNanos = System.nanoTime();
    inBackground(
        () -> {
          if (first != null) {
            first.accept(sandbox.position(POSITION_MILLIS));
          }
          sandbox.cancel();
        });
  }

  /**
   * To be called now and then while the turn goes on.
   *
   * @return true once: the turn has outlived the grace period
   */
  boolean hasFailed(long nowNanos) {
    if (!started || gaveUp) {
      return false;
    }
    if (nowNanos - startedNanos > repeatNanos) {
      repeatNanos *= 2;
      inBackground(sandbox::stopAgain);
    }
    gaveUp = nowNanos - startedNanos > graceNanos;
    return gaveUp;
  }

  private void inBackground(Runnable task) {
    Thread thread = new Thread(() -> attempt(task), "xjet-cancel-" + suiteId);
    thread.setDaemon(true);
    thread.start();
  }

  /** What does not help is tried again, and given up after the grace period. */
  private void attempt(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      log.warn("suite {} could not be cancelled", suiteId, e);
    }
  }

  /** Whether the turn has outlived the grace period. */
  boolean hasGivenUp() {
    return gaveUp;
  }
}
