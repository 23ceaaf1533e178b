package dev.xjetremote.node;

import java.nio.ByteBuffer;

/** CRC-32 as zlib and gzip use it, which can go on from an earlier value, as the JDK's cannot. */
public final class Crc32 {
  private static final int POLYNOMIAL = 0xEDB88320;
  private static final int[] TABLE = table();

  private Crc32() {}

  private static int[] table() {
    int[] table = new int[256];
    for (int value = 0; value < 256; value++) {
      int remainder = value;
      for (int bit = 0; bit < 8; bit++) {
        remainder = (remainder >>> 1) ^ ((remainder & 1) * POLYNOMIAL);
      }
      table[value] = remainder;
    }
    return table;
  }

  /** The checksum of what {@code start} is the checksum of, and of {@code data} after it. */
  public static int update(int start, ByteBuffer data) {
    int crc = ~start;
    while (data.hasRemaining()) {
      crc = (crc >>> 8) ^ TABLE[(crc ^ data.get()) & 0xFF];
    }
    return ~crc;
  }
}
