package dev.xjetremote.ops;

import static dev.xjetremote.RunnerClient.suiteId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.xjetremote.LogLines;
import dev.xjetremote.RunnerClient;
import dev.xjetremote.bus.Node;
import dev.xjetremote.config.ConfigurationFixture;
import dev.xjetremote.server.XjetServer;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Health, metrics and status of a whole server, over HTTP. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AdminServerTest {
  private final XjetServer server =
      XjetServer.start(ConfigurationFixture.server("--workers", "1")).await();

  private @Nullable Future<Void> stopped;

  @AfterEach
  void stop() {
    (stopped == null ? server.stop() : stopped).await();
  }

  @Test
  void aServerIsLiveAndReady() throws Exception {
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
    assertThat(get("/health/live").body()).isEqualTo("{\"status\":\"UP\",\"lostThreads\":0}");
    assertThat(get("/health/ready").statusCode()).isEqualTo(200);
    assertThat(get("/health/ready").body()).isEqualTo("{\"status\":\"UP\"}");
  }

  @Test
  void aServerThatIsStoppedIsLiveAndNotReady() throws Exception {
    try (RunnerClient client = RunnerClient.runner(server.port())) {
      client.sendSuite("dispatch('on'); setInterval(() => {}, 10)", suiteId(1));
      assertThat(client.readText()).isEqualTo("on");
      stopped = server.stop();
      assertThat(get("/health/ready").statusCode()).isEqualTo(503);
      assertThat(get("/health/ready").body()).contains("the server is being stopped");
      assertThat(get("/health/live").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void metricsCountWhatHasHappened() throws Exception {
    try (RunnerClient client = RunnerClient.runner(server.port())) {
      client.sendSuite("dispatch('one')", suiteId(1));
      assertThat(client.readText()).isEqualTo("one");
      client.sendSuite("throw new Error('own')", suiteId(2));
      assertThat(client.readError()).contains("own");
      client.sendSuite("42", suiteId(3));
      assertThat(client.readError()).contains("SuiteIncompleteError");
      client.sendSuite("dispatch('stays'); setInterval(() => {}, 10)", suiteId(4));
      assertThat(client.readText()).isEqualTo("stays");

      await()
          .untilAsserted(
              () -> {
                String metrics = get("/metrics").body();
                assertThat(value(metrics, "xjet_suite_run_seconds_count", "outcome=\"ended\""))
                    .isEqualTo(1);
                assertThat(value(metrics, "xjet_suite_run_seconds_count", "outcome=\"failed\""))
                    .isEqualTo(1);
                assertThat(value(metrics, "xjet_suite_run_seconds_count", "outcome=\"killed\""))
                    .isEqualTo(1);
                assertThat(value(metrics, "xjet_kills_total", "reason=\"SuiteIncompleteError\""))
                    .isEqualTo(1);
                assertThat(value(metrics, "xjet_suite_wait_seconds_count", "")).isEqualTo(4);
                assertThat(value(metrics, "xjet_connections", "")).isEqualTo(1);
                assertThat(value(metrics, "xjet_running_suites", "")).isEqualTo(1);
                assertThat(value(metrics, "xjet_queue_suites", "")).isZero();
                assertThat(value(metrics, "xjet_workers", "")).isEqualTo(1);
                assertThat(value(metrics, "xjet_credit", "")).isBetween(0.0, 1.0);
                assertThat(value(metrics, "xjet_contexts", "")).isPositive();
                assertThat(value(metrics, "xjet_received_bytes_total", "")).isPositive();
                assertThat(value(metrics, "xjet_sent_bytes_total", "")).isPositive();
                assertThat(value(metrics, "jvm_memory_used_bytes", "area=\"heap\"")).isPositive();
                assertThat(metrics).contains("xjet_cache_hits_total", "jvm_gc_");
                assertThat(metrics.lines().filter(line -> line.startsWith("xjet_")))
                    .allMatch(line -> line.contains("node=\"" + Node.ID + "\""));
              });
    }
    await()
        .untilAsserted(
            () ->
                assertThat(
                        value(
                            get("/metrics").body(),
                            "xjet_suite_run_seconds_count",
                            "outcome=\"cancelled\""))
                    .isEqualTo(1));
  }

  @Test
  void statusShowsWhatRunsAndWhoWaits() throws Exception {
    try (RunnerClient client = RunnerClient.runner(server.port())) {
      String head = "globalThis.__XJET = {\"runtime\":{\"path\":\"specs/a \\\"b\\\".spec.ts\"}};\n";
      client.sendSuite(head + "dispatch('runs'); setInterval(() => {}, 10)", suiteId(1));
      assertThat(client.readText()).isEqualTo("runs");
      JsonObject status = new JsonObject(get("/api/status").body());
      assertThat(status.getString("node")).isEqualTo(Node.ID);
      assertThat(status.getString("role")).isEqualTo("serve");
      assertThat(status.getInteger("running")).isEqualTo(1);
      JsonObject node = status.getJsonArray("nodes").getJsonObject(0);
      assertThat(node.getString("node")).isEqualTo(Node.ID);
      JsonObject suite =
          node.getJsonArray("workers").getJsonObject(0).getJsonArray("running").getJsonObject(0);
      assertThat(suite.getString("suiteId")).isEqualTo(suiteId(1));
      assertThat(suite.getString("runnerId")).isEqualTo(RunnerClient.RUNNER);
      assertThat(suite.getString("path")).isEqualTo("specs/a \"b\".spec.ts");
      assertThat(status.getJsonArray("runners").getJsonObject(0).getInteger("running"))
          .isEqualTo(1);
    }
  }

  @Test
  void itIsForReadingOnlyAndServesNothingElse() throws Exception {
    assertThat(get("/").statusCode()).isEqualTo(404);
    assertThat(get("/health").body()).contains("/health/live");
    HttpRequest post =
        HttpRequest.newBuilder(uri("/metrics"))
            .POST(HttpRequest.BodyPublishers.ofString("x"))
            .build();
    assertThat(send(post).statusCode()).isEqualTo(405);
  }

  @Test
  void connectionsThatSayNothingTakeFewPlacesAndNotForLong() throws Exception {
    List<RunnerClient> silent = new ArrayList<>();
    try (LogLines log = new LogLines(AdminServer.class.getName())) {
      for (int i = 0; i < 64; i++) {
        silent.add(RunnerClient.connect(server.adminPort().getAsInt()));
      }
      long full = System.nanoTime();
      for (int i = 0; i < 100; i++) {
        try (RunnerClient refused = RunnerClient.connect(server.adminPort().getAsInt())) {
          assertThat(refused.isClosedByServer()).isTrue();
        }
      }
      assertThat(Duration.ofNanos(System.nanoTime() - full)).isLessThan(Duration.ofSeconds(4));
      assertThat(log.containing("64 connections")).hasSize(1);
      for (RunnerClient client : silent) {
        assertThat(client.isClosedByServer()).isTrue();
      }
      assertThat(Duration.ofNanos(System.nanoTime() - full)).isLessThan(Duration.ofSeconds(20));
      assertThat(get("/health/live").statusCode()).isEqualTo(200);
    } finally {
      for (RunnerClient client : silent) {
        client.close();
      }
    }
  }

  @Test
  void itCanBeOffAndAPortThatIsTakenIsAnError() {
    XjetServer without =
        XjetServer.start(ConfigurationFixture.server("--admin-port", "off")).await();
    assertThat(without.adminPort()).isEmpty();
    without.stop().await();
    String taken = String.valueOf(server.adminPort().getAsInt());
    assertThatThrownBy(
            () -> XjetServer.start(ConfigurationFixture.server("--admin-port", taken)).await())
        .hasMessageContainingAll("cannot serve health and metrics on 127.0.0.1:" + taken, "off");
  }

  private static double value(String metrics, String name, String tag) {
    Pattern line = Pattern.compile("^" + name + "(?:\\{([^}]*)\\})? (\\S+)$", Pattern.MULTILINE);
    Matcher found = line.matcher(metrics);
    double sum = 0;
    boolean any = false;
    while (found.find()) {
      if (String.valueOf(found.group(1)).contains(tag)) {
        sum += Double.parseDouble(found.group(2));
        any = true;
      }
    }
    assertThat(any).as(name).isTrue();
    return sum;
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(path)).build());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.adminPort().getAsInt() + path);
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
