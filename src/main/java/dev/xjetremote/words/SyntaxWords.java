package dev.xjetremote.words;

import com.oracle.js.parser.ParserException;
import com.oracle.js.parser.TokenType;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Scripts that are none: what the engine's parser says of {@code eval}, {@code Function}, suites.
 */
final class SyntaxWords {
  private static final String INVALID_TOKEN = "Invalid or unexpected token";
  private static final String END = "Unexpected end of input";

  /** A regular expression's pattern and flags. */
  private static final Pattern REGEXP =
      Pattern.compile("/((?:[^/\\\\\\[\\n]|\\\\.|\\[(?:[^\\]\\\\\\n]|\\\\.)*\\])+)/(\\w*)");

  private static final Map<String, String> SAID =
      Map.ofEntries(
          Map.entry("Invalid return statement", "Illegal return statement"),
          Map.entry(
              "Class contains more than one constructor", "A class may only have one constructor"),
          Map.entry(
              "Class constructor must not be an accessor",
              "Class constructor may not be an accessor"),
          Map.entry(
              "Class constructor must not be an async method",
              "Class constructor may not be an async method"),
          Map.entry(
              "Class constructor must not be a generator",
              "Class constructor may not be a generator"),
          Map.entry(
              "Static class method must not be named prototype",
              "Classes may not have a static property named 'prototype'"),
          Map.entry(
              "Static class field must not be named prototype",
              "Classes may not have a static property named 'prototype'"),
          Map.entry(
              "Classes may not have a field named constructor",
              "Classes may not have a field named 'constructor'"),
          Map.entry("invalid use of keyword super", "'super' keyword unexpected here"),
          Map.entry(
              "arguments is not allowed in class field initializer",
              "'arguments' is not allowed in class field initializer or static initialization block"),
          Map.entry("Private fields cannot be deleted", "Private fields can not be deleted"),
          Map.entry(
              "Illegal use strict directive in function with non-simple parameter list",
              "Illegal 'use strict' directive in function with non-simple parameter list"),
          Map.entry("Cannot use for await outside async functions", "Unexpected reserved word"),
          Map.entry(
              "Switch already has default case",
              "More than one default clause in switch statement"),
          Map.entry(
              "Missing assignment in destructuring declaration",
              "Missing initializer in destructuring declaration"),
          Map.entry(
              "Invalid shorthand property name initializer in object literal",
              "Invalid shorthand property initializer"),
          Map.entry(
              "property name __proto__ appears more than once in object literal",
              "Duplicate __proto__ fields are not allowed in object literals"),
          Map.entry("Rest element must be last", "Rest element must be last element"),
          Map.entry("Unexpected element after rest element", "Rest element must be last element"),
          Map.entry(
              "cannot use octal value in strict mode",
              "Octal literals are not allowed in strict mode."),
          Map.entry(
              "new.target expression is only allowed in functions",
              "new.target expression is not allowed here"),
          Map.entry(
              "Cannot use import.meta outside a module",
              "Cannot use 'import.meta' outside a module"),
          Map.entry("Missing exponent", INVALID_TOKEN),
          Map.entry(
              "expected arrow function parameter list", "Invalid destructuring assignment target"),
          Map.entry(
              "\"with\" statement cannot be used in strict mode",
              "Strict mode code may not include a with statement"),
          Map.entry("invalid arrow function parameter", "Invalid destructuring assignment target"),
          Map.entry(
              "let is disallowed as a lexically bound name",
              "let is disallowed as a lexically bound name"),
          Map.entry(
              "Unexpected token: **",
              "Unary operator used immediately before exponentiation expression. Parenthesis must be used to disambiguate operator precedence"),
          Map.entry("Repeated regex flag", "Invalid regular expression flags"),
          Map.entry("Invalid regular expression flags", "Invalid regular expression flags"));

  private SyntaxWords() {}

  static void addTo(Rules rules) {
    rules.caused(ParserException.class, SyntaxWords::words);
    // Found when a script's declarations are put beside those of earlier scripts.
    rules.begins("Variable \"", fault -> SyntaxNames.declared(fault.message()));
  }

