package dev.xjetremote.protocol;

import java.util.Random;

/** Errors as JSON, twice: as an encoder may write it, and as {@code JSON.stringify} does. */
final class RandomJson {
  private static final int DEEPEST = 6;

  private final Random random;
  private final int longest;
  private final StringBuilder given = new StringBuilder();
  private final StringBuilder canonical = new StringBuilder();
  private int keys;

  /**
   * Makes errors.
   *
   * @param longest characters of a text
   */
  RandomJson(Random random, int longest) {
    this.random = random;
    this.longest = longest;
  }

  /** An error with the properties that all have, and others. */
  String[] error() {
    both("{\"name\":");
    string();
    both(",\"message\":");
    string();
    both(",\"stack\":");
    string();
    for (int more = random.nextInt(3); more > 0; more--) {
      both(",");
      property(0);
    }
    both("}");
    return new String[] {given.toString(), canonical.toString()};
  }

  private void property(int depth) {
    both("\"p" + keys++ + "\":");
    value(depth);
  }

  private void value(int depth) {
    switch (random.nextInt(depth < DEEPEST ? 7 : 5)) {
      case 0 -> both("null");
      case 1 -> both(String.valueOf(random.nextBoolean()));
      case 2 -> both(String.valueOf(random.nextInt()));
      case 3, 4 -> string();
      case 5 -> list(depth);
      default -> object(depth);
    }
  }

  private void list(int depth) {
    both("[");
    for (int i = random.nextInt(4); i > 0; i--) {
      value(depth + 1);
      both(i > 1 ? "," : "");
    }
    both("]");
  }

  private void object(int depth) {
    both("{");
    for (int i = random.nextInt(4); i > 0; i--) {
      property(depth + 1);
      both(i > 1 ? "," : "");
    }
    both("}");
  }

  private void string() {
    String text = text();
    String escaped = escaped(text);
    canonical.append(escaped);
    // Lone surrogates may stand in a Java string as they are.
    given.append(random.nextBoolean() ? escaped : quoted(text, false));
  }

  /** Text of any characters. */
  String text() {
    int length = random.nextInt(longest);
    StringBuilder text = new StringBuilder(length);
    int kind = random.nextInt(4);
    for (int i = 0; i < length; i++) {
      switch (kind) {
        case 0 -> text.append((char) (' ' + random.nextInt(95)));
        case 1 -> text.append((char) random.nextInt(0x10000));
        case 2 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
        default ->
            text.append(
                "\n\t\"\\\0\u007f\u0080é\u2028\ufeff\ud83d\ude00\ud800\udc00"
                    .charAt(random.nextInt(14)));
      }
    }
    return text.toString();
  }

  /** A string as {@code JSON.stringify} writes it. */
  static String escaped(String text) {
    return quoted(text, true);
  }

  private static String quoted(String text, boolean loneEscaped) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
      if (pair) {
        out.append(c).append(text.charAt(++i));
        continue;
      }
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || (loneEscaped && Character.isSurrogate(c))) {
            out.append("\\u%04x".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }

  private void both(String text) {
    given.append(text);
    canonical.append(text);
  }
}
