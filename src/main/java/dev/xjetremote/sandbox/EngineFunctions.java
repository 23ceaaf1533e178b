package dev.xjetremote.sandbox;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.js.builtins.Uint8ArrayBuiltins;
import com.oracle.truffle.js.lang.JavaScriptLanguage;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.builtins.JSFunctionData;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.builtins.JSOrdinary;
import com.oracle.truffle.js.runtime.objects.JSAttributes;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.JSObjectUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Node's own JavaScript takes from inside V8 and the polyglot API does not offer: functions of
 * the engine itself, made as GraalJS makes its built-ins, and therefore bound to its version. The
 * sandbox's JavaScript gets them in an object and keeps them from suites.
 *
 * <p>One per engine, whose contexts share the functions' code.
 */
final class EngineFunctions {
  private static final Map<String, String> UINT8_ARRAY =
      Map.of(
          "toHex", "Uint8ArrayToHex",
          "setFromHex", "Uint8ArraySetFromHex",
          "toBase64", "Uint8ArrayToBase64",
          "setFromBase64", "Uint8ArraySetFromBase64");

  private record Code(String name, JSFunctionData data) {}

  // All contexts of the engine have the same JSContext, which stands for their code.
  private volatile @Nullable List<Code> code;

  /** Sets up the engine of the context that is entered; to be called before it parses anything. */
  void prepare() {
    code(JavaScriptLanguage.getCurrentJSRealm().getContext());
  }

  /** Makes the object with the functions, for the context that is entered. */
  @TruffleBoundary
  Object create() {
    JSRealm realm = JavaScriptLanguage.getCurrentJSRealm();
    // Atomics.wait blocks, as on Node's main thread; it holds a thread and can be cancelled.
    realm.getAgent().setCanBlock(true);
    JSObject functions = JSOrdinary.create(realm.getContext(), realm);
    for (Code each : code(realm.getContext())) {
      put(functions, each.name(), JSFunction.create(realm, each.data()));
    }
    UINT8_ARRAY.forEach(
        (builtin, name) ->
            put(
                functions,
                name,
                realm.lookupFunction(
                    Uint8ArrayBuiltins.PROTOTYPE_BUILTINS, Strings.fromJavaString(builtin))));
    return functions;
  }

  private List<Code> code(JSContext context) {
    List<Code> known = code;
    if (known == null || known.get(0).data().getContext() != context) {
      List<Code> made = new ArrayList<>();
      EngineObjects.functions().forEach((name, body) -> made.add(compile(context, name, body)));
      BufferFunctions.functions().forEach((name, body) -> made.add(compile(context, name, body)));
      made.add(compile(context, "trackRejections", RejectionTracker::install));
      made.add(compile(context, "handleImports", DynamicImport::install));
      made.add(compile(context, "followPromises", PromiseEvents::follow));
      made.add(compile(context, "enqueueJob", PromiseEvents::enqueueJob));
      made.add(compile(context, "setTimeZone", TimeZoneChange::apply));
      made.add(compile(context, "localeInformation", LocaleInformation::get));
      made.add(compile(context, "defineLazily", LazyProperty::define));
      context.setImportModuleDynamicallyCallback(new DynamicImport());
      code = known = made;
    }
    return known;
  }

  private static Code compile(JSContext context, String name, EngineFunction.Body body) {
    return new Code(name, EngineFunction.compile(context, name, body));
  }

  private static void put(JSObject target, String name, JSFunctionObject function) {
    JSObjectUtil.putDataProperty(
        target, Strings.fromJavaString(name), function, JSAttributes.getDefault());
  }
}
