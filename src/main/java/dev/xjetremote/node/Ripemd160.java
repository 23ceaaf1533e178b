package dev.xjetremote.node;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** RIPEMD-160, as ISO/IEC 10118-3 defines it. */
final class Ripemd160 extends BlockDigest {
  private static final int[] START = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0};
  private static final int[] LEFT_CONSTANTS = {0, 0x5A827999, 0x6ED9EBA1, 0x8F1BBCDC, 0xA953FD4E};
  private static final int[] RIGHT_CONSTANTS = {0x50A28BE6, 0x5C4DD124, 0x6D703EF3, 0x7A6D76E9, 0};

  // One hexadecimal digit a step, 16 steps a round.
  private static final String LEFT_WORDS =
      "0123456789abcdef"
          + "74d1a6f3c0952eb8"
          + "3ae49f812706db5c"
          + "19ba08c4d37fe562"
          + "40597c2ae138b6fd";
  private static final String RIGHT_WORDS =
      "5e7092b4d6f81a3c"
          + "6b370d5aef8c4912"
          + "f5137e69b8c2a04d"
          + "86413bf05c2d97ae"
          + "cfa4158762de039b";
  private static final String LEFT_SHIFTS =
      "befc5879bdef6798"
          + "768db97f7cf9b7dc"
          + "bd67e9dfe8d65c75"
          + "bcefef989e56865c"
          + "9f5b68dc5cdeb856";
  private static final String RIGHT_SHIFTS =
      "899bdff5778beec6"
          + "9df7c89b77c76fdb"
          + "97fb866ecd5edd75"
          + "f58bee6e69c9c5f8"
          + "85c9c5e68d65fdbb";

  private int[] state = START.clone();

  Ripemd160() {
    super("RIPEMD160", 64, 20);
  }

  @Override
  void clear() {
    state = START.clone();
  }

  @Override
  void compress(byte[] data, int offset) {
    int[] words = new int[16];
    ByteBuffer.wrap(data, offset, 64).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(words);
    int[] left = line(words, LEFT_WORDS, LEFT_SHIFTS, LEFT_CONSTANTS, false);
    int[] right = line(words, RIGHT_WORDS, RIGHT_SHIFTS, RIGHT_CONSTANTS, true);
    int first = state[1] + left[2] + right[3];
    state[1] = state[2] + left[3] + right[4];
    state[2] = state[3] + left[4] + right[0];
    state[3] = state[4] + left[0] + right[1];
    state[4] = state[0] + left[1] + right[2];
    state[0] = first;
  }

  private int[] line(
      int[] words, String order, String shifts, int[] constants, boolean isReversed) {
    int[] s = state.clone();
    for (int step = 0; step < 80; step++) {
      int round = step / 16;
      int mixed = mix(isReversed ? 4 - round : round, s[1], s[2], s[3]);
      int sum = s[0] + mixed + words[digit(order, step)] + constants[round];
      int turned = Integer.rotateLeft(sum, digit(shifts, step)) + s[4];
      s[0] = s[4];
      s[4] = s[3];
      s[3] = Integer.rotateLeft(s[2], 10);
      s[2] = s[1];
      s[1] = turned;
    }
    return s;
  }

  private static int digit(String digits, int index) {
    return Character.digit(digits.charAt(index), 16);
  }

  private static int mix(int function, int x, int y, int z) {
    return switch (function) {
      case 0 -> x ^ y ^ z;
      case 1 -> (x & y) | (~x & z);
      case 2 -> (x | ~y) ^ z;
      case 3 -> (x & z) | (y & ~z);
      default -> x ^ (y | ~z);
    };
  }

  @Override
  byte[] finish(byte[] block, int filled, long total) {
    byte[] tail = new byte[filled < 56 ? 64 : 128];
    System.arraycopy(block, 0, tail, 0, filled);
    tail[filled] = (byte) 0x80;
    ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).putLong(tail.length - 8, total * 8);
    for (int offset = 0; offset < tail.length; offset += 64) {
      compress(tail, offset);
    }
    ByteBuffer digest = ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN);
    digest.asIntBuffer().put(state);
    return digest.array();
  }

  @Override
  public Object clone() throws CloneNotSupportedException {
    Ripemd160 copy = (Ripemd160) super.clone();
    copy.state = state.clone();
    return copy;
  }
}
