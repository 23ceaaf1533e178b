package dev.xjetremote.words;

import org.jspecify.annotations.Nullable;

/** Internationalisation: locales, options, units. */
final class IntlWords {
  private static final String LOCALE = "Incorrect locale information provided";
  private static final String ARGUMENT = "invalid_argument";

  private IntlWords() {}

  static void addTo(Rules rules) {
    rules.begins("Language tag is not well-formed:", IntlWords::locale);
    rules.says("Tag should be a string or an object.", fault -> emptyTag());
    rules.begins(
        "String or Object expected in locales list",
        fault -> "Language ID should be string or object.");
    rules.begins("invalid option ", IntlWords::option);
    rules.begins("Invalid option: ", IntlWords::malformedOption);
    rules.begins("invalid value ", IntlWords::number);
    rules.says(
        "minimumFractionDigits higher than maximumFractionDigits",
        "maximumFractionDigits value is out of range.");
    rules.says(
        "Currency can not be undefined when style is \"currency\".",
        "Currency code is required with currency style.");
    rules.begins("Currency, ", IntlWords::currency);
    rules.begins(
        "Unit can not be undefined",
        fault -> "Invalid unit argument for " + unitTaker(fault.builtin()) + "() ''");
    rules.begins("Invalid unit identifier: ", IntlWords::unitIdentifier);
    rules.begins("Invalid unit argument for ", IntlWords::unit);
    rules.begins("Value need to be finite number", IntlWords::finite);
    rules.begins("Invalid time zone ", IntlWords::timeZone);
    rules.begins("dateStyle and timeStyle options", IntlWords::styles);
    rules.says("nonString value encountered!", IntlWords::notAString);
    rules.says("options not specified", ARGUMENT);
    rules.says("'type' option not specified", ARGUMENT);
    for (String part : new String[] {"region", "script", "language", "variant"}) {
      rules.begins("Invalid " + part + " subtag", IntlWords::subtag);
    }
    rules.begins("Invalid language ID", IntlWords::subtag);
    rules.begins("Invalid calendar: ", IntlWords::subtag);
    rules.says("invalid range", IntlWords::range);
  }

  private static String emptyTag() {
    return "First argument to Intl.Locale constructor can't be empty or missing";
  }

  private static String locale(Fault fault) {
    return fault.message().endsWith(": ") && fault.builtin().is("Locale") ? emptyTag() : LOCALE;
  }

  // invalid option X found where only [a, b] is allowed
  private static @Nullable String option(Fault fault) {
    String message = fault.message();
    int end = message.indexOf(" found where only ");
    String value = message.substring("invalid option ".length(), end < 0 ? message.length() : end);
    String name = IntlOptions.named(fault.builtin(), value);
    return name == null
        ? null
        : "Value %s out of range for %s options property %s"
            .formatted(value, owner(fault.builtin()), name);
  }

  private static @Nullable String malformedOption(Fault fault) {
    if (fault.builtin().is("Locale")) {
      return LOCALE;
    }
    String value = fault.message().substring("Invalid option: ".length());
    String name = IntlOptions.named(fault.builtin(), value);
    return name == null ? null : "Invalid " + name + " : " + value;
  }

  private static String owner(Builtin builtin) {
    String name = builtin.name();
    if (name.equals("Locale")) {
      return "locale";
    }
    return name.contains(".prototype.") ? name : "Intl." + name;
  }

  // invalid value 200.000000 found where only values between 0 and 100 are allowed
  private static @Nullable String number(Fault fault) {
    String message = fault.message();
    int end = message.indexOf(" found where only ");
    if (end < 0) {
      return null;
    }
    double value = Double.parseDouble(message.substring("invalid value ".length(), end));
    String name = IntlOptions.outOfRange(fault.builtin(), value);
    return name == null ? null : name + " value is out of range.";
  }

  private static String currency(Fault fault) {
    String message = fault.message();
    return fault.builtin().name().startsWith("DisplayNames")
        ? ARGUMENT
        : "Invalid currency code : "
            + message.substring("Currency, ".length(), message.lastIndexOf(", is not"));
  }

  private static String unitIdentifier(Fault fault) {
    return "Invalid unit argument for "
        + unitTaker(fault.builtin())
        + "() '"
        + fault.message().substring("Invalid unit identifier: ".length())
        + "'";
  }

  private static String unitTaker(Builtin builtin) {
    return builtin.name().endsWith(".toLocaleString") ? builtin.name() : "Intl.NumberFormat";
  }

  private static @Nullable String unit(Fault fault) {
    String prefix = "Invalid unit argument for ";
    return fault.builtin().name().startsWith("RelativeTimeFormat")
        ? prefix + "Intl.RelativeTimeFormat.prototype." + fault.message().substring(prefix.length())
        : null;
  }

  private static String finite(Fault fault) {
    return "Value need to be finite number for Intl." + fault.builtin().name() + "()";
  }

  private static String timeZone(Fault fault) {
    return "Invalid time zone specified: "
        + fault.message().substring("Invalid time zone ".length());
  }

  private static @Nullable String styles(Fault fault) {
    Builtin builtin = fault.builtin();
    return switch (builtin.name()) {
      case "Date.prototype.toLocaleTimeString" -> "Invalid option : dateStyle";
      case "Date.prototype.toLocaleDateString" -> "Invalid option : timeStyle";
      default -> IntlOptions.besideStyle(builtin);
    };
  }

  private static @Nullable String notAString(Fault fault) {
    Object item = IntlOptions.firstNonString(fault.builtin().argument(0));
    return item == null ? null : "Iterable yielded " + Values.show(item) + " which is not a string";
  }

  private static String subtag(Fault fault) {
    return fault.builtin().name().startsWith("DisplayNames") ? ARGUMENT : LOCALE;
  }

  private static String range(Fault fault) {
    Builtin builtin = fault.builtin();
    String suffix = builtin.name().startsWith("PluralRules") ? "Range" : "";
    Object start = builtin.argument(0);
    Object end = builtin.argument(1);
    boolean first = Values.isNullish(start) || (!Values.isNullish(end) && isNaN(start));
    return "Invalid %s%s : %s"
        .formatted(first ? "start" : "end", suffix, Values.show(first ? start : end));
  }

  private static boolean isNaN(Object value) {
    return value instanceof Double number && number.isNaN();
  }
}
