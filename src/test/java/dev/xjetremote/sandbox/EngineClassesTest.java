package dev.xjetremote.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In a JVM of its own, which the attack would spoil for all other tests. */
@Timeout(300)
class EngineClassesTest {
  private static final Path SCRIPTS = Path.of("src/test/js/escape/stack");

  @Test
  void noSuiteBreaksAClassByUsingItFirstAtTheEndOfTheStack() throws Exception {
    String attack = SCRIPTS.resolve("brink.js").toString();

    // An overflow in the middle of linking breaks the attacker's own sandbox; what it has linked by
    // then holds, so that the next one gets further.
    String output = run(attack, attack, attack, SCRIPTS.resolve("after.js").toString());

    assertThat(output)
        .contains("date = Donnerstag, 1. Januar 1970")
        .contains("rel = in 1 day")
        .doesNotContain(" ! ")
        .doesNotContain("NoClassDefFoundError");
  }

  private static String run(String... files) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder command =
        new ProcessBuilder(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            "-Dstack=" + (1 << 20),
            SandboxShell.class.getName());
    command.command().addAll(List.of(files));
    Process process = command.redirectErrorStream(true).start();
    try {
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return output;
    } finally {
      process.destroyForcibly();
    }
  }
}
