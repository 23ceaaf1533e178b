package dev.xjetremote.ops;

import dev.xjetremote.dispatch.DispatchStatus;
import io.vertx.core.Future;

/** What those who watch a process may ask it. Any thread. */
public interface Readiness {
  /** What the process does: "serve". */
  String role();

  /** Whether it is being stopped. */
  boolean isStopping();

  /** Whether suites wait here for workers, so that there have to be some. */
  boolean needsWorkers();

  /** What its queue knows; where there is none, what its workers do. */
  Future<DispatchStatus> dispatch();
}
