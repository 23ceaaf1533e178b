package dev.xjetremote.node;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** BLAKE2b without a key, with its longest digest, as RFC 7693 defines it. */
final class Blake2b extends BlockDigest {
  private static final long[] START = {
    0x6A09E667F3BCC908L, 0xBB67AE8584CAA73BL, 0x3C6EF372FE94F82BL, 0xA54FF53A5F1D36F1L,
    0x510E527FADE682D1L, 0x9B05688C2B3E6C1FL, 0x1F83D9ABFB41BD6BL, 0x5BE0CD19137E2179L
  };

  // The order of the message's words, one hexadecimal digit each, 16 to a round.
  private static final String ORDER =
      "0123456789abcdef"
          + "ea489fd61c02b753"
          + "b8c052fdae367194"
          + "7931dcbe265a40f8"
          + "905724afe1bc683d"
          + "2c6a0b834d75fe19"
          + "c51fed4a0763928b"
          + "db7ec13950f4862a"
          + "6fe9b308c2d714a5"
          + "a2847615fb9e3cd0";

  private long[] state = start();
  private long taken;

  Blake2b() {
    super("BLAKE2b", 128, 64);
  }

  private static long[] start() {
    long[] state = START.clone();
    state[0] ^= 0x01010000 ^ 64;
    return state;
  }

  @Override
  void clear() {
    state = start();
    taken = 0;
  }

  @Override
  boolean keepsLastBlock() {
    return true;
  }

  @Override
  void compress(byte[] data, int offset) {
    taken += 128;
    compress(data, offset, taken, false);
  }

  private void compress(byte[] data, int offset, long count, boolean isLast) {
    long[] words = new long[16];
    ByteBuffer.wrap(data, offset, 128).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(words);
    long[] v = new long[16];
    System.arraycopy(state, 0, v, 0, 8);
    System.arraycopy(START, 0, v, 8, 8);
    v[12] ^= count;
    if (isLast) {
      v[14] = ~v[14];
    }
    for (int round = 0; round < 12; round++) {
      int first = round % 10 * 16;
      for (int i = 0; i < 8; i++) {
        int column = i % 4;
        int shift = i < 4 ? 0 : 1;
        mix(
            v,
            column,
            4 + (column + shift) % 4,
            8 + (column + 2 * shift) % 4,
            12 + (column + 3 * shift) % 4,
            words[Character.digit(ORDER.charAt(first + 2 * i), 16)],
            words[Character.digit(ORDER.charAt(first + 2 * i + 1), 16)]);
      }
    }
    for (int i = 0; i < 8; i++) {
      state[i] ^= v[i] ^ v[i + 8];
    }
  }

  private static void mix(long[] v, int a, int b, int c, int d, long x, long y) {
    v[a] += v[b] + x;
    v[d] = Long.rotateRight(v[d] ^ v[a], 32);
    v[c] += v[d];
    v[b] = Long.rotateRight(v[b] ^ v[c], 24);
    v[a] += v[b] + y;
    v[d] = Long.rotateRight(v[d] ^ v[a], 16);
    v[c] += v[d];
    v[b] = Long.rotateRight(v[b] ^ v[c], 63);
  }

  @Override
  byte[] finish(byte[] block, int filled, long total) {
    byte[] last = new byte[128];
    System.arraycopy(block, 0, last, 0, filled);
    compress(last, 0, total, true);
    ByteBuffer digest = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    digest.asLongBuffer().put(state);
    return digest.array();
  }

  @Override
  public Object clone() throws CloneNotSupportedException {
    Blake2b copy = (Blake2b) super.clone();
    copy.state = state.clone();
    return copy;
  }
}
