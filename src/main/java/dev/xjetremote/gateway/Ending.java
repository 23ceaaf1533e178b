package dev.xjetremote.gateway;

import dev.xjetremote.protocol.Frames;
import dev.xjetremote.protocol.Packet;
import dev.xjetremote.protocol.PacketKind;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a suite has ended, read from its last packet; for meters only.
 *
 * @param outcome what became of it
 * @param reason the name of the server's error if the server has ended it; else empty
 */
record Ending(Outcome outcome, String reason) {
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

  static final Ending CANCELLED = new Ending(Outcome.CANCELLED, "");
  private static final Ending ENDED = new Ending(Outcome.ENDED, "");
  private static final Ending FAILED = new Ending(Outcome.FAILED, "");

  /** A suite may call its errors what it likes; only these names are counted one by one. */
  private static final Set<String> REASONS =
      Set.of(
          "ServerShutdownError",
          "SuiteIncompleteError",
          "SuiteMemoryError",
          "SuiteOutputError",
          "SuiteSandboxError",
          "SuiteTimeoutError",
          "SuiteTimersError",
          "SuiteTooLargeError",
          "WorkerLostError");

  private static final Pattern NAME = Pattern.compile("\\{\"name\":\"(\\w+)\"");
  private static final int LONGEST_START = 256;

  /** The server has ended it, with an error of this name. */
  static Ending killed(String reason) {
    return new Ending(Outcome.KILLED, reason);
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
    return name.lookingAt() && REASONS.contains(name.group(1)) ? killed(name.group(1)) : FAILED;
  }
}
