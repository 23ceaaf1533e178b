package dev.xjetremote.gateway;

import static dev.xjetremote.RunnerClient.suiteId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.RunnerClient;
import dev.xjetremote.bus.LastWill;
import dev.xjetremote.bus.Suite;
import dev.xjetremote.bus.WillRevoked;
import dev.xjetremote.protocol.ErrorPacket;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Suites whose workers stand still at a deadline. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LastWillTest {
  private GatewayFixture gateway;
  private RunnerClient client;
  private Suite first;
  private Suite second;

  @BeforeEach
  void start() throws Exception {
    gateway = new GatewayFixture(1);
    client = RunnerClient.runner(gateway.port());
    client.sendSuite("first", suiteId(1)).sendSuite("second", suiteId(2));
    first = gateway.next();
    second = gateway.next();
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    gateway.close();
  }

  @Test
  void theGatewayEndsThemInTheWordsOfTheWorker() throws Exception {
    gateway.tell(first, new LastWill(first.key(), 1, "it took too long", "    at spin (a.js:1:2)"));
    assertThat(client.readError())
        .contains("SuiteTimeoutError", "it took too long", "at spin (a.js:1:2)");
    assertThat(gateway.nextCancelled()).isEqualTo(first.key());

    // What the worker sends when it comes to itself is nobody's.
    gateway.answer(first, Buffer.buffer(end(first)));
    answered(second);
  }

  @Test
  void aWillThatIsRevokedIsVoidAndSoIsOneThatWasMadeBefore() throws Exception {
    gateway.tell(first, new LastWill(first.key(), 2000, "first", ""));
    gateway.tell(first, new LastWill(first.key(), 2001, "first again", ""));
    gateway.tell(first, new WillRevoked(first.key()));
    // Its time comes after the others'.
    gateway.tell(second, new LastWill(second.key(), 2100, "second", ""));
    assertThat(client.readError()).contains("SuiteTimeoutError", "second");
    answered(first);
  }

  @Test
  void aSuiteThatEndsInTimeNeedsNone() throws Exception {
    gateway.tell(first, new LastWill(first.key(), 2000, "first", ""));
    answered(first);
    gateway.tell(second, new LastWill(second.key(), 2100, "second", ""));
    assertThat(client.readError()).contains("second");
  }

  private void answered(Suite suite) throws Exception {
    byte[] end = end(suite);
    gateway.answer(suite, Buffer.buffer(end));
    assertThat(client.read()).isEqualTo(end);
  }

  private static byte[] end(Suite suite) {
    return ErrorPacket.encode(suite.suiteId(), suite.runnerId(), Instant.now(), "{}");
  }
}
