package dev.xjetremote.sandbox;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.js.lang.JavaScriptLanguage;
import com.oracle.truffle.js.nodes.ScriptNode;
import com.oracle.truffle.js.runtime.GraalJSException;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.builtins.JSFunctionData;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.builtins.JSOrdinary;
import com.oracle.truffle.js.runtime.builtins.JSProxy;
import com.oracle.truffle.js.runtime.builtins.JSUncheckedProxyHandler;
import com.oracle.truffle.js.runtime.objects.JSAttributes;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.JSObjectUtil;
import com.oracle.truffle.js.runtime.objects.Undefined;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The engine's side of Node's {@code vm}: further realms inside a suite's context, and scripts that
 * are compiled once and run in any of them. A realm is named by one of its own functions.
 *
 * <p>One per engine, whose contexts share the functions' code.
 */
final class VmBinding {
  private final VmScripts scripts = new VmScripts();
  private final Map<String, EngineFunction.Body> bodies =
      Map.of(
          "createRealm", arguments -> createRealm(realm()).getGlobalObject(),
          "makeGlobal", arguments -> makeGlobal(realm(), arguments[0], arguments[1]),
          "setGlobal", arguments -> setGlobal(realmOf(arguments[0]), arguments[1]),
          "compile", this::compile,
          "run", arguments -> run(arguments));

  // All contexts of the engine have the same JSContext, which stands for their code.
  private volatile @Nullable List<JSFunctionData> code;

  /** Makes the object with the functions, for the context that is entered. */
  @TruffleBoundary
  Object create() {
    JSRealm realm = realm();
    JSContext context = realm.getContext();
    List<JSFunctionData> known = code;
    if (known == null) {
      code =
          known =
              bodies.entrySet().stream()
                  .map(each -> EngineFunction.compile(context, each.getKey(), each.getValue()))
                  .toList();
    }
    JSObject functions = JSOrdinary.create(context, realm);
    for (JSFunctionData each : known) {
      JSObjectUtil.putDataProperty(
          functions, each.getName(), JSFunction.create(realm, each), JSAttributes.getDefault());
    }
    return functions;
  }

  private static JSRealm realm() {
    return JavaScriptLanguage.getCurrentJSRealm();
  }

  private static JSRealm realmOf(Object function) {
    return JSFunction.getRealm((JSFunctionObject) function);
  }

  private static String text(Object string) {
    return string.toString();
  }

  /** A proxy whose traps the engine does not hold to what a proxy must keep. */
  private static Object makeGlobal(JSRealm realm, Object target, Object traps) {
    JSDynamicObject handler = JSUncheckedProxyHandler.create(realm.getContext(), realm);
    for (Object name : JSObject.ownPropertyKeys((JSDynamicObject) traps)) {
      JSRuntime.createDataProperty(handler, name, JSObject.get((JSDynamicObject) traps, name));
    }
    return JSProxy.create(realm.getContext(), realm, target, handler);
  }

  private static Object setGlobal(JSRealm realm, Object global) {
    realm.setGlobalObject((JSDynamicObject) global);
    return Undefined.instance;
  }

  /**
   * A script as a function of the realm to run it in; throws the syntax error, if there is one.
   *
   * @param arguments code, file name, the realm whose error that would be, and what to put before
   *     and behind the code, which does not count in lines and columns
   */
  private Object compile(Object[] arguments) {
    JSRealm realm = realm();
    JSContext context = realm.getContext();
    JSRealm main = JSRealm.getMain(null);
    JSRealm previous = main.enterRealm(null, realmOf(arguments[2]));
    VmScripts.Code code =
        new VmScripts.Code(
            text(arguments[0]), text(arguments[1]), text(arguments[3]), text(arguments[4]));
    ScriptNode script;
    try {
      script = scripts.get(context, code);
    } finally {
      main.leaveRealm(null, previous);
    }
    return JSFunction.create(
        realm, EngineFunction.compile(context, "", each -> evaluate(script, code, each)));
  }

  /** Takes the realm, and whether errors show where they were thrown. */
  private static Object evaluate(ScriptNode script, VmScripts.Code code, Object[] arguments) {
    try {
      return script.run(realmOf(arguments[0]));
    } catch (GraalJSException e) {
      if (arguments.length > 1 && arguments[1] == Boolean.TRUE) {
        ThrownPlace.show(e, code);
      }
      throw e;
    }
  }

  /** Calls a function, for so many milliseconds at most; true if it has had to be stopped. */
  @SuppressWarnings("try") // the limit is there to be closed
  private static Object run(Object[] arguments) {
    JSFunctionObject function = (JSFunctionObject) arguments[0];
    long millis = ((Number) arguments[1]).longValue();
    try (TimeLimit limit = TimeLimit.start(realm().getEnv(), millis, TimeUnit.MILLISECONDS)) {
      JSFunction.call(function, Undefined.instance, new Object[0]);
      return false;
    } catch (TimeLimit.Exceeded e) {
      return true;
    }
  }

  private static JSRealm createRealm(JSRealm maker) {
    JSRealm made = maker.createChildRealm();
    TimeZoneChange.inherit(maker, made);
    return made;
  }
}
