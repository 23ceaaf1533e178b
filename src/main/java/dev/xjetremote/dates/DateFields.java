package dev.xjetremote.dates;

import com.oracle.truffle.js.runtime.builtins.JSDate;

/** What has been read of a date: numbers for the day and for the time, and the zone. */
final class DateFields {
  final DayNumbers day = new DayNumbers();
  final TimeNumbers time = new TimeNumbers();
  final ZoneNumbers zone = new ZoneNumbers();

  /** Milliseconds since 1970, in the engine's time zone if none was read; NaN if it is no date. */
  double time() {
    if (!day.complete() || !time.complete()) {
      return Double.NaN;
    }
    double read =
        JSDate.makeDate(
            day.year(),
            day.month() - 1,
            day.day(),
            time.number(0),
            time.number(1),
            time.number(2),
            time.number(3),
            zone.isKnown() ? 0 : null);
    return zone.isKnown() ? JSDate.timeClip(read - zone.seconds() * 1000.0) : read;
  }
}
