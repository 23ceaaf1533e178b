// What assert exports, to the last flag.
const assert = require('assert');
const hasPrototype = (fn) => typeof fn === 'function' && Object.hasOwn(fn, 'prototype');
const shape = (object, name) => {
  const { value, ...flags } = Object.getOwnPropertyDescriptor(object, name);

  return [ flags, typeof value, value?.name, value?.length, hasPrototype(value) ];
};
const names = (object) => Object.getOwnPropertyNames(object).filter((key) => ![ 'arguments', 'caller', 'prototype' ].includes(key));

probe('assert shape: modules', () => [ require('node:assert') === assert, require('assert/strict') === assert.strict, require('node:assert/strict') === assert.strict, assert.strict.strict === assert.strict, assert.ok === assert, assert.name ]);
probe('assert shape: names', () => [ names(assert), names(assert.strict) ]);
for (const name of names(assert)) probe(`assert shape: assert.${ name }`, () => shape(assert, name));
for (const name of names(assert.strict)) probe(`assert shape: strict.${ name }`, () => shape(assert.strict, name));
probe('assert shape: strict methods', () => [ 'equal', 'deepEqual', 'notEqual', 'notDeepEqual' ].map((name) => assert.strict[name].name));
probe('assert shape: AssertionError', () => [ Object.getPrototypeOf(assert.AssertionError) === Error, Reflect.ownKeys(assert.AssertionError.prototype).map(String), assert.AssertionError.prototype.name ]);
probe('assert shape: CallTracker', () => {
  process.noDeprecation = true;
  const tracker = new assert.CallTracker();

  return [ tracker.constructor.name, Object.getOwnPropertyNames(tracker.constructor.prototype) ];
});
