package dev.xjetremote.isolation;

import static dev.xjetremote.RunnerClient.suiteId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.LogLines;
import dev.xjetremote.RunnerClient;
import dev.xjetremote.config.ConfigurationFixture;
import dev.xjetremote.server.XjetServer;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A server whose one worker has a process with little memory. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ChildMemoryTest {
  private static final int GREEDY = 4;

  private static XjetServer server;

  @BeforeAll
  static void start() {
    server =
        XjetServer.start(
                ConfigurationFixture.server(
                    "--isolation", "process",
                    "--workers", "1",
                    "--child-memory", "256MiB",
                    "--child-native-memory", "256MiB"))
            .await();
  }

  @AfterAll
  static void stop() {
    server.stop().await();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aChildThatGrowsBesideItsHeapIsReplaced() throws Exception {
    // A compressor keeps some 260 KiB where no garbage collection looks; one suite may have 2,048.
    String greedy =
        "const zlib = require('zlib'); const all = []; dispatch('seen'); setTimeout(() => {"
            + "while (all.length < 2000) all.push(zlib.createDeflateRaw()) }, 1000);"
            + "setInterval(() => {}, 1e6)";
    try (RunnerClient client = RunnerClient.runner(server.port());
        LogLines log = new LogLines("dev.xjetremote.isolation")) {
      for (int i = 0; i < GREEDY; i++) {
        client.sendSuite(greedy, suiteId(i));
        assertThat(client.readText()).isEqualTo("seen");
      }
      ProcessHandle child = ChildProcesses.serving(server);
      for (int i = 0; i < GREEDY; i++) {
        assertThat(client.readError())
            .contains("WorkerLostError", "bytes of memory, more than", "--child-native-memory");
      }
      child.onExit().get(1, TimeUnit.MINUTES);
      assertThat(log.containing("is killed: its process took")).hasSize(1);
      client.sendSuite("dispatch('fine')", suiteId(99));
      assertThat(client.readText()).isEqualTo("fine");
      assertThat(ChildProcesses.get(server, "/metrics"))
          .containsPattern("xjet_children_lost_total\\{[^}]*} 1\\.0");
    }
  }

  @Test
  void theLongestBufferFitsTheChildsHeap() throws Exception {
    try (RunnerClient client = RunnerClient.runner(server.port())) {
      client.sendSuite(
          "try { new ArrayBuffer(100 * 2 ** 20) } catch (e) { dispatch(e.message) }"
              + "dispatch(String(new ArrayBuffer(50 * 2 ** 20).byteLength))",
          suiteId(1));
      assertThat(client.readText()).isEqualTo("Array buffer allocation failed");
      assertThat(client.readText()).isEqualTo(String.valueOf(50 << 20));
    }
  }

  @Test
  void memoryIsKnownWhereTheSystemSaysIt() {
    long own = ProcessHandle.current().pid();
    if (OS.LINUX.isCurrentOs()) {
      assertThat(ProcessMemory.of(own).orElseThrow()).isBetween(10L << 20, 1L << 40);
    }
    assertThat(ProcessMemory.of(Long.MAX_VALUE)).isEmpty();
  }
}
