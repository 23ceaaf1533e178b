package dev.xjetremote.cli;

import static dev.xjetremote.RunnerClient.suiteId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.RunnerClient;
import dev.xjetremote.ServerProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar as a user runs it. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class JarIT {
  private record Run(int exitCode, String output, String errors) {}

  @TempDir Path folder;

  @Test
  void whatIsPackedApartFromTheClassesIsThere() throws IOException {
    try (ServerProcess server = ServerProcess.serve();
        RunnerClient client = RunnerClient.runner(server.port())) {
      client.sendSuite(
          """
          dispatch(/(?<year>\\d{4})-(?<month>\\d\\d)/u.exec('on 2026-11-22').groups.month);
          dispatch(new Intl.NumberFormat('de-DE').format(1234567.8));
          dispatch('straße'.toLocaleUpperCase('de') + '\\u{1F600}'.normalize('NFD').length);
          dispatch(require('util').inspect(new Map([[1, { a: [1, 2] }]])));
          dispatch(process.version);
          """,
          suiteId(1));
      assertThat(client.readText()).isEqualTo("11");
      assertThat(client.readText()).isEqualTo("1.234.567,8");
      assertThat(client.readText()).isEqualTo("STRASSE2");
      assertThat(client.readText()).isEqualTo("Map(1) { 1 => { a: [ 1, 2 ] } }");
      assertThat(client.readText()).startsWith("v20.");
    }
  }

  @Test
  void sigtermLetsSuitesFinishAndExitsWithZero() throws Exception {
    try (ServerProcess server = ServerProcess.serve("--drain-timeout", "60s");
        RunnerClient client = RunnerClient.runner(server.port())) {
      client.sendSuite("dispatch('1'); setTimeout(() => dispatch('2'), 300)", suiteId(1));
      assertThat(client.readText()).isEqualTo("1");
      assertThat(server.terminate()).isZero();
      assertThat(client.readText()).isEqualTo("2");
    }
  }

  @Test
  void aLogThatNobodyReadsStopsNothing() throws Exception {
    List<String> command = verbose("serve", "--port", "0", "--workers", "1");
    try (ServerProcess server = ServerProcess.start(command, ProcessBuilder.Redirect.PIPE);
        RunnerClient client = RunnerClient.runner(server.port())) {
      // More than the pipe and the server together keep.
      client.sendSuite(
          "for (let i = 0; i < 3000; i++) console.log('x'.repeat(2000)); dispatch('said')",
          suiteId(1));
      assertThat(client.readText()).isEqualTo("said");
      client.sendSuite("dispatch('fine')", suiteId(2));
      assertThat(client.readText()).isEqualTo("fine");
      assertThat(server.terminate()).isZero();
    }
  }

  @Test
  void theLogIsWholeWhenTheServerHasEnded() throws Exception {
    Path log = folder.resolve("log");
    List<String> command = verbose("serve", "--port", "0", "--workers", "1");
    try (ServerProcess server =
            ServerProcess.start(command, ProcessBuilder.Redirect.to(log.toFile()));
        RunnerClient client = RunnerClient.runner(server.port())) {
      client.sendSuite(
          "for (let i = 0; i < 3000; i++) console.log('line ' + i); dispatch('said')", suiteId(1));
      assertThat(client.readText()).isEqualTo("said");
      assertThat(server.terminate()).isZero();
    }
    List<String> lines = Files.readAllLines(log);
    assertThat(lines.get(lines.size() - 1)).endsWith("NodeCommand - stopped");
    assertThat(lines).filteredOn(line -> line.contains("[info] line ")).hasSize(3000);
  }

  @Test
  void aRefusalThatNobodyReadsEndsTheProcessAllTheSame() throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", "-c"));
    command.add("head -c 65536 /dev/zero >&2; exec \"$0\" \"$@\"");
    command.addAll(ServerProcess.command("serve", "--port", "70000"));
    Process process = new ProcessBuilder(command).start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(2);
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void whatCannotBeUsedIsRefusedInOneSentence() throws Exception {
    Run unknown = run("serve", "--prot", "1");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.errors()).contains("--prot");

    Run outOfRange = run("serve", "--port", "70000");
    assertThat(outOfRange.exitCode()).isEqualTo(2);
    assertThat(outOfRange.errors())
        .isEqualTo(
            "xjet-remote: --port is \"70000\", but must be a whole number from 0 to 65535\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "thread", "process"})
  @EnabledForJreRange(min = JRE.JAVA_25)
  void aCacheOfCodeServesTheServerAndItsChildren(String isolation) throws Exception {
    Path cache = folder.resolve("xjet-remote.aot");
    List<String> training = ServerProcess.command("serve", "--port", "0", "--isolation", "none");
    training.add(1, "-XX:AOTCacheOutput=" + cache);
    try (ServerProcess server = ServerProcess.start(training, ProcessBuilder.Redirect.DISCARD)) {
      assertServes(server);
      assertThat(server.terminate()).isZero();
    }
    List<String> command =
        ServerProcess.command("serve", "--port", "0", "--workers", "1", "--isolation", isolation);
    // A JVM that cannot use it does not start.
    command.addAll(1, List.of("-XX:AOTCache=" + cache, "-XX:AOTMode=on"));
    try (ServerProcess server = ServerProcess.start(command, ProcessBuilder.Redirect.DISCARD)) {
      assertServes(server);
    }
  }

  private static void assertServes(ServerProcess server) throws IOException {
    try (RunnerClient client = RunnerClient.runner(server.port())) {
      client.sendSuite("dispatch('fine')", suiteId(1));
      assertThat(client.readText()).isEqualTo("fine");
    }
  }

  @Test
  void aTemporaryFolderThatCannotBeWrittenIsNamed() throws Exception {
    List<String> command = ServerProcess.command("serve", "--port", "0");
    command.add(1, "-Djava.io.tmpdir=/nowhere");
    Run run = run(command);
    assertThat(run.exitCode()).isEqualTo(2);
    // JDK 25 has a warning of its own before that.
    assertThat(run.errors())
        .endsWith(
            "xjet-remote: java.io.tmpdir is \"/nowhere\", where no file can be made: No such file or directory; name a folder that the server may write, with room in it: java -Djava.io.tmpdir=DIR\n");
  }

  @Test
  void aPortInUseIsNamed() throws Exception {
    try (ServerProcess server = ServerProcess.serve()) {
      Run second = run("serve", "--port", String.valueOf(server.port()));
      assertThat(second.exitCode()).isEqualTo(1);
      assertThat(second.errors()).contains(String.valueOf(server.port()));
    }
  }

  @Test
  void helpNamesEverySetting() throws Exception {
    Run help = run("serve", "--help");
    assertThat(help.exitCode()).isZero();
    assertThat(help.output())
        .contains("--port", "--workers", "--turn-timeout", "XJET_REMOTE_PORT", "default 3000");
  }

  /** With what suites say in the log. */
  private List<String> verbose(String... arguments) throws IOException {
    String quiet = Files.readString(Path.of("conf/logback.xml"));
    String loud =
        quiet.replace("\"xjet.console\" level=\"INFO\"", "\"xjet.console\" level=\"DEBUG\"");
    assertThat(loud).isNotEqualTo(quiet);
    Path file = Files.writeString(folder.resolve("logback.xml"), loud);
    List<String> command = ServerProcess.command(arguments);
    command.add(1, "-Dlogback.configurationFile=" + file);
    return command;
  }

  private static Run run(String... arguments) throws IOException, InterruptedException {
    return run(ServerProcess.command(arguments));
  }

  private static Run run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), output, errors);
  }
}
