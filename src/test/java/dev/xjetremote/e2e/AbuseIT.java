package dev.xjetremote.e2e;

import dev.xjetremote.NodeProcess;
import dev.xjetremote.ServerProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Suites that hang, flood, fill the memory and forge, against the built jar: each gets its one end
 * in time, and a bystander is served after each. Runs with {@code -Dlong}.
 */
@EnabledIfSystemProperty(named = "long", matches = ".*")
class AbuseIT {
  private static final Path RUN = Path.of("src/test/js/abuse/run.mjs");

  /** What may come on top of a bound where other work shares the machine. */
  private static final String SLACK_MILLIS = "8000";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "suites/built-ins/*",
        "suites/courses/*",
        "suites/faults/*",
        "suites/forged/*",
        "suites/hangs/*",
        "suites/host/*",
        "suites/memory/*"
      })
  void aBystanderIsServedAfterEach(String cases) throws Exception {
    try (ServerProcess server =
        ServerProcess.serve("--workers", "2", "--turn-timeout", "2s", "--suite-timeout", "8s")) {
      System.out.println(
          NodeProcess.run(
              RUN,
              "",
              "--port",
              String.valueOf(server.port()),
              "--case",
              cases,
              "--slack",
              SLACK_MILLIS));
    }
  }
}
