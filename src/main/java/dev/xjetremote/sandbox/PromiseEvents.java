package dev.xjetremote.sandbox;

import com.oracle.truffle.js.lang.JavaScriptLanguage;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.PromiseHook;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.Undefined;
import org.jspecify.annotations.Nullable;

/**
 * Tells a context's JavaScript of what happens to its promises: that one is made or settled, and
 * that a reaction to one begins or ends. The engine has one hook for all contexts, so this one asks
 * the context whose promise it is; it is in place from the first time that a suite wants to know.
 */
final class PromiseEvents implements PromiseHook {
  private static final PromiseEvents HOOK = new PromiseEvents();

  private PromiseEvents() {}

  /**
   * {@code followPromises(listener(type, promise, parent))}, or {@code followPromises(undefined)};
   * the types are 0 made, 1 settled, 2 a reaction begins, 3 it ends.
   */
  static Object follow(Object[] arguments) {
    JSRealm main = JSRealm.getMain(null);
    Object listener = arguments[0];
    RealmData.followPromises(main, listener == Undefined.instance ? null : listener);
    JSContext context = main.getContext();
    if (!context.hasPromiseHook()) {
      context.setPromiseHook(HOOK);
    }
    return Undefined.instance;
  }

  /** {@code enqueueJob(function)}: a job among those of promises, without a promise. */
  static Object enqueueJob(Object[] arguments) {
    JSRealm realm = JavaScriptLanguage.getCurrentJSRealm();
    realm.getContext().enqueuePromiseJob(realm, (JSFunctionObject) arguments[0]);
    return Undefined.instance;
  }

  @Override
  public void promiseChanged(int type, JSDynamicObject promise, JSDynamicObject parent) {
    @Nullable Object listener = RealmData.of(JSRealm.getMain(null)).promises();
    if (listener != null) {
      JSRuntime.call(listener, Undefined.instance, new Object[] {type, promise, parent});
    }
  }
}
