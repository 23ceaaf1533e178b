package dev.xjetremote.server;

import static dev.xjetremote.RunnerClient.suiteId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.xjetremote.RunnerClient;
import dev.xjetremote.config.ConfigurationFixture;
import dev.xjetremote.config.Role;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a node with workers alone says of them. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WorkerNodeStatusTest {
  private final Deque<XjetServer> nodes = new ArrayDeque<>();

  @AfterEach
  void stop() {
    nodes.forEach(node -> node.stop().await());
  }

  @ParameterizedTest
  @ValueSource(strings = {"thread", "process"})
  void aWorkerNodeShowsItsWorkersAndWhatTheyRun(String isolation) throws Exception {
    String clusterPort = freePort();
    XjetServer gateway = start(Role.GATEWAY, clusterPort, isolation, "off");
    XjetServer worker = start(Role.WORKER, clusterPort, isolation, freePort());
    try (RunnerClient client = RunnerClient.runner(gateway.port())) {
      client.sendSuite("42", suiteId(2));
      assertThat(client.readError()).contains("SuiteIncompleteError");
      client.sendSuite("dispatch('runs'); setInterval(() => {}, 10)", suiteId(1));
      assertThat(client.readText()).isEqualTo("runs");

      JsonObject status = new JsonObject(get(worker, "/api/status"));
      assertThat(status.getString("role")).isEqualTo("worker");
      assertThat(status.getInteger("running")).isEqualTo(1);
      JsonObject suite =
          status
              .getJsonArray("nodes")
              .getJsonObject(0)
              .getJsonArray("workers")
              .getJsonObject(0)
              .getJsonArray("running")
              .getJsonObject(0);
      assertThat(suite.getString("suiteId")).isEqualTo(suiteId(1));
      assertThat(suite.getString("runnerId")).isEqualTo(RunnerClient.RUNNER);
      await().untilAsserted(() -> assertThat(openContexts(get(worker, "/metrics"))).isEqualTo(1));
      await()
          .untilAsserted(
              () ->
                  assertThat(get(worker, "/metrics"))
                      .containsPattern(
                          "xjet_worker_kills_total\\{[^}]*reason=\"SuiteIncompleteError\"[^}]*} 1\\.0")
                      .contains("xjet_running_suites{", "xjet_cache_misses_total{"));
      if (isolation.equals("process")) {
        assertThat(get(worker, "/metrics"))
            .containsPattern("xjet_child_heap_used_bytes\\{[^}]*worker=\"worker-1\"[^}]*} [1-9]")
            .contains("xjet_child_collections_total{", "xjet_child_memory_bytes{");
      }
    }
    await()
        .untilAsserted(
            () ->
                assertThat(new JsonObject(get(worker, "/api/status")).getInteger("running"))
                    .isZero());
  }

  private static double openContexts(String metrics) {
    return Pattern.compile("^xjet_contexts\\{[^}]*} (\\S+)$", Pattern.MULTILINE)
        .matcher(metrics)
        .results()
        .mapToDouble(found -> Double.parseDouble(found.group(1)))
        .sum();
  }

  private XjetServer start(Role role, String clusterPort, String isolation, String adminPort) {
    String port = role == Role.GATEWAY ? clusterPort : "0";
    XjetServer node =
        XjetServer.start(
                ConfigurationFixture.server(
                    "--cluster-port", port,
                    "--cluster-members", "127.0.0.1:" + clusterPort,
                    "--isolation", isolation,
                    "--workers", "1",
                    "--admin-port", adminPort),
                role)
            .await();
    nodes.addFirst(node);
    return node;
  }

  private static String freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return String.valueOf(socket.getLocalPort());
    }
  }

  private static String get(XjetServer node, String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + node.adminPort().getAsInt() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
