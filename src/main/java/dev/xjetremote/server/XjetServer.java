package dev.xjetremote.server;

import dev.xjetremote.bus.Codecs;
import dev.xjetremote.config.ServerConfig;
import dev.xjetremote.dispatch.DispatcherVerticle;
import dev.xjetremote.gateway.GatewayVerticle;
import dev.xjetremote.protocol.SuiteFailure;
import dev.xjetremote.worker.WorkerRuntime;
import dev.xjetremote.worker.WorkerVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A gateway and workers in one process. Thread-safe. */
public final class XjetServer {
  private static final SuiteFailure SHUT_DOWN =
      new SuiteFailure(
          "ServerShutdownError",
          "The server was stopped before the suite had ended. Run it again, or give the server more time with --drain-timeout.");

  private final Vertx vertx;
  private final ServerConfig config;
  private final WorkerRuntime runtime;
  private final List<GatewayVerticle> gateways;

  private XjetServer(Vertx vertx, ServerConfig config) {
    this.vertx = vertx;
    this.config = config;
    this.runtime = new WorkerRuntime(config.sandbox());
    this.gateways = new ArrayList<>();
  }

  /** Starts a server; fails when its port cannot be had. */
  public static Future<XjetServer> start(ServerConfig config) {
    VertxOptions options = new VertxOptions().setEventLoopPoolSize(config.listen().gateways());
    XjetServer server = new XjetServer(Vertx.vertx(options), config);
    return server
        .deploy()
        .recover(cause -> server.close().transform(closed -> Future.failedFuture(cause)));
  }

  /** The port that it listens on. */
  public int port() {
    return gateways.get(0).port();
  }

  /**
   * Stops: no new connections, no new suites, those that are there may finish within the drain
   * timeout, the rest get an Error packet. Completes when everything is gone.
   */
  public Future<Void> stop() {
    return Future.all(gateways.stream().map(GatewayVerticle::drain).toList())
        .timeout(Math.max(1, config.drainTimeout().toMillis()), TimeUnit.MILLISECONDS)
        .otherwiseEmpty()
        .compose(
            drained ->
                Future.join(
                    gateways.stream().map(gateway -> gateway.endSuites(SHUT_DOWN)).toList()))
        .transform(ended -> close());
  }

  private Future<XjetServer> deploy() {
    Codecs.register(vertx.eventBus());
    return vertx
        .deployVerticle(new DispatcherVerticle())
        .compose(id -> deployAll(config.workers(), this::worker, ThreadingModel.WORKER))
        .compose(ids -> deployGateways())
        .map(ids -> this);
  }

  private Future<?> deployGateways() {
    // The first one finds the port when any will do; the others share it.
    return vertx
        .deployVerticle(gateway(config.listen().port()))
        .compose(
            first ->
                deployAll(
                    config.listen().gateways() - 1,
                    () -> gateway(port()),
                    ThreadingModel.EVENT_LOOP));
  }

  private Future<?> deployAll(
      int instances, Supplier<VerticleBase> verticle, ThreadingModel threading) {
    return Future.all(
        IntStream.range(0, instances)
            .mapToObj(
                i ->
                    vertx.deployVerticle(
                        verticle.get(), new DeploymentOptions().setThreadingModel(threading)))
            .toList());
  }

  private WorkerVerticle worker() {
    return new WorkerVerticle(runtime, config.suiteLimits());
  }

  private GatewayVerticle gateway(int port) {
    GatewayVerticle gateway =
        new GatewayVerticle(config.listen().onPort(port), config.runnerLimits());
    gateways.add(gateway);
    return gateway;
  }

  private Future<Void> close() {
    return vertx.close().onComplete(closed -> runtime.close());
  }
}
