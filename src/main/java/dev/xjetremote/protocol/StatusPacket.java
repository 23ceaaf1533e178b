package dev.xjetremote.protocol;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * A Status packet, or the part of an Events packet that has the same layout: byte (type in the low
 * 5 bits), u32 duration, then ancestry and description, each a u32 length and a string;
 * little-endian.
 *
 * @param type what has begun, or in an Events packet, what has ended
 * @param todo whether it is a Status packet of what will not run because it is still to be written
 * @param skipped whether it is a Status packet of what will not run because it is left out
 * @param ancestry the names of the enclosing describes, joined by commas
 * @param description the name of the test or describe
 */
public record StatusPacket(
    int type, boolean todo, boolean skipped, String ancestry, String description) {
  /** Nothing: xJet 1.1.0 knows the types 1 to 4 and passes over any other. */
  public static final int NOTHING = 0;

  /** A test is about to run. */
  public static final int TEST = 1;

  /** A describe is about to run. */
  public static final int DESCRIBE = 2;

  /** The suite has ended: no packet follows. */
  public static final int END_SUITE = 3;

  /** The suite has begun. */
  public static final int START_SUITE = 4;

  private static final int TYPE_MASK = 0x1f;
  private static final int TODO = 0x20;
  private static final int SKIPPED = 0x40;
  private static final int DURATION_BYTES = 4;

  /** Reads the body of {@code bytes}; empty when it is cut short. */
  public static Optional<StatusPacket> read(byte[] bytes, Packet packet) {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    in.position(packet.bodyOffset());
    int head = in.get();
    if (in.remaining() < DURATION_BYTES) {
      return Optional.empty();
    }
    in.position(in.position() + DURATION_BYTES);
    return string(in)
        .flatMap(
            ancestry ->
                string(in)
                    .map(
                        description ->
                            new StatusPacket(
                                head & TYPE_MASK,
                                (head & TODO) != 0,
                                (head & SKIPPED) != 0,
                                ancestry,
                                description)));
  }

  /** Encodes the packet as xJet's own {@code encodePacket} does. */
  public byte[] encode(String suiteId, String runnerId, Instant now) {
    byte[] path = ancestry.getBytes(StandardCharsets.UTF_8);
    byte[] name = description.getBytes(StandardCharsets.UTF_8);
    ByteBuffer body =
        ByteBuffer.allocate(1 + DURATION_BYTES + 2 * Integer.BYTES + path.length + name.length)
            .order(ByteOrder.LITTLE_ENDIAN);
    body.put((byte) (type | (todo ? TODO : 0) | (skipped ? SKIPPED : 0)));
    body.putInt(0);
    body.putInt(path.length).put(path);
    body.putInt(name.length).put(name);
    return Packet.encode(PacketKind.STATUS, suiteId, runnerId, now, body.array());
  }

  private static Optional<String> string(ByteBuffer in) {
    if (in.remaining() < Integer.BYTES) {
      return Optional.empty();
    }
    long length = Integer.toUnsignedLong(in.getInt());
    if (length > in.remaining()) {
      return Optional.empty();
    }
    byte[] bytes = new byte[(int) length];
    in.get(bytes);
    return Optional.of(new String(bytes, StandardCharsets.UTF_8));
  }
}
