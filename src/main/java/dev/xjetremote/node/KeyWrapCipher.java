package dev.xjetremote.node;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** Wraps keys with AES (RFC 3394), each piece for itself. */
public final class KeyWrapCipher implements CipherStream {
  private static final int HALF = Long.BYTES;
  private static final int ROUNDS = 6;

  private final Cipher cipher;
  private final boolean wraps;
  private final byte[] initialValue;

  /**
   * @param initialValue eight bytes, which unwrapping expects to find again
   */
  public KeyWrapCipher(boolean wraps, byte[] key, byte[] initialValue)
      throws GeneralSecurityException {
    this.wraps = wraps;
    this.initialValue = initialValue.clone();
    cipher = Cipher.getInstance("AES/ECB/NoPadding");
    cipher.init(wraps ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"));
  }

  @Override
  public byte[] update(ByteBuffer data) throws GeneralSecurityException {
    byte[] input = new byte[data.remaining()];
    data.get(input);
    if (input.length == 0) {
      return input;
    }
    if (input.length % HALF != 0 || input.length < (wraps ? 2 : 3) * HALF) {
      throw refusal();
    }
    return wraps ? wrap(input) : unwrap(input);
  }

  @Override
  public byte[] finish() {
    return new byte[0];
  }

  private byte[] wrap(byte[] key) throws GeneralSecurityException {
    byte[] result = new byte[key.length + HALF];
    System.arraycopy(initialValue, 0, result, 0, HALF);
    System.arraycopy(key, 0, result, HALF, key.length);
    int blocks = key.length / HALF;
    for (int step = 1; step <= ROUNDS * blocks; step++) {
      byte[] block = step(result, (step - 1) % blocks + 1);
      mark(block, step);
      put(result, block, (step - 1) % blocks + 1);
    }
    return result;
  }

  private byte[] unwrap(byte[] wrapped) throws GeneralSecurityException {
    int blocks = wrapped.length / HALF - 1;
    for (int step = ROUNDS * blocks; step > 0; step--) {
      mark(wrapped, step);
      put(wrapped, step(wrapped, (step - 1) % blocks + 1), (step - 1) % blocks + 1);
    }
    if (!MessageDigest.isEqual(initialValue, Arrays.copyOf(wrapped, HALF))) {
      throw refusal();
    }
    return Arrays.copyOfRange(wrapped, HALF, wrapped.length);
  }

  // The first half and another one, through the cipher.
  private byte[] step(byte[] halves, int index) throws GeneralSecurityException {
    byte[] block = Arrays.copyOf(halves, 2 * HALF);
    System.arraycopy(halves, index * HALF, block, HALF, HALF);
    return cipher.doFinal(block);
  }

  private static void mark(byte[] half, int step) {
    ByteBuffer number = ByteBuffer.wrap(half);
    number.putLong(0, number.getLong(0) ^ step);
  }

  private static void put(byte[] halves, byte[] block, int index) {
    System.arraycopy(block, 0, halves, 0, HALF);
    System.arraycopy(block, HALF, halves, index * HALF, HALF);
  }

  private static NativeFailure refusal() {
    return new NativeFailure("Trying to add data in unsupported state");
  }
}
