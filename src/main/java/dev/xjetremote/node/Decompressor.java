package dev.xjetremote.node;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** The way back from what {@link Compressor} makes; tells zlib and gzip apart if asked to. */
final class Decompressor extends ZlibStream {
  private static final int INFLATE = 2;
  private static final int GUNZIP = 4;
  private static final int INFLATERAW = 6;
  private static final int UNZIP = 7;
  private static final int TRAILER_BYTES = 8;

  private enum Part {
    HEADER,
    BODY,
    TRAILER,
    END
  }

  private final int mode;
  private final byte @Nullable [] dictionary;
  private Inflater inflater;
  private boolean isGzip;
  private Part part = Part.HEADER;
  private GzipHeader header = new GzipHeader();
  private final CRC32 checksum = new CRC32();
  private long total;
  private ByteBuffer trailer = newTrailer();

  Decompressor(int mode, byte @Nullable [] dictionary) {
    this.mode = mode;
    this.dictionary = dictionary;
    this.inflater = new Inflater(mode != INFLATE);
    start();
  }

  private void start() {
    part = mode == INFLATE || mode == INFLATERAW ? Part.BODY : Part.HEADER;
    isGzip = mode == GUNZIP;
    startMember();
    if (mode == INFLATERAW && dictionary != null) {
      inflater.setDictionary(dictionary);
    }
  }

  private void startMember() {
    header = new GzipHeader();
    checksum.reset();
    total = 0;
    trailer = newTrailer();
  }

  private static ByteBuffer newTrailer() {
    return ByteBuffer.allocate(TRAILER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  int process(int flush, ByteBuffer input, ByteBuffer output) {
    int status;
    do {
      status =
          switch (part) {
            case HEADER -> readHeader(input);
            case BODY -> inflate(input, output);
            case TRAILER -> readTrailer(input);
            case END -> STREAM_END;
          };
      // Whatever is no zero begins another member; zeros are padding.
      if (part == Part.END && isGzip && input.hasRemaining() && peek(input) != 0) {
        inflater.reset();
        startMember();
        part = Part.HEADER;
        status = STREAM_END;
      }
    } while (status == STREAM_END && part != Part.END);

    if (status == OK && flush == FINISH && output.hasRemaining()) {
      return fail(BUF_ERROR, "unexpected end of file");
    }
    return status;
  }

  private static byte peek(ByteBuffer input) {
    return input.get(input.position());
  }

  // Each part answers STREAM_END when it is over, and OK when it needs more.
  private int readHeader(ByteBuffer input) {
    if (mode == UNZIP && !isGzip) {
      if (!input.hasRemaining()) {
        return OK;
      }
      if ((peek(input) & 0xFF) != GzipHeader.FIRST_BYTE) {
        inflater.end();
        inflater = new Inflater(false);
        part = Part.BODY;
        return STREAM_END;
      }
      isGzip = true;
    }
    String problem = header.read(input);
    if (problem != null) {
      return fail(DATA_ERROR, problem);
    }
    if (!header.isComplete()) {
      return OK;
    }
    part = Part.BODY;
    return STREAM_END;
  }

  private int inflate(ByteBuffer input, ByteBuffer output) {
    ByteBuffer start = output.duplicate();
    inflater.setInput(input);
    try {
      while (!inflater.finished()) {
        int produced = inflater.inflate(output);
        if (inflater.needsDictionary()) {
          if (dictionary == null) {
            return fail(NEED_DICT, "Missing dictionary");
          }
          inflater.setDictionary(dictionary);
        } else if (produced == 0) {
          break;
        }
      }
    } catch (DataFormatException e) {
      return fail(DATA_ERROR, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      return fail(NEED_DICT, "Bad dictionary");
    }
    if (isGzip) {
      start.limit(output.position());
      total += start.remaining();
      checksum.update(start);
    }
    if (!inflater.finished()) {
      return OK;
    }
    part = isGzip ? Part.TRAILER : Part.END;
    return STREAM_END;
  }

  private int readTrailer(ByteBuffer input) {
    while (trailer.hasRemaining() && input.hasRemaining()) {
      trailer.put(input.get());
    }
    if (trailer.position() >= 4 && trailer.getInt(0) != (int) checksum.getValue()) {
      return fail(DATA_ERROR, "incorrect data check");
    }
    if (trailer.hasRemaining()) {
      return OK;
    }
    if (trailer.getInt(4) != (int) total) {
      return fail(DATA_ERROR, "incorrect length check");
    }
    part = Part.END;
    return STREAM_END;
  }

  @Override
  public void reset() {
    inflater.reset();
    start();
  }

  @Override
  public void setParameters(int level, int strategy) {}

  @Override
  public void close() {
    inflater.end();
  }
}
