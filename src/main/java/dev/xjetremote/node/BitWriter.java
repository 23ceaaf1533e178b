package dev.xjetremote.node;

import java.io.ByteArrayOutputStream;

/** Bits in the order of deflate and brotli: the lowest of each byte first. For one thread. */
final class BitWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private long pending;
  private int count;

  /**
   * @param bits at most 32
   */
  void write(long value, int bits) {
    pending |= value << count;
    for (count += bits; count >= 8; count -= 8) {
      out.write((int) pending);
      pending >>>= 8;
    }
  }

  /** Zeros up to the end of a byte. */
  void align() {
    if (count > 0) {
      write(0, 8 - count);
    }
  }

  /** Whole bytes, which start at the end of a byte. */
  void writeBytes(byte[] bytes, int offset, int length) {
    out.write(bytes, offset, length);
  }

  /** What has been written, as far as it fills bytes. */
  byte[] toByteArray() {
    return out.toByteArray();
  }
}
