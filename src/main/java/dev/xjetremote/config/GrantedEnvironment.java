package dev.xjetremote.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The environment variables that suites are given. Written as {@code NAME=value} or, for the value
 * that the host's own environment has, {@code NAME}, with commas between them; a comma that belongs
 * to a value follows a backslash.
 *
 * @param variables values by name; an empty one is the host's to give
 */
public record GrantedEnvironment(Map<String, Optional<String>> variables) {
  static final GrantedEnvironment NONE = new GrantedEnvironment(Map.of());

  static final Format<GrantedEnvironment> FORMAT =
      new Format<>(
              "NAME=value or NAME, separated by commas (a comma in a value follows a backslash)",
              GrantedEnvironment::parse,
              GrantedEnvironment::print)
          .asList();

  private static final Pattern SEPARATOR = Pattern.compile("(?<!\\\\),");

  /** The values; a variable that is the host's to give and that it has not stays out. */
  public Map<String, String> resolve(Map<String, String> host) {
    Map<String, String> resolved = new LinkedHashMap<>();
    variables.forEach(
        (name, value) -> {
          String text = value.orElseGet(() -> host.get(name));
          if (text != null) {
            resolved.put(name, text);
          }
        });
    return resolved;
  }

  /** The same for a process that has not the host's environment. */
  GrantedEnvironment spelledOut(Map<String, String> host) {
    Map<String, Optional<String>> all = new LinkedHashMap<>();
    resolve(host).forEach((name, value) -> all.put(name, Optional.of(value)));
    return new GrantedEnvironment(all);
  }

  private static GrantedEnvironment parse(String text) {
    Map<String, Optional<String>> variables = new LinkedHashMap<>();
    for (String entry : SEPARATOR.split(text, -1)) {
      String variable = entry.replace("\\,", ",");
      int equals = variable.indexOf('=');
      String name = equals < 0 ? variable.trim() : variable.substring(0, equals).trim();
      if (name.isEmpty() && equals < 0) {
        continue;
      }
      if (name.isEmpty() || variable.indexOf('\0') >= 0) {
        throw new IllegalArgumentException(variable);
      }
      variables.put(
          name, equals < 0 ? Optional.empty() : Optional.of(variable.substring(equals + 1)));
    }
    return new GrantedEnvironment(variables);
  }

  private String print() {
    return variables.entrySet().stream()
        .map(entry -> entry.getKey() + entry.getValue().map(value -> "=" + value).orElse(""))
        .map(entry -> entry.replace(",", "\\,"))
        .collect(Collectors.joining(","));
  }
}
