package dev.xjetremote.gateway;

import dev.xjetremote.protocol.FrameDecoder;
import dev.xjetremote.protocol.FrameHandler;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a runner sends, on its way to being suites: counted, read no further for as long as there is
 * a reason, and watched for stalling. All calls come on the event loop of the gateway.
 */
final class Intake {
  /** Why nothing more is read. */
  enum Reason {
    /** The gateway takes no more suites. */
    DRAIN,
    /** Too many suites of the connection wait for a worker. */
    QUEUE,
    /** The runner does not read what its suites send. */
    OUTPUT,
    /** The suites of all connections take too much memory. */
    MEMORY
  }

  private final CountedStream stream;
  private final FrameDecoder decoder;
  private final Pace pace;
  private final GatewayMeters meters;
  private final SuiteMemory.Account memory;
  private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);
  private long queuedBytes;

  /**
   * Starts to decode what a guest sends.
   *
   * @param suiteBytes the longest suite
   */
  Intake(Guest guest, long suiteBytes, FrameHandler handler) {
    this.pace = guest.pace();
    this.meters = guest.meters();
    this.memory = guest.openMemory(() -> release(Reason.MEMORY));
    this.stream = new CountedStream(guest.socket(), this::received);
    this.decoder = new FrameDecoder(stream, suiteBytes, handler);
  }

  /** Reads no further until {@link #release} for this reason, and for all others. */
  void hold(Reason reason) {
    reasons.add(reason);
    decoder.pause();
  }

  void release(Reason reason) {
    if (reasons.remove(reason) && reasons.isEmpty()) {
      decoder.resume();
      count();
    }
  }

  /** Whether nothing is read for now. */
  boolean isHeld() {
    return !reasons.isEmpty();
  }

  /** Says how many bytes of suites are whole and wait for a worker. */
  void queued(long bytes) {
    queuedBytes = bytes;
    count();
  }

  private void received(int bytes) {
    meters.received(bytes);
    count();
  }

  private void count() {
    long partial = stream.bytes() - decoder.taken();
    if (!memory.hold(partial + queuedBytes, partial > 0)) {
      hold(Reason.MEMORY);
    }
  }

  /** Why the runner is too slow, if it is. */
  Optional<String> overdue(long nowNanos) {
    return pace.overdue(nowNanos, stream.bytes(), decoder.boundary(), isHeld());
  }

  /** The socket has gone. */
  void close() {
    memory.close();
  }
}
