// Loose and strict deep equality: each value against all others.
const assert = require('assert');
const { isDeepStrictEqual } = require('util');

class A { constructor(x) { this.x = x; } }
class B { constructor(x) { this.x = x; } }
const symbol = Symbol('k');
const ring = (length) => {
  const first = { n: 0 };
  let last = first;
  for (let i = 1; i < length; i++) last = last.next = { n: 0 };
  last.next = first;

  return first;
};
const selfSet = () => { const set = new Set(); set.add(set); return set; };
const selfMap = () => { const map = new Map(); map.set('x', map); return map; };

const samples = {
  one: 1, two: 2, zero: 0, minusZero: -0, nan: NaN, oneText: '1', emptyText: '', text: 'a', null: null, undefined, true: true, false: false, bigOne: 1n, bigZero: 0n, symbol, otherSymbol: Symbol('k'),
  empty: {}, a1: { a: 1 }, aText: { a: '1' }, a1b2: { a: 1, b: 2 }, b2a1: { b: 2, a: 1 }, aUndefined: { a: undefined }, bUndefined: { b: undefined }, list: [], list1: [ 1 ], listText: [ '1' ], list123: [ 1, 2, 3 ], hole: [ 1, , 3 ], noHole: [ 1, undefined, 3 ],
  nanList: [ NaN ], zeroList: [ 0 ], minusZeroList: [ -0 ], listX: Object.assign([ 1 ], { x: 1 }), listY: Object.assign([ 1 ], { y: 1 }), listSymbol: Object.assign([ 1 ], { [symbol]: 1 }), date0: new Date(0), date1: new Date(1), invalidDate: new Date(NaN), re: /a/, reG: /a/g, reIndex: Object.assign(/a/g, { lastIndex: 1 }),
  map: new Map(), map12: new Map([ [ 1, 2 ] ]), mapText: new Map([ [ '1', 2 ] ]), mapObject: new Map([ [ { a: 1 }, { b: 1 } ] ]), mapObject2: new Map([ [ { a: 1 }, { b: 2 } ] ]), mapNull: new Map([ [ null, 1 ], [ undefined, 2 ] ]), mapUndefined: new Map([ [ undefined, 1 ], [ null, 2 ] ]), mapNested: new Map([ [ 1, new Map([ [ 2, 3 ] ]) ] ]),
  mapOrder: new Map([ [ 'a', 1 ], [ 'b', 2 ] ]), mapOrder2: new Map([ [ 'b', 2 ], [ 'a', 1 ] ]), set: new Set(), set1: new Set([ 1 ]), setText: new Set([ '1' ]), setObject: new Set([ { a: 1 } ]), setObjects: new Set([ { a: 1 }, { a: 2 } ]), setObjects2: new Set([ { a: 2 }, { a: 1 } ]), setNull: new Set([ null ]), setUndefined: new Set([ undefined ]),
  setLists: new Set([ [ 1, 2 ], [ 3 ] ]), setLists2: new Set([ [ 3 ], [ 1, 2 ] ]), setMixed: new Set([ 1, '2', { a: 1 } ]), setMixed2: new Set([ '1', 2, { a: '1' } ]), instanceA: new A(1), instanceB: new B(1), bare: Object.create(null), bareA1: Object.assign(Object.create(null), { a: 1 }), errorX: new Error('x'), errorY: new Error('y'), typeErrorX: new TypeError('x'),
  errorCode: Object.assign(new Error('x'), { code: 1 }), errorCause: new Error('x', { cause: 1 }), errorCause2: new Error('x', { cause: 2 }), aggregate: new AggregateError([ 1 ], 'x'), aggregate2: new AggregateError([ 2 ], 'x'), bytes12: new Uint8Array([ 1, 2 ]), bytes13: new Uint8Array([ 1, 3 ]), ints12: new Int8Array([ 1, 2 ]), float0: new Float32Array([ 0 ]), floatMinus0: new Float32Array([ -0 ]), floatNan: new Float64Array([ NaN ]),
  buffer12: new Uint8Array([ 1, 2 ]).buffer, buffer00: new ArrayBuffer(2), shared00: new SharedArrayBuffer(2), view: new DataView(new ArrayBuffer(2)), boxed1: new Number(1), boxedMinus0: new Number(-0), boxed0: new Number(0), boxedText: new String('a'), boxedTrue: new Boolean(true), boxedBig: Object(1n), boxedSymbol: Object(symbol), fn: () => 1, klass: class Q {},
  ring1: ring(1), ring2: ring(2), ring3: ring(3), selfSet: selfSet(), selfSet2: selfSet(), selfMap: selfMap(), selfMap2: selfMap(), weakMap: new WeakMap(), weakSet: new WeakSet(), promise: Promise.resolve(1), nodeBuffer: Buffer.from([ 1, 2 ]), symbolKey: { [symbol]: 1 }, symbolKey2: { [symbol]: 2 }, hiddenKey: Object.defineProperty({}, 'x', { value: 1 }),
  hiddenSymbol: Object.defineProperty({}, symbol, { value: 1 }), args: (function() { return arguments; })(1, 2), args2: (function() { return arguments; })(1, 2), args3: (function() { return arguments; })(1, 3), proxyA1: new Proxy({ a: 1 }, {}), proxyList: new Proxy([ 1, 2, 3 ], {}), nested: { a: { b: { c: [ 1, 2, { d: 1 } ] } } }, nested2: { a: { b: { c: [ 1, 2, { d: 2 } ] } } }, getter: { get a() { return 1; } },
  tagged: { [Symbol.toStringTag]: 'T', a: 1 }, fakeDate: Object.create(Date.prototype), fakeMap: Object.create(Map.prototype), length0: { length: 0 }, sparse3: new Array(3), sparse4: new Array(4), sparseX: Object.assign(new Array(3), { 1: 'x' }), url: new URL('http://a/'), url2: new URL('http://b/'), url3: new URL('http://a/')
};
const names = Object.keys(samples);
const verdict = (fn) => { try { fn(); return '+'; } catch (error) { return error instanceof assert.AssertionError ? '-' : `!${ error.message }`; } };

for (const name of names) {
  probe(`assert deep-equal: ${ name } loosely`, () => names.map((other) => verdict(() => assert.deepEqual(samples[name], samples[other]))).join(''));
  probe(`assert deep-equal: ${ name } strictly`, () => names.map((other) => verdict(() => assert.deepStrictEqual(samples[name], samples[other]))).join(''));
  probe(`assert deep-equal: ${ name } by util`, () => names.filter((other) => isDeepStrictEqual(samples[name], samples[other])));
}
probe('assert deep-equal: not', () => names.map((name) => verdict(() => assert.notDeepEqual(samples[name], samples.a1)) + verdict(() => assert.notDeepStrictEqual(samples[name], samples.a1))).join(''));
probe('assert deep-equal: keys are read in order', () => {
  const log = [];
  const traced = (label) => new Proxy({ a: 1, b: 2 }, { get(target, key) { log.push([ label, key ]); return target[key]; } });
  assert.deepEqual(traced('x'), traced('y'));

  return log.filter(([ , key ]) => typeof key === 'string');
});
