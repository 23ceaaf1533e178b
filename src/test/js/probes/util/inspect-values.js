// util.inspect of every kind of value, with the default options and with showHidden.
const { inspect } = require('util');

class Foo {
  constructor() {
    this.a = 1;
  }

  get x() {
    return 1;
  }
}
class Bar extends Foo {
  static s = 1;
  #hidden = 1;

  read() {
    return this.#hidden;
  }
}
class Tagged {
  get [Symbol.toStringTag]() {
    return 'TT';
  }
}
class List extends Array {}
class MyMap extends Map {}
class MyDate extends Date {}
class MyString extends String {}
class MyBytes extends Uint8Array {}
class MyPromise extends Promise {}

function circular() {
  const value = { a: {} };
  value.a.c = value;
  value.b = [ value, value.a ];

  return value;
}

function withProps(value, props) {
  return Object.assign(value, props);
}

const bare = (value) => Object.setPrototypeOf(value, null);
const sequence = (length, make = (i) => i) => Array.from({ length }, (_, i) => make(i));

const values = {
  'numbers': () => [ 1, -0, 0, NaN, Infinity, -Infinity, 1e21, 1.5, -7 ],
  'bigints': () => [ 10n, -5n, 0n ],
  'booleans and nothing': () => [ true, false, null, undefined ],
  'symbols': () => [ Symbol('s'), Symbol(), Symbol('a\nb'), Symbol.iterator, Symbol.for('x') ],
  'strings': () => [ 'str', '', 'it\'s', 'it\'s "q"', 'it\'s "q" `b`', 'it\'s "q" ${x}', 'a\nb\t\r\b\f\v\\' ],
  'control characters': () => [ '\x00\x01\x1f\x7f\x80\x9f\xa0' ],
  'lone surrogates': () => [ '\ud800', 'x\udfffy', '\ud83d\ude00' ],
  'long string': () => 'x'.repeat(200),
  'long lines': () => [ 'b\nc'.repeat(30), 'a\n'.repeat(50) ],
  'string over the limit': () => 'y'.repeat(10001),
  'objects': () => [ {}, { a: 1 }, { a: { b: { c: { d: 1 } } } } ],
  'odd keys': () => ({ 'a-b': 1, 1: 2, [Symbol('x')]: 3, '': 4, 'it\'s': 5, 'ü': 6, $: 7, _: 8, 'a\nb': 9 }),
  '__proto__ key': () => Object.defineProperty({}, '__proto__', { value: 1, enumerable: true }),
  'hidden properties': () => Object.defineProperty({ a: 1 }, 'b', { value: 2, enumerable: false }),
  'null prototype': () => Object.assign(Object.create(null), { x: 1 }),
  'null prototype, empty': () => Object.create(null),
  'instances': () => [ new Foo(), new Bar(), new Tagged(), Object.create(Foo.prototype), new (class {})() ],
  'prototype chains': () => [ Object.create({}), Object.create(Object.create(null)), Object.create({ constructor: null }) ],
  'constructor property': () => [ { constructor: 'x' }, { __proto__: null, constructor: Foo }, { constructor: Foo } ],
  'instance without prototype': () => Object.setPrototypeOf(new Foo(), null),
  'string tags': () => [
    { [Symbol.toStringTag]: 'Own' }, Object.create({ [Symbol.toStringTag]: 'Inherited' }),
    { get [Symbol.toStringTag]() { return 'Getter'; } }, { [Symbol.toStringTag]: '' }, { [Symbol.toStringTag]: 1 }
  ],
  'null prototype with a tag': () => Object.create(null, { [Symbol.toStringTag]: { value: 'NT' } }),
  'accessors': () => ({ get g() { return 1; }, set s(v) {}, get b() { return 1; }, set b(v) {}, m() {} }),
  'arrays': () => [ [], [ 1 ], [ 1, 2, 3 ], [ undefined, null ], [ [] ], [ [ [ [ [] ] ] ] ] ],
  'holes': () => [ new Array(5), [ 1, , 3, , , , 7 ], [ , ], withProps([ , 1 ], { x: 1 }) ],
  'far element': () => withProps([], { 5000: 1 }),
  'array with properties': () => withProps([ 1, 2 ], { a: 1, '-1': 2, '1.5': 3, '4294967295': 4 }),
  'long array of numbers': () => sequence(101),
  'long array of texts': () => sequence(200, (i) => `item ${ i }`),
  'columns of cubes': () => sequence(27, (i) => i * i * i),
  'columns of growing texts': () => sequence(7, (i) => 'x'.repeat(i)),
  'columns of bigints': () => sequence(10, (i) => BigInt(i) ** 10n),
  'columns of wide characters': () => sequence(30, (i) => '日本'.repeat(i % 3 + 1)),
  'columns of emoji': () => sequence(12, (i) => [ '😀', 'é', 'e\u0301', '👨‍👩‍👧', '\u00ad' ][i % 5]),
  'mixed columns': () => sequence(14, (i) => (i % 2 ? `${ i }` : i)),
  'subclassed arrays': () => [ List.from([ 1, 2 ]), new List(), bare([ 1 ]), withProps(List.from([ 1 ]), { q: 1 }) ],
  'typed arrays': () => [
    new Uint8Array(3), new Float32Array([ 1.5, 2 ]), new BigInt64Array(2), new Uint8Array(0), new MyBytes(2)
  ],
  'long typed array': () => new Uint8Array(200),
  'bare typed array': () => bare(new Uint8Array([ 1, 2 ])),
  'array buffers': () => [ new ArrayBuffer(5), new SharedArrayBuffer(3), new ArrayBuffer(0) ],
  'long array buffer': () => new ArrayBuffer(120),
  'data view': () => new DataView(new ArrayBuffer(4), 1),
  'buffer': () => [ Buffer.from('abc'), Buffer.alloc(0), Buffer.alloc(60) ],
  'functions': () => [ function() {}, function foo() {}, () => 1, Math.max, Foo.prototype.constructor ],
  'async and generators': () => [ async() => 1, async function af() {}, function* g() {}, async function* ag() {} ],
  'classes': () => [ class {}, class A {}, class B extends Foo {}, class C extends null {}, Bar ],
  'function with properties': () => [ withProps(function z() {}, { a: { b: 1 } }), withProps(class Y {}, { a: 1 }) ],
  'function without prototype': () => [ bare(function np() {}), bare(class NP {}) ],
  'function of another class': () => Object.setPrototypeOf(function f() {}, Object.create(Function.prototype, { constructor: { value: Foo } })),
  'methods named class': () => ({ class() {}, 'class x'() {} }),
  'bound function': () => (function f() {}).bind(null),
  'maps': () => [ new Map(), new Map([ [ 'a', 1 ], [ { b: 2 }, new Map([ [ 1, { c: 3 } ] ]) ] ]), new MyMap([ [ 1, 2 ] ]) ],
  'sets': () => [ new Set(), new Set([ 1, 'a', { x: 1 }, [ 1, 2 ] ]), new Set([ new Set([ new Set([ 1 ]) ]) ]) ],
  'bare collections': () => [ bare(new Map([ [ 1, 2 ] ])), bare(new Set([ 1 ])) ],
  'long collections': () => [ new Set(sequence(120)), new Map(sequence(120, (i) => [ i, i ])) ],
  'collections with properties': () => [ withProps(new Map(), { a: 1 }), withProps(new Set([ 1 ]), { a: 1 }) ],
  'map iterators': () => {
    const map = new Map([ [ 'a', 1 ], [ 'b', 2 ] ]);
    const started = map.entries();
    started.next();

    return [ map.keys(), map.values(), map.entries(), started, new Map().keys() ];
  },
  'set iterators': () => {
    const set = new Set([ 1, 2 ]);
    const finished = set.values();
    [ ...finished ];

    return [ set.values(), set.entries(), finished ];
  },
  'other iterators': () => [ [][Symbol.iterator](), 'x'[Symbol.iterator](), 'x'.matchAll(/x/g), (function* () {})() ],
  'weak collections': () => [ new WeakMap(), new WeakSet(), new WeakRef({ a: 1 }) ],
  'promises': () => {
    const rejected = Promise.reject(new RangeError('no'));
    rejected.catch(() => {});

    return [
      Promise.resolve(4), Promise.resolve({ a: { b: { c: {} } } }), new Promise(() => {}), new MyPromise(() => {}),
      withProps(Promise.resolve('x'), { x: 1 }), Promise.resolve(undefined), Promise.reject(3).catch(() => {})
    ];
  },
  'dates': () => [ new Date(0), new Date(NaN), withProps(new Date(0), { x: 1 }), new MyDate(0), bare(new Date(0)) ],
  'regular expressions': () => [ /re/g, withProps(/re/, { y: 1 }), new (class R extends RegExp {})('a', 'g'), bare(/x/) ],
  'boxed': () => [
    new Number(3), new Number(-0), new String('abc'), new Boolean(false), Object(10n), Object(Symbol('q')),
    withProps(new String('abc'), { x: 1 }), new MyString('zz'), withProps(new Number(1), { a: 1 }), bare(new Number(1))
  ],
  'arguments': () => (function() { return arguments; })(1, 2, 'x'),
  'namespaces': () => [ Math, JSON, Reflect, Atomics ].map((namespace) => inspect(namespace, { depth: -1 })),
  'circular': () => circular(),
  'circular twice': () => {
    const a = { name: 'a' };
    const b = { name: 'b', a };
    a.b = b;
    b.self = b;

    return [ a, b ];
  },
  'circular map': () => {
    const map = new Map();
    map.set(map, [ map ]);

    return map;
  },
  'proxies': () => [ new Proxy({ a: 1 }, {}), new Proxy(function f() {}, {}), new Proxy([ 1, 2 ], {}), new Proxy(new Map([ [ 1, 2 ] ]), {}) ],
  'proxy with traps': () => new Proxy({ a: 1 }, { get() { throw new Error('trap'); }, ownKeys() { throw new Error('trap'); } }),
  'revoked proxy': () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();

    return proxy;
  },
  'global classes': () => [ new URL('http://u:p@h:8/p?q#h'), new URLSearchParams('a=1&b=2'), new TextEncoder(), new TextDecoder() ],
  'abort': () => [ new AbortController(), AbortSignal.abort(1), new EventTarget() ],
  'nested mix': () => ({ a: [ { b: { c: {} } } ], e: new Map([ [ 'k', { v: [ 1, 2, { z: 1 } ] } ] ]) }),
  'below the depth': () => ({ x: { a: {}, b: [], c: new Map(), d: new Set(), f() {}, g: class {}, h: null, i: { j: { k: 1 } } } }),
  'deep types': () => ({ a: { b: { c: [], d: {}, e: new Foo(), f: new Map([ [ 1, 2 ] ]), g: [ 1 ], h: new Tagged(), i: Object.create(null) } } }),
  'lines that fit': () => ({ a: 'x'.repeat(30), b: 'y'.repeat(30) }),
  'lines that do not fit': () => ({ a: 'x'.repeat(40), b: 'y'.repeat(40) }),
  'text values': () => ({ k: 'line1\nline2\nline3 which is rather long to break the limit of it', l: [ 'a\nb' ] }),
  'short nested': () => [ { a: 1, b: { c: 2 } }, { a: 1, b: { c: 2 } } ]
};

for (const [ name, make ] of Object.entries(values)) {
  probe(`util inspect-values: inspect ${ name }`, () => inspect(make()));
  probe(`util inspect-values: inspect ${ name }, everything`, () => inspect(make(), { showHidden: true, depth: 1 }));
}
