package dev.xjetremote.node;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-GCM (NIST SP 800-38D) that gives plaintext before it has seen the tag, as OpenSSL does and
 * the JDK does not.
 */
public final class GcmCipher implements CipherStream {
  private static final int BLOCK = 16;
  private static final int USUAL_IV = 12;
  private static final long REDUCTION = 0xE100000000000000L;

  private final Cipher counter;
  private final boolean encrypts;
  private final long keyHigh;
  private final long keyLow;
  private final byte[] mask;
  private final long authenticatedBytes;

  // The hash so far, and the bytes of a block that is not complete yet.
  private long high;
  private long low;
  private final byte[] block = new byte[BLOCK];
  private int filled;
  private long textBytes;

  public GcmCipher(boolean encrypts, byte[] key, byte[] iv, byte[] authenticated)
      throws GeneralSecurityException {
    this.encrypts = encrypts;
    SecretKeySpec aes = new SecretKeySpec(key, "AES");
    Cipher single = Cipher.getInstance("AES/ECB/NoPadding");
    single.init(Cipher.ENCRYPT_MODE, aes);
    ByteBuffer hashKey = ByteBuffer.wrap(single.doFinal(new byte[BLOCK]));
    keyHigh = hashKey.getLong();
    keyLow = hashKey.getLong();
    byte[] start = startCounter(iv);
    mask = single.doFinal(start);
    increment(start);
    counter = Cipher.getInstance("AES/CTR/NoPadding");
    counter.init(Cipher.ENCRYPT_MODE, aes, new IvParameterSpec(start));
    authenticatedBytes = authenticated.length;
    hash(authenticated);
    pad();
  }

  private byte[] startCounter(byte[] iv) {
    if (iv.length == USUAL_IV) {
      byte[] start = Arrays.copyOf(iv, BLOCK);
      start[BLOCK - 1] = 1;
      return start;
    }
    hash(iv);
    pad();
    hashBlock(0, iv.length * 8L);
    byte[] start = ByteBuffer.allocate(BLOCK).putLong(high).putLong(low).array();
    high = 0;
    low = 0;
    return start;
  }

  private static void increment(byte[] counter) {
    ByteBuffer last = ByteBuffer.wrap(counter, BLOCK - Integer.BYTES, Integer.BYTES).slice();
    last.putInt(0, last.getInt(0) + 1);
  }

  @Override
  public byte[] update(ByteBuffer data) {
    byte[] input = new byte[data.remaining()];
    data.get(input);
    byte[] output = input.length == 0 ? input : counter.update(input);
    textBytes += input.length;
    hash(encrypts ? output : input);
    return output;
  }

  @Override
  public byte[] finish() {
    pad();
    hashBlock(authenticatedBytes * 8, textBytes * 8);
    return new byte[0];
  }

  @Override
  public byte[] tag() {
    byte[] tag = ByteBuffer.allocate(BLOCK).putLong(high).putLong(low).array();
    for (int i = 0; i < BLOCK; i++) {
      tag[i] ^= mask[i];
    }
    return tag;
  }

  private void hash(byte[] data) {
    for (byte each : data) {
      block[filled++] = each;
      if (filled == BLOCK) {
        hashFilledBlock();
      }
    }
  }

  private void pad() {
    if (filled > 0) {
      Arrays.fill(block, filled, BLOCK, (byte) 0);
      hashFilledBlock();
    }
  }

  private void hashFilledBlock() {
    ByteBuffer words = ByteBuffer.wrap(block);
    filled = 0;
    hashBlock(words.getLong(), words.getLong());
  }

  // Multiplies what the hash is with the block added to it by the key, in GF(2^128).
  private void hashBlock(long blockHigh, long blockLow) {
    long factorHigh = high ^ blockHigh;
    long factorLow = low ^ blockLow;
    long shiftedHigh = keyHigh;
    long shiftedLow = keyLow;
    high = 0;
    low = 0;
    for (int bit = 0; bit < 128; bit++) {
      long factor = bit < 64 ? factorHigh : factorLow;
      long chosen = -((factor >>> (63 - bit % 64)) & 1);
      high ^= shiftedHigh & chosen;
      low ^= shiftedLow & chosen;
      long carry = -(shiftedLow & 1);
      shiftedLow = (shiftedLow >>> 1) | (shiftedHigh << 63);
      shiftedHigh = (shiftedHigh >>> 1) ^ (REDUCTION & carry);
    }
  }
}
