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
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runners that leave: one of their suites runs, two fill the queue, so that nothing is read. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LeavingTest {
  private static final String OF_XJET =
      "globalThis.__XJET = {\"runtime\":{\"path\":\"a.spec.ts\"}};";
  private static final int MORE_THAN_THE_SOCKETS_HOLD = 5_000_000;

  private GatewayFixture gateway;
  private Socket socket;

  @BeforeEach
  void connect() throws Exception {
    gateway = new GatewayFixture(1, "--queued-suites", "2");
    socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port());
    socket.getOutputStream().write(bytes(RUNNER));
  }

  private List<Suite> fill(String script) throws Exception {
    Suite running = send(script, 1);
    gateway.taken(running);
    return List.of(running, send(script, 2), send(script, 3));
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
    List<Suite> suites = fill("of any dialect");
    socket.getOutputStream().write(suite("u".repeat(unread), suiteId(4)));
    socket.setSoLinger(reset, 0);
    socket.close();
    assertCancelled(suites);
  }

  @Test
  void suitesOfXjetAreCancelledThoughMoreIsUnreadThanTheSocketsHold() throws Exception {
    List<Suite> suites = fill(OF_XJET);
    socket.getOutputStream().write(suite("u".repeat(MORE_THAN_THE_SOCKETS_HOLD), suiteId(4)));
    socket.close();
    assertCancelled(suites);
  }

  @Test
  void thoseOfAnotherDialectWithTheNextPacket() throws Exception {
    List<Suite> suites = fill("of another dialect");
    socket.getOutputStream().write(suite("u".repeat(MORE_THAN_THE_SOCKETS_HOLD), suiteId(4)));
    socket.close();
    gateway.answer(suites.get(0), Buffer.buffer("for nobody"));
    assertCancelled(suites.subList(1, 3));
  }

  @Test
  void whoEndsItsSideHasLeft() throws Exception {
    List<Suite> suites = fill("of any dialect");
    socket.shutdownOutput();
    assertCancelled(suites);
    assertThat(socket.getInputStream().read()).isEqualTo(-1);
  }

  private void assertCancelled(List<Suite> suites) throws InterruptedException {
    for (Suite suite : suites) {
      assertThat(gateway.nextCancelled()).isEqualTo(suite.key());
    }
    await().until(() -> gateway.runtime.door().visitors() == 0);
    assertThat(gateway.runtime.memory().held()).isZero();
  }
}
