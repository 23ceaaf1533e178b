package dev.xjetremote.node;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.spec.MGF1ParameterSpec;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

/** Encryption with one RSA key and decryption with the other. */
public final class RsaEncryption {
  private RsaEncryption() {}

  /**
   * @param padding {@code pkcs1}, {@code oaep} or {@code none}
   * @param hash for OAEP, as its label
   */
  public static byte[] run(
      boolean encrypts, String padding, String hash, byte[] label, Key key, byte[] data)
      throws GeneralSecurityException {
    String name =
        switch (padding) {
          case "oaep" -> "OAEPPadding";
          case "pkcs1" -> "PKCS1Padding";
          default -> "NoPadding";
        };
    Cipher cipher = Cipher.getInstance("RSA/ECB/" + name);
    int mode = encrypts ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE;
    if (padding.equals("oaep")) {
      String digest = Digests.create(hash).getAlgorithm();
      PSource source = new PSource.PSpecified(label);
      cipher.init(
          mode, key, new OAEPParameterSpec(digest, "MGF1", new MGF1ParameterSpec(digest), source));
    } else {
      cipher.init(mode, key);
    }
    try {
      return cipher.doFinal(data);
    } catch (BadPaddingException e) {
      throw new NativeFailure(padding.equals("oaep") ? "oaep decoding error" : "bad decrypt");
    } catch (IllegalBlockSizeException e) {
      throw new NativeFailure(
          encrypts ? "data too large for key size" : "data greater than mod len");
    }
  }
}
