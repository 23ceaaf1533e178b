package dev.xjetremote.server;

import dev.xjetremote.config.WorkerConfig;
import dev.xjetremote.isolation.ChildPool;
import dev.xjetremote.ops.Metrics;
import dev.xjetremote.worker.WorkerRuntime;
import dev.xjetremote.worker.WorkerView;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Workers in child processes: all in one, or each in its own. */
final class WorkerProcesses implements WorkerPart {
  private final ChildPool pool;
  private volatile @Nullable String deployed;

  WorkerProcesses(WorkerConfig config, Metrics metrics) {
    WorkerRuntime.check(config.sandbox()); // each child would find it out, and say it less clearly
    pool = new ChildPool(config, metrics.registry());
  }

  @Override
  public Future<List<WorkerView>> views() {
    return pool.views();
  }

  @Override
  public Future<?> start(Vertx vertx) {
    return vertx.deployVerticle(pool).onSuccess(id -> deployed = id);
  }

  @Override
  public Future<?> drain(Duration patience) {
    return pool.drain().timeout(Math.max(1, patience.toMillis()), TimeUnit.MILLISECONDS);
  }

  @Override
  public Future<?> stop(Vertx vertx) {
    String id = deployed;
    return id == null ? Future.succeededFuture() : vertx.undeploy(id);
  }
}
