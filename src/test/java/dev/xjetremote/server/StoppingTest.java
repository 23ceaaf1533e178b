package dev.xjetremote.server;

import static dev.xjetremote.RunnerClient.suiteId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.RunnerClient;
import io.vertx.core.Future;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a server stops: what runs may finish, what does not is told. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StoppingTest {
  /** How xJet begins a suite. */
  private static final String PATH =
      "globalThis.__XJET = {\"runtime\":{\"path\":\"a.spec.ts\"}};\n";

  @RegisterExtension final Servers servers = new Servers();

  @Test
  void stoppingLetsSuitesFinish() throws IOException {
    XjetServer server = servers.start("--drain-timeout", "60s");
    try (RunnerClient client = RunnerClient.runner(server.port())) {
      client.sendSuite(
          "dispatch('started'); setTimeout(() => dispatch('finished'), 200)", suiteId(1));
      assertThat(client.readText()).isEqualTo("started");
      Future<Void> stopped = servers.stop(server);
      assertThat(client.readText()).isEqualTo("finished");
      assertThat(client.isClosedByServer()).isTrue();
      stopped.await();
    }
  }

  @Test
  void whatWasWrittenArrivesThoughTheRunnerGoesOnSending() throws IOException {
    XjetServer server = servers.start("--drain-timeout", "60s");
    String script = "dispatch('x'); setTimeout(() => dispatch(Buffer.alloc(1 << 20)), 300)";
    try (RunnerClient client = RunnerClient.connectSlow(server.port())) {
      client.send(RunnerClient.bytes(RunnerClient.RUNNER)).sendSuite(script, suiteId(1));
      assertThat(client.readText()).isEqualTo("x");
      Future<Void> stopped = servers.stop(server);
      client.sendSuite("not read any more".repeat(500_000), suiteId(2));
      stopped.await();
      assertThat(client.read()).hasSize(1 << 20);
    }
  }

  @Test
  void stoppingEndsWhatDoesNotFinishInTime() throws IOException {
    XjetServer server =
        servers.start("--drain-timeout", "200ms", "--workers", "1", "--suite-bytes", "1KiB");
    try (RunnerClient client = RunnerClient.runner(server.port())) {
      client.sendSuite(PATH + "dispatch('started'); setInterval(() => {}, 5)", suiteId(1));
      assertThat(client.readText()).isEqualTo("started");
      client.sendSuite(PATH + "dispatch('hangs'); for (;;) {}", suiteId(2));
      assertThat(client.readText()).isEqualTo("hangs");
      client.sendSuite(PATH + "dispatch('never')", suiteId(3));
      client.sendSuite("x".repeat(2000), suiteId(4));
      assertThat(client.readError()).as("what came before has arrived").contains("TooLarge");
      servers.stop(server).await();
      Set<String> ended = new HashSet<>();
      while (ended.size() < 3) {
        byte[] packet = client.read();
        if (!RunnerClient.isTerminal(packet)) {
          continue; // a pulse: the runner is not read from any more
        }
        assertThat(RunnerClient.errorJson(packet))
            .contains("ServerShutdownError", "a.spec.ts had not ended 200 ms", "--drain-timeout");
        ended.add(RunnerClient.suiteIdOf(packet));
      }
      assertThat(ended).containsExactlyInAnyOrder(suiteId(1), suiteId(2), suiteId(3));
      assertThat(client.isClosedByServer()).isTrue();
    }
  }
}
