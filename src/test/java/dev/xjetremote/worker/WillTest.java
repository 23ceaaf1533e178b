package dev.xjetremote.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.RunnerClient;
import dev.xjetremote.bus.LastWill;
import dev.xjetremote.bus.Packets;
import dev.xjetremote.bus.Suite;
import dev.xjetremote.bus.SuiteKey;
import dev.xjetremote.bus.WillRevoked;
import dev.xjetremote.config.ConfigurationFixture;
import dev.xjetremote.config.ServerConfig;
import dev.xjetremote.protocol.FailureKind;
import dev.xjetremote.protocol.SuiteFailure;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is said of a suite before its time is over. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WillTest {
  private static final SuiteKey KEY = new SuiteKey("gateway", 1, 1);
  private static final SuiteFailure LATE = new SuiteFailure(FailureKind.SUITE_TIMEOUT, "too late");

  private final BlockingQueue<Object> told = new LinkedBlockingQueue<>();

  @Test
  void itIsSaidTenSecondsAndOneSecondBeforeTheEndOfALongTime() {
    Duration limit = Duration.ofSeconds(30);
    Will will = will(millis -> "");
    assertThat(will.isDue(nanos(10_100), limit, true)).isFalse();
    assertThat(will.isDue(nanos(9_900), limit, true)).isTrue();
    will.say(LATE, nanos(9_900), true);
    assertThat(will.isDue(nanos(1_100), limit, true)).isFalse();
    assertThat(will.isDue(nanos(900), limit, true)).isTrue();
    will.say(LATE, nanos(900), true);
    assertThat(will.isDue(0, limit, true)).isFalse();
  }

  @Test
  void itIsSaidAfterAnEighthAndAfterHalfOfAShortTime() {
    Duration limit = Duration.ofMillis(800);
    Will will = will(millis -> "");
    assertThat(will.isDue(nanos(720), limit, true)).isFalse();
    assertThat(will.isDue(nanos(680), limit, true)).isTrue();
    will.say(LATE, nanos(680), true);
    assertThat(will.isDue(nanos(420), limit, true)).isFalse();
    assertThat(will.isDue(nanos(380), limit, true)).isTrue();
  }

  @Test
  void itIsSaidAtOnceAndAgainWithThePlaceAndTheEndOfTheTurnRevokesIt() throws InterruptedException {
    Will will = will(millis -> "    at f (a.js:1:1)");
    will.say(LATE, System.nanoTime() + nanos(500), true);
    LastWill early = (LastWill) told.take();
    assertThat(early.message()).isEqualTo("too late");
    assertThat(early.frames()).isEmpty();
    assertThat(early.millis()).isBetween(1L, 700L);
    assertThat(((LastWill) told.take()).frames()).isEqualTo("    at f (a.js:1:1)");
    will.say(LATE, System.nanoTime() + nanos(500), true);
    assertThat(((LastWill) told.take()).frames()).isEqualTo("    at f (a.js:1:1)");

    will.turnEnded();
    assertThat(told.take()).isEqualTo(new WillRevoked(KEY));
    assertThat(will.isDue(0, Duration.ofSeconds(30), true)).isTrue();
  }

  @Test
  void whatIsVoidBeforeItIsSaidIsNotSaid() throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    Will will =
        will(
            millis -> {
              awaitQuietly(ended);
              return "a place";
            });
    will.say(LATE, System.nanoTime(), true);
    will.say(LATE, System.nanoTime(), true);
    will.turnEnded();
    will.say(LATE, System.nanoTime(), false);
    ended.countDown();
    assertThat(((LastWill) told.take()).frames()).isEmpty();
    assertThat(told.take()).isEqualTo(new WillRevoked(KEY));
    assertThat(((LastWill) told.take()).frames()).isEmpty();
    assertThat(((LastWill) told.take()).frames()).isEqualTo("a place");
    will.turnEnded(); // the deadline of a whole suite stays
    assertThat(told).isEmpty();
  }

  @Test
  void theDeadlineOfATurnTakesThePlaceOfTheSuitesAndGivesItBack() {
    Duration limit = Duration.ofSeconds(8);
    Will will = will(millis -> "");
    will.say(LATE, nanos(900), false);
    assertThat(will.isDue(nanos(900), limit, true)).isTrue();
    will.say(LATE, nanos(900), true);
    will.turnEnded();
    assertThat(will.isDue(nanos(900), limit, false)).isTrue();
  }

  @Test
  void aTurnThatComesNearItsDeadlineHasOneMadeWithThePlaceInTheScript() throws Exception {
    ServerConfig config = ConfigurationFixture.server();
    long limit = config.worker().limits().time().turn().toNanos();
    try (WorkerRuntime runtime =
        new WorkerRuntime(config.worker().sandbox(), config.worker().limits())) {
      SuiteRun run =
          new SuiteRun(
              new Suite(
                  KEY,
                  RunnerClient.RUNNER,
                  RunnerClient.suiteId(1),
                  "a.spec.ts",
                  Buffer.buffer("dispatch('begins')\nfor (;;) {}\n//# sourceURL=a.spec.ts")),
              "worker",
              config.worker().limits(),
              runtime,
              new Recorder(runtime));
      run.wake();
      while (told.isEmpty()) {
        run.checkDeadlines(System.nanoTime()); // which sends what a turn has dispatched so far
      }
      assertThat(told.take()).isEqualTo("packets");

      // As if it ran for ever longer, until ten seconds are left of its time.
      long ahead = 0;
      for (; told.isEmpty(); ahead += nanos(100)) {
        run.checkDeadlines(System.nanoTime() + ahead);
      }
      assertThat(((LastWill) told.take()).frames()).isEmpty();
      assertThat(((LastWill) told.take()).frames()).contains("a.spec.ts:2");
      run.checkDeadlines(System.nanoTime() + ahead + nanos(9_200));
      LastWill will = (LastWill) told.take();
      assertThat(will.message()).contains("a.spec.ts", "--turn-timeout");
      assertThat(will.frames()).contains("a.spec.ts:2");
      run.checkDeadlines(System.nanoTime() + limit + nanos(10));
      assertThat(told.take()).isEqualTo("the last packets");
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private Will will(LongFunction<String> position) {
    return new Will(KEY, position, told::add);
  }

  private static long nanos(long millis) {
    return Duration.ofMillis(millis).toNanos();
  }

  private final class Recorder implements SuiteHost {
    private final WorkerRuntime runtime;

    Recorder(WorkerRuntime runtime) {
      this.runtime = runtime;
    }

    @Override
    public void execute(SuiteRun run) {
      runtime.threads().execute(run::turn);
    }

    @Override
    public Future<?> wakeLater(SuiteRun run, long delayMillis) {
      throw new AssertionError("the suite sets no timer");
    }

    @Override
    public void send(Packets packets) {
      told.add(packets.last() ? "the last packets" : "packets");
    }

    @Override
    public void tell(SuiteRun run, Object message) {
      told.add(message);
    }

    @Override
    public void ended(SuiteRun run) {}

    @Override
    public void disposed(SuiteRun run) {}

    @Override
    public void lost(SuiteRun run, Thread thread) {
      throw new AssertionError("a loop can be stopped");
    }

    @Override
    public void returned(SuiteRun run, Thread thread) {
      throw new AssertionError("no thread is lost");
    }
  }
}
