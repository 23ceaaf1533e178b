package dev.xjetremote.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A token that the parser did not expect: for some, V8 says more than that. */
final class Misplaced {
  private static final Pattern FUNCTION =
      Pattern.compile("(?s).*\\bfunction\\s*\\*?\\s*(?:[\\p{L}_$][\\p{L}\\p{N}_$]*)?\\s*");
  private static final Pattern NAMELESS = Pattern.compile("(?s).*\\bfunction\\s*\\*?");
  private static final Pattern ACCESSOR =
      Pattern.compile("(?s).*\\b(get|set)\\s+[\\p{L}\\p{N}_$]+\\s*\\(\\s*(?:\\.\\.\\.)?");
  private static final Pattern NEW = Pattern.compile("\\bnew\\s+[\\p{L}\\p{N}_$.]+$");
  private static final Pattern LAST = Pattern.compile("(?:\"[^\"]*\"|'[^']*'|[\\p{L}\\p{N}_$.]+)$");
  private static final Pattern REST = Pattern.compile("\\.\\.\\.\\s*[^,(]*");

  private static final Pattern GENERATOR_PARAMETERS =
      Pattern.compile("\\*\\s*[\\p{L}\\p{N}_$#]*\\s*\\([^()]*$");
  private static final Pattern ASYNC_PARAMETERS =
      Pattern.compile("\\basync\\s+function\\s*[\\p{L}\\p{N}_$]*\\s*\\([^()]*=[^,()]*$");

  private Misplaced() {}

  static String words(SyntaxFault at) {
    String message = at.message();
    String before = at.before();
    if (message.startsWith("Expected , but found") && !isParameters(before)) {
      return "missing ) after argument list";
    }
    if (message.startsWith("Expected ident but found (") && NAMELESS.matcher(before).matches()) {
      return "Function statements require a function name";
    }
    if (message.startsWith("Expected ) but found") && before.contains("...")) {
      String rest = ofRest(at, before);
      if (rest != null) {
        return rest;
      }
    }
    if (message.startsWith("nullish")) {
      return ofMix(at.source().substring(0, at.start()));
    }
    if (message.startsWith("Expected : but found") && !at.isEnd() && "},".contains(at.text())) {
      String shorthand = ofShorthand(before);
      return shorthand == null ? at.unexpected() : shorthand;
    }
    String member = at.isEnd() ? null : ClassBody.misnamed(before, at.text());
    if (member != null) {
      return member;
    }
    Matcher accessor = ACCESSOR.matcher(before);
    if (accessor.matches() && !at.isEnd()) {
      return ofAccessor(accessor.group(1), at.text());
    }
    return ofKeyword(at);
  }

  // { 1 }, { if }: V8 complains of the name that has no value.
  private static @Nullable String ofShorthand(String before) {
    Matcher last = LAST.matcher(before);
    if (!last.find()) {
      return null;
    } else if (last.group().endsWith("\"") || last.group().endsWith("'")) {
      return "Unexpected string";
    }
    return Character.isDigit(last.group().charAt(0))
        ? "Unexpected number"
        : "Unexpected token '" + last.group() + "'";
  }

  // Of two operators that may not stand side by side, the second is wrong.
  private static String ofMix(String source) {
    int and = source.lastIndexOf("&&");
    int or = source.lastIndexOf("||");
    int nullish = source.lastIndexOf("??");
    int last = Math.max(nullish, Math.max(and, or));
    return last < 0
        ? "Unexpected token"
        : "Unexpected token '" + source.substring(last, last + 2) + "'";
  }

  private static String ofKeyword(SyntaxFault at) {
    String text = at.text();
    if (text.equals("yield") && GENERATOR_PARAMETERS.matcher(at.before()).find()) {
      return "Yield expression not allowed in formal parameter";
    } else if (text.equals("await") && ASYNC_PARAMETERS.matcher(at.before()).find()) {
      return "Illegal await-expression in formal parameters of async function";
    } else if (text.equals("super")) {
      return "'super' keyword unexpected here";
    } else if (at.message().startsWith("Expected => but found")) {
      return "Unexpected token ')'";
    } else if (text.equals("?.") && NEW.matcher(at.before()).find()) {
      return "Invalid optional chain from new expression";
    } else if (at.before().endsWith("?.`")
        || (at.rest().startsWith("`") && at.before().endsWith("?."))) {
      return "Invalid tagged template on optional chain";
    } else if (at.before().endsWith("throw") && at.message().contains("operand")) {
      return at.isEnd() ? at.unexpected() : "Illegal newline after throw";
    } else if (text.equals("import") && at.message().contains("operand")) {
      return "Cannot use import statement outside a module";
    } else if (at.message().startsWith("Expected an operand but found /")) {
      return "Invalid regular expression: missing /";
    } else if (at.message().endsWith("private_ident") && !at.message().startsWith("Expected ;")) {
      return (ClassBody.isAround(at.before())
              ? "Unexpected identifier '%s'"
              : "Private field '%s' must be declared in an enclosing class")
          .formatted(at.rest().replaceAll("(?s)[^#\\p{L}\\p{N}_$].*", ""));
    } else if (text.equals("=>") || !text.equals(")") || !at.before().endsWith("import(")) {
      return at.unexpected();
    }
    return "import() requires a specifier";
  }

  private static @Nullable String ofRest(SyntaxFault at, String before) {
    int open = opening(before);
    boolean last = open >= 0 && REST.matcher(lastItem(before.substring(open + 1))).matches();
    if (!last) {
      return null;
    }
    return switch (at.text()) {
      case "," -> "Rest parameter must be last formal parameter";
      case "=" -> "Rest parameter may not have a default initializer";
      default -> null;
    };
  }

  private static String lastItem(String list) {
    return list.substring(list.lastIndexOf(',') + 1).strip();
  }

  private static String ofAccessor(String which, String token) {
    if (which.equals("get")) {
      return "Getter must not have any formal parameters.";
    }
    return token.equals("...")
        ? "Setter function argument must not be a rest parameter"
        : "Setter must have exactly one formal parameter.";
  }

  /** Whether the innermost open parenthesis is that of a function's parameters. */
  private static boolean isParameters(String before) {
    int open = opening(before);
    return open < 0 || FUNCTION.matcher(before.substring(0, open)).matches();
  }

  // Literals are not skipped: a parenthesis in a string only makes the words less fitting.
  private static int opening(String text) {
    int depth = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      switch (text.charAt(i)) {
        case ')' -> depth++;
        case '(' -> {
          if (depth-- == 0) {
            return i;
          }
        }
        default -> {}
      }
    }
    return -1;
  }
}
