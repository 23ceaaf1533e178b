package dev.xjetremote.node;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** AES in CFB and OFB mode, byte by byte: the JDK works in whole blocks. */
public final class FeedbackCipher implements CipherStream {
  private final Cipher single;
  private final boolean encrypts;
  private final boolean feedsText;
  private byte[] feedback;
  private byte[] mask = new byte[0];
  private int used;

  /**
   * @param feedsText whether the ciphertext is fed back, which is CFB, or else what hides it
   */
  public FeedbackCipher(boolean feedsText, boolean encrypts, byte[] key, byte[] iv)
      throws GeneralSecurityException {
    this.feedsText = feedsText;
    this.encrypts = encrypts;
    this.feedback = iv;
    single = Cipher.getInstance("AES/ECB/NoPadding");
    single.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
  }

  @Override
  public byte[] update(ByteBuffer data) throws GeneralSecurityException {
    byte[] output = new byte[data.remaining()];
    for (int i = 0; i < output.length; i++) {
      if (used == mask.length) {
        mask = single.doFinal(feedback);
        feedback = mask.clone();
        used = 0;
      }
      byte input = data.get();
      output[i] = (byte) (input ^ mask[used]);
      if (feedsText) {
        feedback[used] = encrypts ? output[i] : input;
      }
      used++;
    }
    return output;
  }

  @Override
  public byte[] finish() {
    return new byte[0];
  }
}
