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
}
