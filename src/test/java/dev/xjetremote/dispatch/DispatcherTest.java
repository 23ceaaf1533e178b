package dev.xjetremote.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.bus.SuiteKey;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DispatcherTest implements Dispatcher.Links<String> {
  private final List<String> sent = new ArrayList<>();
  private final Dispatcher<String> dispatcher = new Dispatcher<>(this);

  @Test
  void aSuiteWaitsForCredit() {
    queue(1, 1);
    assertThat(sent).isEmpty();
    assertThat(dispatcher.waiting()).isEqualTo(1);

    dispatcher.credit("w1", 1);
    assertThat(sent).containsExactly("w1 gets 1/1");
    assertThat(dispatcher.waiting()).isZero();
    assertThat(dispatcher.running()).isEqualTo(1);
  }

  @Test
  void aWorkerGetsNoMoreThanItGranted() {
    dispatcher.credit("w1", 2);
    queue(1, 1);
    queue(1, 2);
    queue(1, 3);
    assertThat(sent).containsExactly("w1 gets 1/1", "w1 gets 1/2");
  }

  @Test
  void workersWithCreditTakeTurns() {
    dispatcher.credit("w1", 2);
    dispatcher.credit("w2", 2);
    for (int serial = 1; serial <= 4; serial++) {
      queue(1, serial);
    }
    assertThat(sent).containsExactly("w1 gets 1/1", "w2 gets 1/2", "w1 gets 1/3", "w2 gets 1/4");
  }

  @Test
  void connectionsTakeTurns() {
    for (int serial = 1; serial <= 3; serial++) {
      queue(1, serial);
    }
    queue(2, 4);
    dispatcher.credit("w1", 4);
    assertThat(sent).containsExactly("w1 gets 1/1", "w1 gets 2/4", "w1 gets 1/2", "w1 gets 1/3");
  }

  @Test
  void aWaitingSuiteThatIsCancelledIsNeverSent() {
    queue(1, 1);
    queue(1, 2);
    dispatcher.cancel(key(1, 1));
    dispatcher.credit("w1", 2);
    assertThat(sent).containsExactly("w1 gets 1/2");
  }

  @Test
  void aRunningSuiteIsCancelledAtItsWorker() {
    dispatcher.credit("w1", 1);
    queue(1, 1);
    dispatcher.cancel(key(1, 1));
    assertThat(sent).containsExactly("w1 gets 1/1", "w1 drops 1/1");
  }

  @Test
  void anEndedSuiteIsNotCancelled() {
    dispatcher.credit("w1", 1);
    queue(1, 1);
    dispatcher.ended(key(1, 1));
    dispatcher.cancel(key(1, 1));
    assertThat(sent).containsExactly("w1 gets 1/1");
    assertThat(dispatcher.running()).isZero();
  }

  @Test
  void whatAWorkerCannotBeGivenGoesToTheNextWorkerBeforeAllElse() {
    dispatcher.credit("gone", 1);
    queue(1, 1);
    queue(1, 2);
    dispatcher.undelivered("gone", key(1, 1), "1/1");
    dispatcher.credit("w2", 2);
    assertThat(sent).containsExactly("gone gets 1/1", "w2 gets 1/1", "w2 gets 1/2");
  }

  @Override
  public void assign(String worker, SuiteKey key, String suite) {
    assertThat(suite).isEqualTo(key.toString());
    sent.add(worker + " gets " + suite);
  }

  @Override
  public void cancel(String worker, SuiteKey key) {
    sent.add(worker + " drops " + key);
  }

  private void queue(long connection, long serial) {
    SuiteKey key = key(connection, serial);
    dispatcher.queue(key, key.toString());
  }

  private static SuiteKey key(long connection, long serial) {
    return new SuiteKey("gateway", connection, serial);
  }
}
