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

  /** All bits of another, wherever this one stands. */
  void append(BitWriter other) {
    if (count == 0) {
      out.writeBytes(other.out.toByteArray());
    } else {
      for (byte each : other.out.toByteArray()) {
        write(each & 0xFF, 8);
      }
    }
    write(other.pending, other.count);
  }

  /** How many whole bytes have been written. */
  int size() {
    return out.size();
  }

  /** What has been written, as far as it fills bytes. */
  byte[] toByteArray() {
    return out.toByteArray();
  }
}
