package dev.xjetremote.words;

/**
 * Errors in what is given to {@code new Function}: V8 parses it as one text, {@code (function
 * anonymous(a,b\n) {\n…\n})}, so that what ends a part early is the bracket that follows it.
 */
final class FunctionText {
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
      return words;
    }
    if (at.message().startsWith("Expected eof but found ,")) {
      return "Rest parameter must be last formal parameter";
    }
    boolean early = at.text().equals(")") || words.equals("missing ) after argument list");
    return early || at.message().startsWith("Expected , but found")
        ? "Arg string terminates parameters early"
        : words;
  }

  private static boolean isBody(Builtin builtin, SyntaxFault at) {
    int last = builtin.arguments() - 1;
    return last >= 0 && Values.show(builtin.argument(last)).strip().equals(at.source().strip());
  }
}
