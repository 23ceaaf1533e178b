package dev.xjetremote.gateway;

import dev.xjetremote.bus.Packets;
import dev.xjetremote.bus.Suite;
import dev.xjetremote.protocol.Progress;
import dev.xjetremote.protocol.SuiteFrames;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway remembers of one attempt at a suite between its arrival and its end. Not
 * thread-safe.
 */
final class LiveSuite {
  private static final int MAX_ATTEMPTS = 2;

  private Suite suite;
  private final long arrivedNanos;
  private long startedNanos;
  private boolean started;
  private long nextSequence;
  private long packets;
  private long bytes;
  private long uncredited;
  private final Progress progress = new Progress();

  /** Parts of packets that others must complete; null for none. */
  private @Nullable Buffer begun;

  private int room;

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
    if (packets == 0 && count > 0) {
      // It cannot run again, so its script is not needed.
      suite = suite.withScript(Buffer.buffer());
    }
    packets += count;
    bytes += length;
    return true;
  }

  /**
   * What of a message can go to the socket: nothing as long as a packet lacks its end, because
   * another suite's packet could get into it.
   */
  Buffer whole(Packets packets) {
    boolean complete = packets.count() > 0 || packets.last();
    if (begun == null) {
      if (complete) {
        return packets.frames();
      }
      begun = Buffer.buffer();
    }
    begun = withRoom(begun, packets.frames().length()).appendBuffer(packets.frames());
    if (!complete) {
      return Buffer.buffer();
    }
    Buffer all = begun;
    begun = null;
    room = 0;
    return all;
  }

  /** Looks at whole frames on their way to the socket. */
  void see(Buffer frames) {
    SuiteFrames.show(frames, progress);
  }

  /** Where it is, by what has been seen. */
  Progress progress() {
    return progress;
  }

  /** Makes room for as much again, since to grow by little copies everything again and again. */
  private Buffer withRoom(Buffer buffer, int more) {
    long needed = (long) buffer.length() + more;
    if (needed <= room) {
      return buffer;
    }
    room = (int) Math.min(2 * needed, Integer.MAX_VALUE - 8);
    return Buffer.buffer(room).appendBuffer(buffer);
  }

  /** Whether nothing of the suite has gone to the socket and it has not been tried too often. */
  boolean canRunAgain() {
    return packets == 0 && suite.key().attempt() < MAX_ATTEMPTS;
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
