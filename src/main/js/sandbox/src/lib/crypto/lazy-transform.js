'use strict';

// What hashes and ciphers inherit from: a Transform that becomes one when it is first used as a stream. Until
// then the stream module is not even loaded: behind the prototype stands a proxy that loads it and gives way.
const streamStates = [ '_readableState', '_writableState' ];
// What streams do not keep but pass on; everything else that is set becomes a property of its own.
const accessors = [ 'destroyed', 'readable', 'readableFlowing', 'writable' ];

function LazyTransform(options) {
  this._options = options;
}

function standInFor(target, choose) {
  const real = () => {
    const object = choose(require('stream').Transform);

    Object.setPrototypeOf(target, object);

    return object;
  };

  return new Proxy(Object.create(null), {
    get: (_, key, receiver) => Reflect.get(real(), key, receiver),
    set: (_, key, value, receiver) => (accessors.includes(key)
      ? Reflect.set(real(), key, value, receiver)
      : Reflect.defineProperty(receiver, key, { value, writable: true, enumerable: true, configurable: true })),
    has: (_, key) => Reflect.has(real(), key),
    getPrototypeOf: () => real()
  });
}

// While a stand-in is asked for its prototype, it answers with the real object: one step less, for `instanceof`.
Object.setPrototypeOf(LazyTransform.prototype, standInFor(LazyTransform.prototype, (Transform) => Transform.prototype));
Object.setPrototypeOf(LazyTransform, standInFor(LazyTransform, (Transform) => Transform));

function becomeStream(self) {
  const options = self._options;

  for (const name of streamStates) {
    Object.defineProperty(self, name, { value: undefined, writable: true, enumerable: true, configurable: true });
  }
  require('stream').Transform.call(self, options);
  self._writableState.decodeStrings = false;

  if (!options?.defaultEncoding) self._writableState.defaultEncoding = 'buffer';
}

for (const name of streamStates) {
  Object.defineProperty(LazyTransform.prototype, name, {
    get() {
      becomeStream(this);

      return this[name];
    },
    set(value) {
      Object.defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true });
    },
    enumerable: true,
    configurable: true
  });
}

module.exports = LazyTransform;
