package dev.xjetremote.sandbox;

import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import com.oracle.truffle.js.lang.JavaScriptLanguage;
import com.oracle.truffle.js.nodes.ScriptNode;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.JSException;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.builtins.JSError;
import com.oracle.truffle.js.runtime.builtins.JSErrorObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parsed scripts, which all contexts of an engine share: the same package is required by many
 * suites. Thread-safe.
 */
final class VmScripts {
  private static final int MOST = 256;

  /**
   * A script in its frame: {@code head} and {@code tail} go before and behind the code, and do not
   * count in lines and columns.
   */
  record Code(String text, String fileName, String head, String tail) {
    Source source() {
      String name = fileName.isEmpty() ? "<anonymous>" : fileName;
      return Source.newBuilder(JavaScriptLanguage.ID, text, name).build();
    }

    boolean isFramed() {
      return !head.isEmpty();
    }

    /** The frame as part of the code. */
    Code unframed() {
      return new Code(head + text + tail, fileName, "", "");
    }
  }

  private record Place(int line, int column, int length, String token) {}

  private final Map<Code, ScriptNode> scripts =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Code, ScriptNode> eldest) {
          return size() > MOST;
        }
      };

  /** Parses a script, or finds it; throws the syntax error, in Node's words, if there is one. */
  ScriptNode get(JSContext context, Code code) {
    synchronized (scripts) {
      ScriptNode known = scripts.get(code);
      if (known != null) {
        return known;
      }
    }
    ScriptNode parsed = parse(context, code);
    synchronized (scripts) {
      scripts.put(code, parsed);
    }
    return parsed;
  }

  private static ScriptNode parse(JSContext context, Code code) {
    try {
      return parseOnly(context, code);
    } catch (JSException e) {
      // The engine does not know the place of an error in framed code.
      JSException located = code.isFramed() ? errorOf(context, code.unframed(), e) : e;
      SourceSection section = sectionOf(located);
      if (section != null && located.getErrorObject() instanceof JSErrorObject error) {
        describe(error, located, code, placeOf(section, code.head()));
      }
      throw located;
    }
  }

  private static ScriptNode parseOnly(JSContext context, Code code) {
    return context
        .getEvaluator()
        .parseScript(context, code.source(), code.head(), code.tail(), false);
  }

  private static JSException errorOf(JSContext context, Code code, JSException fallback) {
    try {
      parseOnly(context, code);
      return fallback;
    } catch (JSException e) {
      return e;
    }
  }

  private static @Nullable SourceSection sectionOf(JSException error) {
    try {
      InteropLibrary interop = InteropLibrary.getUncached();
      return interop.hasSourceLocation(error) ? interop.getSourceLocation(error) : null;
    } catch (UnsupportedMessageException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Place placeOf(SourceSection section, String head) {
    int before = (int) head.chars().filter(each -> each == '\n').count();
    int line = section.getStartLine() - before;
    int column = section.getStartColumn();
    if (line == 1) {
      column -= head.length() - (head.lastIndexOf('\n') + 1);
    }
    return new Place(
        line, Math.max(1, column), section.getCharLength(), section.getCharacters().toString());
  }

  /** Node's stack of a syntax error shows the line first. */
  private static void describe(JSErrorObject error, JSException raw, Code code, Place place) {
    String words = SyntaxErrors.message(String.valueOf(raw.getRawMessage()), place.token());
    set(error, JSError.MESSAGE, words);
    String[] lines = code.text().split("\n", -1);
    // What is missing at the end is missed behind the code.
    int line = Math.min(place.line(), lines.length);
    String text = lines[line - 1];
    int start = Math.min(place.column() - 1, text.length());
    int most = text.length() - start;
    // Nothing is marked where the end came too soon.
    int length =
        words.equals("Unexpected end of input") ? 0 : Math.max(1, Math.min(place.length(), most));
    String marks = " ".repeat(start) + "^".repeat(length);
    String stack = JSRuntime.toJavaString(JSObject.get(error, JSError.STACK_NAME));
    set(
        error,
        JSError.STACK_NAME,
        code.fileName() + ":" + line + "\n" + text + "\n" + marks + "\n\n" + stack);
  }

  private static void set(JSErrorObject error, Object key, String value) {
    JSObject.set(error, key, Strings.fromJavaString(value));
  }
}
