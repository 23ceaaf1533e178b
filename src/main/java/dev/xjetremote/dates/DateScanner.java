package dev.xjetremote.dates;

import dev.xjetremote.dates.DateToken.Kind;
import java.util.Locale;
import java.util.Map;

/** Cuts a date's text into tokens, with one token of look-ahead. */
final class DateScanner {
  /** Of a number only so many digits count. */
  static final int DIGITS = 9;

  private static final int PREFIX = 3;

  private static final Map<String, DateToken> WORDS =
      Map.ofEntries(
          month("jan", 1),
          month("feb", 2),
          month("mar", 3),
          month("apr", 4),
          month("may", 5),
          month("jun", 6),
          month("jul", 7),
          month("aug", 8),
          month("sep", 9),
          month("oct", 10),
          month("nov", 11),
          month("dec", 12),
          word("am", Kind.HALF_DAY, 0),
          word("pm", Kind.HALF_DAY, 12),
          word("ut", Kind.ZONE, 0),
          word("utc", Kind.ZONE, 0),
          word("z", Kind.ZONE, 0),
          word("gmt", Kind.ZONE, 0),
          word("est", Kind.ZONE, -5),
          word("edt", Kind.ZONE, -4),
          word("cst", Kind.ZONE, -6),
          word("cdt", Kind.ZONE, -5),
          word("mst", Kind.ZONE, -7),
          word("mdt", Kind.ZONE, -6),
          word("pst", Kind.ZONE, -8),
          word("pdt", Kind.ZONE, -7),
          word("t", Kind.TIME_MARK, 0));

  private final String text;
  private int at;
  private DateToken next;

  DateScanner(String text) {
    this.text = text;
    this.next = scan();
  }

  private static Map.Entry<String, DateToken> month(String word, int value) {
    return word(word, Kind.MONTH, value);
  }

  private static Map.Entry<String, DateToken> word(String word, Kind kind, int value) {
    return Map.entry(word, new DateToken(kind, value, word.length()));
  }

  DateToken peek() {
    return next;
  }

  DateToken next() {
    DateToken token = next;
    next = scan();
    return token;
  }

  /** Goes past the next token if it is of a kind. */
  boolean skip(Kind kind) {
    boolean is = next.is(kind);
    if (is) {
      next = scan();
    }
    return is;
  }

  private DateToken scan() {
    if (at >= text.length()) {
      return DateToken.END;
    }
    char c = text.charAt(at);
    if (isDigit(c)) {
      return number();
    } else if (isLetter(c)) {
      return word();
    }
    if (c == '(') {
      skipParentheses();
    } else {
      at++;
    }
    Kind kind =
        switch (c) {
          case ':' -> Kind.COLON;
          case '-' -> Kind.MINUS;
          case '+' -> Kind.PLUS;
          case '.' -> Kind.DOT;
          case ')' -> Kind.CLOSING;
          default -> isSpace(c) ? Kind.SPACE : Kind.OTHER;
        };
    return new DateToken(kind, 0, 1);
  }

  // Leading zeros count for the length, and not for the digits that are read.
  private DateToken number() {
    int start = at;
    while (at < text.length() && text.charAt(at) == '0') {
      at++;
    }
    int value = 0;
    for (int read = 0; at < text.length() && isDigit(text.charAt(at)); at++, read++) {
      value = read < DIGITS ? value * 10 + text.charAt(at) - '0' : value;
    }
    return new DateToken(Kind.NUMBER, value, at - start);
  }

  // Three letters make a month of any word; every other word has to be whole.
  private DateToken word() {
    int start = at;
    while (at < text.length() && isLetter(text.charAt(at))) {
      at++;
    }
    int length = at - start;
    String prefix = text.substring(start, start + Math.min(length, PREFIX));
    DateToken known = WORDS.get(prefix.toLowerCase(Locale.ROOT));
    if (known == null || !(known.is(Kind.MONTH) || known.length() == length)) {
      return new DateToken(Kind.WORD, 0, length);
    }
    return known;
  }

  private void skipParentheses() {
    int depth = 0;
    do {
      depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
      at++;
    } while (depth > 0 && at < text.length());
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  // Everything from 'A' on, brackets and letters of other scripts as well.
  private static boolean isLetter(char c) {
    return c >= 'A' && !isSpace(c);
  }

  private static boolean isSpace(char c) {
    return switch (c) {
      case '\t', '\n', '\u000b', '\f', '\r', ' ', '\u00a0', '\ufeff' -> true;
      default -> Character.getType(c) == Character.SPACE_SEPARATOR;
    };
  }
}
