package dev.xjetremote.protocol;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.text.ParsePosition;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * The part of an xJet packet that the server reads for its own bookkeeping: the header, and of a
 * Status packet its type. Layout as xStruct packs it, little-endian: kind (1 byte, low 4 bits),
 * suite id (14), runner id (14), timestamp (u16 length and an ISO-8601 string), body.
 *
 * @param kind what the packet is
 * @param suiteId the suite that it speaks of
 * @param runnerId the runner that it is for
 * @param bodyOffset where the body begins
 */
public record Packet(PacketKind kind, String suiteId, String runnerId, int bodyOffset) {
  private static final int HEADER_BYTES = 1 + 2 * Frames.ID_BYTES;
  private static final int TIMESTAMP_LENGTH_BYTES = 2;

  /** As JavaScript's {@code Date.prototype.toISOString}: UTC, always three digits of a second. */
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** Reads a packet's header; empty when {@code bytes} are no xJet packet. */
  public static Optional<Packet> read(byte[] bytes) {
    if (bytes.length < HEADER_BYTES + TIMESTAMP_LENGTH_BYTES) {
      return Optional.empty();
    }
    PacketKind kind = PacketKind.of(bytes[0]);
    int timestamp =
        Short.toUnsignedInt(
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getShort(HEADER_BYTES));
    int body = HEADER_BYTES + TIMESTAMP_LENGTH_BYTES + timestamp;
    if (kind == null || body >= bytes.length) {
      return Optional.empty();
    }
    return Optional.of(new Packet(kind, id(bytes, 1), id(bytes, 1 + Frames.ID_BYTES), body));
  }

  /** Puts a header before a packet's body. */
  static byte[] encode(PacketKind kind, String suiteId, String runnerId, Instant now, byte[] body) {
    byte[] timestamp = TIMESTAMP.format(now).getBytes(StandardCharsets.US_ASCII);
    ByteBuffer out =
        ByteBuffer.allocate(HEADER_BYTES + TIMESTAMP_LENGTH_BYTES + timestamp.length + body.length)
            .order(ByteOrder.LITTLE_ENDIAN);
    out.put(kind.code());
    out.put(idBytes(suiteId));
    out.put(idBytes(runnerId));
    out.putShort((short) timestamp.length).put(timestamp);
    return out.put(body).array();
  }

  static byte[] idBytes(String id) {
    byte[] bytes = id.getBytes(StandardCharsets.ISO_8859_1);
    if (bytes.length != Frames.ID_BYTES) {
      throw new IllegalArgumentException(
          "an id has " + Frames.ID_BYTES + " bytes, not " + bytes.length + ": " + id);
    }
    return bytes;
  }

  /**
   * Whether this speaks of another suite than the one with this id. What is not certainly a packet
   * of xJet's does not: a text of another dialect may begin alike.
   */
  public boolean isForAnother(String suite, byte[] bytes) {
    return !suiteId.equals(suite) && isStamped(bytes);
  }

  private boolean isStamped(byte[] bytes) {
    int start = HEADER_BYTES + TIMESTAMP_LENGTH_BYTES;
    String text = new String(bytes, start, bodyOffset - start, StandardCharsets.ISO_8859_1);
    ParsePosition end = new ParsePosition(0);
    return TIMESTAMP.parseUnresolved(text, end) != null && end.getIndex() == text.length();
  }

  /** Whether this packet is the last of its suite: Status EndSuite, or any Error. */
  public boolean endsSuite(byte[] bytes) {
    return kind == PacketKind.ERROR
        || (kind == PacketKind.STATUS
            && StatusPacket.read(bytes, this)
                .filter(status -> status.type() == StatusPacket.END_SUITE)
                .isPresent());
  }

  private static String id(byte[] bytes, int offset) {
    return new String(bytes, offset, Frames.ID_BYTES, StandardCharsets.ISO_8859_1);
  }
}
