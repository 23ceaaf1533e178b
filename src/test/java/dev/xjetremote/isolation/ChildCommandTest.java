package dev.xjetremote.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChildCommandTest {
  @Test
  void aChildSharesWhatIsNoMatterOfSize() {
    List<String> command =
        ChildCommand.commandLine(
            512L << 20,
            List.of("-Xmx8g", "-XX:+UseZGC", "-XX:AOTCache=server.aot", "-Duser.timezone=UTC"));

    assertThat(command)
        .contains("-Xmx536870912", "-XX:AOTCache=server.aot", "-Duser.timezone=UTC")
        .doesNotContain("-Xmx8g", "-XX:+UseZGC");
  }
}
