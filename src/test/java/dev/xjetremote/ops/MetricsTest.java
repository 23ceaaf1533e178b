package dev.xjetremote.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import org.junit.jupiter.api.Test;

class MetricsTest {
  @Test
  void threadsLostInChildrenCount() {
    try (Metrics metrics = new Metrics()) {
      assertThat(metrics.lostThreads()).isZero();
      lost(metrics, "worker-1", 2);
      lost(metrics, "worker-2", 1);
      assertThat(metrics.lostThreads()).isEqualTo(3);
    }
  }

  private static void lost(Metrics metrics, String child, int threads) {
    Gauge.builder("xjet.threads.lost", () -> threads)
        .tag("worker", child)
        .register(metrics.registry());
  }
}
