package dev.xjetremote.isolation;

import static dev.xjetremote.RunnerClient.suiteId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.RunnerClient;
import dev.xjetremote.config.ConfigurationFixture;
import dev.xjetremote.server.XjetServer;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server with one worker in a process of its own, which every test brings down. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ProcessIsolationTest {
  private static final String WAIT = "setInterval(() => {}, 1e6);";

  private static XjetServer server;

  @BeforeAll
  static void start() {
    server =
        XjetServer.start(
                ConfigurationFixture.server(
                    "--isolation", "process",
                    "--workers", "1",
                    "--child-memory", "512MiB",
                    "--turn-timeout", "5s"))
            .await();
  }

  @AfterAll
  static void stopLeavesNoChild() {
    server.stop().await();
    assertThat(ChildProcesses.all()).isEmpty();
  }

  @Test
  void aSuiteOfWhichTheRunnerHasSeenSomethingIsLostWithItsChild() throws Exception {
    try (RunnerClient client = RunnerClient.runner(server.port())) {
      client.sendSuite("dispatch('seen');" + WAIT, suiteId(1));
      assertThat(client.readText()).isEqualTo("seen");
      ChildProcesses.serving(server).destroyForcibly();
      assertLost(client, suiteId(1), "its process was killed by signal 9");
      assertServes(client);
    }
  }

  @Test
  void aSuiteOfWhichTheRunnerHasSeenNothingRunsAgain() throws Exception {
    try (RunnerClient client = RunnerClient.runner(server.port())) {
      client.sendSuite("setTimeout(() => dispatch('done'), 5000)", suiteId(1));
      // The only worker takes them in their order, this one while the first waits.
      client.sendSuite("dispatch('the other waits');" + WAIT, suiteId(2));
      assertThat(client.readText()).isEqualTo("the other waits");
      ProcessHandle child = ChildProcesses.serving(server);
      child.destroyForcibly();
      child.onExit().get(1, TimeUnit.MINUTES);
      assertLost(client, suiteId(2), "its process was killed by signal 9");
      assertThat(client.readText()).isEqualTo("done");
    }
  }

  @Test
  void aChildThatStandsStillIsReplaced() throws Exception {
    try (RunnerClient client = RunnerClient.runner(server.port())) {
      client.sendSuite("dispatch('seen');" + WAIT, suiteId(1));
      assertThat(client.readText()).isEqualTo("seen");
      ProcessHandle child = ChildProcesses.serving(server);
      ChildProcesses.signal("STOP", child);
      assertLost(client, suiteId(1), "its process did not answer for");
      child.onExit().get(1, TimeUnit.MINUTES);
      assertServes(client);
    }
  }

  @Test
  void signalsOfATerminalAreForTheServerToHeed() throws Exception {
    try (RunnerClient client = RunnerClient.runner(server.port())) {
      client.sendSuite("dispatch('on'); setTimeout(() => dispatch('done'), 1000)", suiteId(1));
      assertThat(client.readText()).isEqualTo("on");
      ProcessHandle child = ChildProcesses.serving(server);
      ChildProcesses.signal("INT", child);
      ChildProcesses.signal("TERM", child);
      ChildProcesses.signal("HUP", child);
      assertThat(client.readText()).isEqualTo("done");
      assertServes(client);
      assertThat(child.isAlive()).isTrue();
    }
  }

  @Test
  void aHeapHogCostsItselfAnErrorPacket() throws Exception {
    try (RunnerClient client = RunnerClient.runner(server.port());
        RunnerClient neighbour = RunnerClient.runner(server.port())) {
      neighbour.sendSuite("dispatch('on'); setTimeout(() => dispatch('done'), 5000)", suiteId(2));
      assertThat(neighbour.readText()).isEqualTo("on");
      client.sendSuite(
          "const a = []; for (;;) a.push(new Array(10000).fill(a.length))", suiteId(1));
      byte[] error = client.read();
      assertThat(RunnerClient.suiteIdOf(error)).isEqualTo(suiteId(1));
      assertThat(RunnerClient.errorJson(error))
          .containsAnyOf("SuiteMemoryError", "SuiteTimeoutError");
      assertThat(neighbour.readText()).isEqualTo("done");
      assertServes(client);
    }
  }

  private static void assertLost(RunnerClient client, String suite, String reason)
      throws IOException {
    byte[] error = client.read();
    assertThat(RunnerClient.suiteIdOf(error)).isEqualTo(suite);
    assertThat(RunnerClient.errorJson(error)).contains("WorkerLostError", reason);
  }

  private static void assertServes(RunnerClient client) throws IOException {
    client.sendSuite("dispatch('fine')", suiteId(9));
    assertThat(client.readText()).isEqualTo("fine");
  }
}
