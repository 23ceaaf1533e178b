package dev.xjetremote.node;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.function.UnaryOperator;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * ECB and CBC with PKCS #7 padding or none, which give each block when OpenSSL does: the JDK keeps
 * them longer.
 */
public final class BlockModeCipher implements CipherStream {
  private static final byte[] NOTHING = new byte[0];

  private final UnaryOperator<byte[]> cipher;
  private final boolean encrypts;
  private final boolean isPadded;
  private final byte[] block;
  private int filled;
  // Of a padded decryption: the last block so far, which may be the one with the padding.
  private byte[] held = NOTHING;

  /**
   * @param transformation algorithm and mode as the JDK names them, such as {@code AES/CBC}
   * @param iv empty if there is none
   */
  public BlockModeCipher(
      String transformation, boolean encrypts, boolean isPadded, byte[] key, byte[] iv)
      throws GeneralSecurityException {
    this(open(transformation, encrypts, key, iv), encrypts, isPadded);
  }

  private BlockModeCipher(Cipher cipher, boolean encrypts, boolean isPadded) {
    this(cipher::update, cipher.getBlockSize(), encrypts, isPadded);
  }

  /**
   * Takes a cipher as it is.
   *
   * @param cipher what is done to each block, in its mode, without padding
   */
  BlockModeCipher(
      UnaryOperator<byte[]> cipher, int blockBytes, boolean encrypts, boolean isPadded) {
    this.cipher = cipher;
    this.encrypts = encrypts;
    this.isPadded = isPadded;
    this.block = new byte[blockBytes];
  }

  private static Cipher open(String transformation, boolean encrypts, byte[] key, byte[] iv)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(transformation + "/NoPadding");
    SecretKeySpec secret = new SecretKeySpec(key, transformation.split("/", 2)[0]);
    int mode = encrypts ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE;
    cipher.init(mode, secret, iv.length == 0 ? null : new IvParameterSpec(iv));
    return cipher;
  }

  @Override
  public byte[] update(ByteBuffer data) {
    if (!data.hasRemaining()) {
      return NOTHING;
    }
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    output.writeBytes(held);
    held = NOTHING;
    while (data.hasRemaining()) {
      int taken = Math.min(data.remaining(), block.length - filled);
      data.get(block, filled, taken);
      filled += taken;
      if (filled == block.length) {
        filled = 0;
        byte[] treated = cipher.apply(block);
        if (!encrypts && isPadded && !data.hasRemaining()) {
          held = treated;
        } else {
          output.writeBytes(treated);
        }
      }
    }
    return output.toByteArray();
  }

  @Override
  public byte[] finish() {
    if (!isPadded || !encrypts) {
      if (filled > 0 || (isPadded && held.length == 0)) {
        throw new NativeFailure("wrong final block length");
      }
      return isPadded ? withoutPadding() : NOTHING;
    }
    byte padding = (byte) (block.length - filled);
    while (filled < block.length) {
      block[filled++] = padding;
    }
    return cipher.apply(block);
  }

  private byte[] withoutPadding() {
    int padding = held[held.length - 1] & 0xFF;
    if (padding == 0 || padding > held.length) {
      throw new NativeFailure("bad decrypt");
    }
    byte[] rest = new byte[held.length - padding];
    for (int i = 0; i < held.length; i++) {
      if (i < rest.length) {
        rest[i] = held[i];
      } else if (held[i] != padding) {
        throw new NativeFailure("bad decrypt");
      }
    }
    return rest;
  }
}
