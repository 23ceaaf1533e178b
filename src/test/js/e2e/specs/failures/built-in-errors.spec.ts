describe('JSON', () => {
  const texts = [ '', '{', '{"a":1,}', '[1,2', 'undefined', '{a:1}', '\'x\'', '01', '"\n"', '"\\x"', '1 2', '{"a" 1}', 'nul', '[1,]', '﻿{}' ];
  for (const text of texts) test(`parse ${ JSON.stringify(text) }`, () => JSON.parse(text));
  test('parse a long text', () => JSON.parse(`{"name": "${ 'x'.repeat(100) }", "list": [1, 2, 3,, 4], "rest": true}`));
  test('parse an object', () => JSON.parse({} as any));
  test('parse a symbol', () => JSON.parse(Symbol('s') as any));
  test('a reviver throws', () => JSON.parse('{"a":1}', () => {
    throw new Error('from the reviver');
  }));
  test('stringify a circle', () => {
    const circle: any = { name: 'circle' };
    circle.self = circle;
    JSON.stringify(circle);
  });
  test('stringify a longer circle', () => {
    class Node {
      children: Array<any> = [];
      parent: any;
    }

    const root = new Node();
    const child = new Node();
    root.children.push({ wrapped: child });
    child.parent = root;
    JSON.stringify(root);
  });
  test('stringify a bigint', () => JSON.stringify({ a: 1n }));
  test('toJSON throws', () => JSON.stringify({ toJSON: () => (null as any).x }));
});

describe('ranges', () => {
  test('array length', () => new Array(-1));
  test('array length of a fraction', () => new Array(1.5));
  test('setting a length', () => {
    ([] as any).length = -5;
  });
  test('toFixed', () => (1).toFixed(101));
  test('toPrecision', () => (1).toPrecision(0));
  test('toExponential', () => (1).toExponential(-1));
  test('toString radix', () => (10).toString(37));
  test('repeat', () => 'x'.repeat(-1));
  test('repeat for ever', () => 'x'.repeat(Infinity));
  test('normalize', () => 'x'.normalize('NFX'));
  test('fromCodePoint', () => String.fromCodePoint(0x110000));
  test('invalid date', () => new Date(NaN).toISOString());
  test('typed array', () => new Uint8Array(-1));
  test('typed array offset', () => new Uint32Array(new ArrayBuffer(8), 3));
  test('typed array length', () => new Uint32Array(new ArrayBuffer(7)));
  test('DataView', () => new DataView(new ArrayBuffer(4)).getInt32(2));
  test('ArrayBuffer', () => new ArrayBuffer(-1));
  test('typed array set', () => new Uint8Array(2).set([ 1, 2, 3 ]));
  test('BigInt of a fraction', () => BigInt(1.5));
  test('BigInt exponent', () => 2n ** BigInt(-1));
  test('BigInt of text', () => BigInt('12x'));
  test('BigInt.asIntN', () => BigInt.asIntN(-1, 1n));
  test('too deep', () => {
    const dive = (): number => 1 + dive();
    expect(dive).toThrow(RangeError);
    expect(dive).toThrow('Maximum call stack size exceeded');
  });
});

describe('URIs', () => {
  test('decodeURIComponent', () => decodeURIComponent('%'));
  test('decodeURI', () => decodeURI('%E0%A4%A'));
  test('encodeURIComponent', () => encodeURIComponent('\ud800'));
});

describe('syntax at run time', () => {
  const scripts = [
    'let a; let a;', 'if (', 'var 1a', 'function (){', 'a b', '"open', '`open', '({a:1', 'return 1', 'await 1', 'x =',
    'for (;;', 'class { }', 'new.target', 'break', '1 = 2', 'let [a]', 'const c', '{ "use strict"; with(a) {} ', 'import x', '#x in y', '/[/',
    '"\\u{110000}"', '0b12', '1_', 'yield = 1; }', '}', ')', 'super()', 'for (let x of a, b) {}', 'async () => { for await (x in y) {} }',
    'function f(a, a) { "use strict" }', 'label: label: 1', 'continue nowhere', 'delete', 'obj?.a = 1', 'a ?? b || c', '-1 ** 2', '\\u0030a'
  ];
  for (const script of scripts) test(`eval ${ script }`, () => (0, eval)(script));
  test('new Function', () => new Function('a', 'return a +'));
  test('new Function with bad parameters', () => new Function('a b', 'return 1'));
  test('direct eval', () => eval('1 +'));
  test('an error thrown in eval', () => eval('throw new Error("from eval")'));
  test('an error thrown in a new Function', () => new Function('return missingName')());
  test('eval of an expression', () => expect((0, eval)('1 + 2')).toBe(3));
});

