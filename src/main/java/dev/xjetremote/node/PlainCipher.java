package dev.xjetremote.node;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.ChaCha20ParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A cipher of the JDK's that gives as many bytes as it takes. */
public final class PlainCipher implements CipherStream {
  private static final byte[] NOTHING = new byte[0];

  private final Cipher cipher;

  private PlainCipher(Cipher cipher) {
    this.cipher = cipher;
  }

  /**
   * @param transformation as the JDK names it, such as {@code AES/CTR}
   * @param iv that of ChaCha20 begins with the counter, as OpenSSL has it
   */
  public static PlainCipher open(String transformation, boolean encrypts, byte[] key, byte[] iv)
      throws GeneralSecurityException {
    String algorithm = transformation.split("/", 2)[0];
    boolean isStream = algorithm.equals(transformation);
    Cipher cipher = Cipher.getInstance(isStream ? transformation : transformation + "/NoPadding");
    int mode = encrypts ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE;
    cipher.init(mode, new SecretKeySpec(key, algorithm), parameters(algorithm, iv));
    return new PlainCipher(cipher);
  }

  private static AlgorithmParameterSpec parameters(String algorithm, byte[] iv) {
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
    return NOTHING;
  }
}
