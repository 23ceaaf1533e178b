package dev.xjetremote.server;

import dev.xjetremote.config.ServerConfig;
import dev.xjetremote.worker.WorkerRuntime;
import dev.xjetremote.worker.WorkerVerticle;
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

/** The workers of a process. Thread-safe. */
final class WorkerPart {
  private static final DeploymentOptions ON_WORKER_THREADS =
      new DeploymentOptions().setThreadingModel(ThreadingModel.WORKER);

  private final WorkerRuntime runtime;
  private final List<WorkerVerticle> workers;
  private final Queue<String> deployed = new ConcurrentLinkedQueue<>();

  WorkerPart(ServerConfig config) {
    runtime = new WorkerRuntime(config.sandbox());
    workers =
        IntStream.range(0, config.workers())
            .mapToObj(i -> new WorkerVerticle(runtime, config.suiteLimits(), true))
            .toList();
  }

  Future<?> start(Vertx vertx) {
    return Future.all(workers.stream().map(worker -> deploy(vertx, worker)).toList())
        .onSuccess(all -> runtime.warmUp());
  }

  private Future<String> deploy(Vertx vertx, WorkerVerticle worker) {
    return vertx.deployVerticle(worker, ON_WORKER_THREADS).onSuccess(deployed::add);
  }

  /** Takes nothing more; completes when all suites have ended, or after {@code patience}. */
  Future<?> drain(Duration patience) {
    return Future.all(workers.stream().map(WorkerVerticle::drain).toList())
        .timeout(Math.max(1, patience.toMillis()), TimeUnit.MILLISECONDS);
  }

  /** Ends all suites that are left and says that the workers are gone. */
  Future<?> stop(Vertx vertx) {
    return Future.join(deployed.stream().map(vertx::undeploy).toList())
        .onComplete(stopped -> runtime.close());
  }
}
