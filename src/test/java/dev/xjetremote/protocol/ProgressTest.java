package dev.xjetremote.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is known of a suite's progress by the packets that xJet 1.1 sends. */
class ProgressTest {
  private static final int SKIPPED = 0x40;

  private final Progress progress = new Progress();

  @Test
  void nothingIsKnownAtFirst() {
    assertThat(progress).hasToString("");
    see(PacketKind.STATUS, StatusPacket.START_SUITE, "", "");
    assertThat(progress).hasToString("");
  }

  @Test
  void theDescribeAndThenTheTestThatWasLast() {
    see(PacketKind.STATUS, StatusPacket.DESCRIBE, "", "outer");
    assertThat(progress).asString().contains("in the describe \"outer\"");
    see(PacketKind.STATUS, StatusPacket.DESCRIBE, "outer", "inner");
    assertThat(progress).asString().contains("in the describe \"outer > inner\"");
    see(PacketKind.EVENTS, StatusPacket.TEST, "outer,inner", "adds");
    assertThat(progress).asString().contains("followed the test \"outer > inner > adds\"");
    see(PacketKind.EVENTS, StatusPacket.DESCRIBE, "outer", "inner");
    assertThat(progress).asString().contains("in the describe \"outer\"");
    see(PacketKind.EVENTS, StatusPacket.DESCRIBE, "", "outer");
    assertThat(progress).hasToString("");
  }

  @Test
  void aTestThatIsAnnouncedIsTheOneThatRuns() {
    see(PacketKind.STATUS, StatusPacket.TEST, "outer", "adds");
    assertThat(progress).hasToString(" in the test \"outer > adds\"");
    see(PacketKind.EVENTS, StatusPacket.TEST, "outer", "adds");
    assertThat(progress).asString().contains("followed the test");
  }

  @Test
  void whatIsLeftOutDoesNotRun() {
    see(PacketKind.EVENTS, StatusPacket.TEST, "", "ran");
    see(PacketKind.STATUS, StatusPacket.TEST | SKIPPED, "", "left out");
    assertThat(progress).asString().contains("\"ran\"");
  }

  @Test
  void longNamesAreCut() {
    see(PacketKind.EVENTS, StatusPacket.TEST, "", "x".repeat(100_000));
    assertThat(progress.toString()).hasSizeLessThan(300);
  }

  private void see(PacketKind kind, int type, String ancestry, String description) {
    byte[] bytes = packet(kind, type, ancestry, description);
    progress.see(Packet.read(bytes).orElseThrow(), bytes);
  }

  private static byte[] packet(PacketKind kind, int type, String ancestry, String description) {
    byte[] a = ancestry.getBytes(StandardCharsets.UTF_8);
    byte[] d = description.getBytes(StandardCharsets.UTF_8);
    ByteBuffer out =
        ByteBuffer.allocate(1 + 28 + 2 + 1 + 1 + 4 + 4 + a.length + 4 + d.length)
            .order(ByteOrder.LITTLE_ENDIAN);
    out.put(kind.code()).put(new byte[28]).putShort((short) 1).put((byte) 't');
    out.put((byte) type).putInt(0).putInt(a.length).put(a).putInt(d.length).put(d);
    return out.array();
  }
}
