package dev.xjetremote.config;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of values that settings have. */
final class Formats {
  static final long KIB = 1L << 10;
  static final long MIB = 1L << 20;
  static final long GIB = 1L << 30;
  static final Duration DAY = Duration.ofHours(24);

  private static final Pattern DURATION = Pattern.compile("(\\d{1,9}) ?(ms|s|m|h)");
  private static final Pattern SIZE = Pattern.compile("(\\d{1,12}) ?(|B|KiB|MiB|GiB)");
  private static final Pattern NODE =
      Pattern.compile("[\\w.-]+(:\\d{1,5})?|\\[[\\w:.%]+](:\\d{1,5})?");
  private static final Map<String, Long> UNIT_BYTES =
      Map.of("", 1L, "B", 1L, "KiB", KIB, "MiB", MIB, "GiB", GIB);

  private Formats() {}

  static Format<String> text(String expected) {
    return new Format<>(expected, Formats::notBlank, Function.identity());
  }

  static Format<String> anyText(String expected) {
    return new Format<>(expected, String::trim, Function.identity());
  }

  static Format<List<String>> nodes() {
    return new Format<>(
        "nodes as HOST[:PORT], separated by commas",
        text ->
            text.isBlank() ? List.of() : Stream.of(text.split(",", -1)).map(Formats::node).toList(),
        nodes -> String.join(",", nodes));
  }

  static Format<Integer> wholeNumber(int min, int max) {
    return new Format<>(
        "a whole number from " + min + " to " + max,
        text -> Math.toIntExact(within(Long.parseLong(text.trim()), min, max)),
        String::valueOf);
  }

  static Format<AdminConfig.Port> adminPort() {
    return new Format<>(
        "auto, off, or a port from 0 to 65535",
        text ->
            switch (text.trim()) {
              case "auto" -> AdminConfig.Port.AUTO;
              case "off" -> AdminConfig.Port.OFF;
              default ->
                  new AdminConfig.Port(
                      AdminConfig.Kind.GIVEN,
                      Math.toIntExact(within(Long.parseLong(text.trim()), 0, 65_535)));
            },
        port ->
            port.kind() == AdminConfig.Kind.GIVEN
                ? String.valueOf(port.number())
                : port.kind().name().toLowerCase(Locale.ROOT));
  }

  static Format<Duration> duration(Duration min, Duration max) {
    return new Format<>(
        "a duration from " + print(min) + " to " + print(max) + ", such as 500ms, 10s, 5m or 1h",
        text -> Duration.ofMillis(within(millis(text.trim()), min.toMillis(), max.toMillis())),
        Formats::print);
  }

  static Format<Long> bytes(long min, long max) {
    return new Format<>(
        "a size from " + print(min) + " to " + print(max) + ", such as 512KiB, 64MiB or 1GiB",
        text -> within(size(text.trim()), min, max),
        Formats::print);
  }

  /** The names of an enumeration's values, in lower case. */
  static <E extends Enum<E>> Format<E> oneOf(Class<E> type) {
    Function<E, String> name = value -> value.name().toLowerCase(Locale.ROOT);
    List<E> values = List.of(type.getEnumConstants());
    return new Format<>(
        values.stream().map(name).collect(Collectors.joining(" or ")),
        text ->
            values.stream()
                .filter(value -> name.apply(value).equals(text.trim()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text)),
        name);
  }

  static Format<Locale> languageTag() {
    return new Format<>(
        "a language tag such as en-US",
        text -> {
          try {
            return new Locale.Builder().setLanguageTag(text.trim()).build();
          } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException(text, e);
          }
        },
        Locale::toLanguageTag);
  }

  static Format<ZoneId> timezone() {
    return new Format<>(
        "a time zone such as Europe/Berlin",
        text -> {
          try {
            return ZoneId.of(text.trim());
          } catch (DateTimeException e) {
            throw new IllegalArgumentException(text, e);
          }
        },
        ZoneId::getId);
  }

  private static String notBlank(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("blank");
    }
    return text.trim();
  }

  private static String node(String text) {
    String node = text.trim();
    match(NODE, node);
    return node;
  }

  private static long within(long value, long min, long max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(value + " is not from " + min + " to " + max);
    }
    return value;
  }

  private static long millis(String text) {
    Matcher parts = match(DURATION, text);
    long count = Long.parseLong(parts.group(1));
    return switch (parts.group(2)) {
      case "ms" -> count;
      case "s" -> Duration.ofSeconds(count).toMillis();
      case "m" -> Duration.ofMinutes(count).toMillis();
      default -> Duration.ofHours(count).toMillis();
    };
  }

  private static long size(String text) {
    Matcher parts = match(SIZE, text);
    return Math.multiplyExact(
        Long.parseLong(parts.group(1)), UNIT_BYTES.getOrDefault(parts.group(2), 1L));
  }

  private static Matcher match(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(text);
    }
    return matcher;
  }

  /** A duration in the largest unit that keeps it whole. */
  static String print(Duration duration) {
    long millis = duration.toMillis();
    if (millis % 1000 != 0 || millis == 0) {
      return millis + "ms";
    }
    long seconds = millis / 1000;
    if (seconds % 3600 == 0) {
      return seconds / 3600 + "h";
    }
    return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
  }

  /** A size in the largest unit that keeps it whole. */
  static String print(long bytes) {
    String[] units = {"GiB", "MiB", "KiB"};
    for (String unit : units) {
      long size = UNIT_BYTES.getOrDefault(unit, 1L);
      if (bytes >= size && bytes % size == 0) {
        return bytes / size + unit;
      }
    }
    return bytes + "B";
  }
}
