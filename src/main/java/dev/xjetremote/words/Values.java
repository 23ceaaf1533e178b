package dev.xjetremote.words;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.runtime.BigInt;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.Symbol;
import com.oracle.truffle.js.runtime.builtins.JSArgumentsObject;
import com.oracle.truffle.js.runtime.builtins.JSArrayObject;
import com.oracle.truffle.js.runtime.builtins.JSBooleanObject;
import com.oracle.truffle.js.runtime.builtins.JSDateObject;
import com.oracle.truffle.js.runtime.builtins.JSErrorObject;
import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.builtins.JSNumberObject;
import com.oracle.truffle.js.runtime.builtins.JSProxyObject;
import com.oracle.truffle.js.runtime.builtins.JSRegExpObject;
import com.oracle.truffle.js.runtime.builtins.JSStringObject;
import com.oracle.truffle.js.runtime.builtins.JSTypedArrayObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.Null;
import com.oracle.truffle.js.runtime.objects.PropertyDescriptor;
import com.oracle.truffle.js.runtime.objects.Undefined;
import org.jspecify.annotations.Nullable;

/** How V8's messages show values. Nothing here runs the script's code. */
final class Values {
  private static final TruffleString TO_STRING = Strings.fromJavaString("toString");
  private static final TruffleString CONSTRUCTOR = Strings.fromJavaString("constructor");
  private static final TruffleString NAME = Strings.fromJavaString("name");
  private static final TruffleString MESSAGE = Strings.fromJavaString("message");

  private static final int LONGEST_FUNCTION = 128;
  private static final int FUNCTION_HEAD = 111;

  private Values() {}

  /** A value as it stands in a message: {@code text}, {@code 5}, {@code #<Point>}. */
  static String show(Object value) {
    if (value instanceof JSProxyObject proxy
        && proxy.getProxyTarget() instanceof JSFunctionObject target) {
      return show(target);
    }
    if (value instanceof JSFunctionObject) {
      return shortened(plain(value));
    }
    if (!(value instanceof JSDynamicObject object)) {
      return value instanceof BigInt big ? big.toString() : plain(value);
    }
    return isNullish(value) ? plain(value) : showObject(object);
  }

  /** A key as it stands in a message; null if only the script's code could say what it is. */
  static @Nullable String shownKey(Object key) {
    return key instanceof JSDynamicObject object
            && !isNullish(key)
            && !(key instanceof JSFunctionObject || key instanceof JSErrorObject)
            && !hasToString(object, "Object")
            && !hasToString(object, "Error")
        ? null
        : show(key);
  }

  /** A function's text: V8 leaves out the middle of a long one. */
  private static String shortened(String text) {
    return text.length() <= LONGEST_FUNCTION
        ? text
        : text.substring(0, FUNCTION_HEAD) + "...<omitted>..." + text.substring(text.length() - 2);
  }

  private static String plain(Object value) {
    return JSRuntime.safeToString(value).toJavaStringUncached();
  }

  static boolean isNullish(Object value) {
    return value == Undefined.instance || value == Null.instance;
  }

  private static String showObject(JSDynamicObject object) {
    if (object instanceof JSErrorObject || hasToString(object, "Error")) {
      return error(object);
    }
    if (hasToString(object, "Object")) {
      String name = constructorName(object);
      if (!name.isEmpty()) {
        return "#<" + name + ">";
      }
    }
    return tagged(object);
  }

  /** What {@code Object.prototype.toString} makes of an object. */
  static String tagged(JSDynamicObject object) {
    Object tag = read(object, Symbol.SYMBOL_TO_STRING_TAG);
    return "[object " + (tag instanceof TruffleString text ? text : className(object)) + "]";
  }

  private static String error(JSDynamicObject error) {
    String name = text(read(error, NAME), "Error");
    String message = text(read(error, MESSAGE), "");
    if (name.isEmpty() || message.isEmpty()) {
      return name + message;
    }
    return name + ": " + message;
  }

