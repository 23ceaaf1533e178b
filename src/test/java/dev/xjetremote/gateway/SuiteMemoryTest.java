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
    assertThat(open("a").hold(5 * MIB, true)).isTrue();
    assertThat(open("b").hold(5 * MIB, true)).isTrue();
    assertThat(memory.held()).isEqualTo(10 * MIB);
  }

  @Test
  void pastTheLimitOneAtATimeGoesOnAndTheSmallOnes() {
    SuiteMemory.Account a = open("a");
    SuiteMemory.Account b = open("b");
    SuiteMemory.Account c = open("c");
    assertThat(a.hold(8 * MIB, true)).isTrue();
    assertThat(b.hold(3 * MIB, true)).as("the first past the limit has the turn").isTrue();
    assertThat(a.hold(9 * MIB, true)).isFalse();
    assertThat(c.hold(2 * MIB, true)).isFalse();
    assertThat(b.hold(60 * MIB, true)).as("to the end of its suite").isTrue();
    assertThat(open("small").hold(MIB, true)).isTrue();

    b.hold(0, true);
    assertThat(resumed).as("the others again").containsExactly("a");
    assertThat(a.hold(10 * MIB, true)).isTrue();
    a.close();
    assertThat(resumed).containsExactly("a", "c");
  }

  @Test
  void whenThereIsRoomAllGoOn() {
    SuiteMemory.Account hog = open("hog");
    assertThat(hog.hold(20 * MIB, true)).isTrue();
    for (String name : List.of("a", "b", "c")) {
      assertThat(open(name).hold(2 * MIB, true)).isFalse();
    }
    hog.close();
    assertThat(resumed).containsExactly("a", "b", "c");
  }

  @Test
  void whoSendsNothingLetsOthersPass() {
    SuiteMemory.Account silent = open("silent");
    SuiteMemory.Account waits = open("waits");
    silent.hold(20 * MIB, true);
    waits.hold(2 * MIB, true);
    memory.hurry(System.nanoTime());
    assertThat(resumed).isEmpty();
    memory.hurry(System.nanoTime() + 2 * SuiteMemory.PATIENCE_NANOS);
    assertThat(resumed).containsExactly("waits");
    assertThat(waits.hold(3 * MIB, true)).isTrue();
    assertThat(silent.hold(21 * MIB, true)).isFalse();
  }

  @Test
  void whoseSuiteIsWholeKeepsItsTurnUntilAWorkerHasIt() {
    open("whole").hold(20 * MIB, false);
    open("waits").hold(2 * MIB, true);
    memory.hurry(System.nanoTime() + 2 * SuiteMemory.PATIENCE_NANOS);
    assertThat(resumed).isEmpty();
  }

  @Test
  void whoLeavesWhileItWaitsIsForgotten() {
    SuiteMemory.Account hog = open("hog");
    SuiteMemory.Account waits = open("waits");
    hog.hold(20 * MIB, true);
    assertThat(waits.hold(2 * MIB, true)).isFalse();
    waits.close();
    hog.close();
    assertThat(resumed).isEmpty();
    assertThat(memory.held()).isZero();
  }

  private SuiteMemory.Account open(String name) {
    return memory.open(() -> resumed.add(name));
  }
}
