package dev.xjetremote.node;

import java.nio.ByteBuffer;
import java.security.MessageDigest;

/** A hash that takes its input in pieces. Not for several threads at once. */
public final class Hash {
  private final MessageDigest digest;

  /**
   * @param length of the digest in bytes, or -1 for the usual one
   * @throws NativeFailure if there is no such hash function or its digest cannot have that length
   */
  public Hash(String algorithm, int length) {
    this(Digests.create(algorithm), length);
  }

  private Hash(MessageDigest digest, int length) {
    this.digest = digest;
    if (length < 0) {
      return;
    }
    if (digest instanceof Shake shake) {
      shake.setDigestLength(length);
    } else if (length != digest.getDigestLength()) {
      throw new NativeFailure("not XOF or invalid length");
    }
  }

  public void update(ByteBuffer data) {
    digest.update(data);
  }

  public byte[] digest() {
    return digest.digest();
  }

  /**
   * Another hash that has taken in what this one has.
   *
   * @param newLength of its digest in bytes, or -1 for the usual one, whatever this one's is
   */
  public Hash copy(int newLength) {
    MessageDigest copy = cloneOf(digest);
    if (copy instanceof Shake shake) {
      shake.setUsualDigestLength();
    }
    return new Hash(copy, newLength);
  }

  static MessageDigest cloneOf(MessageDigest digest) {
    try {
      return (MessageDigest) digest.clone();
    } catch (CloneNotSupportedException e) {
      throw new NativeFailure("Digest copy error");
    }
  }
}
