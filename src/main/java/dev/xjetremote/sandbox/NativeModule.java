package dev.xjetremote.sandbox;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.js.lang.JavaScriptLanguage;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.builtins.JSArrayBuffer;
import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.builtins.JSFunctionData;
import com.oracle.truffle.js.runtime.builtins.JSOrdinary;
import com.oracle.truffle.js.runtime.objects.JSAttributes;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.JSObjectUtil;
import com.oracle.truffle.js.runtime.objects.Undefined;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Functions in Java for one of the sandbox's modules, made as the engine makes its built-ins, so
 * that bytes pass without being copied. They are called by the sandbox's own JavaScript only.
 *
 * <p>A function answers with a string, a number, a boolean, null (the script sees {@code
 * undefined}), a {@code byte[]} (an {@code ArrayBuffer}, which then owns the array), or any other
 * object, for which the script gets an empty object that stands for it. What a function throws
 * becomes an {@code Error} of the script with that message.
 *
 * <p>One per engine, whose contexts share the functions' code.
 */
final class NativeModule {
  /** A function's body; runs with the caller's context entered. */
  interface Body {
    @Nullable Object call(NativeArguments arguments) throws GeneralSecurityException;
  }

  private record Code(String name, JSFunctionData data) {}

  private final Map<String, Body> bodies;
  // All contexts of the engine have the same JSContext, which stands for their code.
  private volatile @Nullable List<Code> code;

  NativeModule(Map<String, Body> bodies) {
    this.bodies = bodies;
  }

  /** Makes the object with the functions, for the context that is entered. */
  @TruffleBoundary
  Object create() {
    JSRealm realm = JavaScriptLanguage.getCurrentJSRealm();
    JSObject functions = JSOrdinary.create(realm.getContext(), realm);
    for (Code each : code(realm.getContext())) {
      JSObjectUtil.putDataProperty(
          functions,
          Strings.fromJavaString(each.name()),
          JSFunction.create(realm, each.data()),
          JSAttributes.getDefault());
    }
    return functions;
  }

  private List<Code> code(JSContext context) {
    List<Code> known = code;
    if (known == null || !known.get(0).data().getContext().equals(context)) {
      known =
          bodies.entrySet().stream()
              .map(each -> compile(context, each.getKey(), each.getValue()))
              .toList();
      code = known;
    }
    return known;
  }

  private static Code compile(JSContext context, String name, Body body) {
    return new Code(
        name,
        EngineFunction.compile(
            context, name, arguments -> toScript(body.call(new NativeArguments(arguments)))));
  }

  private static Object toScript(@Nullable Object value) {
    if (value == null) {
      return Undefined.instance;
    }
    if (value instanceof String text) {
      return Strings.fromJavaString(text);
    }
    if (value instanceof Integer || value instanceof Double || value instanceof Boolean) {
      return value;
    }
    JSRealm realm = JavaScriptLanguage.getCurrentJSRealm();
    return value instanceof byte[] bytes
        ? JSArrayBuffer.createArrayBuffer(realm.getContext(), realm, bytes)
        : NativeArguments.handle(realm.getContext(), value);
  }
}
