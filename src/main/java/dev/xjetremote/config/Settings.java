package dev.xjetremote.config;

import static dev.xjetremote.config.Formats.DAY;
import static dev.xjetremote.config.Formats.adminPort;
import static dev.xjetremote.config.Formats.duration;
import static dev.xjetremote.config.Formats.text;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every setting, with its default and its range: those of every role here, the others in {@link
 * GatewaySettings}, {@link WorkerSettings} and {@link ClusterSettings}. They stand nowhere else.
 */
public final class Settings {
  static final Setting<Duration> DRAIN_TIMEOUT =
      new Setting<>(
          "drainTimeout",
          duration(Duration.ZERO, DAY),
          Duration.ofSeconds(10),
          "how long a stopping server lets suites finish");

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

  /** All of them, in the order of {@code --help}. */
  public static final List<Setting<?>> ALL = of(Role.SERVE);

  private Settings() {}

  /** The settings that concern a role, in the order of {@code --help}. */
  public static List<Setting<?>> of(Role role) {
    return Stream.of(
            role.hasGateway() ? GatewaySettings.ALL : List.<Setting<?>>of(),
            role.hasWorkers() ? WorkerSettings.ALL : List.<Setting<?>>of(),
            List.of(DRAIN_TIMEOUT, ADMIN_HOST, ADMIN_PORT),
            ClusterSettings.ALL)
        .flatMap(List::stream)
        .toList();
  }

  static Optional<Setting<?>> byKey(String key) {
    return ALL.stream().filter(setting -> setting.key().equals(key)).findFirst();
  }
}
