package dev.xjetremote.server;

import static dev.xjetremote.RunnerClient.suiteId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.RunnerClient;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits of a suite on a whole server: what its runner is told, and what others notice. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SuiteLimitsTest {
  private static final String NAMED =
      "globalThis.__XJET = {\"runtime\":{\"path\":\"spec/a.spec.ts\"}};\n";

  @RegisterExtension final Servers servers = new Servers();

  @Test
  void theErrorOfAHungSuiteSaysWhereItHung() throws IOException {
    try (RunnerClient client = RunnerClient.runner(servers.port("--turn-timeout", "1s"))) {
      client.sendSuite(
          NAMED
              + status(3, 2, suiteId(1), "", "sums")
              + status(4, 1, suiteId(1), "sums", "adds")
              + "\nfunction hang() {\n  for (;;);\n}\nhang();\n//# sourceURL=a.js",
          suiteId(1));
      client.read();
      client.read();
      assertThat(client.readError())
          .contains("\"name\":\"SuiteTimeoutError\"")
          .contains("spec/a.spec.ts ran for more than 1000 ms")
          .contains("in what followed the test \\\"sums > adds\\\"")
          .contains("--turn-timeout")
          .contains("\\n    at hang (a.js:4:", "\\n    at a.js:6:1");
    }
  }

  @Test
  void aSuiteThatOnlyWaitsTooLongHasNoPlace() throws IOException {
    try (RunnerClient client = RunnerClient.runner(servers.port("--suite-timeout", "300ms"))) {
      client.sendSuite("setInterval(() => {}, 5)", suiteId(1));
      assertThat(client.readError()).contains("SuiteTimeoutError", "300 ms", "--suite-timeout");
    }
  }

  @Test
  void aSuiteWithTooManyTimersIsEndedWhereItSetsThem() throws IOException {
    try (RunnerClient client = RunnerClient.runner(servers.port("--suite-timers", "100"))) {
      client.sendSuite(
          "for (let i = 0; i < 100; i++) clearTimeout(setTimeout(() => {}, 1e6));"
              + "for (let i = 0; i < 50; i++) setTimeout(() => {}, 1e6), setImmediate(() => {});"
              + "dispatch('as many as there may be');\n"
              + "function more() { for (;;) setTimeout(() => {}, 1e6) }\nmore();",
          suiteId(1));
      assertThat(client.readText()).isEqualTo("as many as there may be");
      assertThat(client.readError())
          .contains("SuiteTimersError", "more than 100 timers", "--suite-timers", "at more (");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "const a = []; for (;;) a.push(new Uint8Array(2 ** 14))",
        "const a = []; for (;;) a.push(new Uint8Array(2 ** 20))",
        "const a = []; for (let i = 0;; i++) a.push({ i, text: 'x'.repeat(100) + i })"
      })
  void aSuiteThatFillsTheHeapIsEndedAloneAndInTime(String hog) throws IOException {
    int port = servers.port("--suite-memory", "64MiB", "--turn-timeout", "100s", "--workers", "2");
    try (RunnerClient hostile = RunnerClient.runner(port);
        RunnerClient bystander = RunnerClient.runner(port)) {
      bystander.sendSuite("let n = 0; setInterval(() => dispatch('tick ' + n++), 5)", suiteId(1));
      assertThat(bystander.readText()).isEqualTo("tick 0");
      hostile.sendSuite(hog, suiteId(2));
      assertThat(hostile.readError()).contains("SuiteMemoryError");
      for (int i = 1; i < 50; i++) {
        assertThat(bystander.readText()).isEqualTo("tick " + i);
      }
      hostile.sendSuite("dispatch('served again')", suiteId(3));
      assertThat(hostile.readText()).isEqualTo("served again");
    }
  }

  @Test
  void garbageIsNoFault() throws IOException {
    try (RunnerClient client = RunnerClient.runner(servers.port("--suite-memory", "1MiB"))) {
      client.sendSuite(
          "for (let i = 0; i < 3000; i++) new Uint8Array(2 ** 19); dispatch('fine')", suiteId(1));
      assertThat(client.readText()).isEqualTo("fine");
    }
  }

  @Test
  void aBufferBeyondTheLimitIsRefusedAsNodeRefusesOne() throws IOException {
    try (RunnerClient client = RunnerClient.runner(servers.port("--suite-memory", "1MiB"))) {
      client.sendSuite("new ArrayBuffer(2 ** 20 + 1)", suiteId(1));
      assertThat(client.readError())
          .contains("\"name\":\"RangeError\"", "Array buffer allocation failed");
    }
  }

  @Test
  void aSuiteRecursesAsDeepAsItsStackAllows() throws IOException {
    int little = depth("--suite-stack", "4MiB");
    int much = depth("--suite-stack", "64MiB");
    assertThat(little).isGreaterThan(500).isLessThan(much / 4);
  }

  private int depth(String... flags) throws IOException {
    try (RunnerClient client = RunnerClient.runner(servers.port(flags))) {
      client.sendSuite(
          "let depth = 0; (function deeper() { try { depth++; deeper() } catch (e) {"
              + "if (e.message !== 'Maximum call stack size exceeded') throw e } })();"
              + "dispatch(String(depth))",
          suiteId(1));
      return Integer.parseInt(client.readText());
    }
  }

  @Test
  void aSuiteThatGoesOnAfterItsEndIsStopped() throws IOException {
    int port = servers.port("--workers", "1", "--kill-grace", "200ms", "--live-suites", "1");
    try (RunnerClient client = RunnerClient.runner(port)) {
      client.sendSuite(status(3, 3, suiteId(1), "", "") + "for (;;);", suiteId(1));
      assertThat(client.readSuite()).hasSize(1);
      // The only worker has only one place, and gives it back when the turn has ended.
      client.sendSuite("dispatch('next')", suiteId(2));
      assertThat(client.readText()).isEqualTo("next");
    }
  }

  /** A statement that dispatches a Status (3) or Events (4) packet. */
  private static String status(
      int kind, int type, String suiteId, String ancestry, String description) {
    return """
        dispatch(Buffer.concat([Buffer.from([%d]), Buffer.from('%s'), Buffer.from('%s'),
          Buffer.from([1, 0]), Buffer.from('t'), Buffer.from([%d, 0, 0, 0, 0]),
          Buffer.from([%d, 0, 0, 0]), Buffer.from('%s'), Buffer.from([%d, 0, 0, 0]),
          Buffer.from('%s')]));
        """
        .replace("\n", " ")
        .formatted(
            kind,
            suiteId,
            RunnerClient.RUNNER,
            type,
            ancestry.length(),
            ancestry,
            description.length(),
            description);
  }
}
