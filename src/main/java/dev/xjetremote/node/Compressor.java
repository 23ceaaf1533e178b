package dev.xjetremote.node;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/** Deflate (RFC 1951), bare or in the wrapping of zlib (RFC 1950) or gzip (RFC 1952). */
final class Compressor extends ZlibStream {
  private static final int FULL_FLUSH = 3;
  private static final int NO_FLUSH = 0;
  private static final int HUFFMAN_ONLY = 2;
  private static final int PARAMETER_OUTPUT = 64;
  private static final byte UNIX = 3;
  private static final byte MOST_EFFORT = 2;
  private static final byte LEAST_EFFORT = 4;

  private final Deflater deflater;
  private final boolean isGzip;
  private final byte @Nullable [] dictionary;
  private int level;
  private int strategy;
  private final CRC32 checksum = new CRC32();
  private long total;
  // What has to go out before anything else: a gzip header or trailer, mostly.
  private ByteBuffer wrapping = ByteBuffer.allocate(0);
  private boolean hasTrailer;

  Compressor(
      boolean isZlib, boolean isGzip, int level, int strategy, byte @Nullable [] dictionary) {
    this.deflater = new Deflater(level, !isZlib);
    this.isGzip = isGzip;
    this.level = level;
    this.strategy = strategy;
    this.dictionary = dictionary;
    deflater.setStrategy(supported(strategy));
    start();
  }

  // Run-length and fixed-code strategies exist in zlib only; the output is larger without them.
  private static int supported(int strategy) {
    return strategy <= HUFFMAN_ONLY ? strategy : Deflater.DEFAULT_STRATEGY;
  }

  private void start() {
    total = 0;
    checksum.reset();
    hasTrailer = false;
    if (dictionary != null) {
      deflater.setDictionary(dictionary);
    }
    if (isGzip) {
      wrapping = ByteBuffer.wrap(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, effort(), UNIX});
    }
  }

  private byte effort() {
    if (level == Deflater.BEST_COMPRESSION) {
      return MOST_EFFORT;
    }
    boolean isDefault = level == Deflater.DEFAULT_COMPRESSION;
    return strategy >= HUFFMAN_ONLY || (level < 2 && !isDefault) ? LEAST_EFFORT : 0;
  }

  @Override
  int process(int flush, ByteBuffer input, ByteBuffer output) {
    drain(output);
    if (wrapping.hasRemaining()) {
      return OK;
    }
    if (flush == FINISH) {
      deflater.finish();
    }
    ByteBuffer before = input.duplicate();
    deflater.setInput(input);
    int mode =
        switch (flush) {
          case NO_FLUSH, FINISH -> Deflater.NO_FLUSH;
          case FULL_FLUSH -> Deflater.FULL_FLUSH;
          default -> Deflater.SYNC_FLUSH;
        };
    deflate(output, mode);
    if (isGzip) {
      before.limit(input.position());
      total += before.remaining();
      checksum.update(before);
    }
    if (!deflater.finished()) {
      return OK;
    }
    if (isGzip && !hasTrailer) {
      hasTrailer = true;
      wrapping = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
      wrapping.putInt((int) checksum.getValue()).putInt((int) total).flip();
    }
    drain(output);
    return wrapping.hasRemaining() ? OK : STREAM_END;
  }

  // A call that changes the parameters may give nothing; only the second such call means the end.
  private void deflate(ByteBuffer output, int mode) {
    int emptyCalls = 0;
    while (output.hasRemaining() && !deflater.finished() && emptyCalls < 2) {
      if (deflater.deflate(output, mode) == 0) {
        emptyCalls++;
      }
    }
  }

  private void drain(ByteBuffer output) {
    while (wrapping.hasRemaining() && output.hasRemaining()) {
      output.put(wrapping.get());
    }
  }

  @Override
  public void reset() {
    deflater.reset();
    start();
  }

  @Override
  public void setParameters(int level, int strategy) {
    this.level = level;
    this.strategy = strategy;
    deflater.setLevel(level);
    deflater.setStrategy(supported(strategy));
    // The call that changes the parameters still treats its input in the old way: let it have none.
    byte[] output = new byte[PARAMETER_OUTPUT];
    deflater.setInput(wrapping.array(), 0, 0);
    wrapping = ByteBuffer.wrap(output, 0, deflater.deflate(output));
  }

  @Override
  public void close() {
    deflater.end();
  }
}
