package dev.xjetremote.words;

/** V8's words for a character that has no place in JSON, with what stands around it. */
final class JsonExcerpt {
  /** How much of the text V8 quotes on either side. */
  private static final int CONTEXT = 10;

  private JsonExcerpt() {}

  static String unexpected(String text, int at) {
    return isNoText(text)
        ? "\"" + text + "\" is not valid JSON"
        : "Unexpected token '" + text.charAt(at) + "', " + excerpt(text, at) + " is not valid JSON";
  }

  // What other values become when JSON.parse makes text of them.
  private static boolean isNoText(String text) {
    return switch (text) {
      case "undefined", "NaN", "Infinity", "[object Object]" -> true;
      default -> false;
    };
  }

  private static String excerpt(String text, int at) {
    if (text.length() <= 2 * CONTEXT) {
      return "\"" + text + "\"";
    }
    boolean fromStart = at < CONTEXT;
    boolean toEnd = at >= CONTEXT && at >= text.length() - CONTEXT;
    int start = fromStart ? 0 : at - CONTEXT;
    int end = toEnd ? text.length() : at + CONTEXT;
    return (fromStart ? "\"" : "...\"") + text.substring(start, end) + (toEnd ? "\"" : "\"...");
  }
}
