package dev.xjetremote.sandbox;

/**
 * What a suite wrote to its console.
 *
 * @param level the severity of the console's method: {@code debug}, {@code info}, {@code warn} or
 *     {@code error}
 * @param text as Node would print it, without the line feed at its end
 * @param ancestry the names of the describes and of the test that were running, joined by commas;
 *     empty when there are none or this was not asked for
 * @param source the file of the call; empty when it is not known or was not asked for
 * @param line of the call, from 1; 0 without a source
 * @param column of the call, from 1; 0 without a source
 */
public record ConsoleMessage(
    String level, String text, String ancestry, String source, int line, int column) {}
