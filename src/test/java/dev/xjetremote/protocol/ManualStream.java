package dev.xjetremote.protocol;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A stream whose chunks a test hands out. */
final class ManualStream implements ReadStream<Buffer> {
  private @Nullable Handler<Buffer> handler;
  private @Nullable Handler<Void> endHandler;

  void emit(Buffer chunk) {
    if (handler != null && chunk.length() > 0) {
      handler.handle(chunk);
    }
  }

  void end() {
    if (endHandler != null) {
      endHandler.handle(null);
    }
  }

  @Override
  public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> ignored) {
    return this;
  }

  @Override
  public ReadStream<Buffer> handler(@Nullable Handler<Buffer> chunks) {
    handler = chunks;
    return this;
  }

  @Override
  public ReadStream<Buffer> pause() {
    return this;
  }

  @Override
  public ReadStream<Buffer> resume() {
    return this;
  }

  @Override
  public ReadStream<Buffer> fetch(long amount) {
    return this;
  }

  @Override
  public ReadStream<Buffer> endHandler(@Nullable Handler<Void> end) {
    endHandler = end;
    return this;
  }
}
