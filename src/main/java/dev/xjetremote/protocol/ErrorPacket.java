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
    byte[] error = wellFormed(json).getBytes(StandardCharsets.UTF_8);
    ByteBuffer body =
        ByteBuffer.allocate(Integer.BYTES + error.length).order(ByteOrder.LITTLE_ENDIAN);
    body.putInt(error.length).put(error);
    return Packet.encode(PacketKind.ERROR, suiteId, runnerId, now, body.array());
  }

  /**
   * UTF-8 has no lone surrogates; JSON can escape them, as {@code JSON.stringify} does. They are in
   * strings, since JSON has no place for them elsewhere.
   */
  private static String wellFormed(String json) {
    StringBuilder escaped = new StringBuilder();
    int done = 0;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (i + 1 < json.length() && Character.isSurrogatePair(c, json.charAt(i + 1))) {
        i++;
      } else {
        escaped.append(json, done, i).append("\\u%04x".formatted((int) c));
        done = i + 1;
      }
    }
    return done == 0 ? json : escaped.append(json, done, json.length()).toString();
  }
}
