package dev.xjetremote.node;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/**
 * Encryption or decryption of data that comes in pieces. What is wrong with the data is told in
 * OpenSSL's words by a {@link NativeFailure}. Not for several threads at once.
 */
public interface CipherStream {
  /** Takes in a piece and gives what is ready by now. */
  byte[] update(ByteBuffer data) throws GeneralSecurityException;

  /** Gives what is left. */
  byte[] finish() throws GeneralSecurityException;

  /**
   * The authentication tag, once finished; null for what has none. Of a decryption, the right one.
   */
  default byte @Nullable [] tag() {
    return null;
  }
}
