package dev.xjetremote.gateway;

import dev.xjetremote.bus.Cancel;
import dev.xjetremote.bus.Codecs;
import dev.xjetremote.bus.Packets;
import dev.xjetremote.bus.Suite;
import dev.xjetremote.bus.SuiteKey;
import dev.xjetremote.bus.SuiteTaken;
import dev.xjetremote.config.ConfigurationFixture;
import dev.xjetremote.config.ServerConfig;
import dev.xjetremote.protocol.Frames;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A gateway without dispatcher and workers: the test sees what it queues and answers by hand. */
final class GatewayFixture implements AutoCloseable {
  private static final String DISPATCHER = "test.dispatcher";
  private static final long LIMIT_SECONDS = 60;

  final BlockingQueue<Suite> queued = new LinkedBlockingQueue<>();
  final BlockingQueue<SuiteKey> cancelled = new LinkedBlockingQueue<>();
  final GatewayRuntime runtime;

  private final Vertx vertx;
  private final List<GatewayVerticle> gateways = new ArrayList<>();

  GatewayFixture(int instances, String... flags) {
    ServerConfig config = ConfigurationFixture.server(flags);
    vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
    runtime = new GatewayRuntime(config.gateway().listen(), new SimpleMeterRegistry());
    Codecs.register(vertx.eventBus());
    vertx.eventBus().consumer(DISPATCHER, this::receive);
    for (int i = 0; i < instances; i++) {
      GatewayVerticle gateway =
          new GatewayVerticle(runtime, config.gateway().runners(), DISPATCHER);
      gateways.add(gateway);
      vertx.deployVerticle(gateway).await();
    }
  }

  private void receive(Message<Object> message) {
    if (message.body() instanceof Suite suite) {
      queued.add(suite);
    } else if (message.body() instanceof Cancel cancel) {
      cancelled.add(cancel.key());
    }
  }

  int port() {
    return gateways.get(0).port();
  }

  /** The next suite that the gateway has queued. */
  Suite next() throws InterruptedException {
    return take(queued);
  }

  /** The next suite that the gateway has cancelled. */
  SuiteKey nextCancelled() throws InterruptedException {
    return take(cancelled);
  }

  private static <T> T take(BlockingQueue<T> queue) throws InterruptedException {
    T next = queue.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("nothing came within " + LIMIT_SECONDS + " s");
    }
    return next;
  }

  /** As when a worker has the suite. */
  void taken(Suite suite) {
    vertx.eventBus().send(suite.key().gateway(), new SuiteTaken(suite.key(), "worker"));
  }

  /** As when a worker ends the suite with one packet. */
  void answer(Suite suite, Buffer packet) {
    Buffer frames = Buffer.buffer();
    Frames.append(frames, packet.getBytes());
    send(suite, frames, true);
  }

  /** As when a worker sends the suite's first message. */
  void send(Suite suite, Buffer frames, boolean last) {
    vertx
        .eventBus()
        .send(suite.key().gateway(), new Packets(suite.key(), "worker", 0, 1, frames, last));
  }

  /** As when a worker says something of the suite. */
  void tell(Suite suite, Object message) {
    vertx.eventBus().send(suite.key().gateway(), message);
  }

  @Override
  public void close() {
    vertx.close().await();
  }
}
