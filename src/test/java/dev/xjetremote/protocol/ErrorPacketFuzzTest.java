package dev.xjetremote.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.NodeProcess;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random errors, with any Unicode and any shape, through our encoder and the real client's decoder:
 * they come out as they went in. {@code -Dfuzz.inputs=1000000} runs a million, {@code -Dfuzz.seed}
 * repeats a run.
 */
class ErrorPacketFuzzTest {
  private static final List<FailureKind> KINDS = List.of(FailureKind.values());
  private static final Path DECODER = Path.of("src/test/js/e2e/oracle/decode.mjs");
  private static final int INPUTS = Integer.getInteger("fuzz.inputs", 100_000);
  private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());
  private static final int BATCH = 50_000;
  private static final int HUGE_CHARS = 300_000;

  private final Random random = new Random(SEED);

  @Test
  void theClientReadsWhatWeWrite() {
    System.out.printf("ErrorPacket: %d inputs, -Dfuzz.seed=%d%n", INPUTS, SEED);
    for (int done = 0; done < INPUTS; done += BATCH) {
      batch(Math.min(BATCH, INPUTS - done));
    }
  }

  private void batch(int size) {
    List<String> expected = new ArrayList<>();
    StringBuilder packets = new StringBuilder();
    for (int i = 0; i < size; i++) {
      byte[] packet = random.nextInt(4) == 0 ? ofServer(expected) : ofSuite(expected);
      packets.append(HexFormat.of().formatHex(packet)).append('\n');
    }
    String[] decoded = NodeProcess.run(DECODER, packets.toString()).split("\n", -1);
    assertThat(decoded).hasSize(size + 1);
    for (int i = 0; i < size; i++) {
      assertThat(decoded[i]).as("packet %d of seed %d", i, SEED).isEqualTo(expected.get(i));
    }
  }

  /** What a suite throws: its sandbox makes the JSON. */
  private byte[] ofSuite(List<String> expected) {
    String suiteId = id();
    String runnerId = id();
    Instant now = Instant.ofEpochMilli(random.nextLong(0, 4_102_444_800_000L));
    String timestamp =
        now.toString().contains(".") ? now.toString() : now.toString().replace("Z", ".000Z");
    RandomJson json = new RandomJson(random, random.nextInt(1000) == 0 ? HUGE_CHARS : 60);
    String[] texts = json.error();
    expected.add("2 %s %s %s %s".formatted(suiteId, runnerId, timestamp, texts[1]));
    return ErrorPacket.encode(suiteId, runnerId, now, texts[0]);
  }

  /** What the server says itself. */
  private byte[] ofServer(List<String> expected) {
    String suiteId = id();
    String runnerId = id();
    RandomJson json = new RandomJson(random, 200);
    FailureKind kind = KINDS.get(random.nextInt(KINDS.size()));
    String name = kind.errorName();
    String message = json.text();
    byte[] packet = new SuiteFailure(kind, message).packet(suiteId, runnerId);
    String timestamp = new String(packet, 31, 24, java.nio.charset.StandardCharsets.US_ASCII);
    expected.add(
        "2 %s %s %s {\"name\":%s,\"message\":%s,\"stack\":%s}"
            .formatted(
                suiteId,
                runnerId,
                timestamp,
                RandomJson.escaped(name),
                RandomJson.escaped(message),
                RandomJson.escaped(name + ": " + message)));
    return packet;
  }

  private String id() {
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < Frames.ID_BYTES; i++) {
      id.append(Character.forDigit(random.nextInt(36), 36));
    }
    return id.toString();
  }
}
