package dev.xjetremote.isolation;

import static dev.xjetremote.RunnerClient.suiteId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.RunnerClient;
import dev.xjetremote.config.ConfigurationFixture;
import dev.xjetremote.server.XjetServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server whose workers share one process. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SharedProcessTest {
  private final XjetServer server =
      XjetServer.start(
              ConfigurationFixture.server(
                  "--isolation", "thread", "--workers", "2", "--turn-timeout", "5s"))
          .await();

  @AfterEach
  void stopLeavesNoChild() {
    server.stop().await();
    assertThat(ChildProcesses.all()).isEmpty();
  }

  @Test
  void oneProcessServesAndAnotherOneWhenItIsGone() throws Exception {
    try (RunnerClient client = RunnerClient.runner(server.port())) {
      client.sendSuite("dispatch('seen'); setInterval(() => {}, 1e6)", suiteId(1));
      assertThat(client.readText()).isEqualTo("seen");
      assertThat(ChildProcesses.all()).hasSize(1);
      ChildProcesses.serving(server).destroyForcibly();
      assertThat(client.readError())
          .contains("WorkerLostError", "its process was killed by signal 9");
      client.sendSuite("dispatch('fine')", suiteId(2));
      assertThat(client.readText()).isEqualTo("fine");
    }
  }

  @Test
  void whileItStandsStillDeadlinesAreKeptAndNothingIsLost() throws Exception {
    try (RunnerClient client = RunnerClient.runner(server.port());
        RunnerClient neighbour = RunnerClient.runner(server.port())) {
      neighbour.sendSuite("dispatch('on'); setTimeout(() => dispatch('done'), 3000)", suiteId(1));
      assertThat(neighbour.readText()).isEqualTo("on");
      client.sendSuite(
          "dispatch('on'); const until = Date.now() + 2000; while (Date.now() < until);"
              + "dispatch('loops'); for (;;);",
          suiteId(2));
      assertThat(client.readText()).isEqualTo("on");
      assertThat(client.readText()).isEqualTo("loops");
      ProcessHandle child = ChildProcesses.serving(server);
      ChildProcesses.signal("STOP", child);
      assertThat(client.readError()).contains("SuiteTimeoutError", "--turn-timeout");
      // By now the lease of a worker that nobody speaks for is over.
      ChildProcesses.signal("CONT", child);
      assertThat(neighbour.readText()).isEqualTo("done");
      client.sendSuite("dispatch('fine')", suiteId(3));
      assertThat(client.readText()).isEqualTo("fine");
      assertThat(ChildProcesses.serving(server)).isEqualTo(child);
    }
  }
}
