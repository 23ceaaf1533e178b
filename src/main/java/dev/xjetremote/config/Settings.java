package dev.xjetremote.config;

import static dev.xjetremote.config.Formats.adminPort;
import static dev.xjetremote.config.Formats.anyText;
import static dev.xjetremote.config.Formats.bytes;
import static dev.xjetremote.config.Formats.duration;
import static dev.xjetremote.config.Formats.languageTag;
import static dev.xjetremote.config.Formats.nodes;
import static dev.xjetremote.config.Formats.oneOf;
import static dev.xjetremote.config.Formats.text;
import static dev.xjetremote.config.Formats.timezone;
import static dev.xjetremote.config.Formats.wholeNumber;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Every setting, with its default and its range: the one place where these stand. */
public final class Settings {
  private static final long KIB = 1L << 10;
  private static final long MIB = 1L << 20;
  private static final long GIB = 1L << 30;
  private static final int CORES = Runtime.getRuntime().availableProcessors();
  private static final Duration DAY = Duration.ofHours(24);

  static final Setting<String> HOST =
      new Setting<>(
          "host",
          text("a host name or an address"),
          "127.0.0.1",
          "address to listen on; whoever can reach it can run code here");

  static final Setting<Integer> PORT =
      new Setting<>("port", wholeNumber(0, 65_535), 3000, "port to listen on, 0 for a free one");

  static final Setting<Integer> WORKERS =
      new Setting<>(
          "workers", wholeNumber(1, 256), CORES, "suites that run at the same moment (the cores)");

  static final Setting<Isolation> ISOLATION =
      new Setting<>(
          "isolation",
          oneOf(Isolation.class),
          Isolation.THREAD,
          "whether workers are threads of the server or processes of their own");

  static final Setting<Long> CHILD_MEMORY =
      new Setting<>(
          "childMemory",
          bytes(128 * MIB, 1024 * GIB),
          GIB,
          "heap of each worker with --isolation process");

  static final Setting<Integer> GATEWAYS =
      new Setting<>(
          "gateways", wholeNumber(1, 256), CORES, "event loops that serve sockets (the cores)");

  static final Setting<String> ADMIN_HOST =
      new Setting<>(
          "adminHost",
          text("a host name or an address"),
          "127.0.0.1",
          "address that health and metrics are served on");

  static final Setting<AdminConfig.Port> ADMIN_PORT =
      new Setting<>(
          "adminPort",
          adminPort(),
          AdminConfig.Port.AUTO,
          "port that health and metrics are served on, 0 for a free one, off for none, auto for a free one but in a worker");

  static final Setting<Duration> DRAIN_TIMEOUT =
      new Setting<>(
          "drainTimeout",
          duration(Duration.ZERO, DAY),
          Duration.ofSeconds(10),
          "how long a stopping server lets suites finish");

  static final Setting<Affinity> AFFINITY =
      new Setting<>(
          "affinity",
          oneOf(Affinity.class),
          Affinity.PATH,
          "path: a suite prefers the process that ran it last, if there is more than one");

  static final Setting<Locale> LOCALE =
      new Setting<>(
          "locale", languageTag(), hostLocale(), "locale of suites (the host's, from LANG)");

  static final Setting<ZoneId> TIMEZONE =
      new Setting<>(
          "timezone",
          timezone(),
          ZoneId.systemDefault(),
          "time zone of suites (the host's, from TZ)");

  static final Setting<String> MOUNT =
      new Setting<>(
          "mount",
          anyText("folders as HOST_DIR:/guest[:rw], separated by commas").asList(),
          "",
          "folders of the host that suites may read, or write with :rw (none)");

  static final Setting<GrantedEnvironment> ENV =
      new Setting<>(
          "env",
          GrantedEnvironment.FORMAT,
          GrantedEnvironment.NONE,
          "process.env of suites: NAME=value, or NAME to pass the host's value on (none)");

  static final Setting<ConsoleTarget> CONSOLE =
      new Setting<>(
          "console",
          oneOf(ConsoleTarget.class),
          ConsoleTarget.LOG,
          "where the console of suites goes: to this log at level debug, to the runner, nowhere");

  static final Setting<String> MODULES =
      new Setting<>(
          "modules",
          anyText("a folder"),
          "",
          "node_modules folder whose CommonJS packages suites may require (none)");

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

  static final Setting<Integer> LIVE_SUITES =
      new Setting<>(
          "limits.liveSuites",
          wholeNumber(1, 10_000),
          32,
          "suites that one worker keeps while they wait for timers");

  static final Setting<Duration> TURN_TIMEOUT =
      new Setting<>(
          "limits.turnTimeout",
          duration(Duration.ofMillis(100), DAY),
          Duration.ofSeconds(30),
          "how long a suite may run without yielding");

  static final Setting<Duration> SUITE_TIMEOUT =
      new Setting<>(
          "limits.suiteTimeout",
          duration(Duration.ofMillis(100), DAY),
          Duration.ofMinutes(10),
          "how long a suite may take from its start to its end");

