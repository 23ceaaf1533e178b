package dev.xjetremote.sandbox;

import com.oracle.truffle.api.object.HiddenKey;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.objects.JSAttributes;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObjectUtil;
import com.oracle.truffle.js.runtime.objects.PropertyProxy;
import com.oracle.truffle.js.runtime.objects.Undefined;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A property that scripts see as one with a value, and whose value is made when it is first read:
 * what Node loads at its start, and has no accessors for, is loaded here when a suite uses it. Part
 * of the shape of the global object, which all contexts share: what is a context's own is kept in
 * the object.
 */
final class LazyProperty extends PropertyProxy {
  private static final Map<Object, LazyProperty> ALL = new ConcurrentHashMap<>();

  private final Object name;
  private final int attributes;
  private final HiddenKey maker;

  private LazyProperty(Object name, boolean isEnumerable) {
    this.name = name;
    this.attributes = JSAttributes.fromConfigurableEnumerableWritable(true, isEnumerable, true);
    this.maker = new HiddenKey("maker of " + name);
  }

  /** {@code defineLazily(object, name, make, isEnumerable)}. */
  static Object define(Object[] arguments) {
    JSDynamicObject store = (JSDynamicObject) arguments[0];
    boolean isEnumerable = (Boolean) arguments[3];
    LazyProperty property =
        ALL.computeIfAbsent(arguments[1], name -> new LazyProperty(name, isEnumerable));
    JSObjectUtil.putHiddenProperty(store, property.maker, arguments[2]);
    JSObjectUtil.defineProxyProperty(store, property.name, property, property.attributes);
    return Undefined.instance;
  }

  @Override
  public Object get(JSDynamicObject store) {
    Object make = JSObjectUtil.getHiddenProperty(store, maker);
    Object value = JSRuntime.call(make, store, new Object[0]);
    set(store, value);
    return value;
  }

  @Override
  public boolean set(JSDynamicObject store, Object value) {
    JSObjectUtil.defineDataProperty(store, name, value, attributes);
    return true;
  }
}
