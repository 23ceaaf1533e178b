package dev.xjetremote.config;

import static dev.xjetremote.config.Formats.DAY;
import static dev.xjetremote.config.Formats.GIB;
import static dev.xjetremote.config.Formats.KIB;
import static dev.xjetremote.config.Formats.MIB;
import static dev.xjetremote.config.Formats.anyText;
import static dev.xjetremote.config.Formats.bytes;
import static dev.xjetremote.config.Formats.duration;
import static dev.xjetremote.config.Formats.oneOf;
import static dev.xjetremote.config.Formats.text;
import static dev.xjetremote.config.Formats.wholeNumber;

import java.time.Duration;
import java.util.List;

/** What is the business of those alone who own sockets. */
final class GatewaySettings {
  private static final int CORES = Runtime.getRuntime().availableProcessors();
  static final Setting<String> HOST =
      new Setting<>(
          "host",
          text("a host name or an address"),
          "127.0.0.1",
          "address to listen on; whoever can reach it can run code here");

  static final Setting<Integer> PORT =
      new Setting<>("port", wholeNumber(0, 65_535), 3000, "port to listen on, 0 for a free one");

  static final Setting<Integer> GATEWAYS =
      new Setting<>(
          "gateways", wholeNumber(1, 256), CORES, "event loops that serve sockets (the cores)");

  static final Setting<Affinity> AFFINITY =
      new Setting<>(
          "affinity",
          oneOf(Affinity.class),
          Affinity.PATH,
          "path: a suite prefers the process that ran it last, if there is more than one");

  static final Setting<String> TLS_CERT =
      new Setting<>(
          "tlsCert",
          anyText("a PEM file"),
          "",
          "PEM file with the server's certificate and those of its issuers; turns TLS on (none)");

  static final Setting<String> TLS_KEY =
      new Setting<>(
          "tlsKey",
          anyText("a PEM file"),
          "",
          "PEM file with the certificate's private key (none)");

  static final Setting<String> TLS_CLIENT_CA =
      new Setting<>(
          "tlsClientCa",
          anyText("a PEM file"),
          "",
          "PEM file with the issuers of runners' certificates; runners without one are refused (none)");

  static final Setting<Integer> CONNECTIONS =
      new Setting<>(
          "limits.connections", wholeNumber(1, 1_000_000), 4000, "connections at a time, in all");

  static final Setting<Integer> CONNECTIONS_PER_ADDRESS =
      new Setting<>(
          "limits.connectionsPerAddress",
          wholeNumber(1, 1_000_000),
          1000,
          "connections at a time from one address");

  static final Setting<Duration> HELLO_TIMEOUT =
      new Setting<>(
          "limits.helloTimeout",
          duration(Duration.ofMillis(100), DAY),
          Duration.ofSeconds(10),
          "how long a connection may take to say its runner id");

  static final Setting<Duration> FRAME_TIMEOUT =
      new Setting<>(
          "limits.frameTimeout",
          duration(Duration.ofMillis(100), DAY),
          Duration.ofSeconds(30),
          "how long a runner may take over the next 64 KiB, or the rest, of a suite that it has begun to send");

  static final Setting<Long> SUITE_BYTES =
      new Setting<>(
          "limits.suiteBytes", bytes(KIB, GIB), 64 * MIB, "longest suite that is accepted");

  static final Setting<Long> QUEUED_BYTES =
      new Setting<>(
          "limits.queuedBytes",
          bytes(KIB, 16 * GIB),
          64 * MIB,
          "suites of one connection that wait in memory before its socket is read no further");

  static final Setting<Integer> QUEUED_SUITES =
      new Setting<>(
          "limits.queuedSuites",
          wholeNumber(1, 1_000_000),
          1000,
          "suites of one connection that wait before its socket is read no further");

  static final Setting<Long> HELD_BYTES =
      new Setting<>(
          "limits.heldBytes",
          bytes(MIB, 1024 * GIB),
          Math.max(16, Runtime.getRuntime().maxMemory() / 4 / MIB) * MIB,
          "suites of all connections in memory before those that hold much of it take turns (a quarter of the heap)");

  /** In the order of {@code --help}. */
  static final List<Setting<?>> ALL =
      List.of(
          HOST,
          PORT,
          GATEWAYS,
          AFFINITY,
          TLS_CERT,
          TLS_KEY,
          TLS_CLIENT_CA,
          CONNECTIONS,
          CONNECTIONS_PER_ADDRESS,
          HELLO_TIMEOUT,
          FRAME_TIMEOUT,
          SUITE_BYTES,
          QUEUED_BYTES,
          QUEUED_SUITES,
          HELD_BYTES);

  private GatewaySettings() {}
}
