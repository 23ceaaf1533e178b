package dev.xjetremote.sandbox;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The script of one suite, as the runner sent it.
 *
 * @param text the whole script, without the suite id that follows it on the wire
 */
public record SuiteScript(String text) {
  /** What Node calls a script that names no source of its own. */
  static final String NAMELESS = "evalmachine.<anonymous>";

  private static final Pattern SOURCE_URL =
      Pattern.compile("^//[#@][ \\t]sourceURL=(\\S+)[ \\t]*$", Pattern.MULTILINE);

  /** A first line may be the whole of a bundle, and xJet's keys stand at its beginning. */
  private static final int SEARCHED = 4096;

  // The first "path" in the first line is the runtime's: what comes before it are fixed keys.
  private static final Pattern PATH =
      Pattern.compile("(?<!\\\\)\"path\":\"((?:[^\"\\\\]|\\\\[\"\\\\/])*)\"");

  public static SuiteScript of(String text) {
    return new SuiteScript(text);
  }

  /**
   * The name that stack traces show for the script: what its last {@code //# sourceURL=} comment
   * says. xJet finds the source map of a frame by it.
   */
  public String fileName() {
    // The comment ends the script; looking from there spares a search through the whole text.
    int start = text.lastIndexOf("sourceURL=");
    if (start < 0) {
      return NAMELESS;
    }
    Matcher matcher = SOURCE_URL.matcher(text);
    matcher.region(text.lastIndexOf('\n', start) + 1, text.length());
    return matcher.find() ? matcher.group(1) : NAMELESS;
  }

  /** The spec file's path as xJet knows it ({@code runtime.path}), if the first line tells it. */
  public Optional<String> path() {
    String line = firstLine();
    Matcher matcher = PATH.matcher(line.substring(0, Math.min(line.length(), SEARCHED)));
    return matcher.find()
        ? Optional.of(matcher.group(1).replaceAll("\\\\(.)", "$1"))
        : Optional.empty();
  }

  /** The text up to its first line feed, without it. */
  String firstLine() {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }
}
