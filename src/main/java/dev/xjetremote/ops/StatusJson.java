package dev.xjetremote.ops;

import dev.xjetremote.bus.Node;
import dev.xjetremote.dispatch.DispatchStatus;
import dev.xjetremote.dispatch.DispatchStatus.RunnerStatus;
import dev.xjetremote.dispatch.DispatchStatus.SuiteStatus;
import dev.xjetremote.dispatch.DispatchStatus.WorkerStatus;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code /api/status}: nodes, their workers and what these run, and who waits. */
final class StatusJson {
  private StatusJson() {}

  static JsonObject of(Readiness process, DispatchStatus status) {
    Map<String, List<WorkerStatus>> byNode =
        status.workers().stream()
            .collect(Collectors.groupingBy(WorkerStatus::node, TreeMap::new, Collectors.toList()));
    JsonArray nodes = new JsonArray();
    byNode.forEach(
        (node, workers) ->
            nodes.add(
                new JsonObject()
                    .put("node", node)
                    .put("workers", list(workers, StatusJson::worker))));
    return new JsonObject()
        .put("node", Node.ID)
        .put("role", process.role())
        .put("stopping", process.isStopping())
        .put("waiting", status.waiting())
        .put("running", status.running())
        .put("nodes", nodes)
        .put("runners", list(status.runners(), StatusJson::runner));
  }

  private static JsonObject worker(WorkerStatus worker) {
    return new JsonObject()
        .put("worker", worker.worker())
        .put("free", worker.free())
        .put("running", list(worker.running(), StatusJson::suite));
  }

  private static JsonObject suite(SuiteStatus suite) {
    return new JsonObject()
        .put("suiteId", suite.suiteId())
        .put("runnerId", suite.runnerId())
        .put("path", suite.path());
  }

  private static JsonObject runner(RunnerStatus runner) {
    return new JsonObject()
        .put("runnerId", runner.runnerId())
        .put("waiting", runner.waiting())
        .put("running", runner.running());
  }

  private static <T> JsonArray list(Collection<T> all, Function<T, JsonObject> json) {
    JsonArray list = new JsonArray();
    all.forEach(one -> list.add(json.apply(one)));
    return list;
  }
}
