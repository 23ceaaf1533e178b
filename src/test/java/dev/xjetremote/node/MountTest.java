package dev.xjetremote.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MountTest {
  @TempDir private Path temporary;
  private Path host;

  @BeforeEach
  void resolveFolder() throws IOException {
    host = temporary.toRealPath();
  }

  @Test
  void isReadOnlyUnlessTold() {
    assertThat(Mount.parse(host + ":/data")).isEqualTo(new Mount(host, "/data", false));
    assertThat(Mount.parse(host + ":/data:ro")).isEqualTo(new Mount(host, "/data", false));
    assertThat(Mount.parse(host + ":/data:rw")).isEqualTo(new Mount(host, "/data", true));
  }

  @Test
  void forgivesASlashAtTheEnd() {
    assertThat(Mount.parse(host + "/:/data/deep/").guest()).isEqualTo("/data/deep");
  }

  @Test
  void keepsTheRealPath() throws IOException {
    Path folder = Files.createDirectory(host.resolve("folder"));
    Path link = Files.createSymbolicLink(host.resolve("link"), folder);

    assertThat(Mount.parse(link + ":/data").host()).isEqualTo(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/data", ":/data", "relative", "%s", "%s:data", "%s:/", "%s:/a/../b"})
  void refusesWhatIsNoMount(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mount.parse(text.replace("%s", host.toString())));
  }

  @Test
  void refusesAFolderThatIsNotThere() throws IOException {
    Path file = Files.createFile(host.resolve("file"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mount.parse(host + "/none:/data"))
        .withMessageContaining("there is no folder \"" + host + "/none\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mount.parse(file + ":/data"))
        .withMessageContaining("\"" + file + "\" is no folder");
  }

  @Test
  void mountsModulesAtTheRoot() {
    assertThat(Mount.ofModules(host.toString())).isEqualTo(new Mount(host, "/node_modules", false));
  }
}
