package dev.xjetremote.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.config.ConnectionLimits;
import dev.xjetremote.gateway.Door.Visitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoorTest {
  private final Door door =
      new Door(new ConnectionLimits(4, 2, 0, Duration.ofSeconds(1), Duration.ofSeconds(1)));
  private final List<String> turnedOut = new ArrayList<>();

  @Test
  void anAddressHasItsLimit() {
    runner("a");
    Visitor second = runner("a");
    assertThat(door.enter(visitor("a")))
        .hasValue("a has 2 connections, the limit of --connections-per-address");
    assertThat(door.enter(visitor("b"))).isEmpty();
    door.leave(second);
    assertThat(door.enter(visitor("a"))).isEmpty();
    assertThat(turnedOut).isEmpty();
  }

  @Test
  void allTogetherHaveTheirs() {
    runner("a");
    runner("a");
    runner("b");
    runner("b");
    assertThat(door.enter(visitor("c")))
        .hasValue("there are 4 connections, the limit of --connections");
    assertThat(door.visitors()).isEqualTo(4);
  }

  @Test
  void whoHasSaidNothingMakesRoomTheLongestSilentFirst() {
    door.enter(visitor("a"));
    door.enter(visitor("a"));
    for (int i = 0; i < 5000; i++) {
      assertThat(door.enter(visitor("a"))).isEmpty();
      assertThat(door.visitors()).isEqualTo(2);
    }
    assertThat(turnedOut)
        .hasSize(5000)
        .allMatch(
            line ->
                line.equals(
                    "a: a has 2 connections, the limit of --connections-per-address, and it has said no runner id"));
  }

  @Test
  void thePlaceOfAnotherAddressIsOfNoUseWhereTheAddressIsFull() {
    door.enter(visitor("b"));
    runner("a");
    runner("a");
    assertThat(door.enter(visitor("a"))).isPresent();
    assertThat(turnedOut).isEmpty();
    runner("c");
    assertThat(door.enter(visitor("c"))).isEmpty();
    assertThat(turnedOut).singleElement().asString().startsWith("b: there are 4 connections");
  }

  @Test
  void aPlaceIsGivenBackOnce() {
    Visitor first = visitor("a");
    door.enter(first);
    runner("a");
    runner("a");
    assertThat(turnedOut).as("the first is out").hasSize(1);
    door.leave(first);
    door.leave(first);
    assertThat(door.visitors()).isEqualTo(2);
  }

  private Visitor runner(String address) {
    Visitor visitor = visitor(address);
    assertThat(door.enter(visitor)).isEmpty();
    door.greeted(visitor);
    return visitor;
  }

  private Visitor visitor(String address) {
    return new Visitor(address, reason -> turnedOut.add(address + ": " + reason));
  }
}
