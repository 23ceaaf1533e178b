package dev.xjetremote.e2e;

import dev.xjetremote.NodeProcess;
import dev.xjetremote.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The real xJet runs the project's spec files on Node and through a server; the reports are
 * compared test by test, and for every failure by name, message, line and column.
 */
class SameVerdictIT {
  private static final Path RUN = Path.of("src/test/js/e2e/run.mjs");
  private static final String KNOWN = "src/test/js/e2e/known.txt";
  private static ServerProcess server;

  @BeforeAll
  static void start() throws IOException {
    server = ServerProcess.serve("--workers", "2");
  }

  @AfterAll
  static void stop() throws Exception {
    server.terminate();
    server.close();
  }

  @ParameterizedTest(name = "{0} runners, parallel {1}")
  @CsvSource({"1,1", "1,5", "2,1", "2,5"})
  void everyTestComesOutAsOnNode(String runners, String parallel) {
    System.out.println(run("--runners", runners, "--parallel", parallel, "--known", KNOWN));
  }

  @Test
  void whatKillsANodeServerEndsItsOwnSuiteOnly() {
    System.out.println(run("--set", "specs-late"));
  }

  @Test
  void theConsoleReachesTheRunnerAsXJetsOwnLogsDo() throws Exception {
    try (ServerProcess runnerConsole = ServerProcess.serve("--console", "runner")) {
      System.out.println(run(runnerConsole, "--set", "specs-console"));
      runnerConsole.terminate();
    }
  }

  @Test
  void theProjectsOwnRunnerGetsTheSame() {
    System.out.println(run("--client", "package", "--known", KNOWN));
  }

  @Test
  void aRunnerThatIsNotReadFromForAWhileGetsTheSame() throws Exception {
    try (ServerProcess busy = ServerProcess.serve("--workers", "1", "--queued-suites", "1")) {
      System.out.println(run(busy, "--parallel", "5", "--empty", "10", "--known", KNOWN));
      busy.terminate();
    }
  }

  /** Fails with the differences unless there is none. */
  private static String run(String... options) {
    return run(server, options);
  }

  private static String run(ServerProcess server, String... options) {
    String[] all = new String[options.length + 4];
    System.arraycopy(options, 0, all, 4, options.length);
    all[0] = "--port";
    all[1] = String.valueOf(server.port());
    all[2] = "--work";
    all[3] = Path.of("target/e2e").toAbsolutePath().toString();
    return NodeProcess.run(RUN, "", all);
  }
}
