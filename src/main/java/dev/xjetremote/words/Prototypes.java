package dev.xjetremote.words;

import com.oracle.truffle.js.runtime.builtins.JSProxyObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.Null;

/** Why {@code Object.setPrototypeOf} refused. */
final class Prototypes {
  static final String IMMUTABLE =
      "Immutable prototype object 'Object.prototype' cannot have their prototype set";

  private Prototypes() {}

  static String refusal(Object object, Object prototype) {
    if (object instanceof JSProxyObject) {
      return "'setPrototypeOf' on proxy: trap returned falsish for property 'undefined'";
    }
    if (object instanceof JSDynamicObject target && isCyclic(target, prototype)) {
      return JSObject.getPrototype(target) == Null.instance && Values.isObjectPrototype(target)
          ? IMMUTABLE
          : "Cyclic __proto__ value";
    }
    return Values.show(object) + " is not extensible";
  }

  private static boolean isCyclic(JSDynamicObject object, Object prototype) {
    Object next = prototype;
    while (next instanceof JSDynamicObject parent && next != Null.instance) {
      if (parent == object) {
        return true;
      }
      if (parent instanceof JSProxyObject) {
        return false;
      }
      next = JSObject.getPrototype(parent);
    }
    return false;
  }
}
