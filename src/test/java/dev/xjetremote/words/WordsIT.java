package dev.xjetremote.words;

import static dev.xjetremote.RunnerClient.suiteId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.RunnerClient;
import dev.xjetremote.ServerProcess;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The woven classes are those in the jar that users run. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WordsIT {
  @Test
  void theJarSpeaksV8s() throws IOException {
    try (ServerProcess server = ServerProcess.serve();
        RunnerClient client = RunnerClient.runner(server.port())) {
      client.sendSuite(
          """
          'use strict';
          for (const run of [
            () => undefined.x,
            () => { delete Object.freeze({ a: 1 }).a; },
            () => { class A { #x; static get(a) { return a.#x; } } A.get(null); },
            () => 'a' in 'text',
            () => new Map().get.call(new Set())
          ]) try { run(); } catch (e) { dispatch(e.message); }
          """,
          suiteId(1));
      assertThat(client.readText()).isEqualTo("Cannot read properties of undefined (reading 'x')");
      assertThat(client.readText()).isEqualTo("Cannot delete property 'a' of #<Object>");
      assertThat(client.readText()).isEqualTo("Cannot read properties of null (reading '#x')");
      assertThat(client.readText()).isEqualTo("Cannot use 'in' operator to search for 'a' in text");
      assertThat(client.readText())
          .isEqualTo("Method Map.prototype.get called on incompatible receiver #<Set>");
    }
  }
}
