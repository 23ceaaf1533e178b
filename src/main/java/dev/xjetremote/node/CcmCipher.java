package dev.xjetremote.node;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-CCM (NIST SP 800-38C), whose data comes in one piece. */
public final class CcmCipher implements CipherStream {
  private static final int BLOCK = 16;
  private static final int LONG_AAD = 0xFF00;

  private final Cipher single;
  private final Cipher counter;
  private final boolean encrypts;
  private final byte[] iv;
  private final byte[] authenticated;
  private final byte[] mask;
  private byte[] tag;

  public CcmCipher(boolean encrypts, byte[] key, byte[] iv, byte[] authenticated, int tagBytes)
      throws GeneralSecurityException {
    this.encrypts = encrypts;
    this.iv = iv;
    this.authenticated = authenticated;
    this.tag = new byte[tagBytes];
    SecretKeySpec aes = new SecretKeySpec(key, "AES");
    single = Cipher.getInstance("AES/ECB/NoPadding");
    single.init(Cipher.ENCRYPT_MODE, aes);
    byte[] start = new byte[BLOCK];
    start[0] = (byte) (lengthBytes() - 1);
    System.arraycopy(iv, 0, start, 1, iv.length);
    counter = Cipher.getInstance("AES/CTR/NoPadding");
    counter.init(Cipher.ENCRYPT_MODE, aes, new IvParameterSpec(start));
    mask = counter.update(new byte[BLOCK]);
  }

  private int lengthBytes() {
    return BLOCK - 1 - iv.length;
  }

  @Override
  public byte[] update(ByteBuffer data) throws GeneralSecurityException {
    byte[] input = new byte[data.remaining()];
    data.get(input);
    byte[] output = input.length == 0 ? input : counter.update(input);
    tag = authenticate(encrypts ? input : output);
    return output;
  }

  @Override
  public byte[] finish() {
    return new byte[0];
  }

  @Override
  public byte[] tag() {
    return tag.clone();
  }

  private byte[] authenticate(byte[] text) throws GeneralSecurityException {
    byte[] first = new byte[BLOCK];
    int flags = (authenticated.length > 0 ? 64 : 0) + (tag.length - 2) / 2 * 8 + lengthBytes() - 1;
    ByteBuffer.wrap(first).putLong(BLOCK - Long.BYTES, text.length);
    first[0] = (byte) flags;
    System.arraycopy(iv, 0, first, 1, iv.length);
    byte[] sum = single.doFinal(first);
    if (authenticated.length > 0) {
      sum = chain(sum, withLength(authenticated));
    }
    sum = chain(sum, text);
    for (int i = 0; i < BLOCK; i++) {
      sum[i] ^= mask[i];
    }
    return Arrays.copyOf(sum, tag.length);
  }

  private static byte[] withLength(byte[] data) {
    boolean isLong = data.length >= LONG_AAD;
    ByteBuffer joined = ByteBuffer.allocate(data.length + (isLong ? 6 : 2));
    if (isLong) {
      joined.putShort((short) 0xFFFE).putInt(data.length);
    } else {
      joined.putShort((short) data.length);
    }
    return joined.put(data).array();
  }

  private byte[] chain(byte[] start, byte[] data) throws GeneralSecurityException {
    byte[] sum = start;
    for (int offset = 0; offset < data.length; offset += BLOCK) {
      for (int i = 0; i < BLOCK && offset + i < data.length; i++) {
        sum[i] ^= data[offset + i];
      }
      sum = single.doFinal(sum);
    }
    return sum;
  }
}
