package dev.xjetremote.server;

import dev.xjetremote.bus.Codecs;
import dev.xjetremote.cluster.Cluster;
import dev.xjetremote.config.Role;
import dev.xjetremote.config.ServerConfig;
import dev.xjetremote.dispatch.DispatchStatus;
import dev.xjetremote.ops.Metrics;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** The parts that a role has, in one process. Thread-safe. */
public final class XjetServer {
  private final ServerConfig config;
  private final Optional<Cluster> cluster;
  private final Vertx vertx;
  private final Optional<GatewayPart> gateway;
  private final Optional<WorkerPart> workers;
  private final AdminPart admin;

  private XjetServer(ServerConfig config, Role role, Optional<Cluster> cluster, Vertx vertx) {
    this.config = config;
    this.cluster = cluster;
    this.vertx = vertx;
    Metrics metrics = new Metrics();
    this.gateway =
        role.hasGateway()
            ? Optional.of(new GatewayPart(config.gateway(), metrics.registry()))
            : Optional.empty();
    this.workers =
        role.hasWorkers() ? Optional.of(WorkerPart.of(config.worker(), metrics)) : Optional.empty();
    this.admin = new AdminPart(config.admin(), role, metrics, this::status);
  }

  /** Starts a server that is all in one; as {@link #start(ServerConfig, Role)}. */
  public static Future<XjetServer> start(ServerConfig config) {
    return start(config, Role.SERVE);
  }

  /**
   * Starts the parts of a role; fails when its port, its cluster or its workers cannot be had.
   *
   * @throws dev.xjetremote.config.InvalidConfigException when the cluster's settings cannot be used
   */
  public static Future<XjetServer> start(ServerConfig config, Role role) {
    // Linux's own transport notices at once that a peer is gone, even while nothing is read from
    // it. Files of the class path, of which there are none, would have a folder for copies made
    // that outlives whoever is killed.
    VertxOptions options =
        new VertxOptions()
            .setEventLoopPoolSize(config.gateway().listen().gateways())
            .setPreferNativeTransport(true)
            .setFileSystemOptions(new FileSystemOptions().setClassPathResolvingEnabled(false));
    if (role == Role.SERVE && !config.cluster().isGiven()) {
      return new XjetServer(config, role, Optional.empty(), Vertx.vertx(options)).start();
    }
    return Cluster.join(config.cluster(), options)
        .compose(node -> new XjetServer(config, role, Optional.of(node), node.vertx()).start());
  }

  private Future<XjetServer> start() {
    // A promise of no context: a failed start closes the one that the deployment had.
    Promise<XjetServer> started = Promise.promise();
    Codecs.register(vertx.eventBus());
    inGateway(part -> part.startQueue(vertx))
        .compose(queue -> inWorkers(part -> part.start(vertx)))
        .compose(deployed -> inGateway(part -> part.listen(vertx)))
        .compose(listening -> admin.start(vertx))
        .onSuccess(deployed -> started.complete(this))
        .onFailure(cause -> close().onComplete(closed -> started.fail(cause)));
    return started.future();
  }

  /** What the queue knows; where there is none, what the workers do. */
  private Future<DispatchStatus> status() {
    return gateway
        .map(GatewayPart::status)
        .orElseGet(() -> workers.map(WorkerPart::status).orElseThrow());
  }

  private Future<?> inGateway(Function<GatewayPart, Future<?>> action) {
    return gateway.<Future<?>>map(action).orElseGet(Future::succeededFuture);
  }

  private Future<?> inWorkers(Function<WorkerPart, Future<?>> action) {
    return workers.<Future<?>>map(action).orElseGet(Future::succeededFuture);
  }

  /** The port that runners connect to; there is none without a gateway. */
  public int port() {
    return gateway.orElseThrow().port();
  }

  /** The port of health and metrics, if there is one. */
  public OptionalInt adminPort() {
    return admin.port();
  }

  /** Says that it has started, for people and for scripts: "listening on 127.0.0.1:3000". */
  public String ready() {
    return gateway
        .map(part -> "listening on " + config.gateway().listen().host() + ":" + part.port())
        .orElseGet(() -> "worker joined " + cluster.orElseThrow().describe());
  }

  /**
   * Stops: no new connections, no new suites, those that are there may finish within the drain
   * timeout, the rest get an Error packet, or run elsewhere if their gateway is another node.
   * Completes when everything is gone.
   */
  public Future<Void> stop() {
    admin.stopping();
    long deadline = System.nanoTime() + config.drainTimeout().toNanos();
    return inGateway(part -> part.drain(config.drainTimeout()))
        .transform(ended -> leaveService(until(deadline)))
        .transform(left -> close());
  }

  /** Other nodes' suites may be running here; those of this process have ended. */
  private Future<?> leaveService(Duration patience) {
    return cluster.isPresent() ? inWorkers(part -> part.drain(patience)) : Future.succeededFuture();
  }

  private static Duration until(long deadlineNanos) {
    return Duration.ofNanos(Math.max(0, deadlineNanos - System.nanoTime()));
  }

  private Future<Void> close() {
    // A promise of no context: the one that the workers' end comes on is closed here, too.
    Promise<Void> closed = Promise.promise();
    // Workers first, so that there is still somebody to be told that they are gone.
    inWorkers(part -> part.stop(vertx))
        .onComplete(stopped -> vertx.close().onComplete(done -> admin.close()).onComplete(closed));
    return closed.future();
  }
}
