package dev.xjetremote.node;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.ChaCha20ParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * ChaCha20-Poly1305 (RFC 8439) that gives plaintext before it has seen the tag, as OpenSSL does and
 * the JDK does not.
 */
public final class ChaChaPolyCipher implements CipherStream {
  private static final int BLOCK = 16;
  private static final BigInteger PRIME = BigInteger.TWO.pow(130).subtract(BigInteger.valueOf(5));
  private static final BigInteger CLAMP = new BigInteger("0ffffffc0ffffffc0ffffffc0fffffff", 16);

  private final Cipher stream;
  private final boolean encrypts;
  private final BigInteger factor;
  private final BigInteger offset;
  private final int authenticatedBytes;
  private BigInteger sum = BigInteger.ZERO;
  private final byte[] block = new byte[BLOCK];
  private int filled;
  private long textBytes;

  public ChaChaPolyCipher(boolean encrypts, byte[] key, byte[] iv, byte[] authenticated)
      throws GeneralSecurityException {
    this.encrypts = encrypts;
    byte[] oneTimeKey = open(key, iv, 0).doFinal(new byte[2 * BLOCK]);
    factor = number(oneTimeKey, 0, BLOCK).and(CLAMP);
    offset = number(oneTimeKey, BLOCK, BLOCK);
    stream = open(key, iv, 1);
    authenticatedBytes = authenticated.length;
    authenticate(authenticated);
    pad();
  }

  private static Cipher open(byte[] key, byte[] nonce, int counter)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("ChaCha20");
    cipher.init(
        Cipher.ENCRYPT_MODE,
        new SecretKeySpec(key, "ChaCha20"),
        new ChaCha20ParameterSpec(nonce, counter));
    return cipher;
  }

  private static BigInteger number(byte[] bytes, int start, int length) {
    byte[] reversed = new byte[length];
    for (int i = 0; i < length; i++) {
      reversed[length - 1 - i] = bytes[start + i];
    }
    return new BigInteger(1, reversed);
  }

  @Override
  public byte[] update(ByteBuffer data) {
    byte[] input = new byte[data.remaining()];
    data.get(input);
    byte[] output = input.length == 0 ? input : stream.update(input);
    textBytes += input.length;
    authenticate(encrypts ? output : input);
    return output;
  }

  @Override
  public byte[] finish() {
    pad();
    ByteBuffer lengths = ByteBuffer.allocate(BLOCK).order(ByteOrder.LITTLE_ENDIAN);
    authenticate(lengths.putLong(authenticatedBytes).putLong(textBytes).array());
    return new byte[0];
  }

  @Override
  public byte[] tag() {
    byte[] number = sum.add(offset).toByteArray();
    byte[] tag = new byte[BLOCK];
    for (int i = 0; i < Math.min(BLOCK, number.length); i++) {
      tag[i] = number[number.length - 1 - i];
    }
    return tag;
  }

  private void authenticate(byte[] data) {
    for (byte each : data) {
      block[filled++] = each;
      if (filled == BLOCK) {
        addBlock();
      }
    }
  }

  private void pad() {
    if (filled > 0) {
      Arrays.fill(block, filled, BLOCK, (byte) 0);
      addBlock();
    }
  }

  private void addBlock() {
    filled = 0;
    sum = sum.add(number(block, 0, BLOCK).setBit(8 * BLOCK)).multiply(factor).mod(PRIME);
  }
}
