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
 * Tells the gateway, shortly before a deadline, how a suite is to end if this process does not come
 * to it. The packet of a suite that fills the heap would wait for the collector otherwise.
 * Thread-safe.
 */
final class Will {
  /** Long enough for a full collection to be over, and the word to be out, before the deadline. */
  private static final long NOTICE_NANOS = Duration.ofSeconds(1).toNanos();

  /** What a worker that is well needs to end a suite, and some more; 250 ms are promised. */
  private static final long PATIENCE_MILLIS = 150;

  /** A full stack whose code is not compiled yet takes longer than others to tell. */
  private static final long POSITION_MILLIS = 500;

  private final SuiteKey key;
  private final LongFunction<String> position;
  private final Consumer<Object> gateway;

  /** Counts the wills, so that one that is being made is known to be void. */
  private int number;

  private boolean made;
  private boolean ofTurn;
  private boolean sent;

  /**
   * @param position says where the script is, and takes so many milliseconds at most
   * @param gateway sends it a message
   */
  Will(SuiteKey key, LongFunction<String> position, Consumer<Object> gateway) {
    this.key = key;
    this.position = position;
    this.gateway = gateway;
  }

  /** Whether one is due, and none is made: half of a short limit before its end. */
  synchronized boolean isDue(long leftNanos, Duration limit) {
    return !made && leftNanos < Math.min(NOTICE_NANOS, limit.toNanos() / 2);
  }

  /**
   * Makes it and sends it from a thread made for that, as to learn where the script is takes time.
   *
   * @param deadlineNanos when the suite has to end, by {@link System#nanoTime}
   * @param ofTurn whether it is void when the turn ends
   */
  synchronized void make(SuiteFailure failure, long deadlineNanos, boolean ofTurn) {
    made = true;
    this.ofTurn = ofTurn;
    int own = ++number;
    Thread thread = new Thread(() -> send(own, failure, deadlineNanos), "xjet-will");
    thread.setDaemon(true);
    thread.start();
  }

  /** What was made for the turn is void. */
  synchronized void turnEnded() {
    if (!made || !ofTurn) {
      return;
    }
    made = false;
    if (sent) {
      sent = false;
      gateway.accept(new WillRevoked(key));
    }
  }

  /** What is not sent yet is not to be, and what was sent needs no word more. */
  synchronized void suiteEnded() {
    made = false;
  }

  private void send(int own, SuiteFailure failure, long deadlineNanos) {
    String frames = position.apply(POSITION_MILLIS);
    synchronized (this) {
      if (made && own == number) {
        sent = true;
        long millis = TimeUnit.NANOSECONDS.toMillis(deadlineNanos - System.nanoTime());
        gateway.accept(
            new LastWill(key, Math.max(1, millis + PATIENCE_MILLIS), failure.message(), frames));
      }
    }
  }
}