  private static @Nullable String words(Fault fault) {
    if (!(fault.cause() instanceof ParserException cause)) {
      return null;
    }
    SyntaxFault at = new SyntaxFault(cause);
    String said = SAID.get(at.message());
    if (said != null) {
      return said;
    }
    String words = SyntaxNames.words(at);
    if (words == null) {
      words = ofTokens(at);
    }
    if (words == null) {
      words = ofRegExp(at);
    }
    return words == null ? null : FunctionText.words(fault.builtin(), at, words);
  }

  /** Words for tokens that do not belong where they stand. */
  private static @Nullable String ofTokens(SyntaxFault at) {
    String message = at.message();
    if (message.startsWith("Expected statement but found")) {
      return declaration(at, message);
    } else if (message.equals("Invalid left hand side for assignment")) {
      return leftHandSide(at);
    } else if (message.startsWith("Invalid left side value of for")) {
      return "Invalid left-hand side in for-loop";
    } else if (message.startsWith("Only one variable allowed in for..")) {
      return "Invalid left-hand side in " + loop(message) + " loop: Must have a single binding.";
    } else if (message.contains("loop declaration must not have an initializer")) {
      return loop(message) + " loop variable declaration may not have an initializer.";
    } else if (message.equals("Missing close quote")) {
      return isTemplate(at) ? END : INVALID_TOKEN;
    } else if (message.equals("Invalid hex digit")) {
      return Escapes.fault(at.source());
    } else if (message.equals("cannot use octal escapes in strict mode")) {
      return isTemplate(at)
          ? "Octal escape sequences are not allowed in template strings."
          : "Octal escape sequences are not allowed in strict mode.";
    } else if (message.startsWith("Missing space after numeric literal")) {
      return at.rest().startsWith("0_") || (at.before().endsWith("0") && at.rest().startsWith("_"))
          ? "Numeric separator can not be used after leading 0."
          : INVALID_TOKEN;
    } else if (message.startsWith("Missing digit after")
        || message.startsWith("Illegal character in identifier")) {
      return INVALID_TOKEN;
    }
    return message.startsWith("Expected ")
            || message.startsWith("expected ")
            || message.startsWith("Unexpected token: ")
            || message.startsWith("nullish coalescing operator cannot")
        ? Misplaced.words(at)
        : null;
  }

  private static boolean isTemplate(SyntaxFault at) {
    long quotes = at.source().substring(0, at.start()).chars().filter(c -> c == '`').count();
    return at.is(TokenType.TEMPLATE)
        || at.is(TokenType.TEMPLATE_HEAD)
        || at.rest().startsWith("`")
        || quotes % 2 == 1;
  }

  private static String loop(String message) {
    return message.contains("..of") ? "for-of" : "for-in";
  }

  private static String leftHandSide(SyntaxFault at) {
    String before = at.before();
    String after = at.after();
    if (before.endsWith("++") || before.endsWith("--")) {
      return "Invalid left-hand side expression in prefix operation";
    }
    return after.startsWith("++") || after.startsWith("--")
        ? "Invalid left-hand side expression in postfix operation"
        : "Invalid left-hand side in assignment";
  }

  private static String declaration(SyntaxFault at, String message) {
    if (message.contains("let declaration")) {
      return "Lexical declaration cannot appear in a single-statement context";
    } else if (message.contains("async")) {
      return "Async functions can only be declared at the top level or inside a block.";
    } else if (message.contains("generator")) {
      return "Generators can only be declared at the top level or inside a block.";
    } else if (message.contains("function")) {
      return at.isStrict()
          ? "In strict mode code, functions can only be declared at top level or inside a block."
          : "In non-strict mode code, functions can only be declared at top level, inside a block,"
              + " or as the body of an if statement.";
    }
    return "Unexpected token '" + (message.contains("class") ? "class" : "const") + "'";
  }

  private static @Nullable String ofRegExp(SyntaxFault at) {
    // The parser has read the literal, and stands behind it or before it.
    Matcher literal = REGEXP.matcher(at.around());
    String words = null;
    while (literal.find() && literal.start() <= at.startInAround()) {
      words = RegExpWords.words(literal.group(1), literal.group(2), at.message());
    }
    return words;
  }
}
