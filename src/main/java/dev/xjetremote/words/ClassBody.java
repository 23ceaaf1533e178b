package dev.xjetremote.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The class around a place where the parser gave up, as far as the text before it tells. Literals
 * and comments are not skipped: a brace in one only makes the words less fitting.
 */
final class ClassBody {
  private static final Pattern CLASS = Pattern.compile("\\bclass\\b[^{};]*\\{");
  private static final Pattern MEMBER =
      Pattern.compile(
          "(?:^|[;{}\\n])\\s*(?:(static)\\s+)?"
              + "(#?[\\p{L}_$][\\p{L}\\p{N}_$]*|\\d+|(['\"])[^'\"]*\\3|\\[[^\\]]*\\])$");

  private static final String KEYWORDS =
      "break case catch class const continue debugger default delete do else export extends"
          + " finally for function get if import in instanceof new return set super switch this"
          + " throw try typeof var void while with";

  private ClassBody() {}

  /** Whether a text ends inside of a class, however deep. */
  static boolean isAround(String before) {
    Matcher type = CLASS.matcher(before);
    while (type.find()) {
      if (depth(before.substring(type.end())) >= 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Of {@code class A { a: 1 }} and {@code class A { a, b }}, V8 blames the name; null if this is
   * none of them.
   */
  static @Nullable String misnamed(String before, String token) {
    Matcher member = MEMBER.matcher(before);
    boolean found =
        (token.equals(":") || token.equals(",")) && member.find() && isDirectlyIn(before);
    if (!found) {
      return null;
    } else if (member.group(1) != null) {
      return "Unexpected strict mode reserved word";
    }
    String name = member.group(2);
    return switch (name.charAt(0)) {
      case '"', '\'' -> "Unexpected string";
      case '[' -> "Unexpected token '['";
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> "Unexpected number";
      default -> ofWord(name);
    };
  }

  private static String ofWord(String name) {
    if (name.equals("await")) {
      return "Unexpected reserved word";
    }
    boolean keyword = (" " + KEYWORDS + " ").contains(" " + name + " ");
    return (keyword ? "Unexpected token '" : "Unexpected identifier '") + name + "'";
  }

  private static boolean isDirectlyIn(String before) {
    Matcher type = CLASS.matcher(before);
    boolean directly = false;
    while (type.find()) {
      directly |= depth(before.substring(type.end())) == 0;
    }
    return directly;
  }

  /** How many braces are open at the end; less than none if the first was closed. */
  private static int depth(String text) {
    int depth = 0;
    for (int i = 0; i < text.length() && depth >= 0; i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    }
    return depth;
  }
}
