'use strict';

// Collections for what suites can look at or hold: of classes of their own, named as Node's are, and out of reach
// of a suite that replaces methods of Map.prototype and its like.

function safe(Base, Safe) {
  for (const [ from, to ] of [ [ Base.prototype, Safe.prototype ], [ Base, Safe ] ]) {
    for (const key of Reflect.ownKeys(from)) {
      if (!Object.prototype.hasOwnProperty.call(to, key)) {
        Object.defineProperty(to, key, { __proto__: null, ...Object.getOwnPropertyDescriptor(from, key) });
      }
    }
  }
  Object.setPrototypeOf(Safe.prototype, null);
  Object.freeze(Safe.prototype);

  return Object.freeze(Safe);
}

module.exports = {
  SafeMap: safe(Map, class SafeMap extends Map {}),
  SafeSet: safe(Set, class SafeSet extends Set {}),
  SafeWeakRef: safe(WeakRef, class SafeWeakRef extends WeakRef {})
};
