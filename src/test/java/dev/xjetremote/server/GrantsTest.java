package dev.xjetremote.server;

import static dev.xjetremote.RunnerClient.suiteId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xjetremote.RunnerClient;
import dev.xjetremote.config.InvalidConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What configuration gives to suites. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GrantsTest {
  @RegisterExtension final Servers servers = new Servers();

  @Test
  void foldersOfTheHostAreThereIfConfigured(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("data.txt"), "of the host");
    Files.createDirectories(folder.resolve("node_modules/greet"));
    Files.writeString(
        folder.resolve("node_modules/greet/index.js"), "module.exports = (x) => 'hello ' + x;");
    int port =
        servers.port(
            "--mount", folder + ":/data", "--modules", folder.resolve("node_modules").toString());
    try (RunnerClient client = RunnerClient.runner(port)) {
      client.sendSuite(
          "const fs = require('fs'); dispatch(fs.readFileSync('/data/data.txt', 'utf8'));"
              + "try { fs.writeFileSync('/data/data.txt', '') } catch (e) { dispatch(e.code) }"
              + "dispatch(require('greet')('you'));",
          suiteId(1));
      assertThat(client.readText()).isEqualTo("of the host");
      assertThat(client.readText()).isEqualTo("EROFS");
      assertThat(client.readText()).isEqualTo("hello you");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--mount|/nope:/x|there is no folder \"/nope\"; it has to be HOST_DIR:/guest[:rw]",
        "--mount|FILE:/x|\"FILE\" is no folder; it has to be HOST_DIR:/guest[:rw]",
        "--mount|/nope|\"/nope\" has no colon before the path in the sandbox; it has to be HOST_DIR",
        "--modules|/nope|there is no folder \"/nope\"; it has to be a node_modules folder",
      })
  void aFolderThatCannotBeUsedIsRefusedWithItsFlag(
      String flag, String given, String why, @TempDir Path folder) throws IOException {
    String file = Files.createFile(folder.resolve("file")).toString();
    String text = given.replace("FILE", file);
    assertThatThrownBy(() -> servers.start(flag, text))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageStartingWith(
            "%s is \"%s\", but %s".formatted(flag, text, why.replace("FILE", file)));
  }

  @Test
  void theEnvironmentIsWhatConfigurationGrants() throws IOException {
    try (RunnerClient client =
        RunnerClient.runner(servers.port("--env", "MODE=remote,LIST=a\\,b"))) {
      client.sendSuite("dispatch(JSON.stringify(process.env))", suiteId(1));
      assertThat(client.readText()).isEqualTo("{\"MODE\":\"remote\",\"LIST\":\"a,b\"}");
    }
  }

  @Test
  void aConsoleThatIsOffSaysNothing() throws IOException {
    try (RunnerClient client = RunnerClient.runner(servers.port("--console", "off"))) {
      client.sendSuite("console.log('unheard'); dispatch('heard')", suiteId(1));
      assertThat(client.readText()).isEqualTo("heard");
    }
  }
}
