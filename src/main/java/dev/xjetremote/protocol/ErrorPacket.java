package dev.xjetremote.protocol;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The one packet that the server writes itself, as xJet's {@code encodeErrorSchema} does. */
public final class ErrorPacket {
  /** As JavaScript's {@code Date.prototype.toISOString}: UTC, always three digits of a second. */
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private ErrorPacket() {}

  /**
   * Encodes an error.
   *
   * @param json the error as JSON: at least {@code name}, {@code message} and {@code stack}
   */
  public static byte[] encode(String suiteId, String runnerId, Instant now, String json) {
    byte[] timestamp = TIMESTAMP.format(now).getBytes(StandardCharsets.US_ASCII);
    byte[] error = json.getBytes(StandardCharsets.UTF_8);
    ByteBuffer out =
        ByteBuffer.allocate(
                Packet.HEADER_BYTES
                    + Packet.TIMESTAMP_LENGTH_BYTES
                    + timestamp.length
                    + Integer.BYTES
                    + error.length)
            .order(ByteOrder.LITTLE_ENDIAN);
    out.put(PacketKind.ERROR.code());
    out.put(id(suiteId));
    out.put(id(runnerId));
    out.putShort((short) timestamp.length).put(timestamp);
    out.putInt(error.length).put(error);
    return out.array();
  }

  private static byte[] id(String id) {
    byte[] bytes = id.getBytes(StandardCharsets.ISO_8859_1);
    if (bytes.length != Frames.ID_BYTES) {
      throw new IllegalArgumentException(
          "an id has " + Frames.ID_BYTES + " bytes, not " + bytes.length + ": " + id);
    }
    return bytes;
  }
}
