'use strict';

// Intrinsics as they are before a suite can patch them, for everything that must keep working in a suite
// that replaces built-ins (fake timers, a mocked JSON.stringify): the event loop, dispatch and error reports.
// Methods are uncurried: their first parameter is what would be `this`.
const { apply, construct, ownKeys, getOwnPropertyDescriptor, defineProperty } = Reflect;
const { bind, call } = Function.prototype;
const uncurry = apply(bind, bind, [ call ]);

const primordials = {
  __proto__: null,
  apply,
  construct,
  ownKeys,
  getOwnPropertyDescriptor,
  defineProperty,
  uncurry,
  ArrayIsArray: Array.isArray,
  ArrayBufferIsView: ArrayBuffer.isView,
  DateNow: Date.now,
  Error,
  JSONParse: JSON.parse,
  JSONStringify: JSON.stringify,
  Map,
  MapDelete: uncurry(Map.prototype.delete),
  MapGet: uncurry(Map.prototype.get),
  MapSet: uncurry(Map.prototype.set),
  MathFloor: Math.floor,
  MathMax: Math.max,
  MathTrunc: Math.trunc,
  Object,
  ObjectCreate: Object.create,
  ObjectDefineProperty: Object.defineProperty,
  ObjectEntries: Object.entries,
  ObjectGetPrototypeOf: Object.getPrototypeOf,
  ObjectKeys: Object.keys,
  ObjectPrototypeHasOwnProperty: uncurry(Object.prototype.hasOwnProperty),
  Promise,
  PromiseResolve: apply(bind, Promise.resolve, [ Promise ]),
  PromiseThen: uncurry(Promise.prototype.then),
  RegExpTest: uncurry(RegExp.prototype.test),
  String,
  StringIndexOf: uncurry(String.prototype.indexOf),
  StringSlice: uncurry(String.prototype.slice),
  StringStartsWith: uncurry(String.prototype.startsWith),
  SymbolToPrimitive: Symbol.toPrimitive,
  TypeError,
  Uint8Array,
  WeakMap,
  WeakMapDelete: uncurry(WeakMap.prototype.delete),
  WeakMapGet: uncurry(WeakMap.prototype.get),
  WeakMapSet: uncurry(WeakMap.prototype.set)
};

module.exports = primordials;
