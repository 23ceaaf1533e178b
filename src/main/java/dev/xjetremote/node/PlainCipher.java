package dev.xjetremote.node;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.spec.ChaCha20ParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A cipher of the JDK's that does not authenticate. */
public final class PlainCipher implements CipherStream {
  private static final byte[] NOTHING = new byte[0];

  private final Cipher cipher;

  private PlainCipher(Cipher cipher) {
    this.cipher = cipher;
  }

  /**
   * @param transformation as the JDK names it, such as {@code AES/CBC/PKCS5Padding}
   * @param iv empty if there is none; that of ChaCha20 begins with the counter, as OpenSSL has it
   */
  public static PlainCipher open(String transformation, boolean encrypts, byte[] key, byte[] iv)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(transformation);
    String algorithm = transformation.split("/", 2)[0];
    int mode = encrypts ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE;
    cipher.init(mode, new SecretKeySpec(key, algorithm), parameters(algorithm, iv));
    return new PlainCipher(cipher);
  }

  private static @Nullable AlgorithmParameterSpec parameters(String algorithm, byte[] iv) {
    if (iv.length == 0) {
      return null;
    }
    if (!algorithm.equals("ChaCha20")) {
      return new IvParameterSpec(iv);
    }
    int counter = ByteBuffer.wrap(iv).order(ByteOrder.LITTLE_ENDIAN).getInt();
    return new ChaCha20ParameterSpec(Arrays.copyOfRange(iv, Integer.BYTES, iv.length), counter);
  }

  @Override
  public byte[] update(ByteBuffer data) {
    byte[] input = new byte[data.remaining()];
    data.get(input);
    byte[] output = cipher.update(input);
    return output == null ? NOTHING : output;
  }

  @Override
  public byte[] finish() {
    try {
      return cipher.doFinal();
    } catch (IllegalBlockSizeException e) {
      throw new NativeFailure("wrong final block length");
    } catch (BadPaddingException e) {
      throw new NativeFailure("bad decrypt");
    }
  }
}
