package dev.xjetremote.server;

import static dev.xjetremote.RunnerClient.suiteId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.RunnerClient;
import dev.xjetremote.ServerProcess;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Servers whose Java cannot initialize the class behind all ciphers: its security properties ask
 * for a policy that is not there.
 */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LostClassIT {
  private static final String CLASS = "javax.crypto.JceSecurity";
  private static final String NEEDS_IT =
      "require('crypto').createCipheriv('aes-128-cbc', '0123456789abcdef', '0123456789abcdef').update('abc')";

  @TempDir Path folder;

  @Test
  void aServerSaysThatItIsDamagedAndServesWhatItCan() throws Exception {
    int adminPort = freePort();
    Path log = folder.resolve("log");
    try (ServerProcess server =
            start(log, "--isolation", "none", "--admin-port", String.valueOf(adminPort));
        RunnerClient client = RunnerClient.runner(server.port())) {
      client.sendSuite("dispatch('fine')", suiteId(1));
      assertThat(client.readText()).isEqualTo("fine");
      assertThat(live(adminPort).statusCode()).isEqualTo(200);
      for (int i = 2; i < 4; i++) {
        client.sendSuite(NEEDS_IT, suiteId(i));
        assertThat(client.readError()).contains("SuiteSandboxError", CLASS);
      }
      assertThat(live(adminPort).statusCode()).isEqualTo(503);
      assertThat(live(adminPort).body()).contains("a class is lost", CLASS);
      client.sendSuite("dispatch('still fine')", suiteId(4));
      assertThat(client.readText()).isEqualTo("still fine");
    }
    assertThat(lines(log, "this JVM has lost a class")).hasSize(1);
  }

  @Test
  void aDamagedProcessOfAllWorkersIsReplacedWhenItsSuitesHaveFinished() throws Exception {
    Path log = folder.resolve("log");
    try (ServerProcess server = start(log, "--isolation", "thread");
        RunnerClient client = RunnerClient.runner(server.port());
        RunnerClient neighbour = RunnerClient.runner(server.port())) {
      neighbour.sendSuite("dispatch('on'); setTimeout(() => dispatch('done'), 3000)", suiteId(1));
      assertThat(neighbour.readText()).isEqualTo("on");
      client.sendSuite(NEEDS_IT, suiteId(2));
      assertThat(client.readError()).contains("SuiteSandboxError", CLASS);
      client.sendSuite("dispatch('fine')", suiteId(3));
      assertThat(client.readText()).isEqualTo("fine");
      assertThat(neighbour.readText()).isEqualTo("done");
    }
    assertThat(lines(log, "workers-1 is to be replaced")).hasSize(1);
    assertThat(lines(log, "workers-2 is ready")).hasSize(1);
  }

  @Test
  void aChildThatIsDamagedIsReplacedAndItsSuitesRunAgainOrAreTold() throws Exception {
    Path log = folder.resolve("log");
    try (ServerProcess server = start(log, "--isolation", "process");
        RunnerClient client = RunnerClient.runner(server.port())) {
      client.sendSuite("dispatch('seen'); setInterval(() => {}, 1e6)", suiteId(1));
      assertThat(client.readText()).isEqualTo("seen");
      client.sendSuite(NEEDS_IT, suiteId(2));
      assertThat(client.readError()).contains("WorkerLostError", "lost a class");
      // It has been tried on the spare as well: nothing of it had been sent.
      assertThat(client.readError()).contains("WorkerLostError", "lost a class");
      client.sendSuite("dispatch('fine')", suiteId(3));
      assertThat(client.readText()).isEqualTo("fine");
    }
    assertThat(lines(log, "this JVM has lost a class")).hasSize(2);
  }

  private ServerProcess start(Path log, String... flags) throws IOException {
    Path properties = Files.writeString(folder.resolve("security"), "crypto.policy=nowhere\n");
    List<String> command = ServerProcess.command("serve", "--port", "0", "--workers", "1");
    command.add(1, "-Djava.security.properties=" + properties);
    command.addAll(List.of(flags));
    return ServerProcess.start(command, ProcessBuilder.Redirect.to(log.toFile()));
  }

  private static List<String> lines(Path log, String text) throws IOException {
    return Files.readAllLines(log).stream().filter(line -> line.contains(text)).toList();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static HttpResponse<String> live(int port) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + port + "/health/live");
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }
}
