package dev.xjetremote.isolation;

import static dev.xjetremote.RunnerClient.suiteId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.RunnerClient;
import dev.xjetremote.ServerProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The jar with its workers in processes of their own: none of them is left behind. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ChildrenIT {
  @Test
  void aServerThatIsKilledLeavesNoOrphan() throws Exception {
    try (ServerProcess server = start();
        RunnerClient client = RunnerClient.runner(server.port())) {
      client.sendSuite("dispatch('on'); for (;;);", suiteId(1));
      assertThat(client.readText()).isEqualTo("on");
      List<ProcessHandle> children = server.children();
      assertThat(children).hasSizeGreaterThanOrEqualTo(2);
      server.kill();
      assertThatAllEnd(children);
    }
  }

  @Test
  void processesThatAreKilledLeaveNoFileBehind(@TempDir Path temporary) throws Exception {
    List<String> command =
        ServerProcess.command("serve", "--port", "0", "--isolation", "process", "--workers", "1");
    command.add(1, "-Djava.io.tmpdir=" + temporary);
    try (ServerProcess server = ServerProcess.start(command, ProcessBuilder.Redirect.DISCARD);
        RunnerClient client = RunnerClient.runner(server.port())) {
      client.sendSuite("dispatch('on')", suiteId(1));
      assertThat(client.readText()).isEqualTo("on");
      List<ProcessHandle> children = server.children();
      server.kill();
      assertThatAllEnd(children);
      assertThat(temporary).isEmptyDirectory();
    }
  }

  @Test
  void sigtermLetsSuitesFinishAndEndsTheChildren() throws Exception {
    try (ServerProcess server = start();
        RunnerClient client = RunnerClient.runner(server.port())) {
      client.sendSuite("dispatch('1'); setTimeout(() => dispatch('2'), 300)", suiteId(1));
      assertThat(client.readText()).isEqualTo("1");
      List<ProcessHandle> children = server.children();
      assertThat(server.terminate()).isZero();
      assertThat(client.readText()).isEqualTo("2");
      assertThatAllEnd(children);
    }
  }

  private static ServerProcess start() throws Exception {
    return ServerProcess.serve(
        "--isolation", "process", "--workers", "2", "--drain-timeout", "60s");
  }

  private static void assertThatAllEnd(List<ProcessHandle> processes) throws Exception {
    for (ProcessHandle process : processes) {
      process.onExit().get(1, TimeUnit.MINUTES);
    }
  }
}
