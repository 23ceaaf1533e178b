package dev.xjetremote.gateway;

import dev.xjetremote.gateway.Ending.Outcome;
import dev.xjetremote.protocol.FailureKind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What the gateways of a process count. Thread-safe, and cheap enough for every packet. */
final class GatewayMeters {
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(1),
    Duration.ofMillis(10),
    Duration.ofMillis(100),
    Duration.ofSeconds(1),
    Duration.ofSeconds(10),
    Duration.ofMinutes(1),
    Duration.ofMinutes(10)
  };

  private final MeterRegistry registry;
  private final Counter refused;
  private final Counter received;
  private final Counter sent;
  private final Timer waited;
  private final Map<Outcome, Timer> ran = new EnumMap<>(Outcome.class);
  private final Map<FailureKind, Counter> kills = new EnumMap<>(FailureKind.class);

  GatewayMeters(MeterRegistry registry) {
    this.registry = registry;
    refused = counter("xjet.connections.refused", "Connections that were closed by the server");
    received = counter("xjet.received.bytes", "Bytes from runners");
    sent = counter("xjet.sent.bytes", "Bytes that runners have taken");
    waited =
        Timer.builder("xjet.suite.wait")
            .description("From the arrival of a suite to its start")
            .serviceLevelObjectives(BUCKETS)
            .register(registry);
    for (FailureKind kind : FailureKind.values()) {
      kills.put(kind, killCounter(kind));
    }
    for (Outcome outcome : Outcome.values()) {
      ran.put(outcome, runTimer(outcome));
    }
  }

  private Counter counter(String name, String description) {
    return Counter.builder(name).description(description).register(registry);
  }

  private Counter killCounter(FailureKind kind) {
    return Counter.builder("xjet.kills")
        .description("Suites that the server has ended, by the name of the error")
        .tag("reason", kind.errorName())
        .register(registry);
  }

  private Timer runTimer(Outcome outcome) {
    return Timer.builder("xjet.suite.run")
        .description("From the start of a suite to its end; its count is the suites by outcome")
        .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }

  void refused() {
    refused.increment();
  }

  void received(int bytes) {
    received.increment(bytes);
  }

  void sent(int bytes) {
    sent.increment(bytes);
  }

  void started(Duration after) {
    waited.record(after);
  }

  void ended(Ending ending, Duration after) {
    Timer timer = ran.get(ending.outcome());
    if (timer != null) {
      timer.record(after);
    }
    ending.reason().map(kills::get).ifPresent(Counter::increment);
  }
}
