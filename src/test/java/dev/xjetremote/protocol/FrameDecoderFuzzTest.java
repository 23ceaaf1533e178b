package dev.xjetremote.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random bytes, and valid streams with random damage, in random chunks: the decoder reports what a
 * decoder of twenty lines reports that sees all the bytes at once, and never anything else. {@code
 * -Dfuzz.inputs=1000000} runs a million, {@code -Dfuzz.seed} repeats a run.
 */
class FrameDecoderFuzzTest {
  private static final int INPUTS = Integer.getInteger("fuzz.inputs", 100_000);
  private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());
  private static final int MAX_BYTES = 120;
  private static final int SKIPPED_MIB = 4096;

  private final Random random = new Random(SEED);

  @Test
  void whateverComesIsDecodedOrRefused() {
    System.out.printf("FrameDecoder: %d inputs, -Dfuzz.seed=%d%n", INPUTS, SEED);
    int suites = 0;
    int broken = 0;
    for (int i = 0; i < INPUTS; i++) {
      byte[] input = input();
      List<String> expected = model(input);
      assertThat(decode(input)).as("input %d of seed %d", i, SEED).isEqualTo(expected);
      suites += (int) expected.stream().filter(event -> event.startsWith("suite")).count();
      broken += expected.contains("broken") ? 1 : 0;
    }
    // The inputs are such that they say something.
    assertThat(suites).isGreaterThan(INPUTS / 2);
    assertThat(broken).isBetween(INPUTS / 10, INPUTS * 9 / 10);
  }

  @Test
  void aSkippedSuiteOfFourGigabytesCostsNoMemory() {
    Recorder events = new Recorder();
    ManualStream stream = new ManualStream();
    new FrameDecoder(stream, MAX_BYTES, events);
    stream.emit(Buffer.buffer("runner-0000001").appendInt(-1));
    Buffer chunk = Buffer.buffer(new byte[1024 * 1024]);
    long before = usedMemory();
    for (int i = 0; i < SKIPPED_MIB - 1; i++) {
      stream.emit(chunk);
      if (i % 1024 == 512) {
        assertThat(usedMemory() - before).isLessThan(16L * 1024 * 1024);
      }
    }
    // An announced length of 2^32 - 1: one byte short of the last mebibyte, the id at its end.
    byte[] end = new byte[1024 * 1024 - 1];
    System.arraycopy(
        "suite-00000001".getBytes(StandardCharsets.US_ASCII), 0, end, end.length - 14, 14);
    stream.emit(Buffer.buffer(end));
    stream.emit(Buffer.buffer().appendInt(15).appendString("xsuite-00000002"));
    assertThat(events.list)
        .containsExactly(
            "runner runner-0000001",
            "oversized suite-00000001 4294967295",
            "suite suite-00000002 x");
  }

  private byte[] input() {
    ByteBuffer valid = validStream();
    byte[] bytes = new byte[valid.remaining()];
    valid.get(bytes);
    int kind = random.nextInt(8);
    if (kind == 0) {
      random.nextBytes(bytes);
    } else if (kind < 5) {
      damage(bytes);
    }
    // What is left is valid, but may end anywhere.
    return random.nextInt(4) == 0
        ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1))
        : bytes;
  }

  private ByteBuffer validStream() {
    ByteBuffer stream = ByteBuffer.allocate(14 + 6 * (4 + 2 * MAX_BYTES));
    stream.put(ascii(14));
    for (int frames = random.nextInt(6); frames > 0; frames--) {
      int length = random.nextInt(6) == 0 ? 0 : 14 + random.nextInt(2 * MAX_BYTES - 14);
      stream.putInt(length).put(ascii(length));
    }
    return stream.flip();
  }

  private byte[] ascii(int length) {
    byte[] text = new byte[length];
    for (int i = 0; i < length; i++) {
      text[i] = (byte) ('a' + random.nextInt(26));
    }
    return text;
  }

  private void damage(byte[] bytes) {
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> bytes[at] = 0;
        default -> {
          int[] lengths = {1, 13, 14, MAX_BYTES, MAX_BYTES + 1, Integer.MAX_VALUE, -1, -2};
          if (at + 4 <= bytes.length) {
            ByteBuffer.wrap(bytes).putInt(at, lengths[random.nextInt(lengths.length)]);
          }
        }
      }
    }
  }

  /** What is in the bytes, by the letter of the protocol. */
  private static List<String> model(byte[] bytes) {
    List<String> events = new ArrayList<>();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (in.remaining() < 14) {
      return events;
    }
    String runner = take(in, 14);
    if (!runner.matches("[0-9A-Za-z_-]{14}")) {
      events.add("broken");
      return events;
    }
    events.add("runner " + runner);
    while (in.remaining() >= 4) {
      long length = Integer.toUnsignedLong(in.getInt());
      if (length > 0 && length < 14) {
        events.add("broken");
        return events;
      }
      if (in.remaining() < length) {
        return events;
      }
      if (length > 0) {
        String script = take(in, (int) length - 14);
        String id = take(in, 14);
        events.add(
            length > MAX_BYTES ? "oversized " + id + " " + length : "suite " + id + " " + script);
      }
    }
    return events;
  }

  private static String take(ByteBuffer in, int length) {
    byte[] bytes = new byte[length];
    in.get(bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private List<String> decode(byte[] input) {
    Recorder events = new Recorder();
    ManualStream stream = new ManualStream();
    FrameDecoder decoder = new FrameDecoder(stream, MAX_BYTES, events);
    int largest = random.nextBoolean() ? 8 : input.length + 1;
    for (int from = 0; from < input.length; ) {
      int to = Math.min(input.length, from + 1 + random.nextInt(largest));
      stream.emit(Buffer.buffer(input).slice(from, to));
      if (decoder.boundary() > decoder.taken() || decoder.taken() > to) {
        throw new AssertionError(
            "boundary %d, taken %d of %d".formatted(decoder.boundary(), decoder.taken(), to));
      }
      from = to;
    }
    stream.end();
    return events.list;
  }

  private static long usedMemory() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static final class Recorder implements FrameHandler {
    final List<String> list = new ArrayList<>();

    @Override
    public void runner(String runnerId) {
      list.add("runner " + runnerId);
    }

    @Override
    public void suite(SuiteFrame suite) {
      list.add(
          "suite " + suite.suiteId() + " " + suite.script().toString(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void oversized(SuiteFrame start, long bytes) {
      if (start.script().length() != Math.min(bytes - Frames.ID_BYTES, 4096)) {
        throw new AssertionError("kept " + start.script().length() + " of " + bytes);
      }
      list.add("oversized " + start.suiteId() + " " + bytes);
    }

    @Override
    public void broken(ProtocolException reason) {
      list.add("broken");
    }
  }
}
