package dev.xjetremote.words;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Finds what V8 would complain of in a text that is no JSON. */
final class JsonFault {
  private final String text;
  private int at;
  private @Nullable String words;

  JsonFault(String text) {
    this.text = text;
  }

  /** V8's words, or null if the text is JSON after all. */
  @Nullable String words() {
    value();
    if (words == null) {
      skipSpace();
      if (at < text.length()) {
        fail("Unexpected non-whitespace character after JSON");
      }
    }
    return words;
  }

  // Nesting is kept here, not on the stack: the text may be nested as deep as it likes.
  private void value() {
    Deque<Character> open = new ArrayDeque<>();
    while (words == null) {
      boolean opened = false;
      skipSpace();
      char next = peek();
      if (next == '{') {
        opened = openObject(open);
      } else if (next == '[') {
        opened = openArray(open);
      } else {
        scalar(next);
      }
      if (opened) {
        continue;
      }
      while (words == null && !open.isEmpty() && !goesOn(open)) {
        open.pop();
      }
      if (open.isEmpty()) {
        return;
      }
    }
  }

  /** Begins an object; true if its first value is next, false if it is empty or wrong. */
  private boolean openObject(Deque<Character> open) {
    at++;
    skipSpace();
    if (take('}')) {
      return false;
    }
    if (peek() != '"') {
      fail("Expected property name or '}' in JSON");
      return false;
    }
    string();
    skipSpace();
    if (words == null && !take(':')) {
      fail("Expected ':' after property name in JSON");
    }
    open.push('}');
    return words == null;
  }

  private boolean openArray(Deque<Character> open) {
    at++;
    skipSpace();
    if (take(']')) {
      return false;
    }
    open.push(']');
    return true;
  }

  /** After a value: whether another follows in the innermost object or array. */
  private boolean goesOn(Deque<Character> open) {
    char close = open.peek();
    skipSpace();
    if (take(',')) {
      if (close == '}') {
        nextName();
      }
      return true;
    }
    if (!take(close)) {
      fail(
          close == '}'
              ? "Expected ',' or '}' after property value in JSON"
              : "Expected ',' or ']' after array element in JSON");
    }
    return false;
  }

  private void nextName() {
    skipSpace();
    if (peek() != '"') {
      fail("Expected double-quoted property name in JSON");
      return;
    }
    string();
    skipSpace();
    if (words == null && !take(':')) {
      unexpected();
    }
  }

  private void scalar(char next) {
    switch (next) {
      case '"' -> string();
      case 't' -> literal("true");
      case 'f' -> literal("false");
      case 'n' -> literal("null");
      default -> {
        if (next == '-' || isDigit(next)) {
          number();
        } else {
          unexpected();
        }
      }
    }
  }

  private void literal(String expected) {
    for (int i = 0; i < expected.length(); i++, at++) {
      if (peek() != expected.charAt(i)) {
        unexpected();
        return;
      }
    }
  }

  private void string() {
    at++;
    while (at < text.length()) {
      char next = text.charAt(at);
      if (next == '"') {
        at++;
        return;
      } else if (next < ' ') {
        fail("Bad control character in string literal in JSON");
        return;
      }
      at++;
      if (next == '\\' && !escape()) {
        return;
      }
    }
    fail("Unterminated string in JSON");
  }

  private boolean escape() {
    if (at == text.length()) {
      unexpected();
      return false;
    }
    if ("\"\\/bfnrt".indexOf(text.charAt(at)) >= 0) {
      at++;
      return true;
    }
    if (!take('u')) {
      fail("Bad escaped character in JSON");
      return false;
    }
    for (int i = 0; i < 4; i++, at++) {
      if (Character.digit(peek(), 16) < 0) {
        fail("Bad Unicode escape in JSON");
        return false;
      }
    }
    return true;
  }

  private void number() {
    if (take('-') && !isDigit(peek())) {
      fail("No number after minus sign in JSON");
      return;
    }
    if (take('0')) {
      if (isDigit(peek())) {
        fail("Unexpected number in JSON");
        return;
      }
    } else {
      digits();
    }
    if (take('.') && !digits()) {
      fail("Unterminated fractional number in JSON");
      return;
    }
    if (take('e') || take('E')) {
      if (!take('+')) {
        take('-');
      }
      if (!digits()) {
        fail("Exponent part is missing a number in JSON");
      }
    }
  }

  private boolean digits() {
    int start = at;
    while (isDigit(peek())) {
      at++;
    }
    return at > start;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private boolean take(char expected) {
    if (peek() == expected && at < text.length()) {
      at++;
      return true;
    }
    return false;
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private void skipSpace() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private void fail(String what) {
    words = what + " at position " + at;
  }

  private void unexpected() {
    if (at == text.length()) {
      words = "Unexpected end of JSON input";
      return;
    }
    char found = text.charAt(at);
    if (found == '"') {
      fail("Unexpected string in JSON");
    } else if (isDigit(found) || found == '-') {
      fail("Unexpected number in JSON");
    } else {
      words = JsonExcerpt.unexpected(text, at);
    }
  }
}
