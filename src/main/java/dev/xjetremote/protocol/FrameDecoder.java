package dev.xjetremote.protocol;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.parsetools.RecordParser;
import io.vertx.core.streams.ReadStream;

/**
 * Turns a runner's bytes into its id and its suites, however the bytes are cut into chunks.
 *
 * <p>A {@link RecordParser} in fixed-size mode hands out exactly as many bytes as the decoder's
 * state asks for: {@value Frames#ID_BYTES} for the runner id, then {@value Frames#LENGTH_BYTES} for
 * a length and as many as that says, and so on. A body over the limit is asked for in small pieces
 * that are dropped but for its beginning, so it costs little memory whatever its length.
 *
 * <p>Not thread-safe: all calls come on the thread of the stream. A {@link ProtocolException} is
 * reported once, through {@link FrameHandler#broken}; nothing is decoded after it.
 */
public final class FrameDecoder {
  private static final int SKIP_BYTES = 64 * 1024;

  /** How a TLS record with a handshake begins, RFC 8446 section 5.1. */
  private static final byte TLS_HANDSHAKE = 22;

  private static final byte TLS_MAJOR = 3;

  private enum State {
    RUNNER_ID,
    LENGTH,
    BODY,
    SKIPPED_BODY,
    SKIPPED_ID,
    BROKEN
  }

  private final long maxSuiteBytes;
  private final FrameHandler handler;
  private final RecordParser parser;
  private State state = State.RUNNER_ID;
  private int wanted;
  private long taken;
  private long boundary;
  private long length;
  private long toSkip;

  /** The first bytes of the body that is skipped. */
  private Buffer start = Buffer.buffer();

  /**
   * Starts decoding {@code stream}.
   *
   * @param maxSuiteBytes the longest body that is kept, its suite id included
   */
  public FrameDecoder(ReadStream<Buffer> stream, long maxSuiteBytes, FrameHandler handler) {
    this.maxSuiteBytes = maxSuiteBytes;
    this.handler = handler;
    this.wanted = Frames.ID_BYTES;
    this.parser = RecordParser.newFixed(Frames.ID_BYTES, stream);
    parser.handler(this::record);
  }

  /** Stops handing out suites until {@link #resume}; at most one more arrives. */
  public void pause() {
    parser.pause();
  }

  /** Goes on after {@link #pause}. */
  public void resume() {
    parser.resume();
  }

  /** How many bytes of the stream have been decoded; the rest waits for a record to be whole. */
  public long taken() {
    return taken;
  }

  /** How many bytes of the stream whole frames have taken, the runner id being one of them. */
  public long boundary() {
    return boundary;
  }

  /** Calls {@code ended} when the stream has ended; a frame that was not complete is dropped. */
  public void endHandler(Handler<Void> ended) {
    parser.endHandler(ended);
  }

  private void record(Buffer record) {
    // At the end of its stream the parser emits what is left over, shorter than what was asked for.
    if (state == State.BROKEN || record.length() != wanted) {
      return;
    }
    taken += record.length();
    try {
      accept(record);
    } catch (ProtocolException e) {
      state = State.BROKEN;
      handler.broken(e);
    }
  }

  private void accept(Buffer record) {
    switch (state) {
      case RUNNER_ID -> {
        handler.runner(runnerId(record));
        expect(State.LENGTH, Frames.LENGTH_BYTES);
      }
      case LENGTH -> length(record.getUnsignedInt(0));
      case BODY -> {
        // The next length is asked for first, so that a handler that pauses does so between frames.
        expect(State.LENGTH, Frames.LENGTH_BYTES);
        handler.suite(SuiteFrame.of(record));
      }
      case SKIPPED_BODY -> {
        if (start.length() == 0) {
          start = record.getBuffer(0, SuitePath.searched(record));
        }
        toSkip -= record.length();
        skip();
      }
      case SKIPPED_ID -> {
        expect(State.LENGTH, Frames.LENGTH_BYTES);
        SuiteFrame skipped = new SuiteFrame(SuiteFrame.id(record), start);
        start = Buffer.buffer();
        handler.oversized(skipped, length);
      }
      case BROKEN -> throw new IllegalStateException("a broken stream is not decoded");
    }
  }

  private void length(long announced) {
    length = announced;
    if (length == 0) {
      expect(State.LENGTH, Frames.LENGTH_BYTES);
    } else if (length < Frames.ID_BYTES) {
      throw new ProtocolException(
          "a suite of " + length + " bytes cannot hold its id of " + Frames.ID_BYTES + " bytes");
    } else if (length > maxSuiteBytes) {
      toSkip = length - Frames.ID_BYTES;
      skip();
    } else {
      expect(State.BODY, (int) length);
    }
  }

  private void skip() {
    if (toSkip == 0) {
      expect(State.SKIPPED_ID, Frames.ID_BYTES);
    } else {
      expect(State.SKIPPED_BODY, (int) Math.min(toSkip, SKIP_BYTES));
    }
  }

  private void expect(State next, int bytes) {
    state = next;
    if (next == State.LENGTH) {
      boundary = taken;
    }
    wanted = bytes;
    parser.fixedSizeMode(bytes);
  }

  private static String runnerId(Buffer record) {
    for (int i = 0; i < record.length(); i++) {
      byte b = record.getByte(i);
      boolean digit = b >= '0' && b <= '9';
      boolean letter = (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
      boolean valid = digit || letter || b == '_' || b == '-';
      if (!valid) {
        throw new ProtocolException(
            "byte %d of the runner id is 0x%02x, where only 0-9 A-Z a-z _ - are allowed; %s"
                .formatted(i + 1, b & 0xff, guess(record)));
      }
    }
    return SuiteFrame.id(record);
  }

  /** The mistakes that people make. */
  private static String guess(Buffer start) {
    if (start.getByte(0) == TLS_HANDSHAKE && start.getByte(1) == TLS_MAJOR) {
      return "the peer speaks TLS, this server does not: start it with --tls-cert and --tls-key, or take tls out of the runner's options";
    }
    return "is the peer an xJet runner?";
  }
}
