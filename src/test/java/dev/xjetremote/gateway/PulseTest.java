package dev.xjetremote.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.RunnerClient;
import dev.xjetremote.bus.Suite;
import dev.xjetremote.bus.SuiteKey;
import dev.xjetremote.protocol.Frames;
import dev.xjetremote.protocol.Packet;
import dev.xjetremote.protocol.PacketKind;
import dev.xjetremote.protocol.StatusPacket;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Bytes of a packet that means nothing, between others that mean something. */
class PulseTest {
  private static final Suite SUITE =
      new Suite(
          new SuiteKey("gateway", 1, 1),
          RunnerClient.RUNNER,
          RunnerClient.suiteId(1),
          "a.spec.ts",
          Buffer.buffer("script"));

  private final Pulse pulse = new Pulse();
  private final Buffer sent = Buffer.buffer();

  private void beat() {
    Buffer next = pulse.beat(() -> Optional.of(SUITE));
    assertThat(next.length()).isEqualTo(1);
    sent.appendBuffer(next);
  }

  @Test
  void bytesMakeAPacketOfXjetsThatMeansNothing() {
    beat();
    sent.appendBuffer(pulse.finish(Buffer.buffer()));
    assertEmptyPacket(0, sent.length());
  }

  @Test
  void theNextPacketComesAfterTheRestAndTheNextBeatAfterThat() {
    beat();
    beat();
    Buffer packet = Buffer.buffer("a packet");
    sent.appendBuffer(pulse.finish(packet));
    int end = sent.length() - packet.length();
    assertEmptyPacket(0, end);
    assertThat(sent.slice(end, sent.length())).isEqualTo(packet.slice());
    assertThat(pulse.finish(packet)).isSameAs(packet);

    int frame = sent.length();
    beat();
    sent.appendBuffer(pulse.finish(Buffer.buffer()));
    assertEmptyPacket(frame, sent.length());
  }

  @Test
  void onePacketFollowsAnother() {
    beat();
    sent.appendBuffer(pulse.finish(Buffer.buffer()));
    int length = sent.length();
    while (sent.length() < 3 * length) {
      beat();
    }
    assertEmptyPacket(length, 2 * length);
    assertEmptyPacket(2 * length, 3 * length);
  }

  @Test
  void nothingIsSentWithoutASuite() {
    assertThat(pulse.beat(Optional::empty).length()).isZero();
    assertThat(pulse.finish(Buffer.buffer()).length()).isZero();
  }

  private void assertEmptyPacket(int from, int to) {
    assertThat(sent.getInt(from)).isEqualTo(to - from - Frames.LENGTH_BYTES);
    byte[] bytes = sent.getBytes(from + Frames.LENGTH_BYTES, to);
    Packet packet = Packet.read(bytes).orElseThrow();
    assertThat(packet.kind()).isEqualTo(PacketKind.STATUS);
    assertThat(packet.suiteId()).isEqualTo(SUITE.suiteId());
    assertThat(packet.runnerId()).isEqualTo(SUITE.runnerId());
    assertThat(packet.endsSuite(bytes)).isFalse();
    assertThat(StatusPacket.read(bytes, packet).orElseThrow().type()).isZero();
  }
}
