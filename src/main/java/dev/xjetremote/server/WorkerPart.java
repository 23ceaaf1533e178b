package dev.xjetremote.server;

import dev.xjetremote.bus.WorkerState;
import dev.xjetremote.config.WorkerConfig;
import dev.xjetremote.dispatch.DispatchStatus;
import dev.xjetremote.dispatch.DispatchStatus.SuiteStatus;
import dev.xjetremote.dispatch.DispatchStatus.WorkerStatus;
import dev.xjetremote.ops.Metrics;
import dev.xjetremote.worker.WorkerView;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;

/** The workers of a node, wherever they live. Thread-safe. */
interface WorkerPart {
  /** Those that the configuration asks for, shown by the metrics; nothing happens yet. */
  static WorkerPart of(WorkerConfig config, Metrics metrics) {
    return switch (config.isolation().mode()) {
      case NONE -> new WorkerThreads(config, metrics);
      case THREAD, PROCESS -> new WorkerProcesses(config, metrics);
    };
  }

  /** Puts them on the event bus; completes when all take suites. */
  Future<?> start(Vertx vertx);

  /** Each of them and what it runs. */
  Future<List<WorkerView>> views();

  /** What is known of suites where the queue is elsewhere. */
  default Future<DispatchStatus> status() {
    return views()
        .map(
            views ->
                new DispatchStatus(views.stream().map(WorkerPart::status).toList(), List.of()));
  }

  private static WorkerStatus status(WorkerView view) {
    WorkerState state = view.state();
    List<SuiteStatus> running =
        view.suites().stream()
            .map(suite -> new SuiteStatus(suite.suiteId(), suite.runnerId(), suite.path()))
            .toList();
    return new WorkerStatus(state.worker(), state.node(), state.free(), running);
  }

  /** Takes nothing more; completes when all suites have ended, or after {@code patience}. */
  Future<?> drain(Duration patience);

  /** Ends all suites that are left and says that the workers are gone. */
  Future<?> stop(Vertx vertx);
}
