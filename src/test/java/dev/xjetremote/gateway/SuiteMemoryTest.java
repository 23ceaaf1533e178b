package dev.xjetremote.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuiteMemoryTest {
  private static final long MIB = 1024 * 1024;

  private final SuiteMemory memory = new SuiteMemory(10 * MIB);
  private final List<String> resumed = new ArrayList<>();

  @Test
  void belowTheLimitNobodyWaits() {
    assertThat(open("a").hold(5 * MIB)).isTrue();
    assertThat(open("b").hold(5 * MIB)).isTrue();
    assertThat(memory.held()).isEqualTo(10 * MIB);
  }

  @Test
  void pastTheLimitOneAtATimeGoesOnAndTheSmallOnes() {
    SuiteMemory.Account a = open("a");
    SuiteMemory.Account b = open("b");
    SuiteMemory.Account c = open("c");
    assertThat(a.hold(8 * MIB)).isTrue();
    assertThat(b.hold(3 * MIB)).as("the first past the limit has the turn").isTrue();
    assertThat(a.hold(9 * MIB)).isFalse();
    assertThat(c.hold(2 * MIB)).isFalse();
    assertThat(b.hold(60 * MIB)).as("to the end of its suite").isTrue();
    assertThat(open("small").hold(MIB)).isTrue();

    b.hold(0);
    assertThat(resumed).as("the others again").containsExactly("a");
    assertThat(a.hold(10 * MIB)).isTrue();
    a.close();
    assertThat(resumed).containsExactly("a", "c");
  }

  @Test
  void whenThereIsRoomAllGoOn() {
    SuiteMemory.Account hog = open("hog");
    assertThat(hog.hold(20 * MIB)).isTrue();
    for (String name : List.of("a", "b", "c")) {
      assertThat(open(name).hold(2 * MIB)).isFalse();
    }
    hog.close();
    assertThat(resumed).containsExactly("a", "b", "c");
  }

  @Test
  void whoLeavesWhileItWaitsIsForgotten() {
    SuiteMemory.Account hog = open("hog");
    SuiteMemory.Account waits = open("waits");
    hog.hold(20 * MIB);
    assertThat(waits.hold(2 * MIB)).isFalse();
    waits.close();
    hog.close();
    assertThat(resumed).isEmpty();
    assertThat(memory.held()).isZero();
  }

  private SuiteMemory.Account open(String name) {
    return memory.open(() -> resumed.add(name));
  }
}
