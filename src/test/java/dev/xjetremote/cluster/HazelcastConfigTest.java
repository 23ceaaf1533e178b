package dev.xjetremote.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.NetworkConfig;
import dev.xjetremote.config.ClusterConfig;
import dev.xjetremote.config.ConfigurationFixture;
import dev.xjetremote.config.InvalidConfigException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HazelcastConfigTest {
  @TempDir private Path folder;

  @Test
  void theBuiltInOneStaysOnLoopbackAndCallsNobody() {
    Config config = HazelcastConfig.of(settings());
    NetworkConfig network = config.getNetworkConfig();
    JoinConfig join = network.getJoin();

    assertThat(network.getInterfaces().isEnabled()).isTrue();
    assertThat(network.getInterfaces().getInterfaces()).containsExactly("127.0.0.1");
    assertThat(config.getProperty("hazelcast.socket.bind.any")).isEqualTo("false");
    assertThat(config.getProperty("hazelcast.phone.home.enabled")).isEqualTo("false");
    assertThat(join.getTcpIpConfig().getMembers()).containsExactly("127.0.0.1");
    assertThat(join.getMulticastConfig().isEnabled()).isFalse();
    assertThat(join.getAutoDetectionConfig().isEnabled()).isFalse();
  }

  @Test
  void settingsStandOverTheFile() {
    NetworkConfig network =
        HazelcastConfig.of(
                settings(
                    "--cluster-host", "127.0.0.2",
                    "--cluster-port", "6001",
                    "--cluster-members", "127.0.0.2:6001, 127.0.0.3"))
            .getNetworkConfig();
    assertThat(network.getInterfaces().getInterfaces()).containsExactly("127.0.0.2");
    assertThat(network.getPort()).isEqualTo(6001);
    assertThat(network.isPortAutoIncrement()).isFalse();
    assertThat(network.getJoin().getTcpIpConfig().getMembers())
        .containsExactly("127.0.0.2:6001", "127.0.0.3");
  }

  @Test
  void aFileOfOnesOwnIsReadAndLooksForNobodyByItself() throws IOException {
    Config config = HazelcastConfig.of(file("<cluster-name>blue</cluster-name>"));
    assertThat(config.getClusterName()).isEqualTo("blue");
    assertThat(config.getNetworkConfig().getJoin().getAutoDetectionConfig().isEnabled()).isFalse();
  }

  @Test
  void aFileThatIsNotThereIsRefusedByName() {
    assertThatThrownBy(() -> HazelcastConfig.of(settings("--cluster-config", "/no/such/file.xml")))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageContainingAll("--cluster-config", "/no/such/file.xml");
  }

  @Test
  void aFileThatHazelcastDoesNotTakeIsRefusedByName() {
    assertThatThrownBy(() -> HazelcastConfig.of(file("<clustername>blue</clustername>")))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageContainingAll("cluster.xml", "clustername");
  }

  @Test
  void multicastIsRefused() {
    assertThatThrownBy(
            () ->
                HazelcastConfig.of(
                    file("<network><join><multicast enabled=\"true\"/></join></network>")))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageContainingAll("cluster.xml", "multicast", "<tcp-ip>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "no.such.host.invalid"})
  void aHostThatNobodyReachesIsRefused(String host) {
    assertThatThrownBy(() -> HazelcastConfig.of(settings("--cluster-host", host)))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageContainingAll("--cluster-host", host);
  }

  @Test
  void anAddressThatCannotBeHadIsNamed() throws IOException {
    assertThatThrownBy(() -> HazelcastConfig.of(settings("--cluster-host", "192.0.2.1")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll("192.0.2.1", "--cluster-host");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      assertThatThrownBy(() -> HazelcastConfig.of(settings("--cluster-port", port)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContainingAll("127.0.0.1:" + port, "--cluster-port");
    }
  }

  private ClusterConfig file(String content) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("cluster.xml"),
            "<hazelcast xmlns=\"http://www.hazelcast.com/schema/config\">"
                + content
                + "</hazelcast>");
    return settings("--cluster-config", file.toString());
  }

  private static ClusterConfig settings(String... flags) {
    return ConfigurationFixture.server(flags).cluster();
  }
}
