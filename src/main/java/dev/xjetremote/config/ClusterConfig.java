package dev.xjetremote.config;

import java.util.List;

/**
 * How the nodes of a cluster find and trust each other. What is empty or 0 is as {@code file} has
 * it.
 *
 * @param file Hazelcast's configuration; empty for the built-in one
 * @param host the address of this node
 * @param port where other nodes find this one
 * @param members nodes through which all others are found, each {@code HOST[:PORT]}
 * @param tls how messages between nodes are protected
 */
public record ClusterConfig(
    String file, String host, int port, List<String> members, ClusterTls tls) {
  private static final ClusterConfig NOTHING =
      new ClusterConfig("", "", 0, List.of(), new ClusterTls("", "", ""));

  /** Whether anything was said about a cluster. */
  public boolean isGiven() {
    return !equals(NOTHING);
  }
}
