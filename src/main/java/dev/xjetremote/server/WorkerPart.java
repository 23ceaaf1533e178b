package dev.xjetremote.server;

import dev.xjetremote.config.WorkerConfig;
import dev.xjetremote.ops.Metrics;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;

/** The workers of a node, wherever they live. Thread-safe. */
interface WorkerPart {
  /** Those that the configuration asks for; nothing happens yet. */
  static WorkerPart of(WorkerConfig config) {
    return switch (config.isolation().mode()) {
      case THREAD -> new WorkerThreads(config);
      case PROCESS -> new WorkerProcesses(config);
    };
  }

  /** Has meters show what the sandboxes of this process do. */
  void addTo(Metrics metrics);

  /** Puts them on the event bus; completes when all take suites. */
  Future<?> start(Vertx vertx);

  /** Takes nothing more; completes when all suites have ended, or after {@code patience}. */
  Future<?> drain(Duration patience);

  /** Ends all suites that are left and says that the workers are gone. */
  Future<?> stop(Vertx vertx);
}
