package dev.xjetremote.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.NodeProcess;
import dev.xjetremote.RunnerClient;
import dev.xjetremote.config.ConfigurationFixture;
import dev.xjetremote.server.XjetServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many suites of many runners in one process: one end each, and nothing stays behind. */
@Timeout(value = 15, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SoakIT {
  private static final Path CAPTURE = Path.of("src/test/js/bench/capture-to.mjs");
  private static final int CONNECTIONS = 20;
  private static final int SUITES = 2_000;
  private static final int WARM_UP = 500;
  private static final long TOLERATED_BYTES = 16L << 20;

  @Test
  void everySuiteEndsOnceAndTheHeapStaysFlat() throws Exception {
    List<String> scripts = scripts();
    XjetServer server = XjetServer.start(ConfigurationFixture.server("--workers", "2")).await();
    List<RunnerClient> clients = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      for (int i = 0; i < CONNECTIONS; i++) {
        clients.add(RunnerClient.runner(server.port()));
      }
      Map<String, Integer> ends = new ConcurrentHashMap<>();
      run(0, WARM_UP, scripts, clients, threads, ends);
      long warm = heapAfterCollection();
      run(WARM_UP, SUITES, scripts, clients, threads, ends);
      long end = heapAfterCollection();

      assertThat(ends).hasSize(SUITES).allSatisfy((id, count) -> assertThat(count).isOne());
      System.out.printf(
          "heap after %d suites %d KiB, after %d suites %d KiB%n",
          WARM_UP, warm >> 10, SUITES, end >> 10);
      assertThat(end - warm).isLessThan(TOLERATED_BYTES);
    } finally {
      threads.shutdownNow();
      for (RunnerClient client : clients) {
        client.close();
      }
      server.stop().await();
    }
  }

  /** Every connection runs its share, one suite after the other. */
  private static void run(
      int from,
      int to,
      List<String> scripts,
      List<RunnerClient> clients,
      ExecutorService threads,
      Map<String, Integer> ends)
      throws Exception {
    List<Future<?>> shares = new ArrayList<>();
    for (int c = 0; c < CONNECTIONS; c++) {
      int first = from + c;
      RunnerClient client = clients.get(c);
      shares.add(
          threads.submit(
              () -> {
                for (int n = first; n < to; n += CONNECTIONS) {
                  runOne(client, scripts.get(n % scripts.size()), RunnerClient.suiteId(n), ends);
                }
                return null;
              }));
    }
    for (Future<?> share : shares) {
      share.get();
    }
  }

  private static void runOne(
      RunnerClient client, String script, String id, Map<String, Integer> ends) throws IOException {
    client.sendSuite(script.replace("SUITE_ID", id), id);
    List<byte[]> packets = client.readSuite();
    packets.forEach(packet -> assertThat(RunnerClient.suiteIdOf(packet)).isEqualTo(id));
    ends.merge(id, 1, Integer::sum);
  }

  /** Real suites of the end-to-end project, as the client sent them, but for their ids. */
  private static List<String> scripts() throws IOException {
    Path folder = Path.of("target/suites").toAbsolutePath();
    NodeProcess.run(CAPTURE, "", folder.toString(), "specs/matchers/*", "specs/language/*");
    try (Stream<Path> files = Files.list(folder)) {
      List<String> scripts = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        scripts.add(Files.readString(file));
      }
      assertThat(scripts).isNotEmpty();
      return scripts;
    }
  }

  private static long heapAfterCollection() {
    Runtime runtime = Runtime.getRuntime();
    long used = Long.MAX_VALUE;
    // A collection frees what the one before made unreachable, such as soft caches of code.
    for (int i = 0; i < 5; i++) {
      System.gc();
      used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
    }
    return used;
  }
}
