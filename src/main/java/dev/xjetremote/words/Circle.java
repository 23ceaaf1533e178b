package dev.xjetremote.words;

import com.oracle.truffle.js.runtime.Symbol;
import com.oracle.truffle.js.runtime.builtins.JSArrayObject;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.builtins.JSProxyObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.PropertyDescriptor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes the circle on which {@code JSON.stringify} was caught. It is looked for again, in the
 * same order, in plain properties alone: nothing of the script's runs.
 */
final class Circle {
  private static final String CIRCULAR = "Converting circular structure to JSON";

  /** Steps after which the search is given up; JSON.stringify itself has come as far. */
  private static final int MAX_STEPS = 1_000_000;

  /** V8 shows this many steps of a circle after its start, and its last one. */
  private static final int SHOWN = 2;

  private final List<JSDynamicObject> path = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();
  private int start = -1;
  private int steps;

  private Circle() {}

  /** V8's words for the circle in a value, or null if none is found. */
  static @Nullable String describe(Object value) {
    Circle circle = new Circle();
    return circle.closes(value, "") ? circle.words() : null;
  }

  private boolean closes(Object value, String key) {
    if (!(value instanceof JSDynamicObject object)
        || Values.isNullish(value)
        || value instanceof JSFunctionObject
        || value instanceof Symbol) {
      return false;
    }
    keys.add(key);
    start = indexOf(object);
    if (start >= 0) {
      return true;
    }
    path.add(object);
    if (++steps < MAX_STEPS && !(object instanceof JSProxyObject) && enters(object)) {
      return true;
    }
    path.remove(path.size() - 1);
    keys.remove(keys.size() - 1);
    return false;
  }

  private boolean enters(JSDynamicObject object) {
    if (Values.read(object, "toJSON") instanceof JSFunctionObject) {
      return false;
    }
    boolean array = object instanceof JSArrayObject;
    for (Object key : JSObject.ownPropertyKeys(object)) {
      if (key instanceof Symbol) {
        continue;
      }
      PropertyDescriptor own = JSObject.getOwnProperty(object, key);
      if (own == null || !own.getEnumerable() || !own.isDataDescriptor()) {
        continue;
      }
      String name = Values.show(key);
      if (closes(own.getValue(), array ? "index " + name : "property '" + name + "'")) {
        return true;
      }
    }
    return false;
  }

  private int indexOf(JSDynamicObject object) {
    for (int i = 0; i < path.size(); i++) {
      if (path.get(i) == object) {
        return i;
      }
    }
    return -1;
  }

  private String words() {
    StringBuilder words = new StringBuilder(CIRCULAR);
    words.append("\n    --> starting at object with constructor ").append(constructor(start));
    int last = path.size() - 1;
    int end = Math.min(start + SHOWN, last);
    for (int i = start + 1; i <= end; i++) {
      line(words, i);
    }
    if (end < last - 1) {
      words.append("\n    |     ...");
    }
    if (end < last) {
      line(words, last);
    }
    return words
        .append("\n    --- ")
        .append(keys.get(path.size()))
        .append(" closes the circle")
        .toString();
  }

  private void line(StringBuilder words, int i) {
    words
        .append("\n    |     ")
        .append(keys.get(i))
        .append(" -> object with constructor ")
        .append(constructor(i));
  }

  private String constructor(int i) {
    String name = Values.constructorName(path.get(i));
    return name.isEmpty() ? "'Object'" : "'" + name + "'";
  }
}
