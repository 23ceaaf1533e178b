package dev.xjetremote.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xjetremote.config.ConfigurationFixture;
import dev.xjetremote.server.XjetServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that cannot start says why, and leaves no process behind. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FailedStartTest {
  @AfterEach
  void noChildIsLeft() {
    assertThat(ChildProcesses.all()).isEmpty();
  }

  @Test
  void becauseAChildCannotStart() {
    assertThatThrownBy(() -> start("--modules", "/no/such/folder"))
        .hasMessageContainingAll(
            "a worker process could not be started",
            "exit code 1",
            "--modules is \"/no/such/folder\", but there is no folder");
  }

  @Test
  void becauseItsPortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> start("--port", String.valueOf(taken.getLocalPort())))
          .hasMessageContaining("cannot listen on");
    }
  }

  private static void start(String flag, String value) {
    XjetServer.start(
            ConfigurationFixture.server("--isolation", "process", "--workers", "1", flag, value))
        .await();
  }
}
