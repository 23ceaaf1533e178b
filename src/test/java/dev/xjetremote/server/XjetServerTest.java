package dev.xjetremote.server;

import static dev.xjetremote.RunnerClient.suiteId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.RunnerClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
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

  @RegisterExtension final Servers servers = new Servers();

  @Test
  void packetsArriveAsTheyWereDispatchedAndInOrder() throws IOException {
    try (RunnerClient client = RunnerClient.runner(servers.port())) {
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
    try (RunnerClient client = RunnerClient.runner(servers.port())) {
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
    try (RunnerClient client = RunnerClient.runner(servers.port())) {
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
    try (RunnerClient client = RunnerClient.runner(servers.port())) {
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
    try (RunnerClient client = RunnerClient.runner(servers.port())) {
      client.sendSuite(
          "ID='" + suiteId(99) + "'" + END + "end(); dispatch('still here')", suiteId(1));
      assertThat(RunnerClient.suiteIdOf(client.read())).isEqualTo(suiteId(99));
      assertThat(client.readText()).isEqualTo("still here");
    }
  }

  @Test
  void aSuiteThatWaitsLetsOthersRunOnTheSameWorker() throws IOException {
    int port = servers.port("--workers", "1");
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
    int port = servers.port("--workers", "1", "--turn-timeout", "3s");
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
    try (RunnerClient client = RunnerClient.runner(servers.port("--suite-timeout", "300ms"))) {
      client.sendSuite("setInterval(() => {}, 5)", suiteId(1));
      assertThat(client.readError()).contains("SuiteTimeoutError", "300 ms", "--suite-timeout");
    }
  }

  @Test
  void manySuitesOfManyRunnersEachGetTheirOwnEnd() throws IOException {
    int port = servers.port();
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
}
