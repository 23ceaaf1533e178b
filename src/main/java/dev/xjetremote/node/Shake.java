package dev.xjetremote.node;

import java.security.MessageDigest;
import org.bouncycastle.crypto.digests.SHAKEDigest;

/** SHAKE128 and SHAKE256 (FIPS 202): hash functions with a digest of any length. */
final class Shake extends MessageDigest implements Cloneable {
  private SHAKEDigest sponge;
  private final int usualBytes;
  private int digestBytes;

  /**
   * Begins with nothing taken in.
   *
   * @param bits 128 or 256; the digest has an eighth as many bytes until told otherwise, which is
   *     OpenSSL's choice
   */
  Shake(int bits) {
    super("SHAKE" + bits);
    this.sponge = new SHAKEDigest(bits);
    this.usualBytes = bits / 8;
    this.digestBytes = usualBytes;
  }

  void setUsualDigestLength() {
    digestBytes = usualBytes;
  }

  void setDigestLength(int bytes) {
    digestBytes = bytes;
  }

  @Override
  protected int engineGetDigestLength() {
    return digestBytes;
  }

  @Override
  protected void engineUpdate(byte input) {
    sponge.update(input);
  }

  @Override
  protected void engineUpdate(byte[] input, int offset, int length) {
    sponge.update(input, offset, length);
  }

  @Override
  protected byte[] engineDigest() {
    byte[] digest = new byte[digestBytes];
    sponge.doFinal(digest, 0, digestBytes);
    return digest;
  }

  @Override
  protected void engineReset() {
    sponge.reset();
  }

  @Override
  public Object clone() throws CloneNotSupportedException {
    Shake copy = (Shake) super.clone();
    copy.sponge = new SHAKEDigest(sponge);
    return copy;
  }
}
