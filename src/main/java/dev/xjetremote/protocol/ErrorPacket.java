package dev.xjetremote.protocol;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The packet that ends a suite which has failed, as xJet's {@code encodeErrorSchema} writes it. */
public final class ErrorPacket {
  private ErrorPacket() {}

  /**
   * Encodes an error.
   *
   * @param json the error as JSON: at least {@code name}, {@code message} and {@code stack}
   */
  public static byte[] encode(String suiteId, String runnerId, Instant now, String json) {
    byte[] error = json.getBytes(StandardCharsets.UTF_8);
    ByteBuffer body =
        ByteBuffer.allocate(Integer.BYTES + error.length).order(ByteOrder.LITTLE_ENDIAN);
    body.putInt(error.length).put(error);
    return Packet.encode(PacketKind.ERROR, suiteId, runnerId, now, body.array());
  }
}
