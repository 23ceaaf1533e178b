package dev.xjetremote.e2e;

import dev.xjetremote.NodeProcess;
import dev.xjetremote.ServerProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Suites of many runners, some of them hostile, while the processes of their workers are killed; a
 * small run of what {@code src/test/js/chaos} does at any scale. Runs with {@code -Dlong}.
 */
@EnabledIfSystemProperty(named = "long", matches = ".*")
class ChaosIT {
  private static final Path CHAOS = Path.of("src/test/js/chaos/chaos.mjs");

  @Test
  void everySuiteEndsOnceAndNoHealthyOneFails() {
    System.out.println(
        NodeProcess.run(
            CHAOS,
            "",
            "--command",
            String.join(
                " ",
                ServerProcess.command(
                    "serve",
                    "--port",
                    "0",
                    "--workers",
                    "2",
                    "--isolation",
                    "process",
                    "--turn-timeout",
                    "5s",
                    "--suite-timeout",
                    "30s",
                    "--unread-output",
                    "4MiB")),
            "--suites",
            "500",
            "--hostile-every",
            "50",
            "--kill-every",
            "10",
            "--limit",
            "540",
            "--logs",
            Path.of("target/chaos").toAbsolutePath().toString()));
  }
}
