package dev.xjetremote.gateway;

import static dev.xjetremote.RunnerClient.suiteId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.RunnerClient;
import dev.xjetremote.bus.Suite;
import dev.xjetremote.bus.SuiteLost;
import dev.xjetremote.protocol.Frames;
import dev.xjetremote.protocol.StatusPacket;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WorkerLostTest {
  @Test
  void theTestThatRanIsNamed() throws Exception {
    try (GatewayFixture gateway = new GatewayFixture(1);
        RunnerClient client = RunnerClient.runner(gateway.port())) {
      client.sendSuite("", suiteId(1));
      Suite suite = gateway.next();
      byte[] test =
          new StatusPacket(StatusPacket.TEST, false, false, "outer", "adds")
              .encode(suite.suiteId(), suite.runnerId(), Instant.now());
      Buffer frames = Buffer.buffer();
      Frames.append(frames, RunnerClient.bytes("of no dialect that is known"));
      Frames.append(frames, test);
      gateway.send(suite, frames, false);
      gateway.tell(suite, new SuiteLost(suite.key(), "worker", "node", "it died"));
      assertThat(client.readText()).startsWith("of no dialect");
      assertThat(client.read()).isEqualTo(test);
      assertThat(client.readError())
          .contains("which was lost in the test \\\"outer > adds\\\": it died");
    }
  }
}
