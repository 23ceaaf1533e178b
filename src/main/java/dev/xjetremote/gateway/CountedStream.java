package dev.xjetremote.gateway;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** A stream that knows how many bytes have come out of it. As thread-safe as what it wraps. */
final class CountedStream implements ReadStream<Buffer> {
  private final ReadStream<Buffer> source;
  private final IntConsumer counted;
  private long bytes;

  /** Wraps a stream; {@code counted} gets the length of each chunk once that has been handled. */
  CountedStream(ReadStream<Buffer> source, IntConsumer counted) {
    this.source = source;
    this.counted = counted;
  }

  long bytes() {
    return bytes;
  }

  @Override
  public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
    source.handler(
        handler == null
            ? null
            : chunk -> {
              bytes += chunk.length();
              handler.handle(chunk);
              counted.accept(chunk.length());
            });
    return this;
  }

  @Override
  public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
    source.exceptionHandler(handler);
    return this;
  }

  @Override
  public ReadStream<Buffer> pause() {
    source.pause();
    return this;
  }

  @Override
  public ReadStream<Buffer> resume() {
    source.resume();
    return this;
  }

  @Override
  public ReadStream<Buffer> fetch(long amount) {
    source.fetch(amount);
    return this;
  }

  @Override
  public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
    source.endHandler(handler);
    return this;
  }
}
