package dev.xjetremote.words;

import java.util.Set;

/**
 * Errors in what is given to {@code new Function}: V8 parses it as one text, {@code (function
 * anonymous(a,b\n) {\n…\n})}, so that what ends a part early is the bracket that follows it.
 */
final class FunctionText {
  /** What V8 does not expect behind the function. */
  private static final Set<String> AFTER_END = Set.of("{", ";");

  private FunctionText() {}

  static String words(Builtin builtin, SyntaxFault at, String words) {
    if (!builtin.name().endsWith("Function")) {
      return words;
    }
    boolean body = isBody(builtin, at);
    if (at.isEnd() && words.equals("Unexpected end of input")) {
      return body ? "Unexpected token '}'" : "Unexpected token ')'";
    }
    if (body) {
      boolean ended = words.equals("Unexpected token '}'") && AFTER_END.contains(first(at.after()));
      return ended ? "Unexpected token '" + first(at.after()) + "'" : words;
    }
    if (at.message().startsWith("Expected eof but found =") && at.source().contains("...")) {
      return "Rest parameter may not have a default initializer";
    }
    if (at.message().startsWith("Expected eof but found ,")) {
      return "Rest parameter must be last formal parameter";
    }
    boolean early = at.text().equals(")") || words.equals("missing ) after argument list");
    return early || at.message().startsWith("Expected , but found")
        ? "Arg string terminates parameters early"
        : words;
  }

  private static String first(String text) {
    return text.isEmpty() ? "" : text.substring(0, 1);
  }

  private static boolean isBody(Builtin builtin, SyntaxFault at) {
    int last = builtin.arguments() - 1;
    return last >= 0 && Values.show(builtin.argument(last)).strip().equals(at.source().strip());
  }
}
