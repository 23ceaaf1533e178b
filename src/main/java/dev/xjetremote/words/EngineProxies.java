package dev.xjetremote.words;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.js.runtime.Errors;
import com.oracle.truffle.js.runtime.JSException;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.Symbol;
import com.oracle.truffle.js.runtime.builtins.JSProxyObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.PropertyDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Called by the woven engine when an operation on a proxy has failed, on whatever thread runs the
 * script. Where the engine's words do not say which property, trap or entry was wrong, the answer
 * is another error that does; else it is the same.
 */
public final class EngineProxies {
  /** How far an array-like of keys is searched for the one that is none. */
  private static final int MOST_KEYS = 10_000;

  private EngineProxies() {}

  /** A trap's answer for {@code in} was refused. */
  @TruffleBoundary
  public static Throwable has(Throwable thrown, Object proxy, Object key) {
    String message = message(thrown);
    boolean refused =
        message.startsWith("Proxy can't successfully access")
            || message.equals("configurable expected");
    Boolean fixed = refused ? isFixed(proxy, key) : null;
    if (fixed == null) {
      return thrown;
    }
    return again(
        thrown,
        "'has' on proxy: trap returned falsish for property '%s' %s"
            .formatted(
                Values.show(key),
                fixed
                    ? "which exists in the proxy target as non-configurable"
                    : "but the proxy target is not extensible"));
  }

  /** A trap's answer for {@code delete} was refused. */
  @TruffleBoundary
  public static Throwable deleted(Throwable thrown, Object key) {
    String reason =
        switch (message(thrown)) {
          case "configurable expected" -> "which is non-configurable in the proxy target";
          case "target is not extensible" -> "but the proxy target is non-extensible";
          default -> null;
        };
    return reason == null
        ? thrown
        : again(
            thrown,
            "'deleteProperty' on proxy: trap returned truish for property '%s' %s"
                .formatted(Values.show(key), reason));
  }

  /** A trap's answer for a read was refused. */
  @TruffleBoundary
  public static Throwable got(Throwable thrown, Object key, Object value) {
    return message(thrown).startsWith("Trap result must be undefined since the proxy target")
        ? again(
            thrown,
            ("'get' on proxy: property '%s' is a non-configurable accessor property on the proxy"
                    + " target and does not have a getter function, but the trap did not return"
                    + " 'undefined' (got '%s')")
                .formatted(Values.show(key), Values.show(value)))
        : thrown;
  }

  /** A trap's answer for an assignment was refused. */
  @TruffleBoundary
  public static Throwable set(Throwable thrown, Object key) {
    String message = message(thrown);
    String kind = null;
    if (message.startsWith("Cannot change the value of a non-writable, non-configurable")) {
      kind = "data property with a different value";
    } else if (message.startsWith("Cannot set the value of a non-configurable own accessor")) {
      kind = "accessor property without a setter";
    }
    return kind == null
        ? thrown
        : again(
            thrown,
            ("'set' on proxy: trap returned truish for property '%s' which exists in the proxy"
                    + " target as a non-configurable and non-writable %s")
                .formatted(Values.show(key), kind));
  }

  /** A handler's trap could not be had. */
  @TruffleBoundary
  public static Throwable trap(Throwable thrown, Object handler, Object name) {
    if (!message(thrown).endsWith(" is not a function") || handler instanceof JSProxyObject) {
      return thrown;
    }
    Object trap = Values.read(handler, name.toString());
    return JSRuntime.isNullish(trap) || JSRuntime.isCallable(trap)
        ? thrown
        : again(thrown, notAFunction(trap, name, handler));
  }

  static String notAFunction(Object trap, Object name, Object handler) {
    return "'%s' returned for property '%s' of object '%s' is not a function"
        .formatted(Values.show(trap), Values.show(name), Values.show(handler));
  }

  /** What the trap {@code ownKeys} returned is no list of keys. */
  @TruffleBoundary
  public static Throwable keys(Throwable thrown, Object keys) {
    if (!JSRuntime.isObject(keys)) {
      return message(thrown).isEmpty()
          ? thrown
          : again(thrown, "CreateListFromArrayLike called on non-object");
    }
    if (!message(thrown).equals("Symbol or String expected") || keys instanceof JSProxyObject) {
      return thrown;
    }
    for (int i = 0; i < MOST_KEYS; i++) {
      Object key = Values.read(keys, Integer.toString(i));
      if (!Strings.isTString(key) && !(key instanceof Symbol)) {
        return again(thrown, Values.show(key) + " is not a valid property name");
      }
    }
    return thrown;
  }

  // Of an error that no script has seen yet.
  private static String message(Throwable thrown) {
    return thrown instanceof JSException error
            && error.getErrorObjectLazy() == null
            && error.getRawMessage() != null
        ? error.getRawMessage()
        : "";
  }

  private static Throwable again(Throwable thrown, String words) {
    return Errors.createTypeError(words, ((JSException) thrown).getLocation());
  }

  /** Null if only the script's code could say. */
  private static @Nullable Boolean isFixed(Object proxy, Object key) {
    if (!(proxy instanceof JSProxyObject wrapper)
        || !(wrapper.getProxyTarget() instanceof JSDynamicObject target)
        || target instanceof JSProxyObject
        || key instanceof JSDynamicObject) {
      return null;
    }
    PropertyDescriptor own = JSObject.getOwnProperty(target, JSRuntime.toPropertyKey(key));
    return own != null && !own.getConfigurable();
  }
}