describe('patterns', () => {
  const sources = [ '(', '[', '*', 'a**', '(?<n>a)(?<n>b)', '\\', '(?<=a', '[b-a]', 'a{2,1}', '(?', '(?:', '\\k<x>(?<y>)' ];
  for (const source of sources) test(`pattern ${ source }`, () => new RegExp(source));
  for (const source of [ '\\u{110000}', '\\p{Nope}', '{', ']', '\\-', '\\k' ]) test(`unicode pattern ${ source }`, () => new RegExp(source, 'u'));
  test('flags', () => new RegExp('a', 'gg'));
  test('unknown flag', () => new RegExp('a', 'x'));
  test('matchAll without g', () => 'a'.matchAll(/a/ as any));
  test('replaceAll without g', () => 'a'.replaceAll(/a/, 'b'));
});

describe('reflection', () => {
  test('defineProperty on a primitive', () => Object.defineProperty(1 as any, 'a', {}));
  test('accessor and value', () => Object.defineProperty({}, 'a', { get: () => 1, value: 2 }));
  test('a getter that is no function', () => Object.defineProperty({}, 'a', { get: 5 as any }));
  test('Object.create of a number', () => Object.create(5 as any));
  test('setPrototypeOf in a circle', () => {
    const parent = {};
    Object.setPrototypeOf(parent, Object.create(parent));
  });
  test('Reflect.construct', () => Reflect.construct((() => 1) as any, []));
  test('Reflect.apply', () => Reflect.apply(5 as any, null, []));
  test('new Proxy of a number', () => new Proxy(5 as any, {}));
  test('a revoked proxy', () => {
    const { proxy, revoke } = Proxy.revocable({} as any, {});
    revoke();
    proxy.a;
  });
  test('a proxy breaks a promise', () => {
    const target = Object.freeze({ a: 1 });
    return (new Proxy(target, { get: () => 2 }) as any).a;
  });
  test('a set trap says no', () => {
    class Strict {
      static set(target: any) {
        target.a = 1;
      }
    }

    Strict.set(new Proxy({}, { set: () => false }));
  });
  test('WeakMap key', () => new WeakMap().set(1 as any, 1));
  test('WeakRef target', () => new WeakRef(1 as any));
  test('Symbol with new', () => new (Symbol as any)());
  test('BigInt with new', () => new (BigInt as any)(1));
  test('Promise without new', () => (Promise as any)(() => {}));
  test('Promise without a function', () => new (Promise as any)());
  test('Map without new', () => (Map as any)());
  test('Map.prototype.get of a set', () => Map.prototype.get.call(new Set() as any, 1));
  test('Date.prototype.getTime of an object', () => Date.prototype.getTime.call({} as any));
  test('Number.prototype.toString of text', () => Number.prototype.toString.call('x' as any));
  test('Symbol.keyFor text', () => Symbol.keyFor('x' as any));
  test('generator running', () => {
    const generator: any = (function* () {
      generator.next();
      yield 1;
    })();
    generator.next();
  });
  test('sort with a number', () => [ 1, 2 ].sort(5 as any));
  test('reduce of nothing', () => ([] as Array<number>).reduce((a, b) => a + b));
  test('map with undefined', () => [ 1 ].map(undefined as any));
  test('forEach with text', () => [ 1 ].forEach('text' as any));
  test('flatMap with null', () => [ 1 ].flatMap(null as any));
  test('startsWith a pattern', () => 'a'.startsWith(/a/ as any));
  test('String.raw of nothing', () => (String as any).raw());
  test('String.prototype.trim of null', () => String.prototype.trim.call(null));
  test('at of undefined', () => Array.prototype.at.call(undefined as any, 0));
  test('Object.entries of null', () => Object.entries(null as any));
  test('Object.assign to undefined', () => Object.assign(undefined as any, {}));
  test('structured names', () => Intl.getCanonicalLocales('en_US_'));
  test('Atomics of a plain array', () => Atomics.add([ 1 ] as any, 0, 1));
});
