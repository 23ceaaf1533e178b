package dev.xjetremote.server;

import dev.xjetremote.config.Affinity;
import dev.xjetremote.config.GatewayConfig;
import dev.xjetremote.dispatch.DispatchStatus;
import dev.xjetremote.dispatch.DispatcherVerticle;
import dev.xjetremote.gateway.GatewayRuntime;
import dev.xjetremote.gateway.GatewayVerticle;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** The sockets of a process and the queue behind them. Thread-safe. */
final class GatewayPart {
  private final DispatcherVerticle dispatcher;
  private final List<GatewayVerticle> gateways;

  GatewayPart(GatewayConfig config, MeterRegistry meters) {
    dispatcher = new DispatcherVerticle(config.affinity() == Affinity.PATH);
    GatewayRuntime runtime = new GatewayRuntime(config.listen(), meters);
    gateways =
        IntStream.range(0, config.listen().gateways())
            .mapToObj(i -> new GatewayVerticle(runtime, config.runners(), dispatcher.address()))
            .toList();
  }

  /** Starts the queue, which has to be there before workers offer themselves. */
  Future<?> startQueue(Vertx vertx) {
    return vertx.deployVerticle(dispatcher);
  }

  /** Listens; fails when the port cannot be had. */
  Future<?> listen(Vertx vertx) {
    return Future.all(gateways.stream().map(vertx::deployVerticle).toList());
  }

  /** What the queue knows. */
  Future<DispatchStatus> status() {
    return dispatcher.status();
  }

  int port() {
    return gateways.get(0).port();
  }

  /** Takes nothing more; suites that have not ended after {@code patience} get an Error packet. */
  Future<?> drain(Duration patience) {
    return Future.all(gateways.stream().map(GatewayVerticle::drain).toList())
        .timeout(Math.max(1, patience.toMillis()), TimeUnit.MILLISECONDS)
        .transform(
            drained ->
                Future.join(gateways.stream().map(each -> each.shutDown(patience)).toList()));
  }
}
