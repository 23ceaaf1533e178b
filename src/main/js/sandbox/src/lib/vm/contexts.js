'use strict';
// Contextified objects: each has a realm of its own, whose global object shows the object's properties and
// writes to it.

const host = require('internal/host');
const { apply } = Reflect;

// Engine functions; a realm is named by a function of it.
let engine;
const functions = () => (engine ??= host.vm());

// Contextified object -> { realm, inner: the global object proper }.
const contexts = new WeakMap();

const hasOwn = (object, key) => apply(Object.prototype.hasOwnProperty, object, [ key ]);

// The engine gives a fresh realm what the suite's own has lost when it was made to look like Node's.
function tidy(inner) {
  const outer = globalThis;

  for (const name of Reflect.ownKeys(inner)) {
    const known = Object.getOwnPropertyDescriptor(outer, name);

    if (known === undefined || known.get !== undefined) delete inner[name];
    else if (typeof inner[name] === 'function') tidyClass(inner[name], known.value);
  }
  delete inner[Symbol.toStringTag];
  for (const name of [ 'Intl', 'Atomics', 'Reflect', 'Math', 'JSON' ]) tidyObject(inner[name], outer[name]);
}

function tidyObject(inner, outer) {
  for (const key of Reflect.ownKeys(inner)) {
    if (typeof key === 'string' && !hasOwn(outer, key)) delete inner[key];
  }
}

function tidyClass(inner, outer) {
  if (typeof outer !== 'function') return;
  tidyObject(inner, outer);
  if (inner.prototype && outer.prototype) tidyObject(inner.prototype, outer.prototype);
}

const consoleMethods = [
  'debug', 'error', 'info', 'log', 'warn', 'dir', 'dirxml', 'table', 'trace', 'group', 'groupCollapsed', 'groupEnd',
  'clear', 'count', 'countReset', 'assert', 'profile', 'profileEnd', 'time', 'timeLog', 'timeEnd', 'timeStamp',
  'context', 'createTask'
];

// V8's own console, which writes to a debugger only.
function addConsole(inner) {
  const methods = consoleMethods.map((name) => [ name, { [name]() {} }[name] ]);

  Object.defineProperty(inner, 'console', {
    value: Object.setPrototypeOf(Object.fromEntries(methods), inner.Object.prototype),
    writable: true, enumerable: false, configurable: true
  });
}

// What a declaration with `var` defines; V8 lets those be deleted from the object.
const isDeclaration = (descriptor) => descriptor.writable && descriptor.enumerable
  && descriptor.configurable === false && descriptor.value === undefined;

// The traps stand for V8's interceptors; the engine does not hold them to what a proxy must keep.
function trapsFor(sandbox, inner, globalOf) {
  const outward = (value) => (value === sandbox ? globalOf() : value);

  return {
    get: (target, key) => outward(key in sandbox ? sandbox[key] : inner[key]),
    has: (target, key) => key in sandbox || key in inner,
    set(target, key, value) {
      const own = Object.getOwnPropertyDescriptor(sandbox, key) ?? Object.getOwnPropertyDescriptor(inner, key);

      // V8 leaves what is read-only as it is, and says nothing.
      if (own === undefined || own.writable !== false) Reflect.set(sandbox, key, value);

      return true;
    },
    deleteProperty(target, key) {
      if (!Reflect.deleteProperty(sandbox, key)) return false;

      return Reflect.deleteProperty(inner, key);
    },
    defineProperty(target, key, descriptor) {
      // What is only declared is not the object's until something is assigned to it.
      if (isDeclaration(descriptor)) return Reflect.defineProperty(inner, key, { ...descriptor, configurable: true });

      return Reflect.defineProperty(sandbox, key, descriptor);
    },
    getOwnPropertyDescriptor(target, key) {
      const own = Object.getOwnPropertyDescriptor(sandbox, key);

      return own ?? Object.getOwnPropertyDescriptor(inner, key);
    },
    ownKeys: () => [ ...new Set([ ...Reflect.ownKeys(sandbox), ...Reflect.ownKeys(inner) ]) ]
  };
}

// A realm whose global object is an ordinary one.
function makeRealm() {
  const inner = functions().createRealm();

  tidy(inner);
  addConsole(inner);
  contexts.set(inner, { realm: inner.Object, inner });

  return inner;
}

function contextify(sandbox) {
  const vm = functions();
  const inner = makeRealm();
  const realm = inner.Object;
  const global = vm.makeGlobal(inner, trapsFor(sandbox, inner, () => global));

  Object.defineProperty(inner, 'globalThis', { value: global, writable: true, enumerable: false, configurable: true });
  vm.setGlobal(realm, global);
  contexts.set(sandbox, { realm, inner });

  return sandbox;
}

module.exports = { contextify, contexts, functions, makeRealm };
