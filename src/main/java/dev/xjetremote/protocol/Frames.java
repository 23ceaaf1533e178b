package dev.xjetremote.protocol;

import io.vertx.core.buffer.Buffer;

/**
 * Sizes and the encoding of frames. A frame is an unsigned 32-bit big-endian length and that many
 * bytes; both directions use it. The figures are those of xJet's custom TCP runner.
 */
public final class Frames {
  /** Bytes of a runner id and of a suite id. */
  public static final int ID_BYTES = 14;

  /** Bytes of the length before every frame's body. */
  public static final int LENGTH_BYTES = 4;

  private Frames() {}

  /** Appends {@code packet} to {@code out} as one frame. */
  public static void append(Buffer out, byte[] packet) {
    out.appendInt(packet.length).appendBytes(packet);
  }
}
