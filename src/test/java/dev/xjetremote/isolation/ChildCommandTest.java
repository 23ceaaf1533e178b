package dev.xjetremote.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xjetremote.bus.Node;
import dev.xjetremote.config.ConfigurationFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChildCommandTest {
  private static final List<String> OF_THE_SERVER =
      List.of(
          "-agentlib:jdwp=transport=dt_socket,server=y,address=5005",
          "-javaagent:agent.jar",
          "-Xdebug",
          "-Dcom.sun.management.jmxremote.port=9999",
          "-Xlog:gc",
          "-Xlog:gc*:file=gc.log:time",
          "-verbose:gc",
          "-XX:AOTCacheOutput=server.aot",
          "-XX:AOTMode=record");

  @Test
  void aChildWithOneWorkerSharesWhatIsNoMatterOfSize() {
    List<String> command =
        command(
            "process",
            List.of("-Xmx8g", "-XX:+UseZGC", "-XX:AOTCache=server.aot", "-Duser.timezone=UTC"));

    assertThat(command)
        .contains("-Xmx536870912", "-XX:AOTCache=server.aot", "-Duser.timezone=UTC")
        .doesNotContain("-Xmx8g", "-XX:+UseZGC");
  }

  @Test
  void aChildWithAllWorkersIsAsTheServerIsToBe() {
    List<String> own = List.of("-Xmx8g", "-XX:+UseZGC", "-Duser.timezone=UTC");

    assertThat(command("thread", own)).containsAll(own).doesNotContain("-Xmx536870912");
  }

  @Test
  void whatOneProcessAloneCanHaveIsTheServers() {
    assertThat(command("thread", OF_THE_SERVER)).doesNotContainAnyElementsOf(OF_THE_SERVER);
    assertThat(command("process", OF_THE_SERVER)).doesNotContainAnyElementsOf(OF_THE_SERVER);
  }

  @Test
  void aChildKnowsItsServer() {
    assertThat(command("thread", List.of())).endsWith("dev.xjetremote.Main", "child", Node.ID);
  }

  private static List<String> command(String isolation, List<String> own) {
    return ChildCommand.commandLine(
        ConfigurationFixture.server("--isolation", isolation, "--child-memory", "512MiB")
            .worker()
            .isolation(),
        own);
  }
}
