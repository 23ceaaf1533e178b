package dev.xjetremote.dates;

/**
 * A piece of a date's text.
 *
 * @param kind what it is
 * @param value a number's value, a month from 1, a zone's hours, the hours that "pm" adds
 * @param length in characters
 */
record DateToken(Kind kind, int value, int length) {
  static final DateToken END = new DateToken(Kind.END, 0, 0);

  enum Kind {
    NUMBER,
    MONTH,
    HALF_DAY,
    ZONE,
    TIME_MARK,
    WORD,
    COLON,
    DOT,
    PLUS,
    MINUS,
    CLOSING,
    SPACE,
    OTHER,
    END
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  /** A number of so many digits. */
  boolean isNumber(int digits) {
    return kind == Kind.NUMBER && length == digits;
  }

  boolean isSign() {
    return kind == Kind.PLUS || kind == Kind.MINUS;
  }

  /** 1 or -1, of a sign. */
  int sign() {
    return kind == Kind.PLUS ? 1 : -1;
  }

  boolean isZ() {
    return kind == Kind.ZONE && length == 1;
  }

  /** A word, known or not. */
  boolean isWord() {
    return switch (kind) {
      case MONTH, HALF_DAY, ZONE, TIME_MARK, WORD -> true;
      default -> false;
    };
  }

  /** The thousandths that stand after a decimal point. */
  int thousandths() {
    int digits = Math.min(length, DateScanner.DIGITS);
    return (int) (digits < 3 ? value * Math.pow(10, 3 - digits) : value / Math.pow(10, digits - 3));
  }
}
