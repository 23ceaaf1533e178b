package dev.xjetremote.words;

import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.builtins.JSArrayObject;
import com.oracle.truffle.js.runtime.builtins.JSErrorObject;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.builtins.JSProxyObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** {@code JSON.parse} of what is no JSON, {@code JSON.stringify} of what goes round in circles. */
final class JsonWords {
  private static final int MAX_JOINED = 10_000;

  private JsonWords() {}

  static void addTo(Rules rules) {
    for (String beginning :
        new String[] {
          "Unexpected token ",
          "Unexpected string in JSON",
          "Unexpected number in JSON",
          "Unexpected end of JSON input",
          "JSON cannot be fully parsed",
          "Expected ':' after",
          "closing quote",
          "malformed number",
          "invalid string",
          "wrong escape sequence",
          "octal and hexadecimal",
          "String quote expected",
          "Expected number but found",
          "cannot parse JSON",
          "Cannot parse JSON"
        }) {
      rules.begins(beginning, JsonWords::invalid);
    }
    rules.begins("cannot stringify objects nested", fault -> "Maximum call stack size exceeded");
    rules.says("Converting circular structure to JSON", JsonWords::circular);
  }

  private static @Nullable String invalid(Fault fault) {
    Builtin builtin = fault.builtin();
    if (!builtin.is("JSON.parse")) {
      return null;
    }
    String text = text(builtin.argument(0));
    return text == null ? null : new JsonFault(text).words();
  }

  // What JSON.parse makes of its argument, as far as that runs nothing of the script's.
  private static @Nullable String text(Object argument) {
    if (!(argument instanceof JSDynamicObject object) || Values.isNullish(argument)) {
      return Values.show(argument);
    }
    String shown = Values.show(argument);
    if (object instanceof JSFunctionObject || object instanceof JSErrorObject) {
      return shown;
    } else if (object instanceof JSArrayObject array) {
      return joined(array);
    }
    return shown.startsWith("#<") && !(object instanceof JSProxyObject)
        ? Values.tagged(object)
        : null;
  }

  private static @Nullable String joined(JSArrayObject array) {
    StringJoiner text = new StringJoiner(",");
    long length = JSRuntime.toInteger((Number) Values.read(array, "length"));
    for (long i = 0; i < length && i < MAX_JOINED; i++) {
      Object item = Values.read(array, String.valueOf(i));
      if (item instanceof JSDynamicObject && !Values.isNullish(item)) {
        return null;
      }
      text.add(Values.isNullish(item) ? "" : Values.show(item));
    }
    return length > MAX_JOINED ? null : text.toString();
  }

  private static @Nullable String circular(Fault fault) {
    Builtin builtin = fault.builtin();
    return builtin.is("JSON.stringify") ? Circle.describe(builtin.argument(0)) : null;
  }
}
