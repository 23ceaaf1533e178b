package dev.xjetremote.node;

import java.nio.ByteBuffer;
import java.security.MessageDigest;

/** HMAC over any of the hash functions (RFC 2104). Not for several threads at once. */
public final class Hmac {
  private final MessageDigest innerStart;
  private final MessageDigest outerStart;
  private MessageDigest inner;

  /**
   * @throws NativeFailure if there is no such hash function
   */
  public Hmac(String algorithm, byte[] key) {
    String canonical = Digests.canonical(algorithm);
    if (canonical == null || canonical.startsWith("shake")) {
      throw new NativeFailure("Invalid digest: " + algorithm);
    }
    innerStart = Digests.create(canonical);
    outerStart = Digests.create(canonical);
    int blockBytes = Digests.blockBytes(canonical);
    byte[] block = new byte[blockBytes];
    byte[] shortKey = key.length > blockBytes ? Digests.create(canonical).digest(key) : key;
    System.arraycopy(shortKey, 0, block, 0, shortKey.length);
    innerStart.update(masked(block, 0x36));
    outerStart.update(masked(block, 0x5C));
    inner = Hash.cloneOf(innerStart);
  }

  private static byte[] masked(byte[] block, int mask) {
    byte[] masked = new byte[block.length];
    for (int i = 0; i < block.length; i++) {
      masked[i] = (byte) (block[i] ^ mask);
    }
    return masked;
  }

  public void update(ByteBuffer data) {
    inner.update(data);
  }

  void update(byte[] data) {
    inner.update(data);
  }

  /** The code of what was taken in; starts anew with the same key. */
  public byte[] digest() {
    MessageDigest outer = Hash.cloneOf(outerStart);
    outer.update(inner.digest());
    inner = Hash.cloneOf(innerStart);
    return outer.digest();
  }

  int length() {
    return innerStart.getDigestLength();
  }
}
