package dev.xjetremote.words;

import com.oracle.truffle.js.runtime.builtins.JSArrayObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.Undefined;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the option that an error of {@code Intl} is about: the engine names only its value. */
final class IntlOptions {
  private static final List<String> NUMBERS =
      List.of(
          "minimumIntegerDigits",
          "minimumFractionDigits",
          "maximumFractionDigits",
          "minimumSignificantDigits",
          "maximumSignificantDigits",
          "fractionalSecondDigits",
          "roundingIncrement");
  private static final List<String> PARTS =
      List.of(
          "weekday",
          "era",
          "year",
          "month",
          "day",
          "dayPeriod",
          "hour",
          "minute",
          "second",
          "fractionalSecondDigits",
          "timeZoneName");

  private IntlOptions() {}

  private static Object options(Builtin builtin) {
    return builtin.argument(builtin.is("String.prototype.localeCompare") ? 2 : 1);
  }

  /** The name of the option with this value; null if there is none that is sure. */
  static @Nullable String named(Builtin builtin, String value) {
    if (!(options(builtin) instanceof JSDynamicObject options) || Values.isNullish(options)) {
      return null;
    }
    for (Object key : JSObject.ownPropertyKeys(options)) {
      String name = Values.show(key);
      if (Values.show(Values.read(options, name)).equals(value)) {
        return name;
      }
    }
    return null;
  }

  /** The name of the number that is out of range. */
  static @Nullable String outOfRange(Builtin builtin, double value) {
    for (String name : NUMBERS) {
      Object option = Values.read(options(builtin), name);
      double number = option instanceof Number given ? given.doubleValue() : Double.NaN;
      if (option != Undefined.instance && Double.compare(number, value) == 0) {
        return name;
      }
    }
    return null;
  }

  /** Words for a part of a date that may not stand beside a whole style. */
  static @Nullable String besideStyle(Builtin builtin) {
    Object options = options(builtin);
    for (String part : PARTS) {
      if (Values.read(options, part) != Undefined.instance) {
        boolean date = Values.read(options, "dateStyle") != Undefined.instance;
        return "Can't set option %s when %s is used"
            .formatted(part, date ? "dateStyle" : "timeStyle");
      }
    }
    return null;
  }

  /** The first item of a list that is no string; null if there is none. */
  static @Nullable Object firstNonString(Object list) {
    if (!(list instanceof JSArrayObject array)) {
      return null;
    }
    for (Object key : JSObject.ownPropertyKeys(array)) {
      Object item = Values.read(array, Values.show(key));
      if (!Values.type(item).equals("string")) {
        return item;
      }
    }
    return null;
  }
}
