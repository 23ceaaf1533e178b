package dev.xjetremote.ops;

/**
 * Text of others in the log: names of suites, messages of errors. Whatever they hold, a message
 * stays one line of a bounded length, and no terminal obeys it.
 */
final class LogText {
  private static final int MAX_CHARS = 4000;

  private LogText() {}

  /** Escapes what is not printable and cuts what is too long. */
  static String oneLine(String text) {
    int end = Math.min(text.length(), MAX_CHARS);
    StringBuilder line = new StringBuilder(end);
    for (int i = 0; i < end; i++) {
      append(line, text.charAt(i));
    }
    if (end < text.length()) {
      line.append("… (").append(text.length() - end).append(" more characters)");
    }
    return line.toString();
  }

  /** The same for a text of several lines, all of which but the first are indented. */
  static String indented(String text) {
    StringBuilder lines = new StringBuilder(text.length());
    text.lines().map(LogText::oneLine).forEach(line -> lines.append(line).append("\n\t"));
    return lines.isEmpty() ? "" : lines.substring(0, lines.length() - 1);
  }

  private static void append(StringBuilder line, char c) {
    int type = Character.getType(c);
    boolean hidden =
        type == Character.CONTROL
            || type == Character.FORMAT
            || type == Character.LINE_SEPARATOR
            || type == Character.PARAGRAPH_SEPARATOR;
    if (hidden) {
      line.append("\\u%04x".formatted((int) c));
    } else {
      line.append(c);
    }
  }
}
