package dev.xjetremote.positions;

/**
 * A script's text, read token by token between nodes whose places are known; so it never has to
 * tell a division from a regular expression. Positions are indices of characters.
 */
record Script(CharSequence text) {
  private static final int NONE = -1;

  char at(int position) {
    return position >= 0 && position < text.length() ? text.charAt(position) : '\0';
  }

  boolean starts(int position, String token) {
    return position >= 0
        && position + token.length() <= text.length()
        && text.subSequence(position, position + token.length()).toString().equals(token);
  }

  /** Whether the identifier at a position is this one. */
  boolean isWord(int position, String word) {
    return starts(position, word) && !isPart(at(position + word.length()));
  }

  /** The first position that is neither white space nor in a comment. */
  int skipBlank(int position) {
    int i = position;
    while (i < text.length()) {
      if (isBlank(at(i))) {
        i++;
      } else if (starts(i, "//")) {
        while (i < text.length() && !isLineEnd(at(i))) {
          i++;
        }
      } else if (starts(i, "/*")) {
        do {
          i++;
        } while (i < text.length() && !starts(i, "*/"));
        i += 2;
      } else {
        break;
      }
    }
    return i;
  }

  /** The first position behind blanks and parentheses that end there. */
  int skipClosing(int position) {
    int i = skipBlank(position);
    while (at(i) == ')') {
      i = skipBlank(i + 1);
    }
    return i;
  }

  /** The first position behind blanks and parentheses that begin there. */
  int skipOpening(int position) {
    int i = skipBlank(position);
    while (at(i) == '(') {
      i = skipBlank(i + 1);
    }
    return i;
  }

  /** The end of the identifier, private name or number that begins at a position. */
  int wordEnd(int position) {
    int i = at(position) == '#' ? position + 1 : position;
    while (isPart(at(i)) || at(i) == '\\') {
      i++;
    }
    return i;
  }

  /** The start of the identifier that ends at a position, or -1 if none does. */
  int wordStart(int end) {
    int i = end;
    while (isPart(at(i - 1))) {
      i--;
    }
    if (at(i - 1) == '#') {
      i--;
    }
    return i == end || Character.isDigit(at(i)) ? NONE : i;
  }

  /** Whether a number or a text begins at a position. */
  boolean isLiteral(int position) {
    char c = at(position);
    return c == '\'' || c == '"' || Character.isDigit(c);
  }

  boolean isBehindComma(int position) {
    return at(skipBlankBack(position) - 1) == ',';
  }

  /** The first position with nothing but white space from there to another. */
  int skipBlankBack(int position) {
    int i = position;
    while (isBlank(at(i - 1))) {
      i--;
    }
    return i;
  }

  /** The word that stands before a position, on whatever line; empty if none does. */
  String wordBefore(int position) {
    int start = wordStart(skipBlankBack(position));
    return start < 0 ? "" : word(start);
  }

  /** The end of the number or text that begins at a position; the position if neither does. */
  int literalEnd(int position) {
    char quote = at(position);
    if (quote != '\'' && quote != '"') {
      int i = position;
      while (isPart(at(i)) || at(i) == '.') {
        i++;
      }
      return i;
    }
    int i = position + 1;
    while (i < text.length() && at(i) != quote) {
      i += at(i) == '\\' ? 2 : 1;
    }
    return i + 1;
  }

  /** Whether an increment or a decrement stands at a position. */
  boolean isStep(int position) {
    return starts(position, "++") || starts(position, "--");
  }

  /** The name behind a dot, or -1 if there is no dot. */
  int memberName(int dot) {
    int name = starts(dot, "?.") ? dot + 2 : at(dot) == '.' ? dot + 1 : NONE;
    return name < 0 ? NONE : skipBlank(name);
  }

  /** The bracket of a key behind an expression, or -1. */
  int bracket(int end) {
    int i = skipClosing(end);
    if (starts(i, "?.")) {
      i = skipBlank(i + 2);
    }
    return at(i) == '[' ? i : NONE;
  }

  /** Whether {@code +=}, {@code ??=}, {@code ++} or the like stands at a position. */
  boolean isCompoundAssignment(int position) {
    int i = position;
    while (i < text.length() && "+-*/%&|^<>?".indexOf(at(i)) >= 0) {
      i++;
    }
    int length = i - position;
    boolean twice = length == 2 && at(position) == at(position + 1);
    return length > 0
        && (at(i) == '=' && !(length == 1 && "<>".indexOf(at(position)) >= 0)
            || twice && "+-".indexOf(at(position)) >= 0);
  }

  String word(int start) {
    return text.subSequence(start, wordEnd(start)).toString();
  }

  /** The {@code =} in front of a value, or -1. */
  int assignmentBefore(int value) {
    int i = value - 1;
    while (isBlank(at(i)) || at(i) == '(') {
      i--;
    }
    return at(i) == '=' ? i : NONE;
  }

  private static boolean isPart(char c) {
    return c != '\0' && (Character.isJavaIdentifierPart(c) || c == '\u200c' || c == '\u200d');
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff';
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }
}
