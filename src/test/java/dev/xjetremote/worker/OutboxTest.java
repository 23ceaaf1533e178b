package dev.xjetremote.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.bus.Packets;
import dev.xjetremote.bus.SuiteKey;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxTest {
  private static final SuiteKey KEY = new SuiteKey("gateway", 1, 1);

  private final List<Packets> sent = new ArrayList<>();
  private final List<Promise<Void>> answers = new ArrayList<>();
  private final List<String> events = new ArrayList<>();
  private final Outbox outbox =
      new Outbox(
          this::send,
          () -> events.add("emptied"),
          failure -> events.add("failed: " + failure.getMessage()));

  @Test
  void messagesAreNumberedAndFewAreUnderWay() {
    for (int i = 0; i < 10; i++) {
      outbox.add(packets(1, 10, false));
    }
    assertThat(sent).extracting(Packets::sequence).containsExactly(0L, 1L, 2L, 3L);

    answers.get(0).complete();
    answers.get(1).complete();
    assertThat(sent).extracting(Packets::sequence).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    assertThat(outbox.isEmpty()).isFalse();
    assertThat(events).isEmpty();

    for (int i = 2; i < 10; i++) {
      answers.get(i).complete();
    }
    assertThat(outbox.isEmpty()).isTrue();
    assertThat(events).containsExactly("emptied");
  }

  @Test
  void longMessagesTravelInPartsOfWhichTheLastCountsThePackets() {
    int length = 2 * Packets.MAX_BYTES + 5;
    Buffer frames = Buffer.buffer(new byte[length]).setByte(length - 1, (byte) 7);
    outbox.add(new Packets(KEY, "worker", 0, 3, frames, true));

    assertThat(sent).extracting(Packets::count).containsExactly(0, 0, 3);
    assertThat(sent).extracting(Packets::last).containsExactly(false, false, true);
    Buffer all = Buffer.buffer();
    sent.forEach(part -> all.appendBuffer(part.frames()));
    assertThat(all).isEqualTo(frames);
  }

  @Test
  void aMessageOfTheGreatestLengthIsOne() {
    outbox.add(packets(1, Packets.MAX_BYTES, false));
    assertThat(sent).hasSize(1);
  }

  @Test
  void nothingIsSentToAGatewayThatIsGone() {
    for (int i = 0; i < 6; i++) {
      outbox.add(packets(1, 10, false));
    }
    answers.get(0).fail("gone");
    assertThat(events).containsExactly("failed: gone");
    assertThat(sent).hasSize(4);

    answers.get(1).complete();
    answers.get(2).complete();
    answers.get(3).complete();
    assertThat(events).containsExactly("failed: gone", "emptied");
    outbox.add(packets(1, 10, true));
    assertThat(sent).hasSize(4);
    assertThat(outbox.isEmpty()).isTrue();
  }

  private Future<?> send(Packets packets) {
    sent.add(packets);
    Promise<Void> answer = Promise.promise();
    answers.add(answer);
    return answer.future();
  }

  private static Packets packets(int count, int length, boolean last) {
    return new Packets(KEY, "worker", 0, count, Buffer.buffer(new byte[length]), last);
  }
}
