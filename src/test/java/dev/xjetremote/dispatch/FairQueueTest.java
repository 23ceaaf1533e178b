package dev.xjetremote.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FairQueueTest {
  private final FairQueue<String, String> queue = new FairQueue<>();

  @Test
  void ownersTakeTurns() {
    List.of("a1", "a2", "a3", "a4").forEach(element -> queue.add("a", element));
    List.of("b1", "b2").forEach(element -> queue.add("b", element));
    queue.add("c", "c1");

    assertThat(drain()).containsExactly("a1", "b1", "c1", "a2", "b2", "a3", "a4");
  }

  @Test
  void anOwnerWhoComesLateWaitsOneRoundOnly() {
    List.of("a1", "a2", "a3").forEach(element -> queue.add("a", element));
    assertThat(queue.poll(any -> true)).contains("a1");
    queue.add("b", "b1");

    assertThat(drain()).containsExactly("a2", "b1", "a3");
  }

  @Test
  void whatIsPutBackComesFirstOfItsOwner() {
    List.of("a1", "a2").forEach(element -> queue.add("a", element));
    queue.putBack("a", queue.poll(any -> true).orElseThrow());

    assertThat(drain()).containsExactly("a1", "a2");
  }

  @Test
  void removedElementsAreGoneAndCounted() {
    List.of("a1", "a2").forEach(element -> queue.add("a", element));
    queue.add("b", "b1");

    assertThat(queue.remove("a", "a1"::equals)).isTrue();
    assertThat(queue.remove("a", "a1"::equals)).isFalse();
    assertThat(queue.remove("nobody", element -> true)).isFalse();
    assertThat(queue.size()).isEqualTo(2);
    assertThat(queue.remove("b", element -> true)).isTrue();
    assertThat(drain()).containsExactly("a2");
    assertThat(queue.size()).isZero();
  }

  @Test
  void aPreferredElementOvertakesOthersOfItsOwnerOnly() {
    List.of("a1", "a2", "a3").forEach(element -> queue.add("a", element));
    List.of("b1", "b2").forEach(element -> queue.add("b", element));

    assertThat(queue.poll("a3"::equals)).contains("a3");
    assertThat(queue.poll("a1"::equals)).contains("b1");
    assertThat(drain()).containsExactly("a1", "b2", "a2");
  }

  @Test
  void nothingIsOvertakenForEver() {
    queue.add("a", "first");
    for (int i = 0; i < 100; i++) {
      queue.add("a", "other");
    }
    int before = 0;
    while (!queue.poll("other"::equals).orElseThrow().equals("first")) {
      before++;
    }
    assertThat(before).isEqualTo(FairQueue.LOOK_AHEAD);
  }

  @Test
  void whatIsFarBehindIsNotLookedAt() {
    for (int i = 0; i < FairQueue.LOOK_AHEAD; i++) {
      queue.add("a", "near");
    }
    queue.add("a", "far");

    assertThat(queue.poll("far"::equals)).contains("near");
  }

  @Test
  void anOwnerThatIsHeldIsPassedOver() {
    List.of("a1", "a2").forEach(element -> queue.add("a", element));
    queue.add("b", "b1");
    queue.hold("a");
    queue.hold("a");
    queue.hold("c");
    queue.add("a", "a3");
    queue.add("c", "c1");
    assertThat(drain()).containsExactly("b1");
    assertThat(queue.size()).isEqualTo(4);
    assertThat(queue.remove("a", "a2"::equals)).isTrue();

    queue.release("a");
    queue.release("nobody");
    assertThat(drain()).containsExactly("a1", "a3");
    queue.release("c");
    assertThat(drain()).containsExactly("c1");
    assertThat(queue.size()).isZero();
  }

  private List<String> drain() {
    List<String> all = new ArrayList<>();
    for (Optional<String> next = queue.poll(any -> true);
        next.isPresent();
        next = queue.poll(any -> true)) {
      all.add(next.get());
    }
    return all;
  }
}
