package dev.xjetremote.config;

import java.util.function.Function;

/**
 * How a kind of value is written.
 *
 * @param <T> the value's type
 * @param expected what may stand there, as the end of a sentence: "a whole number from 1 to 9"
 * @param parser reads a text; throws {@link IllegalArgumentException} for what is not allowed
 * @param printer writes a value so that {@code parser} reads it
 * @param list whether it is a list with commas between its items, whose flag may be repeated
 */
record Format<T>(
    String expected, Function<String, T> parser, Function<T, String> printer, boolean list) {
  Format(String expected, Function<String, T> parser, Function<T, String> printer) {
    this(expected, parser, printer, false);
  }

  Format<T> asList() {
    return new Format<>(expected, parser, printer, true);
  }
}
