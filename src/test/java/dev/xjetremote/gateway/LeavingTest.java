package dev.xjetremote.gateway;

import static dev.xjetremote.RunnerClient.RUNNER;
import static dev.xjetremote.RunnerClient.bytes;
import static dev.xjetremote.RunnerClient.suite;
import static dev.xjetremote.RunnerClient.suiteId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.xjetremote.bus.Suite;
import io.vertx.core.buffer.Buffer;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runners that leave: one of their suites runs, two fill the queue, so that nothing is read. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LeavingTest {
  private GatewayFixture gateway;
  private Socket socket;
  private Suite running;
  private Suite first;
  private Suite second;

  @BeforeEach
  void fill() throws Exception {
    gateway = new GatewayFixture(1, "--queued-suites", "2");
    socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port());
    socket.getOutputStream().write(bytes(RUNNER));
    running = send("running", 1);
    gateway.taken(running);
    first = send("waits", 2);
    second = send("waits", 3);
  }

  private Suite send(String script, int number) throws Exception {
    socket.getOutputStream().write(suite(script, suiteId(number)));
    return gateway.next();
  }

  @AfterEach
  void stop() throws Exception {
    socket.close();
    gateway.close();
  }

  @ParameterizedTest
  @CsvSource({"100,false", "100,true", "60000,false", "60000,true", "5000000,true"})
  void suitesOfARunnerThatLeavesAreCancelledThoughItIsNotRead(int unread, boolean reset)
      throws Exception {
    socket.getOutputStream().write(suite("u".repeat(unread), suiteId(4)));
    socket.setSoLinger(reset, 0);
    socket.close();
    assertThat(gateway.nextCancelled()).isEqualTo(running.key());
    assertThatAllIsGone();
  }

  @Test
  void whoLeavesBehindMoreThanTheSocketsHoldIsMissedAtTheNextPacket() throws Exception {
    socket.getOutputStream().write(suite("u".repeat(5_000_000), suiteId(4)));
    socket.close();
    gateway.answer(running, Buffer.buffer("for nobody"));
    assertThatAllIsGone();
  }

  @Test
  void whoEndsItsSideHasLeft() throws Exception {
    socket.shutdownOutput();
    assertThat(gateway.nextCancelled()).isEqualTo(running.key());
    assertThatAllIsGone();
    assertThat(socket.getInputStream().read()).isEqualTo(-1);
  }

  private void assertThatAllIsGone() throws InterruptedException {
    assertThat(gateway.nextCancelled()).isEqualTo(first.key());
    assertThat(gateway.nextCancelled()).isEqualTo(second.key());
    await().until(() -> gateway.runtime.door().visitors() == 0);
    assertThat(gateway.runtime.memory().held()).isZero();
  }
}
