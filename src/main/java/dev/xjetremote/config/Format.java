package dev.xjetremote.config;

import java.util.function.Function;

/**
 * How a kind of value is written.
 *
 * @param <T> the value's type
 * @param expected what may stand there, as the end of a sentence: "a whole number from 1 to 9"
 * @param parser reads a text; throws {@link IllegalArgumentException} for what is not allowed
 * @param printer writes a value so that {@code parser} reads it
 */
record Format<T>(String expected, Function<String, T> parser, Function<T, String> printer) {}
