package dev.xjetremote.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** A lane on threads that the test itself steps, so that every interleaving is chosen. */
class LaneTest {
  private final Queue<Runnable> threads = new ArrayDeque<>();
  private final List<String> log = new ArrayList<>();
  private final Lane lane = new Lane(threads::add, () -> log.add("idle"));

  @Test
  void turnsRunInOrderOnOneThread() {
    lane.execute(() -> log.add("a"));
    lane.execute(() -> log.add("b"));
    assertThat(lane.isIdle()).isFalse();
    runThread();
    assertThat(log).containsExactly("a", "b", "idle");
    assertThat(threads).isEmpty();
    assertThat(lane.isIdle()).isTrue();
  }

  @Test
  void aTurnMayAskForAnother() {
    lane.execute(
        () -> {
          log.add("a");
          lane.execute(() -> log.add("b"));
        });
    runThread();
    assertThat(log).containsExactly("a", "b", "idle");
  }

  @Test
  void aLongTurnHandsTheOthersOver() {
    lane.execute(
        () -> {
          log.add("hangs");
          lane.execute(() -> log.add("waits"));
          lane.handOver(System.nanoTime(), Long.MAX_VALUE);
          assertThat(threads).as("not long yet").isEmpty();
          lane.handOver(System.nanoTime(), 0);
          runThread();
          log.add("hung");
        });
    runThread();
    assertThat(log).containsExactly("hangs", "waits", "hung", "idle");
  }

  @Test
  void theThreadOfALongTurnTakesNoMoreOfTheLane() {
    lane.execute(
        () -> {
          lane.execute(() -> log.add("b"));
          lane.handOver(System.nanoTime(), 0);
          log.add("a");
        });
    runThread();
    assertThat(log).as("b is for the new thread").containsExactly("a");
    runThread();
    assertThat(log).containsExactly("a", "b", "idle");
  }

  @Test
  void nothingIsHandedOverWhenNobodyWaits() {
    lane.execute(
        () -> {
          lane.handOver(System.nanoTime(), 0);
          assertThat(threads).isEmpty();
        });
    runThread();
    assertThat(log).containsExactly("idle");
  }

  @Test
  void aTurnThatThrowsDoesNotStopTheLane() {
    lane.execute(
        () -> {
          throw new IllegalStateException("on purpose");
        });
    lane.execute(() -> log.add("next"));
    runThread();
    assertThat(log).containsExactly("next", "idle");
  }

  private void runThread() {
    threads.remove().run();
  }

  @Test
  void aTurnThatIsGivenUpKeepsNothingWaiting() {
    lane.execute(
        () -> {
          lane.execute(() -> log.add("waits"));
          lane.giveUp(Thread.currentThread());
          assertThat(threads).as("a thread in its place").hasSize(1);
          runThread();
          assertThat(lane.isIdle()).isTrue();
          lane.execute(() -> log.add("later"));
          runThread();
          log.add("comes back");
        });
    runThread();
    assertThat(log).containsExactly("waits", "idle", "later", "idle", "comes back", "idle");
    assertThat(lane.isIdle()).isTrue();
  }

  @Test
  void aLaneIsIdleWithoutTheTurnThatIsGivenUp() {
    lane.execute(
        () -> {
          assertThat(lane.isIdle()).isFalse();
          lane.giveUp(Thread.currentThread());
          assertThat(lane.isIdle()).isTrue();
          assertThat(log).containsExactly("idle");
          lane.execute(() -> log.add("next"));
          assertThat(threads).hasSize(1);
        });
    runThread();
    runThread();
    assertThat(log).containsExactly("idle", "next", "idle");
  }
}
