package dev.xjetremote.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The table of rules. A rule is found by the exception behind an error, by the engine's method that
 * makes the error, by the whole of the engine's message, or by its beginning: in this order, the
 * first that has words counts. A message that no rule knows costs two or three look-ups and a few
 * comparisons. Filled once, read by many threads.
 */
final class Rules {
  private final Map<String, Rule> byFactory = new HashMap<>();
  private final Map<String, Rule> byMessage = new HashMap<>();
  // By first character: nearly always none or one to try.
  private final Map<Character, List<Prefixed>> byPrefix = new HashMap<>();

  private final Map<Class<?>, Rule> byCause = new HashMap<>();

  private record Prefixed(String prefix, Rule rule) {}

  /** For every error that comes from an exception of this very class. */
  void caused(Class<? extends Throwable> cause, Rule rule) {
    byCause.put(cause, rule);
  }

  /** For every error that this method of the engine's {@code Errors} makes. */
  void made(String factory, Rule rule) {
    if (byFactory.put(factory, rule) != null) {
      throw new IllegalStateException("two rules for " + factory);
    }
  }

  void says(String message, Rule rule) {
    if (byMessage.put(message, rule) != null) {
      throw new IllegalStateException("two rules for " + message);
    }
  }

  void says(String message, String words) {
    says(message, fault -> words);
  }

  void begins(String prefix, Rule rule) {
    byPrefix
        .computeIfAbsent(prefix.charAt(0), first -> new ArrayList<>())
        .add(new Prefixed(prefix, rule));
  }

  @Nullable String words(Fault fault) {
    Throwable cause = fault.cause();
    String words = cause == null ? null : tried(byCause.get(cause.getClass()), fault);
    if (words == null) {
      words = tried(byFactory.get(fault.factory()), fault);
    }
    if (words == null) {
      words = tried(byMessage.get(fault.message()), fault);
    }
    return words == null ? byPrefix(fault) : words;
  }

  private @Nullable String byPrefix(Fault fault) {
    String message = fault.message();
    if (message.isEmpty()) {
      return null;
    }
    for (Prefixed candidate : byPrefix.getOrDefault(message.charAt(0), List.of())) {
      if (message.startsWith(candidate.prefix)) {
        String words = candidate.rule.words(fault);
        if (words != null) {
          return words;
        }
      }
    }
    return null;
  }

  private static @Nullable String tried(@Nullable Rule rule, Fault fault) {
    return rule == null ? null : rule.words(fault);
  }
}
