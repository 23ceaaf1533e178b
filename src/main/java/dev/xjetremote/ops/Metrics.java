package dev.xjetremote.ops;

import dev.xjetremote.bus.Node;
import dev.xjetremote.dispatch.DispatchStatus;
import dev.xjetremote.dispatch.DispatchStatus.WorkerStatus;
import dev.xjetremote.protocol.FailureKind;
import dev.xjetremote.worker.WorkerRuntime;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All meters of a process, each with the process as its tag {@code node}. Thread-safe; close it at
 * the end.
 */
public final class Metrics implements AutoCloseable {
  private static final String NODE = "node";

  /** Of this process; children have meters of the same name. */
  private static final String LOST_THREADS = "xjet.threads.lost";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final MultiGauge workers;
  private final MultiGauge credit;
  private final MultiGauge running;
  private volatile @Nullable WorkerRuntime workersHere;
  private volatile DispatchStatus dispatch = new DispatchStatus(List.of(), List.of());

  /** Begins with the meters of the JVM. */
  public Metrics() {
    registry.config().commonTags(NODE, Node.ID);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
    workers = byWorkersNode("xjet.workers", "Workers that are known");
    credit = byWorkersNode("xjet.credit", "Suites that workers can take now");
    running = byWorkersNode("xjet.running.suites", "Suites on workers");
  }

  private MultiGauge byWorkersNode(String name, String description) {
    return MultiGauge.builder(name).description(description).register(registry);
  }

  /** Where the parts of the process count. */
  public MeterRegistry registry() {
    return registry;
  }

  /** Shows what the queue of this process knows. */
  public void addQueue() {
    Gauge.builder("xjet.queue.suites", this, metrics -> metrics.dispatch.waiting())
        .description("Suites that wait for a worker")
        .register(registry);
    Gauge.builder("xjet.queue.runners", this, metrics -> metrics.dispatch.runners().size())
        .description("Connections with suites that wait or run")
        .register(registry);
  }

  /** Shows what the workers of this process do. */
  public void addWorkers(WorkerRuntime runtime) {
    workersHere = runtime;
    Gauge.builder("xjet.contexts", runtime, WorkerRuntime::contexts)
        .description("Open contexts of the JavaScript engine")
        .register(registry);
    Gauge.builder(LOST_THREADS, runtime, workers -> workers.strayThreads().count())
        .description("Threads that suites which were ended have not let go of")
        .register(registry);
    for (FailureKind kind : FailureKind.values()) {
      FunctionCounter.builder("xjet.worker.kills", runtime.kills(), kills -> kills.of(kind))
          .description("Suites that the workers here have ended, by the name of the error")
          .tag("reason", kind.errorName())
          .register(registry);
    }
    FunctionCounter.builder("xjet.cache.hits", runtime, WorkerRuntime::cacheHits)
        .description("Suites whose parsed code was there already")
        .register(registry);
    FunctionCounter.builder("xjet.cache.misses", runtime, WorkerRuntime::cacheMisses)
        .description("Suites whose code had to be parsed")
        .register(registry);
  }

  /** Threads lost to suites, in this process and in its children. */
  int lostThreads() {
    return (int) registry.find(LOST_THREADS).gauges().stream().mapToDouble(Gauge::value).sum();
  }

  /** Why the process had better be replaced; empty if there is no reason. */
  String damage() {
    WorkerRuntime runtime = workersHere;
    if (runtime == null) {
      return "";
    }
    if (runtime.strayThreads().areTooMany()) {
      return "too many threads are lost to suites";
    }
    return runtime.lostClasses().first().map(loss -> "a class is lost: " + loss).orElse("");
  }

  /** All meters in Prometheus's text format, the queue's as they were at {@code now}. */
  String scrape(DispatchStatus now) {
    dispatch = now;
    show(workers, now, worker -> 1);
    show(credit, now, WorkerStatus::free);
    show(running, now, worker -> worker.running().size());
    return registry.scrape();
  }

  private static void show(
      MultiGauge gauge, DispatchStatus status, ToIntFunction<WorkerStatus> value) {
    Map<String, Integer> byNode =
        status.workers().stream()
            .collect(
                Collectors.groupingBy(
                    WorkerStatus::node, TreeMap::new, Collectors.summingInt(value)));
    gauge.register(
        byNode.entrySet().stream()
            .map(node -> MultiGauge.Row.of(Tags.of("worker_node", node.getKey()), node.getValue()))
            .toList(),
        true);
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
