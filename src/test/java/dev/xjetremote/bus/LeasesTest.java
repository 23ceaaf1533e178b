package dev.xjetremote.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LeasesTest {
  private final Leases<String> leases = new Leases<>(0);
  private long now;

  @Test
  void aLeaseThatIsNotRenewedRunsOut() {
    leases.renew("silent", now);
    for (int i = 0; i < 4; i++) {
      leases.renew("lively", now);
      assertThat(leases.expired(now)).isEmpty();
      pass(500);
    }
    leases.renew("lively", now);
    assertThat(leases.expired(now)).containsExactly("silent");
    pass(500);
    assertThat(leases.expired(now)).isEmpty();
  }

  @Test
  void whoeverComesBackIsNew() {
    assertThat(leases.renew("worker", now)).isTrue();
    assertThat(leases.renew("worker", now)).isFalse();
    leases.end("worker");
    assertThat(leases.renew("worker", now)).isTrue();
  }

  @Test
  void whoWasStoppedHimselfGivesEverybodyAnotherLease() {
    leases.renew("worker", now);
    pass(10_000);
    assertThat(leases.wasStopped(now)).isTrue();
    assertThat(leases.expired(now)).isEmpty();
    assertThat(leases.wasStopped(now)).isFalse();
    for (int i = 0; i < 3; i++) {
      pass(500);
      assertThat(leases.expired(now)).isEmpty();
    }
    pass(500);
    assertThat(leases.expired(now)).containsExactly("worker");
  }

  private void pass(long millis) {
    now += TimeUnit.MILLISECONDS.toNanos(millis);
  }
}
