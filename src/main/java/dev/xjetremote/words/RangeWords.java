package dev.xjetremote.words;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Arguments out of range, in built-in methods of numbers, strings, arrays, dates and URIs. */
final class RangeWords {
  private RangeWords() {}

  static void addTo(Rules rules) {
    rules.says(
        "toString() expects radix in range 2-36",
        "toString() radix argument must be between 2 and 36");
    rules.says(
        "toFixed() fraction digits need to be in range 0-100",
        "toFixed() digits argument must be between 0 and 100");
    rules.says(
        "toExponential() fraction digits need to be in range 0-100",
        "toExponential() argument must be between 0 and 100");
    rules.says("illegal repeat count", fault -> "Invalid count value: " + argument(fault));
    rules.says(
        "Regular expression passed to matchAll() is missing 'g' flag.",
        "String.prototype.matchAll called with a non-global RegExp argument");
    rules.says(
        "Only global regexps allowed",
        "String.prototype.replaceAll called with a non-global RegExp argument");
    rules.says("invalid index", RangeWords::index);
    rules.says("length too big", RangeWords::length);
    rules.says("time value is not a finite number", "Invalid time value");
    rules.says("Provided date is not in valid range.", "Invalid time value");
    for (String malformed :
        Set.of(
            "illegal escape sequence",
            "invalid encoding",
            "cannot escape",
            "decode: Illegal hex characters in escape (%) pattern")) {
      rules.says(malformed, "URI malformed");
    }
    rules.says(
        "cannot create promise: executor not callable",
        fault -> "Promise resolver " + argument(fault) + " is not a function");
    rules.begins("unregisterToken ('", RangeWords::unregisterToken);
    rules.begins(
        "Operation is not allowed for: ", fault -> "A dynamic import callback was not specified.");
  }

  private static String argument(Fault fault) {
    return Values.show(fault.builtin().argument(0));
  }

  private static String index(Fault fault) {
    return fault.builtin().is("TypedArray.prototype.with")
        ? "Invalid typed array index"
        : "Invalid index : " + argument(fault);
  }

  private static @Nullable String length(Fault fault) {
    Builtin builtin = fault.builtin();
    if (!builtin.is("Array.prototype.push")) {
      return "Invalid array length";
    }
    return "Pushing %d elements on an array-like of length %s is disallowed, as the total surpasses 2**53-1"
        .formatted(builtin.arguments(), Values.show(Values.read(builtin.receiver(), "length")));
  }

  private static String unregisterToken(Fault fault) {
    int end = fault.message().indexOf(')') + 1;
    return "Invalid " + fault.message().substring(0, end);
  }
}
