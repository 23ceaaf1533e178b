package dev.xjetremote.protocol;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * A Log packet: byte (level), message and ancestry, each a u32 length and a string, then the place
 * of the call: u32 line, u32 column, source as a u16 length and a string; little-endian.
 *
 * @param level how severe it is
 * @param message what is shown
 * @param ancestry the names of the enclosing describes and of the test, joined by commas
 * @param source the file of the call as the suite's source map knows it; empty if unknown
 * @param line of the call, from 1; 0 if unknown
 * @param column of the call, from 1; 0 if unknown
 */
public record LogPacket(
    Level level, String message, String ancestry, String source, int line, int column) {
  private static final int LONGEST_SOURCE = 0xffff;

  /** The levels of xJet. */
  public enum Level {
    ERROR(1),
    WARN(2),
    INFO(3),
    DEBUG(4);

    private final byte code;

    Level(int code) {
      this.code = (byte) code;
    }
  }

  /** Encodes the packet as xJet's own {@code encodePacket} does. */
  public byte[] encode(String suiteId, String runnerId, Instant now) {
    byte[] text = message.getBytes(StandardCharsets.UTF_8);
    byte[] path = ancestry.getBytes(StandardCharsets.UTF_8);
    byte[] file = source.getBytes(StandardCharsets.UTF_8);
    if (file.length > LONGEST_SOURCE) {
      file = Arrays.copyOf(file, LONGEST_SOURCE);
    }
    ByteBuffer body =
        ByteBuffer.allocate(
                1 + 4 * Integer.BYTES + Short.BYTES + text.length + path.length + file.length)
            .order(ByteOrder.LITTLE_ENDIAN);
    body.put(level.code);
    body.putInt(text.length).put(text);
    body.putInt(path.length).put(path);
    body.putInt(line).putInt(column);
    body.putShort((short) file.length).put(file);
    return Packet.encode(PacketKind.LOG, suiteId, runnerId, now, body.array());
  }
}
