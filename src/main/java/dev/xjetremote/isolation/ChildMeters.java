package dev.xjetremote.isolation;

import dev.xjetremote.bus.WorkerReport;
import dev.xjetremote.protocol.FailureKind;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The meters of one child, with its name as their tag; they go with it. Thread-safe. */
final class ChildMeters {
  private static final String WORKER = "worker";
  private static final double MILLIS = 1000;

  private final MeterRegistry registry;
  private final List<Meter> meters = new ArrayList<>();
  private volatile WorkerReport last = WorkerReport.NONE;

  /** Shows a child. */
  ChildMeters(MeterRegistry registry, String name, Process process) {
    this.registry = registry;
    gauge(name, "xjet.contexts", "Open contexts of the JavaScript engine", WorkerReport::contexts);
    gauge(name, "xjet.threads.lost", "Threads lost to suites", WorkerReport::lostThreads);
    counter(name, "xjet.cache.hits", "Suites whose parsed code was there", WorkerReport::cacheHits);
    counter(name, "xjet.cache.misses", "Suites that had to be parsed", WorkerReport::cacheMisses);
    gauge(name, "xjet.child.heap.used.bytes", "Heap in use", report -> report.heap().used());
    gauge(name, "xjet.child.heap.max.bytes", "Heap at most", report -> report.heap().max());
    counter(
        name,
        "xjet.child.collections",
        "Garbage collections",
        report -> report.heap().collections());
    counter(
        name,
        "xjet.child.collection.seconds",
        "Time that they took",
        report -> report.heap().collectionMillis() / MILLIS);
    for (FailureKind kind : FailureKind.values()) {
      kills(name, kind.errorName());
    }
    meters.add(
        Gauge.builder("xjet.child.memory.bytes", process, ChildMeters::memory)
            .description("Memory of the machine that the process takes")
            .tag(WORKER, name)
            .register(registry));
  }

  void report(WorkerReport report) {
    last = report;
  }

  void close() {
    meters.forEach(registry::remove);
  }

  private static double memory(Process process) {
    return ProcessMemory.of(process.pid()).stream().asDoubleStream().findAny().orElse(Double.NaN);
  }

  private void kills(String child, String reason) {
    meters.add(
        FunctionCounter.builder(
                "xjet.worker.kills", this, meters -> meters.last.kills().getOrDefault(reason, 0L))
            .description("Suites that the worker has ended, by the name of the error")
            .tag(WORKER, child)
            .tag("reason", reason)
            .register(registry));
  }

  private void gauge(String child, String name, String text, ToDoubleFunction<WorkerReport> value) {
    meters.add(
        Gauge.builder(name, this, meters -> value.applyAsDouble(meters.last))
            .description(text)
            .tag(WORKER, child)
            .register(registry));
  }

  private void counter(
      String child, String name, String text, ToDoubleFunction<WorkerReport> value) {
    meters.add(
        FunctionCounter.builder(name, this, meters -> value.applyAsDouble(meters.last))
            .description(text)
            .tag(WORKER, child)
            .register(registry));
  }
}
