package dev.xjetremote.words;

import com.oracle.truffle.js.runtime.objects.Undefined;
import java.util.Map;
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
          Map.entry(
              "Negated character class may contain strings",
              "Negated character class may contain strings"));

  private RegExpWords() {}

  static void addTo(Rules rules) {
    REASONS.keySet().forEach(reason -> rules.says(reason, RegExpWords::inBuiltin));
    rules.begins("Unsupported Unicode ", RegExpWords::inBuiltin);
    rules.begins("Unexpected '-' in class set", RegExpWords::inBuiltin);
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
      reason = "Invalid property name";
    } else if (message.startsWith("Unexpected '-' in class set")) {
      reason = "Invalid character class";
    }
    return reason == null
        ? null
        : "Invalid regular expression: /%s/%s: %s"
            .formatted(pattern, flags, refined(pattern, message, reason));
  }

  // Where the engine has one message for what V8 tells apart, the pattern decides.
  private static String refined(String pattern, String message, String reason) {
    boolean named = pattern.contains("\\k");
    return switch (message) {
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
