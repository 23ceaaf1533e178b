package dev.xjetremote.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StrayThreadsTest {
  @Test
  void aLostThreadCountsUntilItComesBack() {
    StrayThreads strays = new StrayThreads(2);
    AtomicInteger told = new AtomicInteger();
    strays.onLoss(told::incrementAndGet);
    Thread first = new Thread();
    Thread second = new Thread();

    strays.lost(first, "suite a");
    assertThat(strays.count()).isEqualTo(1);
    assertThat(strays.areTooMany()).isFalse();
    strays.lost(second, "suite b");
    assertThat(strays.areTooMany()).isTrue();
    assertThat(told).hasValue(2);

    strays.returned(first, "suite a");
    strays.returned(first, "suite a");
    assertThat(strays.count()).isEqualTo(1);
    assertThat(strays.areTooMany()).isFalse();
  }
}
