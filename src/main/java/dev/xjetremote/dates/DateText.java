package dev.xjetremote.dates;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

/** What the engine's {@code Date} calls. Safe on every thread. */
public final class DateText {
  private DateText() {}

  /** The time in milliseconds since 1970 that a text stands for; not a number if it is no date. */
  @TruffleBoundary
  public static double time(TruffleString text) {
    DateFields fields = new DateFields();
    DateScanner scanner = new DateScanner(text.toJavaStringUncached());
    return switch (new StandardForm(scanner, fields).read()) {
      case WHOLE -> fields.time();
      case NO_DATE -> Double.NaN;
      case OTHER_FORM -> new LegacyForm(scanner, fields).read() ? fields.time() : Double.NaN;
    };
  }
}
