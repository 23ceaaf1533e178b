package dev.xjetremote.dates;

import dev.xjetremote.dates.DateToken.Kind;

/**
 * {@code YYYY-MM-DDTHH:mm:ss.sssZ} of the standard, of which day, time and zone may be missing, and
 * {@code ±YYYYYY}. What has been read stays read when the rest turns out to be of another form.
 */
final class StandardForm {
  private final DateScanner scanner;
  private final DateFields fields;

  enum Outcome {
    WHOLE,
    OTHER_FORM,
    NO_DATE
  }

  StandardForm(DateScanner scanner, DateFields fields) {
    this.scanner = scanner;
    this.fields = fields;
  }

  Outcome read() {
    if (!day()) {
      return Outcome.OTHER_FORM;
    }
    if (scanner.skip(Kind.TIME_MARK)) {
      // From here on nothing else is tried.
      if (!time() || !zone() || !scanner.peek().is(Kind.END)) {
        return Outcome.NO_DATE;
      }
    } else if (!scanner.peek().is(Kind.END)) {
      return Outcome.OTHER_FORM;
    }
    if (!fields.zone.isKnown() && fields.time.isEmpty()) {
      fields.zone.named(0);
    }
    fields.day.isStandard();
    return Outcome.WHOLE;
  }

  private boolean day() {
    if (!year()) {
      return false;
    }
    if (scanner.skip(Kind.MINUS)) {
      if (!scanner.peek().isNumber(2) || !DayNumbers.isMonth(scanner.peek().value())) {
        return false;
      }
      fields.day.add(scanner.next().value());
      if (scanner.skip(Kind.MINUS)) {
        if (!scanner.peek().isNumber(2) || !DayNumbers.isDay(scanner.peek().value())) {
          return false;
        }
        fields.day.add(scanner.next().value());
      }
    }
    return true;
  }

  private boolean year() {
    DateToken first = scanner.peek();
    if (first.isNumber(4)) {
      return fields.day.add(scanner.next().value());
    } else if (!first.isSign()) {
      return false;
    }
    scanner.next();
    if (!scanner.peek().isNumber(6)) {
      return false;
    }
    int year = first.sign() * scanner.next().value();
    // There is no year -0: what follows it is read as if it began the text.
    return (year != 0 || first.is(Kind.PLUS)) && fields.day.add(year);
  }

  private boolean time() {
    DateToken hour = scanner.next();
    if (!hour.isNumber(2) || hour.value() > 24 || !scanner.skip(Kind.COLON)) {
      return false;
    }
    fields.time.add(hour.value());
    boolean midnight = hour.value() == 24;
    if (!sixtieth(midnight)) {
      return false;
    }
    if (!scanner.skip(Kind.COLON)) {
      return true;
    }
    if (!sixtieth(midnight)) {
      return false;
    }
    if (scanner.skip(Kind.DOT)) {
      DateToken fraction = scanner.next();
      if (!fraction.isNumber() || (midnight && fraction.value() > 0)) {
        return false;
      }
      fields.time.add(fraction.thousandths());
    }
    return true;
  }

  private boolean sixtieth(boolean midnight) {
    DateToken number = scanner.next();
    int value = number.value();
    return number.isNumber(2)
        && TimeNumbers.isSixtieth(value)
        && !(midnight && value > 0)
        && fields.time.add(value);
  }

  private boolean zone() {
    if (scanner.peek().isZ()) {
      scanner.next();
      fields.zone.named(0);
      return true;
    } else if (!scanner.peek().isSign()) {
      return true;
    }
    fields.zone.sign(scanner.next().sign());
    DateToken first = scanner.next();
    if (first.isNumber(4)) {
      return offset(first.value() / 100, first.value() % 100);
    }
    if (!first.isNumber(2) || !scanner.skip(Kind.COLON) || !scanner.peek().isNumber(2)) {
      return false;
    }
    return offset(first.value(), scanner.next().value());
  }

  private boolean offset(int hours, int minutes) {
    fields.zone.hours(hours);
    fields.zone.minutes(minutes);
    return TimeNumbers.isHour(hours) && TimeNumbers.isSixtieth(minutes);
  }
}
