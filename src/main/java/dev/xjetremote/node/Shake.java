package dev.xjetremote.node;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** SHAKE128 and SHAKE256, as FIPS 202 defines them: hash functions with a digest of any length. */
final class Shake extends BlockDigest {
  private static final int STATE_BYTES = 200;
  private static final long[] ROUND_CONSTANTS = roundConstants();

  private final int rate;
  private long[] lanes = new long[25];
  private int digestBytes;

  /**
   * @param bits 128 or 256; the digest has a quarter as many bytes until told otherwise, which is
   *     OpenSSL's choice
   */
  Shake(int bits) {
    super("SHAKE" + bits, STATE_BYTES - bits / 4, bits / 8);
    this.rate = STATE_BYTES - bits / 4;
    this.digestBytes = bits / 8;
  }

  void setDigestLength(int bytes) {
    digestBytes = bytes;
  }

  @Override
  protected int engineGetDigestLength() {
    return digestBytes;
  }

  @Override
  void clear() {
    Arrays.fill(lanes, 0);
  }

  @Override
  void compress(byte[] data, int offset) {
    ByteBuffer input = ByteBuffer.wrap(data, offset, rate).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < rate / 8; i++) {
      lanes[i] ^= input.getLong();
    }
    permute();
  }

  @Override
  byte[] finish(byte[] block, int filled, long total) {
    byte[] last = Arrays.copyOf(block, rate);
    Arrays.fill(last, filled, rate, (byte) 0);
    last[filled] = 0x1F;
    last[rate - 1] |= (byte) 0x80;
    compress(last, 0);
    byte[] digest = new byte[digestBytes];
    ByteBuffer output = ByteBuffer.allocate(STATE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int done = 0; done < digestBytes; done += rate) {
      if (done > 0) {
        permute();
      }
      output.asLongBuffer().put(lanes);
      System.arraycopy(output.array(), 0, digest, done, Math.min(rate, digestBytes - done));
    }
    return digest;
  }

  private void permute() {
    long[] a = lanes;
    for (long constant : ROUND_CONSTANTS) {
      long[] parity = new long[5];
      for (int i = 0; i < 25; i++) {
        parity[i % 5] ^= a[i];
      }
      for (int i = 0; i < 25; i++) {
        a[i] ^= parity[(i + 4) % 5] ^ Long.rotateLeft(parity[(i + 1) % 5], 1);
      }
      long[] b = new long[25];
      b[0] = a[0];
      int x = 1;
      int y = 0;
      for (int step = 0; step < 24; step++) {
        int newY = (2 * x + 3 * y) % 5;
        b[y + 5 * newY] = Long.rotateLeft(a[x + 5 * y], (step + 1) * (step + 2) / 2);
        x = y;
        y = newY;
      }
      for (int i = 0; i < 25; i++) {
        int row = i - i % 5;
        a[i] = b[i] ^ (~b[row + (i + 1) % 5] & b[row + (i + 2) % 5]);
      }
      a[0] ^= constant;
    }
  }

  private static long[] roundConstants() {
    long[] constants = new long[24];
    int register = 1;
    for (int round = 0; round < 24; round++) {
      for (int bit = 0; bit < 7; bit++) {
        if ((register & 1) != 0) {
          constants[round] |= 1L << ((1 << bit) - 1);
        }
        register = (register << 1) ^ ((register >> 7) * 0x171);
      }
    }
    return constants;
  }

  @Override
  public Object clone() throws CloneNotSupportedException {
    Shake copy = (Shake) super.clone();
    copy.lanes = lanes.clone();
    return copy;
  }
}
