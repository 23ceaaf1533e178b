package dev.xjetremote.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.server.XjetServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** The children of the process that runs the tests, for those tests which hurt them. */
final class ChildProcesses {
  private ChildProcesses() {}

  /** All that are alive. */
  static List<ProcessHandle> all() {
    return ProcessHandle.current()
        .children()
        .filter(ProcessHandle::isAlive)
        .filter(child -> child.info().command().orElse("").endsWith("java"))
        .toList();
  }

  /** The one in service, where there is one worker: the spare is in no status. */
  static ProcessHandle serving(XjetServer server) throws IOException, InterruptedException {
    JsonArray nodes = new JsonObject(get(server, "/api/status")).getJsonArray("nodes");
    assertThat(nodes).hasSize(1);
    String node = nodes.getJsonObject(0).getString("node");
    return ProcessHandle.of(Long.parseLong(node.substring(0, node.indexOf('@')))).orElseThrow();
  }

  /** What the server's admin port says at this path. */
  static String get(XjetServer server, String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + server.adminPort().orElseThrow() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  /** Sends a signal that Java does not know. */
  static void signal(String name, ProcessHandle child) throws IOException, InterruptedException {
    List<String> command = List.of("kill", "-" + name, String.valueOf(child.pid()));
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new AssertionError(command + " failed");
    }
  }
}
