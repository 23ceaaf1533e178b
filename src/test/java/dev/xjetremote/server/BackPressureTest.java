package dev.xjetremote.server;

import static dev.xjetremote.RunnerClient.suiteId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.RunnerClient;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Runners that do not read what their suites say. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BackPressureTest {
  @RegisterExtension final Servers servers = new Servers();

  @Test
  void aFloodThatNobodyReadsIsEnded() throws IOException {
    int port = servers.port("--unread-output", "1MiB", "--output-window", "64KiB");
    try (RunnerClient client = RunnerClient.connectSlow(port)) {
      client.send(RunnerClient.bytes(RunnerClient.RUNNER));
      client.sendSuite("const b = Buffer.alloc(60000); for (;;) dispatch(b)", suiteId(1));
      byte[] packet = client.read();
      while (packet.length == 60_000) {
        packet = client.read();
      }
      assertThat(RunnerClient.errorJson(packet))
          .contains("SuiteOutputError", "1048576 bytes", "--unread-output");
    }
  }

  @Test
  void aSuiteWhoseRunnerDoesNotReadIsPausedAndGoesOn() throws IOException {
    int port = servers.port("--output-window", "64KiB");
    try (RunnerClient client = RunnerClient.connectSlow(port);
        RunnerClient bystander = RunnerClient.runner(port)) {
      client.send(RunnerClient.bytes(RunnerClient.RUNNER));
      client.sendSuite(
          "let n = 0; (function more() { dispatch(Buffer.alloc(30000, n++ % 256));"
              + " if (n < 1000) setImmediate(more) })()",
          suiteId(1));
      bystander.sendSuite("dispatch('fine')", suiteId(2));
      assertThat(bystander.readText()).isEqualTo("fine");
      for (int i = 0; i < 1000; i++) {
        byte[] packet = client.read();
        assertThat(packet).hasSize(30_000);
        assertThat(packet[0]).isEqualTo((byte) i);
      }
    }
  }

  @Test
  void aRunnerThatReadsNothingDoesNotTakeThePlacesOfOthers() throws IOException {
    int port = servers.port("--workers", "1");
    try (RunnerClient client = RunnerClient.connectSlow(port);
        RunnerClient bystander = RunnerClient.runner(port)) {
      client.send(RunnerClient.bytes(RunnerClient.RUNNER));
      int suites = 60; // more than a worker has places for
      for (int i = 0; i < suites; i++) {
        client.sendSuite(
            "let n = 0; (function more() { dispatch(Buffer.alloc(100000));"
                + " if (++n < 20) setImmediate(more) })()",
            suiteId(i));
      }
      for (int i = 0; i < 20; i++) {
        bystander.sendSuite("dispatch('fine')", suiteId(suites + i));
        assertThat(bystander.readText()).isEqualTo("fine");
      }
      for (int i = 0; i < suites * 20; i++) {
        assertThat(client.read()).hasSize(100_000);
      }
    }
  }
}
