package dev.xjetremote.config;

import static dev.xjetremote.config.Formats.anyText;
import static dev.xjetremote.config.Formats.nodes;
import static dev.xjetremote.config.Formats.wholeNumber;

import java.util.List;

/** How nodes find each other, and whom they trust. */
final class ClusterSettings {
  static final Setting<String> CLUSTER_CONFIG =
      new Setting<>(
          "clusterConfig",
          anyText("a file"),
          "",
          "Hazelcast's configuration of the cluster (conf/cluster.xml, which is built in)");

  static final Setting<String> CLUSTER_HOST =
      new Setting<>(
          "clusterHost",
          anyText("an address of this machine"),
          "",
          "address at which other nodes reach this one (127.0.0.1)");

  static final Setting<Integer> CLUSTER_PORT =
      new Setting<>(
          "clusterPort",
          wholeNumber(0, 65_535),
          0,
          "port at which other nodes find this one, 0 for the first free one from 5701");

  static final Setting<List<String>> CLUSTER_MEMBERS =
      new Setting<>(
          "clusterMembers",
          nodes(),
          List.of(),
          "nodes through which all others are found, with commas between (127.0.0.1)");

  static final Setting<String> CLUSTER_TLS_CERT =
      new Setting<>(
          "clusterTlsCert",
          anyText("a PEM file"),
          "",
          "certificate that this node shows to the others (none: no TLS)");

  static final Setting<String> CLUSTER_TLS_KEY =
      new Setting<>(
          "clusterTlsKey", anyText("a PEM file"), "", "private key of the certificate (none)");

  static final Setting<String> CLUSTER_TLS_CA =
      new Setting<>(
          "clusterTlsCa",
          anyText("a PEM file"),
          "",
          "authority whose certificates the nodes trust, and no other (none)");

  /** In the order of {@code --help}. */
  static final List<Setting<?>> ALL =
      List.of(
          CLUSTER_CONFIG,
          CLUSTER_HOST,
          CLUSTER_PORT,
          CLUSTER_MEMBERS,
          CLUSTER_TLS_CERT,
          CLUSTER_TLS_KEY,
          CLUSTER_TLS_CA);

  private ClusterSettings() {}
}
