package dev.xjetremote.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xjetremote.config.ConfigurationFixture;
import dev.xjetremote.config.InvalidConfigException;
import dev.xjetremote.config.IsolationConfig;
import dev.xjetremote.config.WorkerConfig;
import dev.xjetremote.server.XjetServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
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
    WorkerConfig config = ConfigurationFixture.server("--isolation", "process").worker();
    IsolationConfig isolation = config.isolation();
    Map<String, String> environment = new HashMap<>(isolation.childEnvironment());
    environment.put("XJET_REMOTE_WORKERS", "many");
    WorkerConfig broken =
        new WorkerConfig(
            config.count(),
            new IsolationConfig(
                isolation.mode(),
                isolation.childMemory(),
                isolation.childNativeMemory(),
                environment),
            config.sandbox(),
            config.limits());
    Vertx vertx = Vertx.vertx();
    assertThatThrownBy(
            () -> vertx.deployVerticle(new ChildPool(broken, new SimpleMeterRegistry())).await())
        .hasMessageContainingAll(
            "a worker process could not be started", "exit code 1", "XJET_REMOTE_WORKERS", "many");
    vertx.close().await();
  }

  @Test
  void becauseAFolderForSuitesIsNotThere() {
    assertThatThrownBy(() -> start("--modules", "/no/such/folder"))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageStartingWith("--modules is \"/no/such/folder\", but there is no folder");
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
