package dev.xjetremote.node;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Reads a gzip header (RFC 1952), which may come in pieces, and skips what it says. */
final class GzipHeader {
  static final int FIRST_BYTE = 0x1f;

  private static final int SECOND_BYTE = 0x8b;
  private static final int DEFLATE = 8;
  private static final int FIXED_BYTES = 10;

  private static final int CHECKSUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xe0;

  private final CRC32 checksum = new CRC32();
  private int position;
  // What is left to skip of the optional parts, in their order.
  private int flags;
  private int length;
  private int partPosition;
  private boolean complete;

  boolean isComplete() {
    return complete;
  }

  /** Takes in what belongs to the header and answers what is wrong with it, in zlib's words. */
  @Nullable String read(ByteBuffer input) {
    while (!complete && input.hasRemaining()) {
      int value = input.get() & 0xFF;
      String problem = position < FIXED_BYTES ? readFixed(value) : readOptional(value);
      if (problem != null) {
        return problem;
      }
      position++;
      complete = position >= FIXED_BYTES && flags == 0;
    }
    return null;
  }

  private @Nullable String readFixed(int value) {
    switch (position) {
      case 0, 1:
        if (value != (position == 0 ? FIRST_BYTE : SECOND_BYTE)) {
          return "incorrect header check";
        }
        break;
      case 2:
        if (value != DEFLATE) {
          return "unknown compression method";
        }
        break;
      case 3:
        if ((value & RESERVED) != 0) {
          return "unknown header flags set";
        }
        flags = value & (CHECKSUM | EXTRA | NAME | COMMENT);
        break;
      default:
    }
    checksum.update(value);
    return null;
  }

  private @Nullable String readOptional(int value) {
    if ((flags & EXTRA) != 0) {
      checksum.update(value);
      readExtra(value);
    } else if ((flags & (NAME | COMMENT)) != 0) {
      checksum.update(value);
      if (value == 0) {
        end((flags & NAME) != 0 ? NAME : COMMENT);
      }
    } else {
      int expected = (int) (checksum.getValue() >>> (8 * partPosition)) & 0xFF;
      if (value != expected) {
        return "header crc mismatch";
      }
      if (++partPosition == 2) {
        end(CHECKSUM);
      }
    }
    return null;
  }

  private void readExtra(int value) {
    if (partPosition < 2) {
      length |= value << (8 * partPosition);
    }
    partPosition++;
    if (partPosition >= 2 && partPosition - 2 == length) {
      end(EXTRA);
    }
  }

  private void end(int part) {
    flags &= ~part;
    partPosition = 0;
  }
}