  private static String text(@Nullable Object value, String otherwise) {
    return value == null || value == Undefined.instance ? otherwise : show(value);
  }

  private static boolean hasToString(JSDynamicObject object, String type) {
    return read(object, TO_STRING) instanceof JSFunctionObject function
        && function.getFunctionData().isBuiltin()
        && (type + ".prototype.toString").equals(rootName(function));
  }

  private static @Nullable String rootName(JSFunctionObject function) {
    return JSFunction.getCallTarget(function) instanceof RootCallTarget target
        ? target.getRootNode().getName()
        : null;
  }

  /** The name of a value's constructor; empty if it has none. */
  static String constructorName(JSDynamicObject object) {
    return read(object, CONSTRUCTOR) instanceof JSFunctionObject function
        ? JSFunction.getName(function).toJavaStringUncached()
        : "";
  }

  private static String className(JSDynamicObject object) {
    if (object instanceof JSProxyObject proxy) {
      return proxy.getProxyTarget() instanceof JSDynamicObject target
          ? className(target)
          : "Object";
    } else if (object instanceof JSTypedArrayObject) {
      return constructorName(object);
    } else if (object instanceof JSArrayObject) {
      return "Array";
    } else if (object instanceof JSRegExpObject) {
      return "RegExp";
    } else if (object instanceof JSDateObject) {
      return "Date";
    } else if (object instanceof JSArgumentsObject) {
      return "Arguments";
    } else if (object instanceof JSStringObject) {
      return "String";
    } else if (object instanceof JSNumberObject) {
      return "Number";
    } else if (object instanceof JSBooleanObject) {
      return "Boolean";
    }
    return "Object";
  }

  /**
   * A property's value, own or inherited, {@code undefined} if it cannot be had without a getter.
   */
  static Object read(Object object, String key) {
    Object value =
        object instanceof JSDynamicObject dynamic
            ? read(dynamic, Strings.fromJavaString(key))
            : null;
    return value == null ? Undefined.instance : value;
  }

  static boolean isObjectPrototype(JSDynamicObject object) {
    return object == JSRealm.get(null).getObjectPrototype();
  }

  /** A property's value, own or inherited; null if there is none or it has a getter. */
  private static @Nullable Object read(JSDynamicObject start, Object key) {
    JSDynamicObject object = start;
    while (object != Null.instance && object != Undefined.instance) {
      if (object instanceof JSProxyObject proxy) {
        if (!(proxy.getProxyTarget() instanceof JSDynamicObject target)) {
          return null;
        }
        object = target;
        continue;
      }
      PropertyDescriptor own = JSObject.getOwnProperty(object, key);
      if (own != null) {
        return own.isDataDescriptor() ? own.getValue() : null;
      }
      object = JSObject.getPrototype(object);
    }
    return null;
  }

  /** The object itself or the one of its prototypes that has a property of its own. */
  static Object holder(Object start, Object key) {
    Object at = start;
    while (at instanceof JSDynamicObject object
        && !isNullish(object)
        && !(object instanceof JSProxyObject)) {
      if (JSObject.getOwnProperty(object, key) != null) {
        return object;
      }
      at = JSObject.getPrototype(object);
    }
    return start;
  }

  /**
   * A value whose place in the script's text V8 did not find: {@code number 5}, {@code object
   * null}, {@code function}.
   */
  static String kind(Object value) {
    if (value == Undefined.instance) {
      return "undefined";
    } else if (value == Null.instance) {
      return "object null";
    }
    String type = type(value);
    return switch (type) {
      case "string" -> "string \"" + value + "\"";
      case "number", "boolean" -> type + " " + show(value);
      default -> type;
    };
  }

  /** What {@code typeof} says. */
  static String type(Object value) {
    return JSRuntime.typeof(value).toJavaStringUncached();
  }
}
