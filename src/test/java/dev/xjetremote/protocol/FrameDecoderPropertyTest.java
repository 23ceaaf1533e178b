package dev.xjetremote.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** However a stream is cut into chunks, the same frames come out. */
class FrameDecoderPropertyTest {
  private static final int MAX_BYTES = 100;

  @Property(tries = 2000)
  void cutsDoNotMatter(
      @ForAll("lengths") List<Integer> lengths, @ForAll @Size(max = 40) List<Short> cuts) {
    Buffer stream = Buffer.buffer("runner-0000001");
    List<String> expected = new ArrayList<>(List.of("runner runner-0000001"));
    for (int i = 0; i < lengths.size(); i++) {
      int length = lengths.get(i);
      stream.appendInt(length);
      if (length > 0) {
        String id = "suite-%08d".formatted(i);
        String script = "x".repeat(length - Frames.ID_BYTES);
        stream.appendString(script + id);
        expected.add(length > MAX_BYTES ? "oversized " + id + " " + length : id + " " + script);
      }
    }
    assertThat(decode(stream, cuts)).isEqualTo(expected);
  }

  @Property(tries = 500)
  void anythingAtAllIsDecodedOrRefusedOnce(
      @ForAll @Size(max = 300) List<Byte> bytes, @ForAll @Size(max = 10) List<Short> cuts) {
    Buffer stream = Buffer.buffer("runner-0000001");
    bytes.forEach(stream::appendByte);
    List<String> events = decode(stream, cuts);
    assertThat(events.stream().filter(event -> event.startsWith("broken"))).hasSizeLessThan(2);
  }

  @Provide
  Arbitrary<List<Integer>> lengths() {
    return Arbitraries.oneOf(
            Arbitraries.just(0), Arbitraries.integers().between(Frames.ID_BYTES, 2 * MAX_BYTES))
        .list()
        .ofMaxSize(12);
  }

  private static List<String> decode(Buffer stream, List<Short> cuts) {
    Recorder recorder = new Recorder();
    ManualStream source = new ManualStream();
    new FrameDecoder(source, MAX_BYTES, recorder);
    int[] positions =
        cuts.stream()
            .mapToInt(cut -> Math.floorMod(cut, stream.length() + 1))
            .sorted()
            .distinct()
            .toArray();
    int start = 0;
    for (int position : positions) {
      source.emit(stream.getBuffer(start, position));
      start = position;
    }
    source.emit(stream.getBuffer(start, stream.length()));
    source.end();
    return recorder.events;
  }

  private static final class Recorder implements FrameHandler {
    final List<String> events = new ArrayList<>();

    @Override
    public void runner(String runnerId) {
      events.add("runner " + runnerId);
    }

    @Override
    public void suite(SuiteFrame suite) {
      events.add(suite.suiteId() + " " + SuiteFrame.text(suite.script()));
    }

    @Override
    public void oversized(SuiteFrame start, long bytes) {
      assertThat(start.script().length()).isEqualTo((int) bytes - Frames.ID_BYTES);
      events.add("oversized " + start.suiteId() + " " + bytes);
    }

    @Override
    public void broken(ProtocolException reason) {
      events.add("broken " + reason.getMessage());
    }
  }
}
