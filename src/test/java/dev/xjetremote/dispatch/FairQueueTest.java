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
    assertThat(queue.poll()).contains("a1");
    queue.add("b", "b1");

    assertThat(drain()).containsExactly("a2", "b1", "a3");
  }

  @Test
  void whatIsPutBackComesFirstOfItsOwner() {
    List.of("a1", "a2").forEach(element -> queue.add("a", element));
    queue.putBack("a", queue.poll().orElseThrow());

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

  private List<String> drain() {
    List<String> all = new ArrayList<>();
    for (Optional<String> next = queue.poll(); next.isPresent(); next = queue.poll()) {
      all.add(next.get());
    }
    return all;
  }
}
