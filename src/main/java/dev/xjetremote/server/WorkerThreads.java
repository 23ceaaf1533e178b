package dev.xjetremote.server;

import dev.xjetremote.config.WorkerConfig;
import dev.xjetremote.ops.Metrics;
import dev.xjetremote.worker.WorkerRuntime;
import dev.xjetremote.worker.WorkerVerticle;
import dev.xjetremote.worker.WorkerView;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Workers in this process. */
final class WorkerThreads implements WorkerPart {
  private static final DeploymentOptions ON_WORKER_THREADS =
      new DeploymentOptions().setThreadingModel(ThreadingModel.WORKER);

  private final WorkerRuntime runtime;
  private final List<WorkerVerticle> workers;
  private final Queue<String> deployed = new ConcurrentLinkedQueue<>();

  WorkerThreads(WorkerConfig config, Metrics metrics) {
    runtime = new WorkerRuntime(config.sandbox(), config.limits());
    metrics.addWorkers(runtime);
    workers =
        IntStream.range(0, config.count())
            .mapToObj(i -> new WorkerVerticle(runtime, config.limits(), true))
            .toList();
  }

  @Override
  public Future<List<WorkerView>> views() {
    List<Future<WorkerView>> views = workers.stream().map(WorkerVerticle::view).toList();
    return Future.all(views).map(all -> views.stream().map(Future::result).toList());
  }

  @Override
  public Future<?> start(Vertx vertx) {
    java.util.concurrent.Future<?> unused = runtime.warmUp(); // suites may come before it is done
    return Future.all(workers.stream().map(worker -> deploy(vertx, worker)).toList());
  }

  private Future<String> deploy(Vertx vertx, WorkerVerticle worker) {
    return vertx.deployVerticle(worker, ON_WORKER_THREADS).onSuccess(deployed::add);
  }

  @Override
  public Future<?> drain(Duration patience) {
    return Future.all(workers.stream().map(WorkerVerticle::drain).toList())
        .timeout(Math.max(1, patience.toMillis()), TimeUnit.MILLISECONDS);
  }

  @Override
  public Future<?> stop(Vertx vertx) {
    return Future.join(deployed.stream().map(vertx::undeploy).toList())
        .onComplete(stopped -> runtime.close());
  }
}
