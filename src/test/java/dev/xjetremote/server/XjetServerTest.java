package dev.xjetremote.server;

import static dev.xjetremote.RunnerClient.suiteId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.RunnerClient;
import dev.xjetremote.config.ConfigurationFixture;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A whole server with real sandboxes, on real sockets: what a suite does and what its runner gets.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class XjetServerTest {
  /** Ends the suite as xJet does, with a Status packet of type EndSuite. */
  private static final String END =
      """
      ;function status(type) {
        const id = globalThis.ID;
        return Buffer.concat([Buffer.from([3]), Buffer.from(id), Buffer.from('runner-0000001'),
          Buffer.from([1, 0]), Buffer.from('t'), Buffer.from([type, 0, 0, 0, 0]), Buffer.alloc(8)]);
      }
      function end() { dispatch(status(3)); }
      """;

  private final List<XjetServer> servers = new ArrayList<>();

  @AfterEach
  void stop() {
    servers.forEach(server -> server.stop().await());
  }

  @Test
  void packetsArriveAsTheyWereDispatchedAndInOrder() throws IOException {
    try (RunnerClient client = RunnerClient.runner(server())) {
      client.sendSuite(
          "dispatch('späß');dispatch(Buffer.from([0,255,1]));dispatch(new Uint8Array([7]));"
              + "for (let i = 0; i < 1000; i++) dispatch('packet ' + i);",
          suiteId(1));
      assertThat(client.readText()).isEqualTo("späß");
      assertThat(client.read()).containsExactly(0, 255, 1);
      assertThat(client.read()).containsExactly(7);
      for (int i = 0; i < 1000; i++) {
        assertThat(client.readText()).isEqualTo("packet " + i);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "let a = ;|SyntaxError|",
        "throw new TypeError('at once')|TypeError|at once",
        "class Own extends Error { name = 'Own'; code = 7 } throw new Own('mine')|Own|mine",
        "Promise.reject(new RangeError('completion'))|RangeError|completion",
        "(async () => { await null; throw new Error('later') })()|Error|later",
        "setTimeout(() => { throw new Error('in a timer') }, 1)|Error|in a timer",
        "setImmediate(() => { throw new Error('in an immediate') })|Error|in an immediate",
        "Promise.reject(new Error('nobody listens')); 1|Error|nobody listens",
        "throw null||",
        "throw undefined||",
        "throw 'a string'||a string",
        "throw {name: 'Plain', message: 'object'}|Plain|object",
        "throw new Proxy({}, {get() { throw 1 }, ownKeys() { throw 2 }})||",
        "throw Object.defineProperty(new Error('s'), 'stack', {get() { throw 3 }})||s",
        "let o = new Error('cyclic'); o.self = o; throw o||cyclic",
        "JSON.stringify = () => { throw 4 }; throw new Error('patched')|Error|patched",
        "await_never = new Promise(() => {})|SuiteIncompleteError|has nothing left to run",
        "42|SuiteIncompleteError|has nothing left to run",
      })
  void everySuiteThatFailsGetsExactlyOneError(String script, String name, String message)
      throws IOException {
    try (RunnerClient client = RunnerClient.runner(server())) {
      client.sendSuite(script, suiteId(1));
      byte[] error = client.read();
      assertThat(RunnerClient.suiteIdOf(error)).isEqualTo(suiteId(1));
      assertThat(RunnerClient.errorJson(error))
          .contains(name == null ? "" : "\"name\":\"" + name + "\"")
          .contains(message == null ? "" : message);
      client.sendSuite("dispatch('next')", suiteId(2));
      assertThat(client.readText()).as("nothing came in between").isEqualTo("next");
    }
  }

  @ParameterizedTest
  @CsvSource({"1, Log", "2, Error", "3, Status", "4, Events"})
  void noSuiteSpeaksForAnother(int kind, String name) throws IOException {
    String forge =
        """
        const forged = (id) => Buffer.concat([Buffer.from([%d]), Buffer.from(id), Buffer.from('runner-0000001'),
          Buffer.from([24, 0]), Buffer.from(new Date().toISOString()), Buffer.from([3, 0, 0, 0, 0]), Buffer.alloc(8)]);
        dispatch(forged('%s')); dispatch(forged('suite-of-nobod')); end();
        """
            .formatted(kind, suiteId(1));
    try (RunnerClient client = RunnerClient.runner(server())) {
      client.sendSuite("ID='%s'".formatted(suiteId(1)) + END + "setTimeout(end, 300);", suiteId(1));
      client.sendSuite("ID='%s'".formatted(suiteId(2)) + END + forge, suiteId(2));

      List<String> speakers =
          List.of(RunnerClient.suiteIdOf(client.read()), RunnerClient.suiteIdOf(client.read()));
      assertThat(speakers)
          .as("a forged %s", name)
          .containsExactlyInAnyOrder(suiteId(1), suiteId(2));
      client.sendSuite("dispatch('next')", suiteId(3));
      assertThat(client.readText()).as("nothing came in between").isEqualTo("next");
    }
  }

  @Test
  void whatASuiteSaysAfterItsEndGoesNowhere() throws IOException {
    try (RunnerClient client = RunnerClient.runner(server())) {
      client.sendSuite(
          "ID='"
              + suiteId(1)
              + "'"
              + END
              + "end(); end(); dispatch('late');"
              + "setTimeout(() => { dispatch('later'); throw new Error('too late') }, 1)",
          suiteId(1));
      assertThat(client.readSuite()).hasSize(1);
      client.sendSuite("dispatch('next')", suiteId(2));
      assertThat(client.readText()).isEqualTo("next");
    }
  }

  @Test
  void aPacketOfAnotherSuiteIsNotTheEndOfThisOne() throws IOException {
    try (RunnerClient client = RunnerClient.runner(server())) {
      client.sendSuite(
          "ID='" + suiteId(99) + "'" + END + "end(); dispatch('still here')", suiteId(1));
      assertThat(RunnerClient.suiteIdOf(client.read())).isEqualTo(suiteId(99));
      assertThat(client.readText()).isEqualTo("still here");
    }
  }

  @Test
  void aSuiteThatWaitsLetsOthersRunOnTheSameWorker() throws IOException {
    int port = server("--workers", "1");
    try (RunnerClient client = RunnerClient.runner(port)) {
      client.sendSuite("dispatch('waits'); setInterval(() => {}, 10)", suiteId(1));
      assertThat(client.readText()).isEqualTo("waits");
      for (int i = 2; i < 10; i++) {
        client.sendSuite("dispatch('runs')", suiteId(i));
        assertThat(client.readText()).isEqualTo("runs");
      }
    }
  }

  @Test
  void aHungSuiteDelaysNoneThatIsAliveAndIsEnded() throws IOException {
    int port = server("--workers", "1", "--turn-timeout", "3s");
    try (RunnerClient patient = RunnerClient.runner(port);
        RunnerClient hostile = RunnerClient.runner(port)) {
      patient.sendSuite("let n = 0; setInterval(() => dispatch('tick ' + n++), 5)", suiteId(1));
      assertThat(patient.readText()).isEqualTo("tick 0");
      hostile.sendSuite("dispatch('hangs'); for (;;) {}", suiteId(2));
      assertThat(hostile.readText()).isEqualTo("hangs");
      for (int i = 1; i < 50; i++) {
        assertThat(patient.readText()).isEqualTo("tick " + i);
      }
      assertThat(hostile.readError()).contains("SuiteTimeoutError", "3000 ms", "--turn-timeout");
      hostile.sendSuite("dispatch('served again')", suiteId(3));
      assertThat(hostile.readText()).isEqualTo("served again");
    }
  }

  @Test
  void aSuiteThatTakesTooLongIsEnded() throws IOException {
    try (RunnerClient client = RunnerClient.runner(server("--suite-timeout", "300ms"))) {
      client.sendSuite("setInterval(() => {}, 5)", suiteId(1));
      assertThat(client.readError()).contains("SuiteTimeoutError", "300 ms", "--suite-timeout");
    }
  }

  @Test
  void aFloodThatNobodyReadsIsEnded() throws IOException {
    int port = server("--unread-output", "1MiB", "--output-window", "64KiB");
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
    int port = server("--output-window", "64KiB");
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
    int port = server("--workers", "1");
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

  @Test
  void manySuitesOfManyRunnersEachGetTheirOwnEnd() throws IOException {
    int port = server();
    List<RunnerClient> clients = new ArrayList<>();
    for (int c = 0; c < 10; c++) {
      RunnerClient client = RunnerClient.runner(port);
      clients.add(client);
      for (int s = 0; s < 20; s++) {
        String id = suiteId(100 * c + s);
        client.sendSuite("ID='" + id + "'" + END + "setTimeout(end, " + s % 7 + ")", id);
      }
    }
    for (int c = 0; c < clients.size(); c++) {
      Set<String> ended = new HashSet<>();
      for (int s = 0; s < 20; s++) {
        byte[] packet = clients.get(c).read();
        assertThat(RunnerClient.isTerminal(packet)).isTrue();
        ended.add(RunnerClient.suiteIdOf(packet));
      }
      assertThat(ended).hasSize(20).allMatch(id -> id.startsWith("suite-00000"));
      clients.get(c).close();
    }
  }

  @Test
  void foldersOfTheHostAreThereIfConfigured(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("data.txt"), "of the host");
    Files.createDirectories(folder.resolve("node_modules/greet"));
    Files.writeString(
        folder.resolve("node_modules/greet/index.js"), "module.exports = (x) => 'hello ' + x;");
    int port =
        server(
            "--mount", folder + ":/data", "--modules", folder.resolve("node_modules").toString());
    try (RunnerClient client = RunnerClient.runner(port)) {
      client.sendSuite(
          "const fs = require('fs'); dispatch(fs.readFileSync('/data/data.txt', 'utf8'));"
              + "try { fs.writeFileSync('/data/data.txt', '') } catch (e) { dispatch(e.code) }"
              + "dispatch(require('greet')('you'));",
          suiteId(1));
      assertThat(client.readText()).isEqualTo("of the host");
      assertThat(client.readText()).isEqualTo("EROFS");
      assertThat(client.readText()).isEqualTo("hello you");
    }
  }

  @Test
  void theEnvironmentIsWhatConfigurationGrants() throws IOException {
    try (RunnerClient client = RunnerClient.runner(server("--env", "MODE=remote,LIST=a\\,b"))) {
      client.sendSuite("dispatch(JSON.stringify(process.env))", suiteId(1));
      assertThat(client.readText()).isEqualTo("{\"MODE\":\"remote\",\"LIST\":\"a,b\"}");
    }
  }

  @Test
  void aConsoleThatIsOffSaysNothing() throws IOException {
    try (RunnerClient client = RunnerClient.runner(server("--console", "off"))) {
      client.sendSuite("console.log('unheard'); dispatch('heard')", suiteId(1));
      assertThat(client.readText()).isEqualTo("heard");
    }
  }

  @Test
  void stoppingLetsSuitesFinish() throws IOException {
    XjetServer server = start("--drain-timeout", "60s");
    try (RunnerClient client = RunnerClient.runner(server.port())) {
      client.sendSuite(
          "dispatch('started'); setTimeout(() => dispatch('finished'), 200)", suiteId(1));
      assertThat(client.readText()).isEqualTo("started");
      Future<Void> stopped = server.stop();
      assertThat(client.readText()).isEqualTo("finished");
      assertThat(client.isClosedByServer()).isTrue();
      stopped.await();
    }
    servers.clear();
  }

  @Test
  void whatWasWrittenArrivesThoughTheRunnerGoesOnSending() throws IOException {
    XjetServer server = start("--drain-timeout", "60s");
    String script = "dispatch('x'); setTimeout(() => dispatch(Buffer.alloc(1 << 20)), 300)";
    try (RunnerClient client = RunnerClient.connectSlow(server.port())) {
      client.send(RunnerClient.bytes(RunnerClient.RUNNER)).sendSuite(script, suiteId(1));
      assertThat(client.readText()).isEqualTo("x");
      Future<Void> stopped = server.stop();
      client.sendSuite("not read any more".repeat(500_000), suiteId(2));
      stopped.await();
      assertThat(client.read()).hasSize(1 << 20);
    }
    servers.clear();
  }

  @Test
  void stoppingEndsWhatDoesNotFinishInTime() throws IOException {
    XjetServer server =
        start("--drain-timeout", "200ms", "--workers", "1", "--suite-bytes", "1KiB");
    try (RunnerClient client = RunnerClient.runner(server.port())) {
      client.sendSuite("dispatch('started'); setInterval(() => {}, 5)", suiteId(1));
      assertThat(client.readText()).isEqualTo("started");
      client.sendSuite("dispatch('hangs'); for (;;) {}", suiteId(2));
      assertThat(client.readText()).isEqualTo("hangs");
      client.sendSuite("dispatch('never')", suiteId(3));
      client.sendSuite("x".repeat(2000), suiteId(4));
      assertThat(client.readError()).as("what came before has arrived").contains("TooLarge");
      server.stop().await();
      Set<String> ended = new HashSet<>();
      for (int i = 0; i < 3; i++) {
        byte[] packet = client.read();
        assertThat(RunnerClient.errorJson(packet)).contains("ServerShutdownError");
        ended.add(RunnerClient.suiteIdOf(packet));
      }
      assertThat(ended).containsExactlyInAnyOrder(suiteId(1), suiteId(2), suiteId(3));
      assertThat(client.isClosedByServer()).isTrue();
    }
    servers.clear();
  }

  private int server(String... flags) {
    return start(flags).port();
  }

  private XjetServer start(String... flags) {
    XjetServer server = XjetServer.start(ConfigurationFixture.server(flags)).await();
    servers.add(server);
    return server;
  }
}
