package dev.xjetremote.gateway;

import dev.xjetremote.bus.Suite;
import java.time.Duration;

/** What a gateway remembers of one suite between its arrival and its end. Not thread-safe. */
final class LiveSuite {
  private final Suite suite;
  private final long arrivedNanos;
  private long startedNanos;
  private boolean started;
  private long nextSequence;
  private long packets;
  private long bytes;
  private long uncredited;

  LiveSuite(Suite suite, long nowNanos) {
    this.suite = suite;
    this.arrivedNanos = nowNanos;
  }

  Suite suite() {
    return suite;
  }

  boolean started() {
    return started;
  }

  void start(long nowNanos) {
    started = true;
    startedNanos = nowNanos;
  }

  /** Counts a message of packets; false when it is not the one that is due. */
  boolean receive(long sequence, int count, int length) {
    if (sequence != nextSequence) {
      return false;
    }
    nextSequence++;
    packets += count;
    bytes += length;
    return true;
  }

  /** Adds bytes that the socket has taken; gives what is to be credited now, 0 for nothing yet. */
  long takeCredit(int length, long threshold) {
    uncredited += length;
    if (uncredited < threshold) {
      return 0;
    }
    long credit = uncredited;
    uncredited = 0;
    return credit;
  }

  Duration waited(long nowNanos) {
    return Duration.ofNanos((started ? startedNanos : nowNanos) - arrivedNanos);
  }

  Duration ran(long nowNanos) {
    return started ? Duration.ofNanos(nowNanos - startedNanos) : Duration.ZERO;
  }

  long packets() {
    return packets;
  }

  long bytes() {
    return bytes;
  }
}
