package dev.xjetremote.server;

import dev.xjetremote.bus.Codecs;
import dev.xjetremote.config.Affinity;
import dev.xjetremote.config.ServerConfig;
import dev.xjetremote.dispatch.DispatcherVerticle;
import dev.xjetremote.gateway.GatewayVerticle;
import dev.xjetremote.protocol.SuiteFailure;
import dev.xjetremote.worker.WorkerRuntime;
import dev.xjetremote.worker.WorkerVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A gateway and workers in one process. Thread-safe. */
public final class XjetServer {
  private static final SuiteFailure SHUT_DOWN =
      new SuiteFailure(
          "ServerShutdownError",
          "The server was stopped before the suite had ended. Run it again, or give the server more time with --drain-timeout.");

  private final ServerConfig config;
  private final Vertx vertx;
  private final WorkerRuntime runtime;
  private final DispatcherVerticle dispatcher;
  private final List<GatewayVerticle> gateways;

  private XjetServer(ServerConfig config) {
    int instances = config.listen().gateways();
    this.config = config;
    this.vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(instances));
    this.runtime = new WorkerRuntime(config.sandbox());
    this.dispatcher = new DispatcherVerticle(config.affinity() == Affinity.PATH);
    this.gateways =
        IntStream.range(0, instances)
            .mapToObj(
                i ->
                    new GatewayVerticle(
                        config.listen(), config.runnerLimits(), dispatcher.address()))
            .toList();
  }

  /** Starts a server; fails when its port cannot be had. */
  public static Future<XjetServer> start(ServerConfig config) {
    XjetServer server = new XjetServer(config);
    // A promise of no context: a failed start closes the one that the deployment had.
    Promise<XjetServer> started = Promise.promise();
    server
        .deploy()
        .onSuccess(
            deployed -> {
              server.runtime.warmUp();
              started.complete(server);
            })
        .onFailure(cause -> server.close().onComplete(closed -> started.fail(cause)));
    return started.future();
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
    long patience = Math.max(1, config.drainTimeout().toMillis());
    return Future.all(gateways.stream().map(GatewayVerticle::drain).toList())
        .timeout(patience, TimeUnit.MILLISECONDS)
        .transform(drained -> endSuites())
        .transform(ended -> close());
  }

  private Future<?> endSuites() {
    return Future.join(gateways.stream().map(gateway -> gateway.endSuites(SHUT_DOWN)).toList());
  }

  private Future<?> deploy() {
    Codecs.register(vertx.eventBus());
    return vertx
        .deployVerticle(dispatcher)
        .compose(id -> deploy(workers(), ThreadingModel.WORKER))
        .compose(ids -> deploy(gateways.stream(), ThreadingModel.EVENT_LOOP));
  }

  private Stream<WorkerVerticle> workers() {
    return IntStream.range(0, config.workers())
        .mapToObj(i -> new WorkerVerticle(runtime, config.suiteLimits(), true));
  }

  private Future<?> deploy(Stream<? extends VerticleBase> verticles, ThreadingModel threading) {
    DeploymentOptions options = new DeploymentOptions().setThreadingModel(threading);
    return Future.all(verticles.map(verticle -> vertx.deployVerticle(verticle, options)).toList());
  }

  private Future<Void> close() {
    return vertx.close().onComplete(closed -> runtime.close());
  }
}
