package dev.xjetremote.cluster;

import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.NetworkConfig;
import com.hazelcast.config.XmlConfigBuilder;
import com.hazelcast.core.HazelcastException;
import dev.xjetremote.config.ClusterConfig;
import dev.xjetremote.config.FileProblem;
import dev.xjetremote.config.InvalidConfigException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Makes Hazelcast's configuration of its file and of the settings that stand over it. */
final class HazelcastConfig {
  private static final String BUNDLED = "/cluster.xml";

  private HazelcastConfig() {}

  /**
   * Reads the file and applies the settings.
   *
   * @throws InvalidConfigException when the file cannot be read or asks for multicast, or the host
   *     is no address of a machine
   * @throws IllegalStateException when the host is no address of this machine, or the port is taken
   */
  static Config of(ClusterConfig settings) {
    Config config = read(settings.file());
    NetworkConfig network = config.getNetworkConfig();
    requireMembers(network.getJoin(), settings);
    if (!settings.host().isEmpty()) {
      network.getInterfaces().setEnabled(true).clear();
      network.getInterfaces().addInterface(address(settings.host()));
    }
    if (settings.port() != 0) {
      network.setPort(settings.port()).setPortAutoIncrement(false);
    }
    if (!settings.host().isEmpty() || settings.port() != 0) {
      network.getInterfaces().getInterfaces().forEach(own -> requireFree(own, settings.port()));
    }
    return config;
  }

  private static Config read(String file) {
    try (InputStream in = file.isEmpty() ? bundled() : Files.newInputStream(Path.of(file))) {
      return new XmlConfigBuilder(in).build();
    } catch (IOException e) {
      // Hazelcast left alone would look for its neighbours by multicast instead.
      throw new InvalidConfigException(
          "--cluster-config names %s, which cannot be read: %s".formatted(file, FileProblem.of(e)));
    } catch (HazelcastException e) {
      throw new InvalidConfigException(
          "--cluster-config names %s, which Hazelcast does not take: %s"
              .formatted(file, e.getMessage()));
    }
  }

  private static InputStream bundled() {
    return Objects.requireNonNull(HazelcastConfig.class.getResourceAsStream(BUNDLED), BUNDLED);
  }

  private static void requireMembers(JoinConfig join, ClusterConfig settings) {
    join.getAutoDetectionConfig().setEnabled(false);
    if (join.getMulticastConfig().isEnabled()) {
      throw new InvalidConfigException(
          "%s lets nodes look for each other by multicast, where any stranger can answer; list the members in <tcp-ip>"
              .formatted(settings.file()));
    }
    if (!settings.members().isEmpty()) {
      join.getTcpIpConfig().setEnabled(true).setMembers(settings.members());
    }
  }

  /** Says in one sentence what Hazelcast would say in a hundred lines. */
  private static void requireFree(String own, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(own, port));
    } catch (IOException e) {
      throw new IllegalStateException(
          "cannot listen for other nodes on %s:%d: %s; choose another --cluster-host or --cluster-port"
              .formatted(own, port, e.getMessage()),
          e);
    }
  }

  private static String address(String host) {
    try {
      InetAddress address = InetAddress.getByName(host);
      if (address.isAnyLocalAddress()) {
        throw new InvalidConfigException(
            "--cluster-host is \"%s\", but must be the one address at which other nodes reach this one"
                .formatted(host));
      }
      return address.getHostAddress();
    } catch (UnknownHostException e) {
      throw new InvalidConfigException(
          "--cluster-host is \"%s\", which has no address".formatted(host));
    }
  }
}
