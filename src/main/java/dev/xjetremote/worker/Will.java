package dev.xjetremote.worker;

import dev.xjetremote.bus.LastWill;
import dev.xjetremote.bus.SuiteKey;
import dev.xjetremote.bus.WillRevoked;
import dev.xjetremote.protocol.SuiteFailure;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/**
 * Tells the gateway, ahead of a deadline, how a suite is to end if this process does not come to
 * it. The packet of a suite that fills the heap would wait for the collector otherwise. It is said
 * twice: early, since a collection may take seconds, and once more at the last, since the place
 * where the script is then is of more interest. Thread-safe.
 */
final class Will {
  /** Long enough for the longest collections to begin later, and to be over before the deadline. */
  private static final long EARLY_NANOS = Duration.ofSeconds(10).toNanos();

  /** Late enough for the place to be of interest. */
  private static final long LATE_NANOS = Duration.ofSeconds(1).toNanos();

  /** What a worker that is well needs to end a suite, and some more; 250 ms are promised. */
  private static final long PATIENCE_MILLIS = 150;

  /** A full stack whose code is not compiled yet takes longer than others to tell. */
  private static final long POSITION_MILLIS = 500;

  /** What has been said, in the order in which it is. */
  private enum Said {
    NOTHING,
    EARLY,
    LATE
  }

  private final SuiteKey key;
  private final LongFunction<String> position;
  private final Consumer<Object> gateway;

  /** Counts the wills, so that one that is being made is known to be void. */
  private int number;

  private Said said = Said.NOTHING;
  private boolean ofTurn;

  /**
   * @param position says where the script is, and takes so many milliseconds at most
   * @param gateway sends it a message
   */
  Will(SuiteKey key, LongFunction<String> position, Consumer<Object> gateway) {
    this.key = key;
    this.position = position;
    this.gateway = gateway;
  }

  /**
   * Whether something is to be said now: of a short limit, after an eighth and after half of it.
   */
  synchronized boolean isDue(long leftNanos, Duration limit, boolean isOfTurn) {
    return switch (saidOf(isOfTurn)) {
      case NOTHING -> leftNanos < Math.min(EARLY_NANOS, limit.toNanos() / 8 * 7);
      case EARLY -> leftNanos < Math.min(LATE_NANOS, limit.toNanos() / 2);
      case LATE -> false;
    };
  }

  /**
   * Says what is due, first of all without the place: to learn where the script is takes time, and
   * is done by a thread made for it.
   *
   * @param deadlineNanos when the suite has to end, by {@link System#nanoTime}
   * @param isOfTurn whether it is void when the turn ends
   */
  synchronized void say(SuiteFailure failure, long deadlineNanos, boolean isOfTurn) {
    boolean first = saidOf(isOfTurn) == Said.NOTHING;
    said = first ? Said.EARLY : Said.LATE;
    ofTurn = isOfTurn;
    int own = ++number;
    if (first) {
      send(failure, deadlineNanos, "");
    }
    Thread thread =
        new Thread(
            () -> {
              String frames = position.apply(POSITION_MILLIS);
              sendUnlessVoid(own, failure, deadlineNanos, frames);
            },
            "xjet-will");
    thread.setDaemon(true);
    thread.start();
  }

  /** What was said of the turn is void. */
  synchronized void turnEnded() {
    if (ofTurn && said != Said.NOTHING) {
      said = Said.NOTHING;
      number++;
      gateway.accept(new WillRevoked(key));
    }
  }

  /** What is not sent yet is not to be, and what was sent needs no word more. */
  synchronized void suiteEnded() {
    said = Said.NOTHING;
    number++;
  }

  private Said saidOf(boolean isOfTurn) {
    return isOfTurn == ofTurn ? said : Said.NOTHING;
  }

  private synchronized void sendUnlessVoid(
      int own, SuiteFailure failure, long deadlineNanos, String frames) {
    if (own == number) {
      send(failure, deadlineNanos, frames);
    }
  }

  private void send(SuiteFailure failure, long deadlineNanos, String frames) {
    long millis = TimeUnit.NANOSECONDS.toMillis(deadlineNanos - System.nanoTime());
    gateway.accept(
        new LastWill(key, Math.max(1, millis + PATIENCE_MILLIS), failure.message(), frames));
  }
}
