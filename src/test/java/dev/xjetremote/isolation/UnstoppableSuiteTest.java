package dev.xjetremote.isolation;

import static dev.xjetremote.RunnerClient.suiteId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.RunnerClient;
import dev.xjetremote.config.ConfigurationFixture;
import dev.xjetremote.server.XjetServer;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A suite that does not let go of its thread when it is cancelled, in a process. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UnstoppableSuiteTest {
  /**
   * The end of its time finds it in one call of the Java library that looks at nothing else and
   * takes a second and more, or many seconds where the machine is busy.
   */
  private static final String UNSTOPPABLE =
      "const until = Date.now() + 4200; const text = '\\u00e9'.repeat(4e7);"
          + "while (Date.now() < until); text.normalize('NFD'); for (;;);";

  @Test
  void itCostsItsProcessInWhichItsNeighboursMayFinish() throws Exception {
    XjetServer server =
        XjetServer.start(
                ConfigurationFixture.server(
                    "--isolation", "process",
                    "--workers", "1",
                    "--kill-grace", "100ms",
                    "--turn-timeout", "5s"))
            .await();
    try (RunnerClient client = RunnerClient.runner(server.port());
        RunnerClient neighbour = RunnerClient.runner(server.port())) {
      neighbour.sendSuite("dispatch('on'); setTimeout(() => dispatch('done'), 9000)", suiteId(2));
      assertThat(neighbour.readText()).isEqualTo("on");
      ProcessHandle child = ChildProcesses.serving(server);
      client.sendSuite(UNSTOPPABLE, suiteId(1));
      assertThat(client.readError()).contains("SuiteTimeoutError");
      client.sendSuite("dispatch('served')", suiteId(3));
      assertThat(client.readText()).isEqualTo("served");
      assertThat(neighbour.readText()).isEqualTo("done");
      child.onExit().get(1, TimeUnit.MINUTES);
    } finally {
      server.stop().await();
    }
  }
}
