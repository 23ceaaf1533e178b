package dev.xjetremote.dates;

import dev.xjetremote.dates.DateToken.Kind;

/**
 * Any other form: numbers in the order in which they come, month names, "pm", zones; text in
 * parentheses is skipped, and so are words before the first number. Goes on where the standard's
 * form ended.
 */
final class LegacyForm {
  private final DateScanner scanner;
  private final DayNumbers day;
  private final TimeNumbers time;
  private final ZoneNumbers zone;
  private boolean hasNumber;

  LegacyForm(DateScanner scanner, DateFields fields) {
    this.scanner = scanner;
    this.day = fields.day;
    this.time = fields.time;
    this.zone = fields.zone;
    this.hasNumber = !day.isEmpty();
  }

  /** Whether all of it can be part of a date. */
  boolean read() {
    for (DateToken token = scanner.next(); !token.is(Kind.END); token = scanner.next()) {
      if (!read(token)) {
        return false;
      }
    }
    return true;
  }

  private boolean read(DateToken token) {
    if (token.isNumber()) {
      hasNumber = true;
      return number(token.value());
    } else if (token.isWord()) {
      return word(token);
    } else if (token.isSign() && (zone.isUtc() || !time.isEmpty())) {
      return offset(token.sign());
    }
    // A second offset, or one without a time.
    return !hasNumber || !(token.isSign() || token.is(Kind.CLOSING));
  }

  private boolean number(int number) {
    if (scanner.skip(Kind.COLON)) {
      return beforeColon(number);
    } else if (scanner.skip(Kind.DOT) && time.expects(number)) {
      time.add(number);
      if (!scanner.peek().isNumber()) {
        return false;
      }
      time.addLast(scanner.next().thousandths());
      return true;
    } else if (zone.expects(number)) {
      zone.minutes(number);
      return true;
    } else if (time.expects(number)) {
      time.addLast(number);
      DateToken after = scanner.peek();
      return after.is(Kind.END) || after.is(Kind.SPACE) || after.isZ() || after.isSign();
    }
    boolean fits = day.add(number);
    scanner.skip(Kind.MINUS);
    return fits;
  }

  private boolean beforeColon(int number) {
    if (scanner.skip(Kind.COLON)) {
      return time.isEmpty() && time.add(number) && time.add(0);
    }
    boolean fits = time.add(number);
    scanner.skip(Kind.DOT);
    return fits;
  }

  private boolean word(DateToken word) {
    if (word.is(Kind.HALF_DAY) && !time.isEmpty()) {
      time.inHalf(word.value());
    } else if (word.is(Kind.MONTH)) {
      day.named(word.value());
      scanner.skip(Kind.MINUS);
    } else if (word.is(Kind.ZONE) && hasNumber) {
      zone.named(word.value());
    } else {
      return !hasNumber && !scanner.peek().isNumber();
    }
    return true;
  }

  private boolean offset(int sign) {
    zone.sign(sign);
    DateToken number = scanner.peek().isNumber() ? scanner.next() : DateToken.END;
    hasNumber = true;
    if (scanner.peek().is(Kind.COLON)) {
      // The minutes follow.
      zone.hours(number.value());
      return true;
    }
    switch (number.length()) {
      case 1, 2 -> {
        zone.hours(number.value());
        zone.minutes(0);
      }
      case 3, 4 -> {
        zone.hours(number.value() / 100);
        zone.minutes(number.value() % 100);
      }
      default -> {
        return false;
      }
    }
    return true;
  }
}
