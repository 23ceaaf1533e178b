package dev.xjetremote.node;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Compresses with brotli (RFC 7932), plainly: repetitions within the data, one prefix code for each
 * kind of symbol and block, neither contexts nor the built-in dictionary.
 */
public final class BrotliEncoder {
  // 2 to the 22nd bytes, which is the default.
  private static final int WINDOW = 0b1011;
  private static final int LARGEST_DISTANCE = (1 << 22) - 16;
  private static final int LARGEST_BLOCK = 1 << 16;
  private static final int HASH_BITS = 16;
  private static final int SHORTEST_COPY = 5;
  private static final int TRIES = 32;

  private static final int[] INSERT_BITS = {
    0, 0, 0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 7, 8, 9, 10, 12, 14, 24
  };
  private static final int[] COPY_BITS = {
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 7, 8, 9, 10, 24
  };
  private static final int[] INSERT_STARTS = starts(0, INSERT_BITS);
  private static final int[] COPY_STARTS = starts(2, COPY_BITS);

  // Where the codes for lengths with a distance start: a row for each eight of insert lengths.
  private static final int[][] CELLS = {{128, 192, 384}, {256, 320, 512}, {448, 576, 640}};

  private static final int COMMANDS = 704;
  private static final int DISTANCES = 64;

  private final byte[] data;
  private final int[] heads = new int[1 << HASH_BITS];
  private final int[] previous;
  private final BitWriter out = new BitWriter();

  /** So many bytes as they are, then so many from before; a distance of zero ends the block. */
  private record Command(int start, int insert, int copy, int distance) {}

  private BrotliEncoder(byte[] data) {
    this.data = data;
    previous = new int[data.length];
    Arrays.fill(heads, -1);
  }

  /**
   * Compresses a part of a stream, which any decoder can then read to the part's end.
   *
   * @param isFirst whether the stream begins with it
   * @param checkpoint called now and then; may throw to give up
   */
  public static byte[] part(byte[] data, boolean isFirst, Runnable checkpoint) {
    BrotliEncoder encoder = new BrotliEncoder(data);
    if (isFirst) {
      encoder.out.write(WINDOW, 4);
    }
    for (int start = 0; start < data.length; start += LARGEST_BLOCK) {
      checkpoint.run();
      encoder.block(start, Math.min(data.length, start + LARGEST_BLOCK));
    }
    // An empty block of metadata ends at the end of a byte.
    encoder.out.write(0b000110, 6);
    encoder.out.align();
    return encoder.out.toByteArray();
  }

  private void block(int start, int end) {
    // Not the last; its length in 16 bits; compressed or not.
    out.write(0, 3);
    out.write(end - start - 1, 16);
    BitWriter compressed = new BitWriter();
    new Body(commands(start, end)).write(compressed);
    if (compressed.size() < end - start) {
      out.write(0, 1);
      out.append(compressed);
    } else {
      out.write(1, 1);
      out.align();
      out.writeBytes(data, start, end - start);
    }
  }

  private List<Command> commands(int start, int end) {
    List<Command> commands = new ArrayList<>();
    int written = start;
    for (int at = start; at < end; ) {
      int from = longestBefore(at, end);
      int length = from < 0 ? 0 : common(from, at, end);
      int steps = length < SHORTEST_COPY ? 1 : length;
      if (length >= SHORTEST_COPY) {
        commands.add(new Command(written, at - written, length, at - from));
        written = at + length;
      }
      for (int i = 0; i < steps; i++, at++) {
        remember(at);
      }
    }
    if (written < end) {
      commands.add(new Command(written, end - written, 2, 0));
    }
    return commands;
  }

  private int hash(int at) {
    int four =
        data[at] & 0xFF
            | (data[at + 1] & 0xFF) << 8
            | (data[at + 2] & 0xFF) << 16
            | data[at + 3] << 24;
    return four * 0x9E3779B1 >>> 32 - HASH_BITS;
  }

  private void remember(int at) {
    if (at + 4 <= data.length) {
      int hash = hash(at);
      previous[at] = heads[hash];
      heads[hash] = at;
    }
  }

  private int longestBefore(int at, int end) {
    if (at + SHORTEST_COPY > end) {
      return -1;
    }
    int best = -1;
    int bestLength = 0;
    int from = heads[hash(at)];
    for (int i = 0; i < TRIES && from >= 0 && at - from <= LARGEST_DISTANCE; i++) {
      int length = common(from, at, end);
      if (length > bestLength) {
        best = from;
        bestLength = length;
      }
      from = previous[from];
    }
    return best;
  }

  private int common(int from, int at, int end) {
    int mismatch = Arrays.mismatch(data, from, from + end - at, data, at, end);
    return mismatch < 0 ? end - at : mismatch;
  }

  /** The commands of a block with the codes made for them. */
  private final class Body {
    private final List<Command> commands;
    private final BrotliPrefixCode literals;
    private final BrotliPrefixCode lengths;
    private final BrotliPrefixCode distances;

    Body(List<Command> commands) {
      this.commands = commands;
      int[] literalCounts = new int[256];
      int[] lengthCounts = new int[COMMANDS];
      int[] distanceCounts = new int[DISTANCES];
      for (Command command : commands) {
        lengthCounts[lengthSymbol(command)]++;
        for (int i = 0; i < command.insert; i++) {
          literalCounts[data[command.start + i] & 0xFF]++;
        }
        if (command.distance > 0) {
          distanceCounts[distanceSymbol(command.distance)]++;
        }
      }
      literals = new BrotliPrefixCode(literalCounts);
      lengths = new BrotliPrefixCode(lengthCounts);
      distances = new BrotliPrefixCode(distanceCounts);
    }

    void write(BitWriter to) {
      // One type of block of each kind, distances plain, one context.
      to.write(0, 13);
      literals.write(to, 8);
      lengths.write(to, 10);
      distances.write(to, 6);
      for (Command command : commands) {
        int insert = last(INSERT_STARTS, command.insert);
        int copy = last(COPY_STARTS, command.copy);
        lengths.writeSymbol(to, lengthSymbol(command));
        to.write(command.insert - INSERT_STARTS[insert], INSERT_BITS[insert]);
        to.write(command.copy - COPY_STARTS[copy], COPY_BITS[copy]);
        for (int i = 0; i < command.insert; i++) {
          literals.writeSymbol(to, data[command.start + i] & 0xFF);
        }
        if (command.distance > 0) {
          int bits = distanceBits(command.distance);
          distances.writeSymbol(to, distanceSymbol(command.distance));
          to.write(command.distance + 3 & (1 << bits) - 1, bits);
        }
      }
    }
  }

  private static int lengthSymbol(Command command) {
    int insert = last(INSERT_STARTS, command.insert);
    int copy = last(COPY_STARTS, command.copy);
    return CELLS[insert >> 3][copy >> 3] + ((insert & 7) << 3) + (copy & 7);
  }

  private static int distanceBits(int distance) {
    return 30 - Integer.numberOfLeadingZeros(distance + 3);
  }

  // The first 16 are for distances used before.
  private static int distanceSymbol(int distance) {
    int bits = distanceBits(distance);
    return 16 + 2 * (bits - 1) + (distance + 3 >> bits & 1);
  }

  private static int[] starts(int first, int[] bits) {
    int[] starts = new int[bits.length];
    starts[0] = first;
    for (int i = 1; i < bits.length; i++) {
      starts[i] = starts[i - 1] + (1 << bits[i - 1]);
    }
    return starts;
  }

  private static int last(int[] starts, int value) {
    int index = Arrays.binarySearch(starts, value);
    return index < 0 ? -index - 2 : index;
  }
}
