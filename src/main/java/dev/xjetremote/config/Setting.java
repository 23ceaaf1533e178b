package dev.xjetremote.config;

import java.util.Locale;

/**
 * One thing that can be configured. Its key in the configuration file ("limits.turnTimeout") gives
 * the flag ("--turn-timeout") and the environment variable ("XJET_REMOTE_TURN_TIMEOUT").
 *
 * @param <T> the type of its value
 * @param key where it stands in the configuration file, objects separated by dots
 * @param format how its value is written
 * @param fallback the default
 * @param description one sentence without its full stop, for {@code --help}
 */
public record Setting<T>(String key, Format<T> format, T fallback, String description) {

  /** The command line flag. */
  public String flag() {
    return "--" + words('-');
  }

  /** The environment variable. */
  public String variable() {
    return "XJET_REMOTE_" + words('_').toUpperCase(Locale.ROOT);
  }

  /** Whether the flag may be repeated: the texts are put together with commas. */
  public boolean isList() {
    return format.list();
  }

  /** The default, as it would be written. */
  public String fallbackText() {
    return format.printer().apply(fallback);
  }

  /** Writes a value as {@link #parse} reads it. */
  String print(Object value) {
    @SuppressWarnings("unchecked") // a configuration holds values of their settings' types
    T typed = (T) value;
    return format.printer().apply(typed);
  }

  /**
   * Reads a value.
   *
   * @param origin where the text stands, for the message: "--port"
   * @throws InvalidConfigException when the text is not allowed
   */
  T parse(String origin, String text) {
    try {
      return format.parser().apply(text);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new InvalidConfigException(
          "%s is \"%s\", but must be %s".formatted(origin, text, format.expected()));
    }
  }

  private String words(char separator) {
    String name = key.substring(key.lastIndexOf('.') + 1);
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isUpperCase(c)) {
        words.append(separator);
      }
      words.append(Character.toLowerCase(c));
    }
    return words.toString();
  }
}