  static final Setting<Long> OUTPUT_WINDOW =
      new Setting<>(
          "limits.outputWindow",
          bytes(64 * KIB, GIB),
          MIB,
          "output not yet read by the runner at which a suite is paused");

  static final Setting<Long> UNREAD_OUTPUT =
      new Setting<>(
          "limits.unreadOutput",
          bytes(64 * KIB, GIB),
          64 * MIB,
          "output not yet read by the runner at which a suite is ended");

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

  static final Setting<Long> SUITE_MEMORY =
      new Setting<>(
          "limits.suiteMemory",
          bytes(MIB, 2 * GIB),
          512 * MIB,
          "longest buffer of a suite, and what it may allocate before it is ended when memory is short");

  static final Setting<Integer> SUITE_TIMERS =
      new Setting<>(
          "limits.suiteTimers",
          wholeNumber(1, 10_000_000),
          100_000,
          "timers and immediates that a suite may have waiting");

  static final Setting<Duration> KILL_GRACE =
      new Setting<>(
          "limits.killGrace",
          duration(Duration.ofMillis(100), Duration.ofMinutes(10)),
          Duration.ofSeconds(2),
          "how long a cancelled suite may take to let go of its thread, before another one replaces it");

  static final Setting<Integer> STRAY_THREADS =
      new Setting<>(
          "limits.strayThreads",
          wholeNumber(1, 1_000),
          4,
          "threads lost to suites at a time with which the server is no longer healthy");

  /** All of them, in the order of {@code --help}. */
  public static final List<Setting<?>> ALL =
      List.of(
          HOST,
          PORT,
          WORKERS,
          ISOLATION,
          CHILD_MEMORY,
          GATEWAYS,
          DRAIN_TIMEOUT,
          AFFINITY,
          LOCALE,
          TIMEZONE,
          MOUNT,
          MODULES,
          ENV,
          CONSOLE,
          TLS_CERT,
          TLS_KEY,
          TLS_CLIENT_CA,
          ADMIN_HOST,
          ADMIN_PORT,
          CONNECTIONS,
          CONNECTIONS_PER_ADDRESS,
          HELLO_TIMEOUT,
          FRAME_TIMEOUT,
          SUITE_BYTES,
          QUEUED_BYTES,
          QUEUED_SUITES,
          HELD_BYTES,
          LIVE_SUITES,
          TURN_TIMEOUT,
          SUITE_TIMEOUT,
          OUTPUT_WINDOW,
          UNREAD_OUTPUT,
          SUITE_MEMORY,
          SUITE_TIMERS,
          KILL_GRACE,
          STRAY_THREADS,
          CLUSTER_CONFIG,
          CLUSTER_HOST,
          CLUSTER_PORT,
          CLUSTER_MEMBERS,
          CLUSTER_TLS_CERT,
          CLUSTER_TLS_KEY,
          CLUSTER_TLS_CA);

  /** What is the business of those alone who own sockets. */
  private static final Set<Setting<?>> OF_GATEWAYS =
      Set.of(
          HOST,
          PORT,
          GATEWAYS,
          AFFINITY,
          TLS_CERT,
          TLS_KEY,
          TLS_CLIENT_CA,
          SUITE_BYTES,
          QUEUED_BYTES,
          QUEUED_SUITES,
          HELD_BYTES,
          CONNECTIONS,
          CONNECTIONS_PER_ADDRESS,
          HELLO_TIMEOUT,
          FRAME_TIMEOUT);

  /** What is the business of those alone who run suites. */
  private static final Set<Setting<?>> OF_WORKERS =
      Set.of(
          WORKERS,
          ISOLATION,
          CHILD_MEMORY,
          LOCALE,
          TIMEZONE,
          MOUNT,
          MODULES,
          ENV,
          CONSOLE,
          LIVE_SUITES,
          TURN_TIMEOUT,
          SUITE_TIMEOUT,
          OUTPUT_WINDOW,
          UNREAD_OUTPUT,
          SUITE_MEMORY,
          SUITE_TIMERS,
          KILL_GRACE,
          STRAY_THREADS);

  private Settings() {}

  /** The settings that concern a role, in the order of {@code --help}. */
  public static List<Setting<?>> of(Role role) {
    return ALL.stream()
        .filter(setting -> role.hasGateway() || !OF_GATEWAYS.contains(setting))
        .filter(setting -> role.hasWorkers() || !OF_WORKERS.contains(setting))
        .toList();
  }

  static Optional<Setting<?>> byKey(String key) {
    return ALL.stream().filter(setting -> setting.key().equals(key)).findFirst();
  }

  /** Node takes the C locale, which has no language, for en-US; so do suites here. */
  private static Locale hostLocale() {
    Locale host = Locale.getDefault();
    boolean unset = host.getLanguage().isEmpty() || host.getCountry().isEmpty();
    return unset ? Locale.US : host;
  }
}
