package dev.xjetremote.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.config.ConnectionLimits;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The clock and the bytes are the test's own. */
class PaceTest {
  private static final long ID = 14;

  private final Pace pace =
      new Pace(
          new ConnectionLimits(1, 1, 0, Duration.ofSeconds(10), Duration.ofSeconds(30)), at(0));

  @Test
  void theRunnerIdHasToComeInTime() {
    assertThat(pace.overdue(at(10), 3, 0, false)).isEmpty();
    assertThat(pace.overdue(at(11), 3, 0, false))
        .hasValue("3 of 14 bytes of a runner id have come in 10000 ms (--hello-timeout)");
  }

  @Test
  void betweenFramesARunnerMayIdle() {
    for (int s = 1; s < 100_000; s += 1000) {
      assertThat(pace.overdue(at(s), ID, ID, false)).isEmpty();
    }
  }

  @Test
  void whoStopsInTheMiddleOfAFrameIsOverdue() {
    assertThat(pace.overdue(at(1), ID, ID, false)).isEmpty();
    assertThat(pace.overdue(at(2), ID + 3, ID, false)).isEmpty();
    assertThat(pace.overdue(at(32), ID + 3, ID, false)).isEmpty();
    assertThat(pace.overdue(at(33), ID + 3, ID, false))
        .hasValue("0 bytes of a suite that was begun have come in 30000 ms (--frame-timeout)");
  }

  @Test
  void whoTricklesIsOverdue() {
    for (int s = 0; s <= 30; s++) {
      assertThat(pace.overdue(at(s), ID + 1 + s, ID, false)).isEmpty();
    }
    assertThat(pace.overdue(at(31), ID + 32, ID, false))
        .hasValue("31 bytes of a suite that was begun have come in 30000 ms (--frame-timeout)");
  }

  @Test
  void whoIsSlowButGetsOnIsNot() {
    for (int i = 0; i < 1000; i++) {
      assertThat(pace.overdue(at(29L * i), ID + 1 + i * Pace.PROGRESS_BYTES, ID, false)).isEmpty();
    }
  }

  @Test
  void manySmallFramesAreProgress() {
    for (int i = 0; i < 1000; i++) {
      long whole = ID + 20L * i;
      assertThat(pace.overdue(at(29L * i), whole + 3, whole, false)).isEmpty();
    }
  }

  @Test
  void whoIsNotReadFromIsNotSlow() {
    assertThat(pace.overdue(at(1), ID + 3, ID, false)).isEmpty();
    for (int s = 2; s < 1000; s++) {
      assertThat(pace.overdue(at(s), ID + 3, ID, true)).isEmpty();
    }
    assertThat(pace.overdue(at(1001), ID + 3, ID, false)).isEmpty();
    assertThat(pace.overdue(at(1030), ID + 3, ID, false)).isEmpty();
    assertThat(pace.overdue(at(1032), ID + 3, ID, false)).isPresent();
  }

  private static long at(long seconds) {
    return TimeUnit.SECONDS.toNanos(seconds);
  }
}
