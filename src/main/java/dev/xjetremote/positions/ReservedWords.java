package dev.xjetremote.positions;

import java.util.Set;

/**
 * The words that ECMAScript keeps for itself (ECMA-262, section 12.7.2) apart from those that stand
 * where others do not: {@code super}, which is called; {@code enum}, which no syntax uses; {@code
 * await} and {@code yield}, which are names elsewhere.
 */
public final class ReservedWords {
  private static final Set<String> WORDS =
      Set.of(
          "break",
          "case",
          "catch",
          "class",
          "const",
          "continue",
          "debugger",
          "default",
          "delete",
          "do",
          "else",
          "export",
          "extends",
          "false",
          "finally",
          "for",
          "function",
          "if",
          "import",
          "in",
          "instanceof",
          "new",
          "null",
          "return",
          "switch",
          "this",
          "throw",
          "true",
          "try",
          "typeof",
          "var",
          "void",
          "while",
          "with");

  private ReservedWords() {}

  /** Whether it is one of them. */
  public static boolean contains(String word) {
    return WORDS.contains(word);
  }
}
