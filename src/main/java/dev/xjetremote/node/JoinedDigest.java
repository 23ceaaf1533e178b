package dev.xjetremote.node;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Two hash functions side by side, as TLS 1.0 used them: the digests one after the other. */
final class JoinedDigest extends MessageDigest implements Cloneable {
  private MessageDigest first;
  private MessageDigest second;

  JoinedDigest(String first, String second) throws NoSuchAlgorithmException {
    super(first + "-" + second);
    this.first = MessageDigest.getInstance(first);
    this.second = MessageDigest.getInstance(second);
  }

  @Override
  protected void engineUpdate(byte input) {
    first.update(input);
    second.update(input);
  }

  @Override
  protected void engineUpdate(byte[] input, int offset, int length) {
    first.update(input, offset, length);
    second.update(input, offset, length);
  }

  @Override
  protected byte[] engineDigest() {
    byte[] start = first.digest();
    byte[] end = second.digest();
    byte[] joined = new byte[start.length + end.length];
    System.arraycopy(start, 0, joined, 0, start.length);
    System.arraycopy(end, 0, joined, start.length, end.length);
    return joined;
  }

  @Override
  protected void engineReset() {
    first.reset();
    second.reset();
  }

  @Override
  public Object clone() throws CloneNotSupportedException {
    JoinedDigest copy = (JoinedDigest) super.clone();
    copy.first = (MessageDigest) first.clone();
    copy.second = (MessageDigest) second.clone();
    return copy;
  }
}
