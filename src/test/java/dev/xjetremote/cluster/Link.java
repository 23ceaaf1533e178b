package dev.xjetremote.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.opentest4j.TestAbortedException;

/**
 * A network cable that can be cut: from this machine to a network namespace in which a process can
 * be started. Nothing else goes over it.
 */
final class Link implements AutoCloseable {
  private static final long PID = ProcessHandle.current().pid();
  private static final String NETWORK = "10.77." + PID % 250;

  private final String namespace = "xjet" + PID;
  private final String near = "xja" + PID;
  private final String far = "xjb" + PID;

  /**
   * Lays the cable.
   *
   * @throws TestAbortedException where that is not allowed, or {@code ip} is not there
   */
  static Link lay() throws IOException {
    Link link = new Link();
    try {
      String refused = ip("netns", "add", link.namespace);
      if (!refused.isEmpty()) {
        throw new TestAbortedException("no network namespaces here: " + refused);
      }
    } catch (IOException e) {
      throw new TestAbortedException("no network namespaces here: " + e.getMessage());
    }
    try {
      must(
          "link",
          "add",
          link.near,
          "type",
          "veth",
          "peer",
          "name",
          link.far,
          "netns",
          link.namespace);
      must("addr", "add", link.nearAddress() + "/30", "dev", link.near);
      must("link", "set", link.near, "up");
      must("-n", link.namespace, "addr", "add", link.farAddress() + "/30", "dev", link.far);
      must("-n", link.namespace, "link", "set", "lo", "up");
      link.join();
      return link;
    } catch (AssertionError e) {
      link.close();
      throw new TestAbortedException("no virtual network here: " + e.getMessage());
    }
  }

  String nearAddress() {
    return NETWORK + ".1";
  }

  String farAddress() {
    return NETWORK + ".2";
  }

  /** What has to stand before a command that is to run at the far end. */
  List<String> enter() {
    return List.of("ip", "netns", "exec", namespace);
  }

  void cut() throws IOException {
    must("-n", namespace, "link", "set", far, "down");
  }

  void join() throws IOException {
    must("-n", namespace, "link", "set", far, "up");
  }

  @Override
  public void close() throws IOException {
    // Both ends go with the namespace.
    must("netns", "del", namespace);
  }

  private static void must(String... arguments) throws IOException {
    assertThat(ip(arguments)).as(String.join(" ", arguments)).isEmpty();
  }

  /** What {@code ip} complains of; empty when all went well. */
  private static String ip(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("ip"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.onExit().join().exitValue();
    return code == 0 ? "" : said.strip() + " (" + code + ")";
  }
}
