package dev.xjetremote.words;

import com.oracle.truffle.js.runtime.objects.Undefined;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Regular expressions that are none. */
final class RegExpWords {
  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("Unterminated group", "Unterminated group"),
          Map.entry("Unmatched ')'", "Unmatched ')'"),
          Map.entry("Unterminated character class", "Unterminated character class"),
          Map.entry("Unmatched ']'", "Lone quantifier brackets"),
          Map.entry("Unmatched '}'", "Lone quantifier brackets"),
          Map.entry("Incomplete quantifier", "Incomplete quantifier"),
          Map.entry("Quantifier without target", "Nothing to repeat"),
          Map.entry(
              "Numbers out of order in {} quantifier", "numbers out of order in {} quantifier"),
          Map.entry("Invalid group", "Invalid group"),
          Map.entry("Empty named capture group name", "Invalid capture group name"),
          Map.entry("Invalid character at start of group name", "Invalid capture group name"),
          Map.entry("Invalid character in group name", "Invalid capture group name"),
          Map.entry("Unterminated group name", "Invalid capture group name"),
          Map.entry(
              "Multiple named capture groups with the same name", "Duplicate capture group name"),
          Map.entry("Ends with an unfinished escape sequence", "\\ at end of pattern"),
          Map.entry(
              "Range out of order in character class", "Range out of order in character class"),
          Map.entry("Invalid character class", "Invalid character class"),
          Map.entry("Invalid escape", "Invalid escape"),
          Map.entry("Missing capture group for backreference", "Invalid named capture referenced"),
          Map.entry(
              "Missing group name in named capture group reference", "Invalid named reference"),
          Map.entry("Invalid Unicode escape", "Invalid Unicode escape"),
          Map.entry("Invalid control char escape", "Invalid Unicode escape"),
          Map.entry("Invalid Unicode property escape", "Invalid property name"),
          Map.entry("Ends with an unfinished Unicode property escape", "Invalid property name"),
          Map.entry("Quantifier on lookahead assertion", "Invalid quantifier"),
          Map.entry("Quantifier on lookbehind assertion", "Invalid quantifier"),
          Map.entry("Quantifier on quantifier", "Nothing to repeat"),
          Map.entry("Invalid modifier", "Invalid group"),
          Map.entry("No flags in modifier", "Invalid group"),
          Map.entry("Incomplete modifier", "Invalid group"),
          Map.entry("Invalid character in character class", "Invalid character in character class"),
          Map.entry("Unterminated character range", "Invalid character in character class"),
          Map.entry("Unterminated string set", "Invalid character in character class"),
          Map.entry(
              "Negated character class may contain strings",
              "Negated character class may contain strings"));

  /** How the engine begins what it says of class sets, which the flag v allows. */
  private static final List<String> SET_FAULTS =
      List.of(
          "Unexpected '", "Using both ", "Character range used directly ", "Missing operand for ");

  /** A hyphen that stands where an operand should. */
  private static final Pattern LONE_HYPHEN = Pattern.compile("(?:\\[\\^?|&&)-");

  /** A search takes stack for each character. */
  private static final int LONGEST_SEARCHED = 2000;

  /** A property's name within a class, before any outside of one. */
  private static final Pattern NAME_IN_CLASS =
      Pattern.compile("^(?:[^\\[\\\\]|\\\\[^pP])*\\[(?:[^\\]\\\\]|\\\\[^pP])*\\\\[pP]");

  private RegExpWords() {}

  static void addTo(Rules rules) {
    REASONS.keySet().forEach(reason -> rules.says(reason, RegExpWords::inBuiltin));
    rules.begins("Unsupported Unicode ", RegExpWords::inBuiltin);
    for (String start : SET_FAULTS) {
      rules.begins(start, RegExpWords::inBuiltin);
    }
    rules.says("Invalid regular expression flags", RegExpWords::flags);
    rules.begins("Repeated RegExp flag", RegExpWords::flags);
    rules.says("Both flags 'u' and 'v' cannot be set at same time", RegExpWords::flags);
  }

  private static @Nullable String inBuiltin(Fault fault) {
    Builtin builtin = fault.builtin();
    Object pattern = builtin.argument(0);
    String source = pattern == Undefined.instance ? "" : Values.show(pattern);
    String flags =
        switch (builtin.name()) {
          case "RegExp", "RegExp.prototype.compile" ->
              builtin.argument(1) == Undefined.instance ? "" : Values.show(builtin.argument(1));
          case "String.prototype.matchAll" -> "g";
          case "String.prototype.match", "String.prototype.search" -> "";
          default -> null;
        };
    return flags == null ? null : words(source, flags, fault.message());
  }

  /** V8's words, or null if the message is none of the engine's for regular expressions. */
  static @Nullable String words(String pattern, String flags, String message) {
    String reason = REASONS.get(message);
    if (message.startsWith("Unsupported Unicode ")) {
      reason = propertyName(pattern);
    } else if (reason == null) {
      reason = ofSet(pattern, message);
    }
    return reason == null
        ? null
        : "Invalid regular expression: /%s/%s: %s"
            .formatted(pattern, flags, refined(pattern, message, reason));
  }

  private static String propertyName(String pattern) {
    return pattern.length() <= LONGEST_SEARCHED && NAME_IN_CLASS.matcher(pattern).find()
        ? "Invalid property name in character class"
        : "Invalid property name";
  }

  private static @Nullable String ofSet(String pattern, String message) {
    String character = "Invalid character in character class";
    String operation = "Invalid set operation in character class";
    if (message.startsWith("Unexpected '-' in class set")) {
      return LONE_HYPHEN.matcher(pattern).find() ? character : "Invalid character class";
    } else if (message.startsWith("Unexpected '") && message.endsWith("in class set expression")) {
      boolean twice = message.charAt("Unexpected 'x".length()) != '\'';
      return twice ? operation : character;
    } else if (message.startsWith("Missing operand for ")) {
      return pattern.contains("[&&") ? operation : character;
    }
    return message.startsWith("Using both ") || message.startsWith("Character range used directly")
        ? operation
        : null;
  }

  // Where the engine has one message for what V8 tells apart, the pattern decides.
  private static String refined(String pattern, String message, String reason) {
    boolean named = pattern.contains("\\k");
    return switch (message) {
      case "Invalid Unicode property escape", "Ends with an unfinished Unicode property escape" ->
          propertyName(pattern);
      case "Ends with an unfinished escape sequence" ->
          named && !pattern.endsWith("\\") ? "Invalid named reference" : reason;
      case "Missing capture group for backreference" -> named ? reason : "Invalid escape";
      case "Incomplete quantifier" -> pattern.startsWith("{") ? "Lone quantifier brackets" : reason;
      case "Invalid escape" ->
          pattern.matches("(?s).*\\\\0\\d.*") ? "Invalid decimal escape" : reason;
      default -> reason;
    };
  }

  private static @Nullable String flags(Fault fault) {
    Builtin builtin = fault.builtin();
    return switch (builtin.name()) {
      case "RegExp", "RegExp.prototype.compile" ->
          "Invalid flags supplied to RegExp constructor '" + plain(builtin.argument(1)) + "'";
      default -> null;
    };
  }

  private static String plain(Object flags) {
    String shown = Values.show(flags);
    return shown.startsWith("#<") ? "[object Object]" : shown;
  }
}
