package dev.xjetremote.gateway;

import static dev.xjetremote.RunnerClient.suiteId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.RunnerClient;
import dev.xjetremote.bus.Suite;
import dev.xjetremote.protocol.ErrorPacket;
import dev.xjetremote.protocol.Frames;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A worker that a suite has taken over holds several suites of a runner, and sends for one of them
 * what would spoil another.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ForgedPacketsTest {
  private GatewayFixture gateway;
  private RunnerClient client;
  private Suite hostile;
  private Suite honest;

  @BeforeEach
  void start() throws Exception {
    gateway = new GatewayFixture(1);
    client = RunnerClient.runner(gateway.port());
    client.sendSuite("hostile", suiteId(1)).sendSuite("honest", suiteId(2));
    hostile = gateway.next();
    honest = gateway.next();
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    gateway.close();
  }

  @Test
  void packetsInAnotherSuitesNameEndTheSuiteThatTheyCameFrom() throws Exception {
    gateway.send(hostile, frames(own(hostile), own(honest)), false);
    assertThat(client.readError())
        .contains("WorkerLostError", "it has sent a packet in another suite's name");
    assertThat(gateway.nextCancelled()).isEqualTo(hostile.key());
    theOtherIsUnharmed();
  }

  @Test
  void aPacketWithoutItsEndDoesNotSwallowThoseOfOthers() throws Exception {
    gateway.send(hostile, frames(own(hostile)).appendInt(1000).appendString("short"), true);
    assertThat(client.readError())
        .contains("WorkerLostError", "it has sent a packet that is not whole");
    theOtherIsUnharmed();
  }

  @Test
  void aLengthPastAllNumbersIsNotWholeEither() throws Exception {
    gateway.send(hostile, Buffer.buffer().appendInt(-1).appendString("short"), true);
    assertThat(client.readError()).contains("it has sent a packet that is not whole");
    theOtherIsUnharmed();
  }

  @Test
  void anotherDialectMaySayWhatItLikes() throws Exception {
    byte[] text =
        RunnerClient.bytes("\u0002" + honest.suiteId() + RunnerClient.RUNNER + "\0\0 text");
    gateway.send(hostile, frames(text), true);
    assertThat(client.read()).isEqualTo(text);
    theOtherIsUnharmed();
  }

  private void theOtherIsUnharmed() throws Exception {
    byte[] end = own(honest);
    gateway.answer(honest, Buffer.buffer(end));
    assertThat(client.read()).isEqualTo(end);
  }

  private static byte[] own(Suite suite) {
    return ErrorPacket.encode(suite.suiteId(), suite.runnerId(), Instant.now(), "{}");
  }

  private static Buffer frames(byte[]... packets) {
    Buffer frames = Buffer.buffer();
    for (byte[] packet : packets) {
      Frames.append(frames, packet);
    }
    return frames;
  }
}
