package dev.xjetremote.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.xjetremote.ServerProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The nodes of one cluster, each a process of its own from the jar. */
final class Nodes implements AutoCloseable {
  private static final List<String> SMALL =
      List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private static final List<String> WORKER = List.of("worker", "--workers", "1");

  /**
   * One node.
   *
   * @param log what it writes to standard error
   */
  record Node(ServerProcess process, Path log) {
    /** Waits until the log has so many lines with a text. */
    void awaitLines(String text, int count) {
      await(text + " in " + log)
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(() -> assertThat(lines(text)).isGreaterThanOrEqualTo(count));
    }

    long lines(String text) throws IOException {
      return Files.readAllLines(log).stream().filter(line -> line.contains(text)).count();
    }
  }

  private final Path logs;
  private final List<Node> all = new ArrayList<>();
  private final List<Integer> clusterPorts = List.of(freePort(), freePort());
  private final List<Integer> ports = List.of(freePort(), freePort());

  private final String host;

  /** Nodes on loopback that are found through the gateways, of which there may be two. */
  Nodes(String name) throws IOException {
    this(name, "127.0.0.1");
  }

  /** Nodes whose gateways are at an address of this machine. */
  Nodes(String name, String host) throws IOException {
    this.host = host;
    logs = Files.createDirectories(Path.of("target/cluster", name));
  }

  /** The ports that runners connect to. */
  List<Integer> ports() {
    return ports;
  }

  /** Starts a gateway, or starts it anew: it comes back where it was. */
  Node gateway(int index) throws IOException {
    String port = String.valueOf(ports.get(index));
    return start(
        List.of(),
        List.of("gateway", "--gateways", "1", "--port", port),
        host,
        clusterPorts.get(index));
  }

  /** Starts a node with one worker. */
  Node worker() throws IOException {
    return start(List.of(), WORKER, host, freePort());
  }

  /** Starts a node with one worker at the far end of a link. */
  Node worker(Link link) throws IOException {
    return start(link.enter(), WORKER, link.farAddress(), freePort());
  }

  private Node start(List<String> prefix, List<String> role, String address, int clusterPort)
      throws IOException {
    List<String> arguments = new ArrayList<>(role);
    String members = "%s:%d,%s:%d".formatted(host, clusterPorts.get(0), host, clusterPorts.get(1));
    arguments.addAll(
        List.of(
            "--drain-timeout",
            "30s",
            "--cluster-host",
            address,
            "--cluster-port",
            String.valueOf(clusterPort),
            "--cluster-members",
            members));
    List<String> command = ServerProcess.command(arguments.toArray(String[]::new));
    command.addAll(1, SMALL);
    command.addAll(0, prefix);
    Path log = logs.resolve(role.get(0) + "-" + all.size() + ".log");
    Node node =
        new Node(ServerProcess.start(command, ProcessBuilder.Redirect.to(log.toFile())), log);
    all.add(node);
    return node;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws IOException {
    for (Node node : all) {
      node.process().close();
    }
  }
}
