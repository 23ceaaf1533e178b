package dev.xjetremote.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.config.ConfigurationFixture;
import dev.xjetremote.protocol.Progress;
import org.junit.jupiter.api.Test;

class FailuresTest {
  private final Failures failures =
      new Failures("a.spec.ts", ConfigurationFixture.server().worker().limits());

  @Test
  void theWayOutOfTooLittleMemoryIsThatOfEitherIsolation() {
    String heap = "more memory (java -Xmx, or --child-memory with --isolation process)";
    assertThat(failures.outOfMemory(new Progress()).message()).contains("a.spec.ts", heap);
    assertThat(failures.tooMuchMemory(1, new Progress()).message())
        .contains("a.spec.ts", heap, "--suite-memory");
  }
}
