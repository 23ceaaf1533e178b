package dev.xjetremote.sandbox;

import com.oracle.truffle.js.lang.JavaScriptLanguage;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.PromiseRejectionTracker;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.Undefined;

/**
 * Tells a context's JavaScript at once about every promise that is rejected while nobody handles
 * it, and about every such promise that is handled after all: ECMAScript's
 * HostPromiseRejectionTracker, which is what Node's rules for unhandled rejections rest on. The
 * option {@code js.unhandled-rejections} reports the first event only, and too early.
 */
final class RejectionTracker implements PromiseRejectionTracker {
  private final Object onRejected;
  private final Object onHandled;

  private RejectionTracker(Object onRejected, Object onHandled) {
    this.onRejected = onRejected;
    this.onHandled = onHandled;
  }

  /** {@code trackRejections(onRejected(promise, reason), onHandled(promise))}. */
  static Object install(Object[] arguments) {
    JSRealm realm = JavaScriptLanguage.getCurrentJSRealm();
    realm
        .getContext()
        .setPromiseRejectionTracker(
            realm.getAgent(), new RejectionTracker(arguments[0], arguments[1]));
    return Undefined.instance;
  }

  @Override
  public void promiseRejected(JSDynamicObject promise, Object reason) {
    JSRuntime.call(onRejected, Undefined.instance, new Object[] {promise, reason});
  }

  @Override
  public void promiseRejectionHandled(JSDynamicObject promise) {
    JSRuntime.call(onHandled, Undefined.instance, new Object[] {promise});
  }

  @Override
  public void promiseRejectedAfterResolved(JSDynamicObject promise, Object value) {}

  @Override
  public void promiseResolvedAfterResolved(JSDynamicObject promise, Object value) {}
}
