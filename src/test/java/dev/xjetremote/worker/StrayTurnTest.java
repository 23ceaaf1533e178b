package dev.xjetremote.worker;

import static dev.xjetremote.RunnerClient.errorJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.RunnerClient;
import dev.xjetremote.bus.Packets;
import dev.xjetremote.bus.Suite;
import dev.xjetremote.bus.SuiteKey;
import dev.xjetremote.config.ConfigurationFixture;
import dev.xjetremote.config.ServerConfig;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of a turn that nothing can interrupt, and of the thread that it runs on. */
@Timeout(120)
class StrayTurnTest {
  /** A second or more in the Java library without a look at anything else. */
  private static final String UNINTERRUPTIBLE =
      "const s = '\\u00e9'.repeat(6e7); dispatch('begins'); s.normalize('NFD')";

  private final ServerConfig config = ConfigurationFixture.server("--kill-grace", "300ms");
  private final WorkerRuntime runtime =
      new WorkerRuntime(config.worker().sandbox(), config.worker().limits());
  private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
  private final CompletableFuture<Void> begun = new CompletableFuture<>();
  private final CompletableFuture<byte[]> error = new CompletableFuture<>();

  @AfterEach
  void close() {
    runtime.close();
  }

  @Test
  void itsSuiteEndsAtOnceItsPlaceIsFreeAndItsThreadIsMissedUntilItComesBack() throws Exception {
    SuiteRun run =
        new SuiteRun(
            new Suite(
                new SuiteKey("gateway", 1, 1),
                RunnerClient.RUNNER,
                RunnerClient.suiteId(1),
                "a.spec.ts",
                Buffer.buffer(UNINTERRUPTIBLE)),
            "worker",
            config.worker().limits(),
            runtime,
            new Recorder());
    Future<?> watch = runtime.watch(() -> run.checkDeadlines(System.nanoTime()));
    run.wake();
    begun.get(60, TimeUnit.SECONDS);
    run.endForMemory();

    assertThat(errorJson(error.get(60, TimeUnit.SECONDS)))
        .contains("SuiteMemoryError", "a.spec.ts", "--suite-memory");
    assertThat(List.of(next(), next(), next(), next()))
        .containsExactly("ended", "lost", "disposed", "returned");
    watch.cancel(false);
    assertThat(log).isEmpty();
  }

  private String next() throws InterruptedException {
    String entry = log.poll(60, TimeUnit.SECONDS);
    return entry == null ? "nothing" : entry;
  }

  private final class Recorder implements SuiteHost {
    @Override
    public void execute(SuiteRun run) {
      runtime.threads().execute(run::turn);
    }

    @Override
    public Future<?> wakeLater(SuiteRun run, long delayMillis) {
      throw new AssertionError("the suite sets no timer");
    }

    @Override
    public void tell(SuiteRun run, Object message) {
      throw new AssertionError("no deadline is near");
    }

    @Override
    public void send(Packets packets) {
      if (packets.last()) {
        error.complete(packets.frames().getBytes(4, 4 + packets.frames().getInt(0)));
      } else {
        begun.complete(null);
      }
    }

    @Override
    public void ended(SuiteRun run) {
      log.add("ended");
    }

    @Override
    public void disposed(SuiteRun run) {
      log.add("disposed");
    }

    @Override
    public void lost(SuiteRun run, Thread thread) {
      log.add("lost");
    }

    @Override
    public void returned(SuiteRun run, Thread thread) {
      log.add("returned");
    }
  }
}
