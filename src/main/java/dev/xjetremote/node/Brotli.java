package dev.xjetremote.node;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.brotli.dec.BrotliInputStream;

/** Decompresses brotli (RFC 7932). */
public final class Brotli {
  private static final int CHUNK = 16_384;
  private static final int PADDING = 64;

  private Brotli() {}

  /**
   * Decompresses a whole stream; what follows its end is left alone.
   *
   * @param limit the result is cut off soon after so many bytes
   * @param checkpoint called now and then; may throw to give up
   * @throws NativeFailure with {@code end of input} if the stream goes on after its last byte, or
   *     the decoder's reason if it is none
   */
  public static byte[] decompress(byte[] compressed, long limit, Runnable checkpoint) {
    try {
      return decode(compressed, limit, checkpoint);
    } catch (IOException e) {
      if (goesOnAfterEnd(e)) {
        return withoutRest(compressed, limit, checkpoint);
      }
      throw new NativeFailure(endsTooEarly(compressed, e) ? "end of input" : reason(e));
    }
  }

  /**
   * The decoder refuses what has a byte too many, and does not say where the stream ended. Bytes
   * too few it refuses otherwise, so that the end can be found by halving.
   */
  private static byte[] withoutRest(byte[] compressed, long limit, Runnable checkpoint) {
    int tooShort = 0;
    int tooLong = compressed.length;
    while (tooLong - tooShort > 1) {
      int length = (tooShort + tooLong) >>> 1;
      try {
        return decode(Arrays.copyOf(compressed, length), limit, checkpoint);
      } catch (IOException e) {
        if (goesOnAfterEnd(e)) {
          tooLong = length;
        } else {
          tooShort = length;
        }
      }
    }
    throw new NativeFailure("corrupt");
  }

  private static boolean goesOnAfterEnd(IOException failure) {
    return reason(failure).equals("Unused bytes after end");
  }

  private static byte[] decode(byte[] compressed, long limit, Runnable checkpoint)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (BrotliInputStream in = new BrotliInputStream(new ByteArrayInputStream(compressed))) {
      byte[] chunk = new byte[CHUNK];
      for (int n = in.read(chunk); n > 0 && out.size() <= limit; n = in.read(chunk)) {
        out.write(chunk, 0, n);
        checkpoint.run();
      }
    }
    return out.toByteArray();
  }

  /**
   * The decoder reads zeros after the last byte and may stumble over them before it notices: if
   * other bytes there make it stumble elsewhere, the input was at its end.
   */
  private static boolean endsTooEarly(byte[] compressed, IOException failure) {
    if (reason(failure).equals("Unexpected end of input")) {
      return true;
    }
    byte[] longer = Arrays.copyOf(compressed, compressed.length + PADDING);
    Arrays.fill(longer, compressed.length, longer.length, (byte) -1);
    try {
      decode(longer, CHUNK, () -> {});
      return true;
    } catch (IOException e) {
      return !reason(e).equals(reason(failure));
    }
  }

  private static String reason(IOException e) {
    Throwable cause = e.getCause();
    return String.valueOf(cause == null ? e.getMessage() : cause.getMessage());
  }
}
