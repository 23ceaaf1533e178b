package dev.xjetremote.words;

import com.oracle.truffle.js.runtime.builtins.JSProxyObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import org.jspecify.annotations.Nullable;

/** Proxies: how they are made, and the invariants that their traps must keep. */
final class ProxyWords {
  private ProxyWords() {}

  static void addTo(Rules rules) {
    String nonObject = "Cannot create proxy with a non-object as target or handler";
    rules.says("target expected to be an object", nonObject);
    rules.says("handler expected to be an object", nonObject);
    rules.says(
        "proxy has been revoked", "Cannot perform 'IsArray' on a proxy that has been revoked");
    rules.says("same result expected", ProxyWords::sameResult);
    rules.says(
        "target is extensible",
        "'preventExtensions' on proxy: trap returned truish but the proxy target is extensible");
    rules.says(
        "trap result contains duplicate entries",
        "'ownKeys' on proxy: trap returned duplicate entries");
    rules.says("proxy must return an object", ProxyWords::notADescriptor);
    rules.says(
        "not a valid descriptor",
        fault ->
            "'getOwnPropertyDescriptor' on proxy: trap returned descriptor for property "
                + key(fault)
                + " that is incompatible with the existing property in the proxy target");
    rules.says(
        "configurable expected",
        fault ->
            fault.builtin().name().endsWith(".getOwnPropertyDescriptor")
                ? "'getOwnPropertyDescriptor' on proxy: trap returned undefined for property "
                    + key(fault)
                    + " which is non-configurable in the proxy target"
                : null);
    rules.says(
        "target is not extensible",
        fault ->
            fault.builtin().name().endsWith(".getOwnPropertyDescriptor")
                ? "'getOwnPropertyDescriptor' on proxy: trap returned undefined for property "
                    + key(fault)
                    + " which exists in the non-extensible proxy target"
                : null);
    rules.made("createTypeErrorProxyGetInvariantViolated", ProxyWords::changed);
    rules.begins(
        "Cannot perform 'get' on a proxy that has been revoked",
        fault ->
            fault.builtin().is("Object.prototype.toString")
                ? "Cannot perform 'Object.prototype.toString' on a proxy that has been revoked"
                : null);
    rules.begins("'defineProperty' on proxy: trap returned truish for ", ProxyWords::defined);
  }

  static String notADescriptor(Fault fault) {
    return "'getOwnPropertyDescriptor' on proxy: trap returned neither object nor undefined for"
        + " property "
        + key(fault);
  }

  private static String key(Fault fault) {
    return "'" + Values.show(fault.builtin().argument(1)) + "'";
  }

  // Where the engine does not name the property, and tells apart what V8 does not.
  private static @Nullable String defined(Fault fault) {
    if (!fault.builtin().name().endsWith(".defineProperty")) {
      return null;
    }
    String key = "property " + key(fault);
    return fault
        .message()
        .replace("adding property to", "adding " + key + "  to")
        .replace("adding property that", "adding " + key + "  that")
        .replace("non-configurable property which", "non-configurable " + key + " which")
        .replace("is non-existant in", "is either non-existent or configurable in")
        .replace("is configurable in", "is either non-existent or configurable in");
  }

  private static @Nullable String sameResult(Fault fault) {
    return switch (fault.builtin().name()) {
      case "Object.getPrototypeOf", "Reflect.getPrototypeOf" ->
          "'getPrototypeOf' on proxy: proxy target is non-extensible but the trap did not return"
              + " its actual prototype";
      case "Object.setPrototypeOf", "Reflect.setPrototypeOf" ->
          "'setPrototypeOf' on proxy: trap returned truish for setting a new prototype on the"
              + " non-extensible proxy target";
      case "Object.isExtensible", "Reflect.isExtensible" ->
          "'isExtensible' on proxy: trap result does not reflect extensibility of proxy target"
              + " (which is '"
              + isExtensible(fault.builtin().argument(0))
              + "')";
      default -> null;
    };
  }

  private static boolean isExtensible(Object value) {
    return !(value instanceof JSProxyObject proxy)
        || !(proxy.getProxyTarget() instanceof JSDynamicObject target)
        || target instanceof JSProxyObject
        || JSObject.isExtensible(target);
  }

  private static String changed(Fault fault) {
    return ("'get' on proxy: property '%s' is a read-only and non-configurable data property on the"
            + " proxy target but the proxy did not return its actual value (expected '%s' but got"
            + " '%s')")
        .formatted(
            Values.show(fault.argument(0)),
            Values.show(fault.argument(1)),
            Values.show(fault.argument(2)));
  }

  static @Nullable String prototype(Fault fault) {
    return fault.builtin().name().endsWith(".getPrototypeOf")
        ? "'getPrototypeOf' on proxy: trap returned neither object nor null"
        : null;
  }

  /**
   * Words for what is not an object where none of the engine's functions is on top of the stack.
   */
  static @Nullable String constructed(Fault fault) {
    String text = CallSite.textAround(fault.node());
    return text != null && text.startsWith("new ")
        ? "'construct' on proxy: trap returned non-object ('"
            + Values.show(fault.argument(0))
            + "')"
        : null;
  }
}
