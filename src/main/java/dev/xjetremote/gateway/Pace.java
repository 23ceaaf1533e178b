package dev.xjetremote.gateway;

import dev.xjetremote.config.ConnectionLimits;
import dev.xjetremote.protocol.Frames;
import java.util.Optional;

/**
 * Whether a peer is slower than it may be: with its runner id, or in the middle of a frame. Between
 * frames it may idle for as long as it likes. Asked now and then rather than told of every chunk.
 * Not thread-safe.
 */
final class Pace {
  /** Less than this within the limit is no progress, unless it completes the frame. */
  static final long PROGRESS_BYTES = 64 * 1024;

  private final ConnectionLimits limits;
  private final long openedNanos;
  private boolean inFrame;
  private long markNanos;
  private long markBytes;

  Pace(ConnectionLimits limits, long nowNanos) {
    this.limits = limits;
    this.openedNanos = nowNanos;
  }

  /**
   * Looks at a connection.
   *
   * @param received bytes that have come
   * @param boundary bytes of whole frames among them; 0 until the runner id is known
   * @param held whether the socket is not being read, so that nothing can come
   * @return what to say to the one who is too slow
   */
  Optional<String> overdue(long nowNanos, long received, long boundary, boolean held) {
    if (boundary == 0) {
      return nowNanos - openedNanos > limits.helloTimeout().toNanos()
          ? Optional.of(
              "%d of %d bytes of a runner id have come in %d ms (--hello-timeout)"
                  .formatted(received, Frames.ID_BYTES, limits.helloTimeout().toMillis()))
          : Optional.empty();
    }
    boolean begun = received > boundary && !held;
    if (!begun || !inFrame || boundary > markBytes || received - markBytes >= PROGRESS_BYTES) {
      inFrame = begun;
      markNanos = nowNanos;
      markBytes = received;
      return Optional.empty();
    }
    return nowNanos - markNanos > limits.frameTimeout().toNanos()
        ? Optional.of(
            "%d bytes of a suite that was begun have come in %d ms (--frame-timeout)"
                .formatted(received - markBytes, limits.frameTimeout().toMillis()))
        : Optional.empty();
  }
}
