package dev.xjetremote.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.bus.SuiteDropped;
import dev.xjetremote.bus.SuiteKey;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticesTest {
  private final List<String> sent = new ArrayList<>();
  private final List<Promise<Void>> answers = new ArrayList<>();
  private final Notices notices = new Notices(this::send);

  @Test
  void aNoticeIsSentAgainUntilItIsAnswered() {
    notices.send("a", dropped(1));
    notices.send("b", dropped(2));
    answers.get(0).fail("cut off");
    notices.sendAgain("a");
    notices.sendAgain("a");
    assertThat(sent).containsExactly("a 1/1", "b 1/2", "a 1/1", "a 1/1");

    answers.get(2).complete();
    notices.sendAgain("a");
    assertThat(sent).hasSize(4);
    notices.sendAgain("b");
    assertThat(sent).hasSize(5);
  }

  @Test
  void whoNeverComesBackIsOwedNoMoreThanSoMuch() {
    for (int i = 0; i < 5000; i++) {
      notices.send("a", dropped(i));
    }
    sent.clear();
    notices.sendAgain("a");
    assertThat(sent).hasSize(1000).first().isEqualTo("a 1/4000");
  }

  private Future<?> send(String dispatcher, SuiteDropped notice) {
    sent.add(dispatcher + " " + notice.key());
    Promise<Void> answer = Promise.promise();
    answers.add(answer);
    return answer.future();
  }

  private static SuiteDropped dropped(long serial) {
    return new SuiteDropped(new SuiteKey("gateway", 1, serial), serial, "it was stopped");
  }
}
