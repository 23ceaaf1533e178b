package dev.xjetremote.dispatch;

import dev.xjetremote.bus.Suite;
import dev.xjetremote.dispatch.DispatchStatus.RunnerStatus;
import dev.xjetremote.dispatch.DispatchStatus.SuiteStatus;
import dev.xjetremote.dispatch.DispatchStatus.WorkerStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts a {@link DispatchStatus} together. Plain Java, not thread-safe. */
final class StatusReport {
  private record Connection(String gateway, long number) {
    static Connection of(Suite suite) {
      return new Connection(suite.key().gateway(), suite.key().connection());
    }
  }

  private final Map<Connection, RunnerStatus> runners = new LinkedHashMap<>();
  private final Map<String, List<SuiteStatus>> running = new LinkedHashMap<>();
  private final List<WorkerStatus> workers = new ArrayList<>();

  void waiting(Suite suite) {
    count(suite, 1, 0);
  }

  void running(String worker, Suite suite) {
    count(suite, 0, 1);
    running
        .computeIfAbsent(worker, name -> new ArrayList<>())
        .add(new SuiteStatus(suite.suiteId(), suite.runnerId(), suite.path()));
  }

  /** To be called when all that runs has been. */
  void worker(String worker, String node, int free) {
    workers.add(new WorkerStatus(worker, node, free, running.getOrDefault(worker, List.of())));
  }

  DispatchStatus status() {
    return new DispatchStatus(List.copyOf(workers), List.copyOf(runners.values()));
  }

  private void count(Suite suite, int waiting, int running) {
    runners.merge(
        Connection.of(suite),
        new RunnerStatus(suite.runnerId(), waiting, running),
        (old, more) ->
            new RunnerStatus(
                old.runnerId(), old.waiting() + more.waiting(), old.running() + more.running()));
  }
}
