package dev.xjetremote.dates;

/** A zone's offset: sign, hours and minutes. */
final class ZoneNumbers {
  private static final int NONE = -1;

  private int sign;
  private int hours = NONE;
  private int minutes = NONE;

  void named(int offset) {
    sign = offset < 0 ? -1 : 1;
    hours = Math.abs(offset);
    minutes = 0;
  }

  void sign(int value) {
    sign = value;
  }

  void hours(int value) {
    hours = value;
    minutes = NONE;
  }

  void minutes(int value) {
    minutes = value;
  }

  /** Whether a number can be the minutes that are missing. */
  boolean expects(int number) {
    return hours != NONE && minutes == NONE && TimeNumbers.isSixtieth(number);
  }

  boolean isUtc() {
    return hours == 0 && minutes == 0;
  }

  boolean isKnown() {
    return sign != 0;
  }

  /** East of Greenwich. */
  double seconds() {
    return sign * (Math.max(hours, 0) * 3600.0 + Math.max(minutes, 0) * 60.0);
  }
}
