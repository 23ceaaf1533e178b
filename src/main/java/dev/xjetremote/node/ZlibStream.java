package dev.xjetremote.node;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A compressor or decompressor that takes its input and gives its output in pieces, as zlib's
 * {@code deflate} and {@code inflate} do. Codes, modes and flush values are those of {@code zlib.h}
 * and of Node's binding to it. Not for several threads at once.
 */
public abstract class ZlibStream implements AutoCloseable {
  public static final int OK = 0;
  public static final int STREAM_END = 1;
  public static final int NEED_DICT = 2;
  public static final int DATA_ERROR = -3;
  public static final int BUF_ERROR = -5;

  static final int FINISH = 4;

  private static final int DEFLATE = 1;
  private static final int GZIP = 3;
  private static final int DEFLATERAW = 5;

  private int consumed;
  private @Nullable String message;

  /**
   * @param mode what to do, as Node numbers it: 1 deflate, 2 inflate, 3 gzip, 4 gunzip, 5 raw
   *     deflate, 6 raw inflate, 7 unzip
   * @param dictionary to start with, or null
   */
  public static ZlibStream open(int mode, int level, int strategy, byte @Nullable [] dictionary) {
    return switch (mode) {
      case DEFLATE, GZIP, DEFLATERAW ->
          new Compressor(mode == DEFLATE, mode == GZIP, level, strategy, dictionary);
      default -> new Decompressor(mode, dictionary);
    };
  }

  /**
   * Works through some of the input, as long as there is room for output.
   *
   * @param flush one of zlib's flush values
   * @return one of zlib's codes; {@link #message} tells more of those below zero and of {@link
   *     #NEED_DICT}
   */
  public int write(int flush, ByteBuffer input, ByteBuffer output) {
    int start = input.position();
    message = null;
    int status = process(flush, input, output);
    consumed = input.position() - start;
    return status;
  }

  abstract int process(int flush, ByteBuffer input, ByteBuffer output);

  /** How many bytes of the input the last write has taken. */
  public int consumed() {
    return consumed;
  }

  /** What is wrong, in zlib's words. */
  public @Nullable String message() {
    return message;
  }

  int fail(int status, String reason) {
    message = reason;
    return status;
  }

  /** Starts again from the beginning. */
  public abstract void reset();

  /** Changes how hard to try from here on; a decompressor does not care. */
  public abstract void setParameters(int level, int strategy);

  @Override
  public abstract void close();
}
