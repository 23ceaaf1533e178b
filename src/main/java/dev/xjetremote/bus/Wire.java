package dev.xjetremote.bus;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Messages, and what is replied to them, as bytes: for a way out of the process that is not the
 * event bus's own. Both ends are to be of the same build, as the codecs are known by their place.
 */
public final class Wire {
  private static final byte NOTHING = -1;

  private static final List<RecordCodec<?>> CODECS =
      Stream.concat(
              Codecs.all().stream(),
              Stream.of(new RecordCodec<>(Boolean.class, WireWriter::bool, WireReader::bool)))
          .toList();

  private Wire() {}

  /**
   * Appends {@code body} to {@code out}.
   *
   * @param body a message, a Boolean or nothing
   * @throws IllegalArgumentException for anything else
   */
  public static void write(Buffer out, @Nullable Object body) {
    if (body == null) {
      out.appendByte(NOTHING);
      return;
    }
    for (int kind = 0; kind < CODECS.size(); kind++) {
      if (CODECS.get(kind).type() == body.getClass()) {
        out.appendByte((byte) kind);
        encode(CODECS.get(kind), out, body);
        return;
      }
    }
    throw new IllegalArgumentException("no codec for " + body.getClass());
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IndexOutOfBoundsException if it is something else, or not whole
   */
  public static @Nullable Object read(Buffer in, int position) {
    byte kind = in.getByte(position);
    return kind == NOTHING ? null : CODECS.get(kind).decodeFromWire(position + 1, in);
  }

  private static <T> void encode(RecordCodec<T> codec, Buffer out, Object body) {
    codec.encodeToWire(out, codec.type().cast(body));
  }
}
