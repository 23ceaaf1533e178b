package dev.xjetremote.gateway;

import dev.xjetremote.bus.Suite;
import dev.xjetremote.protocol.Frames;
import dev.xjetremote.protocol.StatusPacket;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What tells whether a runner that is not read from is still there. The end of its stream stands
 * behind all that it has sent, perhaps in its own machine, where nobody here can see it; but a byte
 * for a socket that nobody holds any more is answered by a reset. So a packet that means nothing
 * goes out byte by byte, and what is left of it goes before the next that means something. Not
 * thread-safe.
 */
final class Pulse {
  /** Between two bytes: the answer and what is to be done then have the rest of 100 ms. */
  static final long PERIOD_MILLIS = 40;

  /** So many that a whole packet is rare, so few that they cost nothing. */
  private static final StatusPacket NOTHING =
      new StatusPacket(StatusPacket.NOTHING, false, false, "", " ".repeat(1000));

  private Buffer begun = Buffer.buffer();
  private int sent;

  /**
   * The next byte, or none.
   *
   * @param suites gives a suite that xJet knows: it takes no packets of others
   */
  Buffer beat(Supplier<Optional<Suite>> suites) {
    if (sent == begun.length()) {
      begun = suites.get().map(Pulse::frame).orElse(Buffer.buffer());
      sent = 0;
    }
    int from = sent;
    sent = Math.min(from + 1, begun.length());
    return begun.slice(from, sent);
  }

  /** Puts the rest of a begun packet, if there is any, before {@code frames}. */
  Buffer finish(Buffer frames) {
    if (sent == begun.length()) {
      return frames;
    }
    Buffer all = begun.getBuffer(sent, begun.length()).appendBuffer(frames);
    sent = begun.length();
    return all;
  }

  private static Buffer frame(Suite suite) {
    Buffer frame = Buffer.buffer();
    Frames.append(frame, NOTHING.encode(suite.suiteId(), suite.runnerId(), Instant.now()));
    return frame;
  }
}
