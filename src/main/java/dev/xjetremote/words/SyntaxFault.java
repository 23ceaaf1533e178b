package dev.xjetremote.words;

import com.oracle.js.parser.ParserException;
import com.oracle.js.parser.Token;
import com.oracle.js.parser.TokenType;
import java.util.Set;
import java.util.regex.Pattern;

/** Where the engine's parser gave up, and what stands there. */
final class SyntaxFault {
  private static final Set<String> STRICT_WORDS =
      Set.of(
          "implements",
          "interface",
          "let",
          "package",
          "private",
          "protected",
          "public",
          "static",
          "yield");

  /**
   * How far the text is looked at in either direction. A pattern may take the square of a text's
   * length, and nothing interrupts it: a suite of many MiB could keep a thread for hours.
   */
  private static final int NEAR = 2000;

  private static final Pattern USE_STRICT = Pattern.compile("(?:^|[;{\\s])(['\"])use strict\\1");
  private static final Pattern WORD = Pattern.compile("#?[\\p{L}_$\\\\][\\p{L}\\p{N}_$\\\\{}]*");

  private final String message;
  private final String source;
  private final TokenType type;
  private final int start;
  private final int end;

  SyntaxFault(ParserException cause) {
    message = cause.getRawMessage() == null ? "" : cause.getRawMessage();
    source = cause.getSource() == null ? "" : cause.getSource().getContent();
    long token = cause.getToken();
    type = Token.descType(token);
    int position = type == TokenType.EOL ? cause.getPosition() : Token.descPosition(token);
    start = Math.max(0, Math.min(position, source.length()));
    int length = type == TokenType.EOL ? 0 : Token.descLength(token);
    end = Math.min(start + length, source.length());
  }

  String message() {
    return message;
  }

  /** The whole text. */
  String source() {
    return source;
  }

  /** The offending token's text. */
  String text() {
    return source.substring(start, end);
  }

  int start() {
    return start;
  }

  /** The text before it, without the space between; of a long one, the end. */
  String before() {
    return source.substring(Math.max(0, start - NEAR), start).stripTrailing();
  }

  /** Its line and the one before, and some text behind; of long lines, what is near it. */
  String around() {
    return source.substring(aroundFrom(), Math.min(source.length(), start + NEAR));
  }

  /** Where it begins in {@link #around}. */
  int startInAround() {
    return start - aroundFrom();
  }

  private int aroundFrom() {
    int line = source.lastIndexOf('\n', start - 1);
    return Math.max(source.lastIndexOf('\n', line - 1) + 1, start - NEAR);
  }

  String after() {
    return source.substring(end).stripLeading();
  }

  /** The text from the offending token's beginning, quotation mark included. */
  String rest() {
    boolean quoted = (type == TokenType.STRING || type == TokenType.ESCSTRING) && start > 0;
    return source.substring(quoted ? start - 1 : start);
  }

  boolean isEnd() {
    return type == TokenType.EOF || (type == TokenType.EOL && rest().isBlank());
  }

  boolean is(TokenType expected) {
    return type == expected;
  }

  /** Whether the script has a strict directive, anywhere. */
  boolean isStrict() {
    return USE_STRICT.matcher(source).find();
  }

  /** V8's words for a token that does not belong where it stands. */
  String unexpected() {
    if (isEnd()) {
      return "Unexpected end of input";
    }
    return switch (type) {
      case ERROR -> "Invalid or unexpected token";
      case STRING, ESCSTRING -> "Unexpected string";
      case DECIMAL,
          NON_OCTAL_DECIMAL,
          HEXADECIMAL,
          OCTAL,
          OCTAL_LEGACY,
          BINARY_NUMBER,
          BIGINT,
          FLOATING ->
          isBadNumber() ? "Invalid or unexpected token" : "Unexpected number";
      case TEMPLATE, TEMPLATE_HEAD, TEMPLATE_MIDDLE, TEMPLATE_TAIL -> "Unexpected template string";
      case IDENT, PRIVATE_IDENT, AS, ASYNC, FROM, GET, OF, SET, ACCESSOR, ASSERT -> identifier();
      case ENUM -> "Unexpected reserved word";
      default -> keywordOrPunctuator();
    };
  }

  private String keywordOrPunctuator() {
    String text = text();
    if (STRICT_WORDS.contains(text)) {
      return isStrict() || before().endsWith("class")
          ? "Unexpected strict mode reserved word"
          : identifier();
    }
    if (text.equals("await")) {
      return "Unexpected reserved word";
    }
    return "Unexpected token '" + (text.isEmpty() ? type.getName() : text) + "'";
  }

  private String identifier() {
    var word = WORD.matcher(source).region(start, source.length());
    return "Unexpected identifier '" + (word.lookingAt() ? word.group() : text()) + "'";
  }

  // 0b12 is read as 0b1 and 2.
  private boolean isBadNumber() {
    return start > 0
        && Character.isLetterOrDigit(source.charAt(start - 1))
        && source.charAt(start) != '.';
  }
}
