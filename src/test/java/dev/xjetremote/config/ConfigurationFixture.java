package dev.xjetremote.config;

import java.util.HashMap;
import java.util.Map;

/** Configurations as a command line would make them. */
public final class ConfigurationFixture {
  private ConfigurationFixture() {}

  /**
   * The defaults with a free port and workers in this process, changed by flags and their values in
   * turn.
   */
  public static ServerConfig server(String... flags) {
    Map<Setting<?>, String> values =
        new HashMap<>(Map.of(GatewaySettings.PORT, "0", WorkerSettings.ISOLATION, "none"));
    for (int i = 0; i < flags.length; i += 2) {
      String flag = flags[i];
      Setting<?> setting =
          Settings.ALL.stream().filter(s -> s.flag().equals(flag)).findFirst().orElseThrow();
      values.put(setting, flags[i + 1]);
    }
    return Configuration.of(values).server();
  }
}
