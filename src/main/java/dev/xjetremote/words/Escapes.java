package dev.xjetremote.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells apart what may be wrong with an escape sequence. */
final class Escapes {
  private static final Pattern WRONG =
      Pattern.compile(
          "\\\\(?:x(?![0-9a-fA-F]{2})|u(?:\\{([0-9a-fA-F]*)(\\}?)|(?![0-9a-fA-F]{4})))");

  private Escapes() {}

  /** V8's words for the first wrong escape sequence of a text. */
  static String fault(String text) {
    Matcher wrong = WRONG.matcher(text);
    while (wrong.find()) {
      if (wrong.group().startsWith("\\x")) {
        return "Invalid hexadecimal escape sequence";
      }
      String digits = wrong.group(1);
      if (digits == null || digits.isEmpty() || wrong.group(2).isEmpty()) {
        return "Invalid Unicode escape sequence";
      }
      if (digits.length() > 6 || Integer.parseInt(digits, 16) > Character.MAX_CODE_POINT) {
        return "Undefined Unicode code-point";
      }
    }
    return "Invalid Unicode escape sequence";
  }
}
