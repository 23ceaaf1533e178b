package dev.xjetremote.sandbox;

import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import com.oracle.truffle.js.runtime.GraalJSException;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.UserScriptException;
import com.oracle.truffle.js.runtime.builtins.JSError;
import com.oracle.truffle.js.runtime.builtins.JSProxyObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where an error was thrown, which Node puts before the stack of one that leaves a script of {@code
 * vm}: file and line, the line, and a caret below the place.
 *
 * @param line the line's text
 * @param number counted from 1
 * @param column counted from 1
 */
record ThrownPlace(String file, int number, int column, String line) {
  private static final Pattern SHOWN = Pattern.compile("[^\\n]*:\\d+\\n[^\\n]*\\n *\\^*\\n");
  private static final Pattern THROW = Pattern.compile("\\bthrow\\b[^;{}]*$");
  private static final Pattern MADE = Pattern.compile("new\\s|\\w*Error\\b");
  private static final Pattern FRAME =
      Pattern.compile("^ +at ([^\\n]*):(\\d{1,9}):(\\d{1,9})\\)?$", Pattern.MULTILINE);

  /** How much of a line before the place is searched: it may be a bundle's only one. */
  private static final int NEAR = 2000;

  /** Changes the stack of what was thrown, unless that shows a place already. */
  static void show(GraalJSException thrown, VmScripts.Code code) {
    if (!(thrown.getErrorObject() instanceof JSObject error) || error instanceof JSProxyObject) {
      return;
    }
    Object stack = JSObject.get(error, JSError.STACK_NAME);
    if (!Strings.isTString(stack)) {
      return;
    }
    String text = JSRuntime.toJavaString(stack);
    ThrownPlace place = SHOWN.matcher(text).lookingAt() ? null : of(thrown, text, code);
    if (place != null) {
      JSObject.set(error, JSError.STACK_NAME, Strings.fromJavaString(place + "\n" + text));
    }
  }

  private static @Nullable ThrownPlace of(
      GraalJSException thrown, String stack, VmScripts.Code code) {
    if (thrown instanceof UserScriptException) {
      return ofStatement(sectionOf(thrown));
    }
    Matcher frame = FRAME.matcher(stack);
    // For V8 the place of a fault in JSON is in the JSON.
    if (stack.contains("\n    at JSON.parse (<anonymous>)\n") || !frame.find()) {
      return null;
    }
    String callee = frame.group(1);
    String file = callee.substring(callee.lastIndexOf('(') + 1);
    int number = Integer.parseInt(frame.group(2));
    String line = line(thrown, file, number, code);
    int column = line == null ? 0 : column(line, Integer.parseInt(frame.group(3)));
    return column == 0 || line == null ? null : new ThrownPlace(file, number, column, line);
  }

  /** What is no error was thrown where the engine says. */
  private static @Nullable ThrownPlace ofStatement(@Nullable SourceSection section) {
    if (section == null || section.getSource().getName().startsWith("node:")) {
      return null;
    }
    Source source = section.getSource();
    int number = section.getStartLine();
    String line = source.getCharacters(number).toString();
    return new ThrownPlace(source.getName(), number, section.getStartColumn(), line);
  }

  private static @Nullable String line(
      GraalJSException thrown, String file, int number, VmScripts.Code code) {
    if (file.equals(code.fileName())) {
      String[] lines = code.text().split("\n", -1);
      return number > lines.length ? null : lines[number - 1];
    }
    SourceSection section = sectionOf(thrown);
    if (section == null || !section.getSource().getName().equals(file)) {
      return null;
    }
    return number > section.getSource().getLineCount()
        ? null
        : section.getSource().getCharacters(number).toString();
  }

  /**
   * What the engine throws is thrown where its stack begins. An error that was made there is thrown
   * by the statement around it, or, which nobody knows, somewhere else: 0 then.
   */
  private static int column(String line, int first) {
    int end = Math.min(first - 1, line.length());
    int start = Math.max(0, end - NEAR);
    Matcher statement = THROW.matcher(line.substring(start, end));
    if (statement.find()) {
      return start + statement.start() + 1;
    }
    return first > line.length() || MADE.matcher(line.substring(first - 1)).lookingAt() ? 0 : first;
  }

  private static @Nullable SourceSection sectionOf(GraalJSException thrown) {
    try {
      return thrown.hasSourceLocation() ? thrown.getSourceLocationInterop() : null;
    } catch (UnsupportedMessageException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return file + ":" + number + "\n" + line + "\n" + " ".repeat(column - 1) + "^\n";
  }
}
