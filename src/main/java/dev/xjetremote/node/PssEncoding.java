package dev.xjetremote.node;

import java.security.MessageDigest;
import java.util.Arrays;

/** How a digest and its salt are written before they are signed: EMSA-PSS (RFC 8017, 9.1). */
final class PssEncoding {
  private static final byte[] PADDING = new byte[8];
  private static final int TRAILER = 0xBC;

  private final String hash;
  private final String maskHash;
  private final int bits;
  private final int digestBytes;
  private final int maskedBytes;

  /**
   * Prepares for a key.
   *
   * @param bits one less than the modulus has
   */
  PssEncoding(String hash, String maskHash, int bits) {
    this.hash = hash;
    this.maskHash = maskHash;
    this.bits = bits;
    this.digestBytes = Digests.create(hash).getDigestLength();
    this.maskedBytes = (bits + 7) / 8 - digestBytes - 1;
  }

  /** How much salt there is room for; negative if there is not even enough for the digest. */
  int mostSalt() {
    return maskedBytes - 1;
  }

  byte[] encode(byte[] digest, byte[] salt) {
    byte[] seed = seed(digest, salt);
    byte[] block = new byte[maskedBytes];
    block[maskedBytes - salt.length - 1] = 1;
    System.arraycopy(salt, 0, block, maskedBytes - salt.length, salt.length);
    mask(block, seed);
    byte[] encoded = Arrays.copyOf(block, maskedBytes + digestBytes + 1);
    System.arraycopy(seed, 0, encoded, maskedBytes, digestBytes);
    encoded[encoded.length - 1] = (byte) TRAILER;
    return encoded;
  }

  /**
   * Whether that is the digest's encoding.
   *
   * @param salt the salt's length; any if negative
   */
  boolean matches(byte[] encoded, byte[] digest, int salt) {
    int length = maskedBytes + digestBytes + 1;
    if (maskedBytes < 1 || encoded.length != length || (encoded[length - 1] & 0xFF) != TRAILER) {
      return false;
    }
    byte[] seed = Arrays.copyOfRange(encoded, maskedBytes, maskedBytes + digestBytes);
    byte[] block = Arrays.copyOf(encoded, maskedBytes);
    if ((block[0] & ~topMask()) != 0) {
      return false;
    }
    mask(block, seed);
    int start = 0;
    while (start < maskedBytes && block[start] == 0) {
      start++;
    }
    int found = maskedBytes - start - 1;
    return found >= 0
        && block[start] == 1
        && (salt < 0 || salt == found)
        && MessageDigest.isEqual(
            seed, seed(digest, Arrays.copyOfRange(block, start + 1, maskedBytes)));
  }

  private byte[] seed(byte[] digest, byte[] salt) {
    MessageDigest function = Digests.create(hash);
    function.update(PADDING);
    function.update(digest);
    return function.digest(salt);
  }

  // MGF1 (RFC 8017, B.2.1).
  private void mask(byte[] block, byte[] seed) {
    MessageDigest function = Digests.create(maskHash);
    for (int offset = 0, counter = 0; offset < block.length; counter++) {
      function.update(seed);
      function.update(new byte[] {0, 0, (byte) (counter >>> 8), (byte) counter});
      byte[] part = function.digest();
      for (int i = 0; i < part.length && offset < block.length; i++, offset++) {
        block[offset] ^= part[i];
      }
    }
    block[0] &= (byte) topMask();
  }

  private int topMask() {
    return 0xFF >>> (8 * (maskedBytes + digestBytes + 1) - bits);
  }
}
