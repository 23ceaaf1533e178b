package dev.xjetremote.node;

import java.security.MessageDigest;

/** A hash function that works through its input block by block. */
abstract class BlockDigest extends MessageDigest implements Cloneable {
  private final int digestBytes;
  private byte[] block;
  private int filled;
  private long total;

  BlockDigest(String name, int blockBytes, int digestBytes) {
    super(name);
    this.block = new byte[blockBytes];
    this.digestBytes = digestBytes;
  }

  /** Takes in a whole block. */
  abstract void compress(byte[] data, int offset);

  /** Takes in what is left and gives the digest; the state need not be usable afterwards. */
  abstract byte[] finish(byte[] block, int filled, long total);

  abstract void clear();

  /**
   * Whether the last block is held back, full as it may be, because it is treated in its own way.
   */
  boolean keepsLastBlock() {
    return false;
  }

  @Override
  protected int engineGetDigestLength() {
    return digestBytes;
  }

  @Override
  protected void engineUpdate(byte input) {
    engineUpdate(new byte[] {input}, 0, 1);
  }

  @Override
  protected void engineUpdate(byte[] input, int offset, int length) {
    int position = offset;
    int left = length;
    while (left > 0) {
      if (filled == block.length) {
        compress(block, 0);
        filled = 0;
      }
      int taken = Math.min(left, block.length - filled);
      System.arraycopy(input, position, block, filled, taken);
      filled += taken;
      position += taken;
      left -= taken;
      total += taken;
      if (filled == block.length && !keepsLastBlock()) {
        compress(block, 0);
        filled = 0;
      }
    }
  }

  @Override
  protected byte[] engineDigest() {
    byte[] digest = finish(block, filled, total);
    engineReset();
    return digest;
  }

  @Override
  protected void engineReset() {
    filled = 0;
    total = 0;
    clear();
  }

  /** The bytes so far, for a copy; subclasses copy their own state too. */
  @Override
  public Object clone() throws CloneNotSupportedException {
    BlockDigest copy = (BlockDigest) super.clone();
    copy.block = block.clone();
    return copy;
  }
}
