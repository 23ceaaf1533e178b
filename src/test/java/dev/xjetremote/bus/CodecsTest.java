package dev.xjetremote.bus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.bus.WorkerReport.Heap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.MessageCodec;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodecsTest {
  private static final SuiteKey KEY = new SuiteKey("xjet.gateway.1", 1L << 40, Long.MAX_VALUE, 2);

  private static final Suite SUITE =
      new Suite(KEY, "runner-0000001", "su\u00ffite", "späc/ß.ts", Buffer.buffer("script"));

  static Stream<Object> messages() {
    return Stream.of(
        SUITE,
        SuiteOffer.of(SUITE, "xjet.dispatcher.1", 7),
        new SuiteBytes(KEY, Buffer.buffer("part of a script")),
        new SuiteTaken(KEY, "xjet.worker.1"),
        new Packets(KEY, "xjet.worker.1", 7, 2, Buffer.buffer(new byte[] {0, -1, 3}), true),
        new Packets(KEY, "xjet.worker.1", 0, 0, Buffer.buffer(), false),
        new PacketCredit(KEY, 1L << 33),
        new WorkerState("xjet.worker.1", Node.ID, 3),
        new WorkerReport(1, 9, 2, 3, new Heap(1L << 33, 5, 6, 7), Map.of("SuiteTimeoutError", 8L)),
        new WorkerGone("xjet.worker.1", "its process was killed by signal 9"),
        new DispatcherAlive("xjet.dispatcher.1", Node.ID),
        new SuiteLost(KEY, "xjet.worker.1", Node.ID, "it has not been heard of"),
        new SuiteDropped(KEY, 7, "its process was stopped"),
        new Hold("xjet.gateway.1", 1L << 40, true),
        new SuiteEnded(KEY, 7),
        new LastWill(KEY, 1100, "it ran for too long", "    at spin (a.spec.ts:1:2)"),
        new WillRevoked(KEY),
        new Cancel(KEY));
  }

  @ParameterizedTest
  @MethodSource("messages")
  @SuppressWarnings("unchecked")
  void everyMessageCrossesTheWire(Object message) {
    MessageCodec<Object, Object> codec =
        (MessageCodec<Object, Object>)
            Codecs.all().stream().filter(c -> c.type() == message.getClass()).findAny().get();
    Buffer wire = Buffer.buffer("before");
    codec.encodeToWire(wire, message);
    wire.appendString("after");
    assertThat(codec.decodeFromWire("before".length(), wire)).isEqualTo(message);
  }

  @Test
  void everyMessageTypeIsTested() {
    assertThat(messages().map(Object::getClass).distinct().count()).isEqualTo(Codecs.all().size());
  }
}
