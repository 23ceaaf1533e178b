package dev.xjetremote.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.NodeProcess;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Our Error packets against the real client's encoder. */
class ErrorPacketOracleTest {
  private static final Path ORACLE = Path.of("src/test/js/e2e/oracle/packets.mjs");
  private static final int PACKETS = 2_000;

  private final Random random = new Random(20_261_122);

  @Test
  void packetsAreByteForByteTheClientsOwn() {
    List<JsonObject> packets = new ArrayList<>();
    StringBuilder input = new StringBuilder();
    for (int i = 0; i < PACKETS; i++) {
      JsonObject packet = randomPacket();
      packets.add(packet);
      input.append(packet.encode()).append('\n');
    }

    String[] answers = NodeProcess.run(ORACLE, input.toString()).split("\n", -1);

    for (int i = 0; i < PACKETS; i++) {
      assertThat(packets.get(i).getString("packet")).isEqualTo(answers[i]);
    }
  }

  private JsonObject randomPacket() {
    String suiteId = randomId();
    String runnerId = randomId();
    Instant now = Instant.ofEpochMilli(random.nextLong(0, 4_102_444_800_000L));
    // The order in which xJet's serializeError puts the keys.
    String json =
        new JsonObject()
            .put("name", randomText(20))
            .put("message", randomText(500))
            .put("stack", randomText(3000))
            .encode();
    byte[] packet = ErrorPacket.encode(suiteId, runnerId, now, json);
    return new JsonObject()
        .put("packet", HexFormat.of().formatHex(packet))
        .put("json", json)
        .put("suiteId", suiteId)
        .put("runnerId", runnerId)
        .put("timestamp", iso(now));
  }

  /** JavaScript prints three digits of a second always, Java only where they are needed. */
  private static String iso(Instant instant) {
    String text = instant.toString();
    return text.contains(".") ? text : text.replace("Z", ".000Z");
  }

  private String randomId() {
    return random
        .ints(Frames.ID_BYTES, 0, 36)
        .mapToObj(digit -> Integer.toString(digit, 36))
        .reduce("", String::concat);
  }

  private String randomText(int longest) {
    int[] alphabet = {'a', 'Z', ' ', '\n', '"', '\\', 0, 0x7f, 'ß', '€', '語', 0x1F600, 0x2028};
    StringBuilder text = new StringBuilder();
    random
        .ints(random.nextInt(longest), 0, alphabet.length)
        .forEach(i -> text.appendCodePoint(alphabet[i]));
    return text.toString();
  }
}
