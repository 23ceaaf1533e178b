package dev.xjetremote.sandbox;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a suite, where xJet's client puts what differs from run to run: assignments of
 * JSON to properties of {@code globalThis}, and nothing else.
 */
final class HeadLine {
  private static final String GLOBAL = "globalThis.";

  private final String line;
  private int position;

  private HeadLine(String line) {
    this.line = line;
  }

  /** The names that the line assigns to, or null if it is not of the known shape. */
  static @Nullable List<String> assignedNames(String line) {
    List<String> names = new ArrayList<>();
    HeadLine scanner = new HeadLine(line);
    scanner.skipBlanks();
    while (!scanner.atEnd()) {
      String name = scanner.assignment();
      if (name == null) {
        return null;
      }
      names.add(name);
      scanner.skipBlanks();
    }
    return names.isEmpty() ? null : names;
  }

  private @Nullable String assignment() {
    if (!skip(GLOBAL)) {
      return null;
    }
    int start = position;
    while (!atEnd() && Character.isJavaIdentifierPart(line.charAt(position))) {
      position++;
    }
    String name = line.substring(start, position);
    skipBlanks();
    if (name.isEmpty() || !skip("=")) {
      return null;
    }
    skipBlanks();
    if (!json()) {
      return null;
    }
    skipBlanks();
    return skip(";") ? name : null;
  }

  // Only an object, as JSON.stringify writes it: brackets that balance, and between them characters
  // that are no code outside of strings.
  private boolean json() {
    if (atEnd() || line.charAt(position) != '{') {
      return false;
    }
    int depth = 0;
    while (!atEnd()) {
      char c = line.charAt(position++);
      switch (c) {
        case '{', '[' -> depth++;
        case '}', ']' -> {
          if (--depth == 0) {
            return true;
          }
        }
        case '"' -> {
          if (!string()) {
            return false;
          }
        }
        default -> {
          if (!literal() && "0123456789,:.+-eE ".indexOf(c) < 0) {
            return false;
          }
        }
      }
    }
    return false;
  }

  // Behind the first character of a word.
  private boolean literal() {
    position--;
    boolean found = skip("true") || skip("false") || skip("null");
    if (!found) {
      position++;
    }
    return found;
  }

  private boolean string() {
    while (!atEnd()) {
      char c = line.charAt(position++);
      if (c == '"') {
        return true;
      }
      if (c == '\\') {
        position++;
      } else if (c == '\r' || c == '\u2028' || c == '\u2029') {
        // Line ends for some, which would move what follows.
        return false;
      }
    }
    return false;
  }

  private boolean skip(String expected) {
    boolean found = line.startsWith(expected, position);
    if (found) {
      position += expected.length();
    }
    return found;
  }

  private void skipBlanks() {
    while (!atEnd() && line.charAt(position) == ' ') {
      position++;
    }
  }

  private boolean atEnd() {
    return position >= line.length();
  }
}
