package dev.xjetremote.bus;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.MessageCodec;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Sends one type of message; inside a process the immutable message itself travels. */
final class RecordCodec<T> implements MessageCodec<T, T> {
  private static final byte USER_CODEC = -1;

  private final Class<T> type;
  private final BiConsumer<WireWriter, T> writer;
  private final Function<WireReader, T> reader;

  RecordCodec(Class<T> type, BiConsumer<WireWriter, T> writer, Function<WireReader, T> reader) {
    this.type = type;
    this.writer = writer;
    this.reader = reader;
  }

  Class<T> type() {
    return type;
  }

  @Override
  public void encodeToWire(Buffer buffer, T message) {
    writer.accept(new WireWriter(buffer), message);
  }

  @Override
  public T decodeFromWire(int position, Buffer buffer) {
    return reader.apply(new WireReader(buffer, position));
  }

  @Override
  public T transform(T message) {
    return message;
  }

  @Override
  public String name() {
    return "xjet." + type.getSimpleName();
  }

  @Override
  public byte systemCodecID() {
    return USER_CODEC;
  }
}
