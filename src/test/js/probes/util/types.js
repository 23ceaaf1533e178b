// util.types against every kind of value, and the old checks of util itself.
const util = require('util');
const { types } = util;

const samples = {
  undefined: undefined, null: null, number: 1, string: 'x', boolean: true, bigint: 1n, symbol: Symbol('s'), object: {}, array: [], function: () => 1,
  class: class {}, asyncFunction: async() => 1, generatorFunction: function* () {}, asyncGeneratorFunction: async function* () {},
  generator: (function* () {})(), asyncGenerator: (async function* () {})(), date: new Date(0), regexp: /x/, error: new Error('x'), typeError: new TypeError('x'),
  errorLike: Object.create(Error.prototype), domException: new DOMException('x'), promise: Promise.resolve(), thenable: { then() {} }, map: new Map(), set: new Set(),
  weakMap: new WeakMap(), weakSet: new WeakSet(), weakRef: new WeakRef({}), mapIterator: new Map().keys(), setIterator: new Set().values(), arrayIterator: [][Symbol.iterator](),
  arrayBuffer: new ArrayBuffer(1), sharedArrayBuffer: new SharedArrayBuffer(1), dataView: new DataView(new ArrayBuffer(1)), buffer: Buffer.from('x'),
  numberObject: new Number(1), stringObject: new String('x'), booleanObject: new Boolean(true), bigintObject: Object(1n), symbolObject: Object(Symbol('x')),
  proxy: new Proxy({}, {}), functionProxy: new Proxy(() => 1, {}), mapProxy: new Proxy(new Map(), {}), arguments: (function() { return arguments; })(),
  strictArguments: (function() { 'use strict'; return arguments; })(), disguisedMap: Object.setPrototypeOf(new Map(), null), fakeMap: Object.create(Map.prototype),
  taggedDate: { [Symbol.toStringTag]: 'Date' }, mislabelled: Object.assign(new Date(0), { [Symbol.toStringTag]: 'Map' }), int8: new Int8Array(1), uint8: new Uint8Array(1),
  uint8Clamped: new Uint8ClampedArray(1), int16: new Int16Array(1), uint16: new Uint16Array(1), int32: new Int32Array(1), uint32: new Uint32Array(1),
  float32: new Float32Array(1), float64: new Float64Array(1), bigInt64: new BigInt64Array(1), bigUint64: new BigUint64Array(1), bytesClass: new (class B extends Uint8Array {})(1),
  bound: (function() {}).bind(null), asyncMethod: { async m() {} }.m, math: Math, globalThis, url: new URL('http://x')
};

for (const name of Object.keys(types)) {
  probe(`util types: types.${ name } of samples`, () => Object.entries(samples).filter(([ , value ]) => types[name](value)).map(([ sample ]) => sample));
}
for (const name of Object.getOwnPropertyNames(util).filter((key) => /^is[A-Z]/.test(key) && key !== 'isDeepStrictEqual')) {
  probe(`util types: util.${ name } of samples`, () => Object.entries(samples).map(([ sample, value ]) => `${ sample }: ${ String(util[name](value)) }`).filter((line) => !line.endsWith('false')));
}
probe('util types: types without arguments', () => Object.keys(types).map((name) => types[name]()));
