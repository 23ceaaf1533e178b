package dev.xjetremote.worker;

import dev.xjetremote.config.SuiteLimits;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/** The workers of a process, which share its {@link WorkerRuntime}. Thread-safe. */
public final class WorkerGroup {
  private static final DeploymentOptions ON_WORKER_THREADS =
      new DeploymentOptions().setThreadingModel(ThreadingModel.WORKER);

  private final List<WorkerVerticle> workers;
  private final Queue<String> deployed = new ConcurrentLinkedQueue<>();

  /**
   * Makes so many.
   *
   * @param home the process that looks after this one, or this one, see {@link
   *     dev.xjetremote.bus.Node#ID}
   */
  public WorkerGroup(int count, WorkerRuntime runtime, SuiteLimits limits, String home) {
    workers =
        IntStream.range(0, count).mapToObj(i -> new WorkerVerticle(runtime, limits, home)).toList();
  }

  /** Puts them on the event bus; completes when all are there. */
  public Future<?> deploy(Vertx vertx) {
    return Future.all(workers.stream().map(worker -> deploy(vertx, worker)).toList());
  }

  private Future<String> deploy(Vertx vertx, WorkerVerticle worker) {
    return vertx.deployVerticle(worker, ON_WORKER_THREADS).onSuccess(deployed::add);
  }

  /** What each of them has now, once they are deployed. */
  public Future<List<WorkerView>> views() {
    List<Future<WorkerView>> views = workers.stream().map(WorkerVerticle::view).toList();
    return Future.all(views).map(all -> views.stream().map(Future::result).toList());
  }

  /** Takes no more suites; completes when the last one has ended, however long that takes. */
  public Future<?> drain() {
    return Future.all(workers.stream().map(WorkerVerticle::drain).toList());
  }

  /** Drops the suites of other nodes, which take this one for lost: its home was stopped. */
  public void givenUp() {
    workers.forEach(WorkerVerticle::givenUp);
  }

  /** Ends all suites that are left and says that the workers are gone. */
  public Future<?> undeploy(Vertx vertx) {
    return Future.join(deployed.stream().map(vertx::undeploy).toList());
  }
}
