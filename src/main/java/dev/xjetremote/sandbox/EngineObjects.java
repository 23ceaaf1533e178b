package dev.xjetremote.sandbox;

import com.oracle.truffle.js.lang.JavaScriptLanguage;
import com.oracle.truffle.js.runtime.JSAgent;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.builtins.JSArgumentsObject;
import com.oracle.truffle.js.runtime.builtins.JSArrayBufferObject;
import com.oracle.truffle.js.runtime.builtins.JSAsyncGeneratorObject;
import com.oracle.truffle.js.runtime.builtins.JSCollectionIteratorObject;
import com.oracle.truffle.js.runtime.builtins.JSErrorObject;
import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.builtins.JSFunctionData;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.builtins.JSGeneratorObject;
import com.oracle.truffle.js.runtime.builtins.JSMapIterator;
import com.oracle.truffle.js.runtime.builtins.JSMapIteratorObject;
import com.oracle.truffle.js.runtime.builtins.JSModuleNamespaceObject;
import com.oracle.truffle.js.runtime.builtins.JSPromiseObject;
import com.oracle.truffle.js.runtime.builtins.JSProxyObject;
import com.oracle.truffle.js.runtime.builtins.JSSetIterator;
import com.oracle.truffle.js.runtime.builtins.JSSetIteratorObject;
import com.oracle.truffle.js.runtime.builtins.JSTypedArrayObject;
import com.oracle.truffle.js.runtime.builtins.asynccontext.JSAsyncContextVariableObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.Undefined;
import com.oracle.truffle.js.runtime.util.JSHashMap;
import java.util.Map;

/**
 * What no script can find out by itself about an object: its class whatever its prototype says, the
 * state of a promise, what is behind a proxy, what an iterator has still to give.
 */
final class EngineObjects {
  private EngineObjects() {}

  static Map<String, EngineFunction.Body> functions() {
    return Map.of(
        "objectKind", arguments -> Strings.fromJavaString(kind(arguments[0])),
        "promiseState", arguments -> ((JSPromiseObject) arguments[0]).getPromiseState(),
        "promiseResult", arguments -> ((JSPromiseObject) arguments[0]).getPromiseResult(),
        "proxyTarget", arguments -> ((JSProxyObject) arguments[0]).getProxyTarget(),
        "proxyHandler", arguments -> ((JSProxyObject) arguments[0]).getProxyHandler(),
        "cloneIterator", arguments -> cloneIterator((JSCollectionIteratorObject) arguments[0]),
        "iteratesEntries",
            arguments ->
                ((JSCollectionIteratorObject) arguments[0]).getIterationKind()
                    == JSRuntime.ITERATION_KIND_KEY_PLUS_VALUE,
        "enterAsyncContext",
            arguments ->
                enterAsyncContext((JSAsyncContextVariableObject) arguments[0], arguments[1]));
  }

  private static String kind(Object object) {
    if (object instanceof JSProxyObject) {
      return "Proxy";
    }
    if (object instanceof JSFunctionObject function) {
      return functionKind(JSFunction.getFunctionData(function));
    }
    if (object instanceof JSErrorObject) {
      return "Error";
    }
    if (object instanceof JSTypedArrayObject) {
      return "TypedArray";
    }
    if (object instanceof JSArrayBufferObject) {
      return object instanceof JSArrayBufferObject.Shared ? "SharedArrayBuffer" : "ArrayBuffer";
    }
    if (object instanceof JSMapIteratorObject) {
      return "MapIterator";
    }
    if (object instanceof JSSetIteratorObject) {
      return "SetIterator";
    }
    if (object instanceof JSGeneratorObject || object instanceof JSAsyncGeneratorObject) {
      return "Generator";
    }
    if (object instanceof JSArgumentsObject) {
      return "Arguments";
    }
    if (object instanceof JSModuleNamespaceObject) {
      return "Module";
    }
    return object instanceof JSDynamicObject other
        ? JSObject.getClassName(other).toJavaStringUncached()
        : "Object";
  }

  private static String functionKind(JSFunctionData data) {
    if (data.isAsyncGenerator()) {
      return "AsyncGeneratorFunction";
    }
    if (data.isGenerator()) {
      return "GeneratorFunction";
    }
    return data.isAsync() ? "AsyncFunction" : "Function";
  }

  /** An iterator over the same map or set, at the same place, which can be used up instead. */
  private static Object cloneIterator(JSCollectionIteratorObject iterator) {
    JSRealm realm = JavaScriptLanguage.getCurrentJSRealm();
    JSHashMap.Cursor cursor = iterator.getNextIndex();
    JSHashMap.Cursor copy = cursor == null ? null : cursor.copy();
    Object iterated = iterator.getIteratedObject();
    int kind = iterator.getIterationKind();
    return iterator instanceof JSMapIteratorObject
        ? JSMapIterator.create(realm.getContext(), realm, iterated, copy, kind)
        : JSSetIterator.create(realm.getContext(), realm, iterated, copy, kind);
  }

  /**
   * Gives an {@code AsyncContext.Variable} a value for what is left of the job that runs now and
   * for all that it starts, which scripts can do for the time of one call only.
   */
  private static Object enterAsyncContext(JSAsyncContextVariableObject variable, Object value) {
    JSAgent agent = JavaScriptLanguage.getCurrentJSRealm().getAgent();
    agent.asyncContextSwap(
        agent.getAsyncContextMapping().withMapping(variable.getAsyncContextKey(), value));
    return Undefined.instance;
  }
}
