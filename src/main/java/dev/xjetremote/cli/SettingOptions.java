package dev.xjetremote.cli;

import dev.xjetremote.config.ConfigFile;
import dev.xjetremote.config.Configuration;
import dev.xjetremote.config.Role;
import dev.xjetremote.config.Setting;
import dev.xjetremote.config.Settings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Gives a command a flag for every setting of its role, and reads the configuration that they make.
 */
final class SettingOptions {
  private static final String CONFIG = "--config";

  private SettingOptions() {}

  static void addTo(CommandSpec command, Role role) {
    command.addOption(
        OptionSpec.builder(CONFIG)
            .type(Path.class)
            .paramLabel("FILE")
            .description("configuration file (conf/server.json shows all keys)")
            .build());
    for (Setting<?> setting : Settings.of(role)) {
      command.addOption(
          OptionSpec.builder(setting.flag())
              .type(setting.isList() ? List.class : String.class)
              .auxiliaryTypes(String.class)
              .paramLabel(paramLabel(setting))
              .description(
                  "%s%n  default %s, environment %s"
                      .formatted(setting.description(), setting.fallbackText(), setting.variable())
                      .replace("%", "%%"))
              .build());
    }
  }

  static Configuration read(ParseResult parsed, Role role, Map<String, String> environment) {
    Map<Setting<?>, String> flags = new LinkedHashMap<>();
    for (Setting<?> setting : Settings.of(role)) {
      Object text = parsed.matchedOptionValue(setting.flag(), null);
      if (text instanceof List<?> items) {
        flags.put(setting, items.stream().map(String::valueOf).collect(Collectors.joining(",")));
      } else if (text != null) {
        flags.put(setting, text.toString());
      }
    }
    Path file = parsed.matchedOptionValue(CONFIG, null);
    return Configuration.of(
        flags, environment, file == null ? ConfigFile.none() : ConfigFile.read(file));
  }

  private static String paramLabel(Setting<?> setting) {
    String fallback = setting.fallback().getClass().getSimpleName();
    return switch (fallback) {
      case "Integer" -> "N";
      case "Long" -> "SIZE";
      case "Duration" -> "TIME";
      default -> "TEXT";
    };
  }
}
