'use strict';
// Everything against everything: which values assert and util hold to be equal. A row a value, a digit a comparison.
const assert = require('assert');
const util = require('util');
const vm = require('vm');

const symbol = Symbol('shared');
const shared = () => {};
const extended = (object, key, value) => Object.assign(object, { [key]: value });
const argumentsOf = (...list) => (function() { return arguments; })(...list);

class OwnDate extends Date { 0 = '1'; }
class OwnRegExp extends RegExp { 0 = '1'; }
class OwnArray extends Array {}
class Left { constructor(x) { this.x = x; } }
class Right { constructor(x) { this.x = x; } }

function cycle(container) {
  if (container instanceof Set) return container.add(container);
  if (container instanceof Map) return container.set(1, container);

  return extended(container, 'self', container);
}

const samples = () => [
  0, -0, 1, '1', true, false, null, undefined, NaN, '', 'a', 1n, symbol, Symbol('shared'), shared, () => {},
  {}, [], { a: 1 }, { a: '1' }, { a: 1, b: 2 }, { b: 2, a: 1 }, { a: undefined }, [ 1 ], [ '1' ], { 0: 1 }, [ 1, , 3 ], [ 1, undefined, 3 ],
  new Array(3), extended([ 1, 2 ], 'k', 1), extended([ 1, 2 ], '-1', 1), extended([ 1, 2, 3 ], 2 ** 32, true), OwnArray.of(1, 2), [ 1, 2 ],
  [ NaN ], [ -0 ], [ 0 ], [ [ [ [ 1 ] ] ] ],
  new Set(), new Set([ 1 ]), new Set([ '1' ]), new Set([ { a: 1 } ]), new Set([ { a: 1 }, { a: 1 } ]), new Set([ { a: 1 }, { a: 2 } ]),
  new Set([ [ 1, 2 ], [ 3, 4 ] ]), new Set([ [ 3, 4 ], [ 1, 2 ] ]), new Set([ null, '', 1n, 5, 2n, false ]),
  new Set([ undefined, 0, 5n, true, '2', '-000' ]), new Set([ {}, {} ]), new Set([ {}, 1 ]), new Set([ NaN ]), extended(new Set(), 'x', 5),
  new Map(), new Map([ [ 1, 1 ], [ 2, 2 ] ]), new Map([ [ 2, 2 ], [ 1, 1 ] ]), new Map([ [ 1, 2 ], [ 2, 1 ] ]), new Map([ [ '1', 1 ], [ 2, 2 ] ]),
  new Map([ [ {}, 'a' ], [ {}, 'b' ] ]), new Map([ [ {}, 'b' ], [ {}, 'a' ] ]), new Map([ [ 1, undefined ] ]), new Map([ [ 2, undefined ] ]),
  new Map([ [ null, 3 ] ]), new Map([ [ undefined, 3 ] ]), new Map([ [ 1, 'a' ], [ '1', 'b' ] ]), new Map([ [ '1', 'a' ], [ true, 'b' ] ]),
  extended(new Map(), 'x', 1), cycle({}), { self: cycle({}) }, cycle(new Set()), cycle(new Map()),
  argumentsOf(), argumentsOf('a'), argumentsOf('b'), [ 'a' ], new Date(0), new Date(1), new OwnDate(0), new Date(NaN),
  /a/, /a/g, /a/gim, new OwnRegExp('a'), extended(/a/g, 'lastIndex', 3),
  new Error('x'), new TypeError('x'), new Error('y'), extended(new Error('x'), 'foo', 1), new Error('x', { cause: 1 }),
  new AggregateError([ 1 ], 'x'), new AggregateError([ 2 ], 'x'),
  new String('a'), new String('b'), Object('1'), new Number(1), new Number(2), new Boolean(true), new Boolean(false), Object(symbol),
  Object(Symbol('shared')), Object(1n), extended(new String('a'), 'slow', true),
  new Uint8Array([ 1 ]), new Int8Array([ 1 ]), new Uint16Array([ 1 ]), new Float32Array([ 1 ]), new Float32Array([ 0 ]), new Float32Array([ -0 ]),
  new Float64Array([ NaN ]), Buffer.from([ 1 ]), extended(new Uint8Array([ 1 ]), 'prop', 1), new BigInt64Array([ 1n ]),
  new Uint8Array([ 1 ]).buffer, new Uint8Array([ 2 ]).buffer, new SharedArrayBuffer(1), new DataView(new ArrayBuffer(1)),
  new DataView(new Uint8Array([ 1 ]).buffer), Object.create(null), Object.assign(Object.create(null), { a: 1 }), new Left(1), new Right(1), { x: 1 },
  new WeakMap(), new WeakSet(), new WeakRef({}), Promise.resolve(1), Promise.resolve(2), { [symbol]: 1 }, { [symbol]: 2 }, { [Symbol('t')]: 1 },
  Object.defineProperty({}, 'h', { value: 1 }), new Proxy([ 1 ], {}), new Proxy({ a: 1 }, {}), function f() {}, class Q {}, { get a() { return 1; } },
  new URL('http://a/'), new URL('http://b/'), new URLSearchParams('a=1'), vm.runInNewContext('({ a: 1 })'), vm.runInNewContext('[ 1 ]'),
  { a: { b: { c: [ 1, 2, { d: 1 } ] } } }, { a: { b: { c: [ 1, 2, { d: 2 } ] } } }, Object.setPrototypeOf([ 1 ], null), new Blob([])
];
const left = samples();
const right = samples();

const comparisons = {
  deepEqual: (a, b) => assert.deepEqual(a, b),
  deepStrictEqual: (a, b) => assert.deepStrictEqual(a, b),
  isDeepStrictEqual: (a, b) => assert.ok(util.isDeepStrictEqual(a, b), 'different'),
  equal: (a, b) => assert.equal(a, b),
  strictEqual: (a, b) => assert.strictEqual(a, b)
};

function outcome(compare, a, b) {
  try {
    compare(a, b);

    return '1';
  } catch (error) {
    return error.code === 'ERR_ASSERTION' ? '0' : 'E';
  }
}

for (const [ name, compare ] of Object.entries(comparisons)) {
  left.forEach((a, index) => probe(`matrix: ${ name } of sample ${ index }`, () => {
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    try {
      return right.map((b) => outcome(compare, a, b)).join('');
    } finally {
      Error.stackTraceLimit = limit;
    }
  }));
}
