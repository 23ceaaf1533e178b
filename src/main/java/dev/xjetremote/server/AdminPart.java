package dev.xjetremote.server;

import dev.xjetremote.config.AdminConfig;
import dev.xjetremote.config.Role;
import dev.xjetremote.dispatch.DispatchStatus;
import dev.xjetremote.ops.AdminServer;
import dev.xjetremote.ops.Metrics;
import dev.xjetremote.ops.Readiness;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Health and metrics of a process. Thread-safe. */
final class AdminPart implements Readiness {
  private final Role role;
  private final Supplier<Future<DispatchStatus>> status;
  private final Metrics metrics;
  private final Optional<AdminServer> server;
  private volatile boolean stopping;

  /**
   * Makes the part of a role.
   *
   * @param status what the queue of the process knows, or what its workers do
   */
  AdminPart(
      AdminConfig config, Role role, Metrics metrics, Supplier<Future<DispatchStatus>> status) {
    this.role = role;
    this.status = status;
    this.metrics = metrics;
    OptionalInt port = config.portOf(role);
    this.server =
        port.isPresent()
            ? Optional.of(new AdminServer(config.host(), port.getAsInt(), this, metrics))
            : Optional.empty();
    if (role.hasGateway()) {
      metrics.addQueue();
    }
  }

  /** Listens, if it is to; fails when the port cannot be had. */
  Future<?> start(Vertx vertx) {
    return server.<Future<?>>map(vertx::deployVerticle).orElseGet(Future::succeededFuture);
  }

  /** The port, if there is one. */
  OptionalInt port() {
    return server.map(one -> OptionalInt.of(one.port())).orElseGet(OptionalInt::empty);
  }

  /** Says from now on that no more suites are taken. */
  void stopping() {
    stopping = true;
  }

  void close() {
    metrics.close();
  }

  @Override
  public String role() {
    return role.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean isStopping() {
    return stopping;
  }

  @Override
  public boolean needsWorkers() {
    return role.hasGateway();
  }

  @Override
  public Future<DispatchStatus> dispatch() {
    return status.get();
  }
}
