package dev.xjetremote.node;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A prefix code made for how often each symbol occurs, and the way in which brotli writes it down
 * (RFC 7932, 3.2 to 3.5).
 */
final class BrotliPrefixCode {
  private static final int LONGEST = 15;
  private static final int LONGEST_OF_LENGTHS = 5;
  private static final int ZERO_RUN = 17;
  private static final int LENGTH_SYMBOLS = 18;

  // In which order the lengths of the lengths' own code are written, and how each is.
  private static final int[] ORDER = {1, 2, 3, 4, 0, 5, 17, 6, 16, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  private static final int[] LENGTH_CODES = {0, 7, 3, 2, 1, 15};
  private static final int[] LENGTH_CODE_BITS = {2, 4, 3, 2, 2, 4};

  private final int[] lengths;
  private final int[] codes;

  private record Node(long weight, int symbol, List<Node> children) {}

  /** How a part of the lengths is written: a length, or 17 with what is special about its run. */
  private record Token(int symbol, int extra) {}

  BrotliPrefixCode(int[] counts) {
    this(counts, LONGEST);
  }

  private BrotliPrefixCode(int[] counts, int longest) {
    lengths = lengths(counts, longest);
    codes = codes(lengths);
  }

  void writeSymbol(BitWriter out, int symbol) {
    out.write(codes[symbol], lengths[symbol]);
  }

  /**
   * Writes the code itself.
   *
   * @param symbolBits how many bits number the alphabet's symbols
   */
  void write(BitWriter out, int symbolBits) {
    List<Integer> used = used();
    if (used.size() <= 2) {
      out.write(1, 2);
      out.write(used.isEmpty() ? 0 : used.size() - 1, 2);
      for (int symbol : used.isEmpty() ? List.of(0) : used) {
        out.write(symbol, symbolBits);
      }
      return;
    }
    List<Token> tokens = tokens();
    // Two symbols at least, so that the code is whole.
    int[] counts = new int[LENGTH_SYMBOLS];
    counts[0] = 1;
    counts[ZERO_RUN] = 1;
    tokens.forEach(token -> counts[token.symbol]++);
    BrotliPrefixCode code = new BrotliPrefixCode(counts, LONGEST_OF_LENGTHS);
    out.write(0, 2);
    int space = 1 << LONGEST_OF_LENGTHS;
    for (int i = 0; i < ORDER.length && space > 0; i++) {
      int length = code.lengths[ORDER[i]];
      out.write(LENGTH_CODES[length], LENGTH_CODE_BITS[length]);
      space -= length == 0 ? 0 : 1 << LONGEST_OF_LENGTHS - length;
    }
    for (Token token : tokens) {
      code.writeSymbol(out, token.symbol);
      if (token.symbol == ZERO_RUN) {
        out.write(token.extra, 3);
      }
    }
  }

  private List<Integer> used() {
    List<Integer> used = new ArrayList<>();
    for (int symbol = 0; symbol < lengths.length; symbol++) {
      if (codes[symbol] >= 0) {
        used.add(symbol);
      }
    }
    return used;
  }

  // Zeros at the end are not written.
  private List<Token> tokens() {
    List<Token> tokens = new ArrayList<>();
    int zeros = 0;
    for (int length : lengths) {
      if (length == 0) {
        zeros++;
      } else {
        addZeros(tokens, zeros);
        zeros = 0;
        tokens.add(new Token(length, 0));
      }
    }
    return tokens;
  }

  // A run that follows a run continues it: each has one digit, to the base of eight.
  private static void addZeros(List<Token> tokens, int zeros) {
    int start = tokens.size();
    if (zeros < 3) {
      for (int i = 0; i < zeros; i++) {
        tokens.add(new Token(0, 0));
      }
      return;
    }
    for (int rest = zeros - 3; ; rest = (rest >> 3) - 1) {
      tokens.add(start, new Token(ZERO_RUN, rest & 7));
      if (rest >> 3 == 0) {
        return;
      }
    }
  }

  // Huffman's, again with rarer symbols made more frequent until none is too long.
  private static int[] lengths(int[] counts, int longest) {
    for (int least = 1; ; least *= 2) {
      int[] result = new int[counts.length];
      PriorityQueue<Node> queue =
          new PriorityQueue<>(
              Comparator.comparingLong(Node::weight).thenComparingInt(Node::symbol));
      for (int symbol = 0; symbol < counts.length; symbol++) {
        if (counts[symbol] > 0) {
          queue.add(new Node(Math.max(counts[symbol], least), symbol, List.of()));
        } else {
          result[symbol] = -1;
        }
      }
      for (int made = counts.length; queue.size() > 1; made++) {
        Node left = queue.remove();
        Node right = queue.remove();
        queue.add(new Node(left.weight + right.weight, made, List.of(left, right)));
      }
      if (queue.isEmpty() || depth(queue.remove(), 0, result) <= longest) {
        return result;
      }
    }
  }

  private static int depth(Node node, int level, int[] result) {
    if (node.children.isEmpty()) {
      result[node.symbol] = level;
      return level;
    }
    int deepest = 0;
    for (Node child : node.children) {
      deepest = Math.max(deepest, depth(child, level + 1, result));
    }
    return deepest;
  }

  // Counted up within each length, the highest bit first; -1 for symbols that have none. Of these
  // the length becomes zero.
  private static int[] codes(int[] lengths) {
    int[] result = new int[lengths.length];
    int next = 0;
    for (int length = 0; length <= LONGEST; length++, next <<= 1) {
      for (int symbol = 0; symbol < lengths.length; symbol++) {
        if (lengths[symbol] == length) {
          result[symbol] = length == 0 ? 0 : Integer.reverse(next) >>> 32 - length;
          next += length == 0 ? 0 : 1;
        }
      }
    }
    for (int symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] < 0) {
        result[symbol] = -1;
        lengths[symbol] = 0;
      }
    }
    return result;
  }
}
