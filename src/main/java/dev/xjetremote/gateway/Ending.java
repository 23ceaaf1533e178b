package dev.xjetremote.gateway;

import dev.xjetremote.protocol.FailureKind;
import dev.xjetremote.protocol.Frames;
import dev.xjetremote.protocol.Packet;
import dev.xjetremote.protocol.PacketKind;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a suite has ended, read from its last packet; for meters only.
 *
 * @param outcome what became of it
 * @param reason the server's if it has ended it; else empty
 */
record Ending(Outcome outcome, Optional<FailureKind> reason) {
  /** What becomes of suites. */
  enum Outcome {
    /** It has reported its end, or speaks a dialect of its own. */
    ENDED,
    /** It has failed with an error of its own. */
    FAILED,
    /** The server has ended it. */
    KILLED,
    /** Its runner has left. */
    CANCELLED
  }

  static final Ending CANCELLED = new Ending(Outcome.CANCELLED, Optional.empty());
  private static final Ending ENDED = new Ending(Outcome.ENDED, Optional.empty());
  private static final Ending FAILED = new Ending(Outcome.FAILED, Optional.empty());

  private static final Pattern NAME = Pattern.compile("\\{\"name\":\"(\\w+)\"");
  private static final int LONGEST_START = 256;

  /** The server has ended it, for this reason. */
  static Ending killed(FailureKind kind) {
    return new Ending(Outcome.KILLED, Optional.of(kind));
  }

  /** Reads the last of some packets. */
  static Ending of(Buffer frames) {
    int start = 0;
    for (int next = 0; next < frames.length(); ) {
      start = next;
      next += Frames.LENGTH_BYTES + frames.getInt(next);
    }
    int end = Math.min(frames.length(), start + LONGEST_START);
    byte[] packet = frames.getBytes(Math.min(end, start + Frames.LENGTH_BYTES), end);
    return Packet.read(packet)
        .filter(read -> read.kind() == PacketKind.ERROR)
        .map(read -> ofError(packet, read.bodyOffset() + Integer.BYTES))
        .orElse(ENDED);
  }

  private static Ending ofError(byte[] packet, int json) {
    int from = Math.min(json, packet.length);
    String text = new String(packet, from, packet.length - from, StandardCharsets.UTF_8);
    Matcher name = NAME.matcher(text);
    // A suite may call its errors what it likes; only the server's names are counted one by one.
    return name.lookingAt()
        ? FailureKind.of(name.group(1)).map(Ending::killed).orElse(FAILED)
        : FAILED;
  }
}
