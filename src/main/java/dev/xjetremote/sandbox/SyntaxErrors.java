package dev.xjetremote.sandbox;

import dev.xjetremote.positions.ReservedWords;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.SourceSection;
import org.graalvm.polyglot.Value;

/**
 * Tells a syntax error of a suite as Node does: in V8's words, and with a stack that begins with
 * the place and the line. Behind that, a frame for the place itself, which Node has not: by it xJet
 * shows the spec file.
 */
final class SyntaxErrors {
  private static final Pattern REDECLARED =
      Pattern.compile("Variable \"(.*)\" has already been declared");
  private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

  private SyntaxErrors() {}

  /** Rewrites the error object of an exception that {@code Context.parse} has thrown. */
  static void describe(PolyglotException exception, String fileName) {
    Value error = exception.getGuestObject();
    SourceSection place = exception.getSourceLocation();
    if (error == null || place == null || !error.hasMember("message")) {
      return;
    }
    String message = message(error.getMember("message").asString(), place);
    error.putMember("message", message);
    error.putMember("stack", stack(message, place, fileName));
  }

  private static String message(String message, SourceSection place) {
    return message(message, place.getCharacters().toString());
  }

  /** V8's words for the engine's, about a token that stands where it cannot. */
  static String message(String message, String token) {
    Matcher redeclared = REDECLARED.matcher(message);
    if (redeclared.lookingAt()) {
      return "Identifier '" + redeclared.group(1) + "' has already been declared";
    }
    if (!message.startsWith("Expected ")) {
      return message;
    }
    if (message.endsWith(" found eof") || token.isEmpty()) {
      return "Unexpected end of input";
    }
    if (message.endsWith(" found error")) {
      return "Invalid or unexpected token";
    }
    if (Character.isDigit(token.charAt(0))) {
      return "Unexpected number";
    }
    if (List.of('"', '\'').contains(token.charAt(0))) {
      return "Unexpected string";
    }
    if (NAME.matcher(token).matches() && !isReserved(token)) {
      return "Unexpected identifier '" + token + "'";
    }
    return "Unexpected token '" + token + "'";
  }

  private static String stack(String message, SourceSection place, String fileName) {
    int line = place.getStartLine();
    String code = place.getSource().getCharacters(line).toString();
    int column = place.getStartColumn();
    int length = Math.min(place.getCharLength(), code.length() - column + 1);
    String marks = " ".repeat(column - 1) + "^".repeat(Math.max(0, length));
    return (fileName + ":" + line + "\n" + code + "\n" + marks + "\n\n")
        + ("SyntaxError: " + message + "\n")
        + ("    at " + fileName + ":" + line + ":" + column + "\n")
        + "    at new Script (node:vm:117:7)";
  }

  private static boolean isReserved(String word) {
    return word.equals("super") || ReservedWords.contains(word);
  }
}
