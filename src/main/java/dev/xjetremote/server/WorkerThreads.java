package dev.xjetremote.server;

import dev.xjetremote.bus.Node;
import dev.xjetremote.config.WorkerConfig;
import dev.xjetremote.ops.Metrics;
import dev.xjetremote.worker.WorkerGroup;
import dev.xjetremote.worker.WorkerRuntime;
import dev.xjetremote.worker.WorkerView;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Workers in this process. */
final class WorkerThreads implements WorkerPart {
  private final WorkerRuntime runtime;
  private final WorkerGroup workers;

  WorkerThreads(WorkerConfig config, Metrics metrics) {
    runtime = new WorkerRuntime(config.sandbox(), config.limits());
    metrics.addWorkers(runtime);
    workers = new WorkerGroup(config.count(), runtime, config.limits(), Node.ID);
  }

  @Override
  public Future<List<WorkerView>> views() {
    return workers.views();
  }

  @Override
  public Future<?> start(Vertx vertx) {
    java.util.concurrent.Future<?> unused = runtime.warmUp(); // suites may come before it is done
    return workers.deploy(vertx);
  }

  @Override
  public Future<?> drain(Duration patience) {
    return workers.drain().timeout(Math.max(1, patience.toMillis()), TimeUnit.MILLISECONDS);
  }

  @Override
  public Future<?> stop(Vertx vertx) {
    return workers.undeploy(vertx).onComplete(stopped -> runtime.close());
  }
}
