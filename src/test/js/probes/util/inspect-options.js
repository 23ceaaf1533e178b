// util.inspect: its options, custom functions and errors.
const util = require('util');
const { inspect } = util;
const custom = Symbol.for('nodejs.util.inspect.custom');

const sample = () => ({
  name: 'sample', count: 123456.789, big: 12345678n, list: Array.from({ length: 12 }, (_, i) => i * 100),
  nested: { a: { b: { c: { d: 1 } } } }, map: new Map([ [ 'k', { v: 1 } ] ]), set: new Set([ 'x' ]),
  text: 'line one\nline two', date: new Date(0), pattern: /x/g, fn() {}, nothing: null, missing: undefined,
  symbol: Symbol('s'), yes: true, get g() { return { q: 1 }; }, set s(v) {}, get both() { return 'b'; }, set both(v) {}
});

const optionSets = [
  {}, { depth: 0 }, { depth: 1 }, { depth: -1 }, { depth: null }, { depth: Infinity }, { colors: true }, { compact: false },
  { compact: true }, { compact: 0 }, { compact: 1 }, { compact: 2 }, { compact: 10 }, { breakLength: 1 }, { breakLength: 40 },
  { breakLength: 200 }, { breakLength: Infinity }, { breakLength: Infinity, compact: true }, { sorted: true },
  { sorted: (a, b) => (a < b ? 1 : -1) }, { getters: true }, { getters: 'get' }, { getters: 'set' }, { maxArrayLength: 3 },
  { maxArrayLength: 0 }, { maxArrayLength: -1 }, { maxArrayLength: null }, { maxArrayLength: Infinity }, { maxStringLength: 4 },
  { maxStringLength: 0 }, { maxStringLength: null }, { numericSeparator: true }, { customInspect: false }, { showProxy: true },
  { showHidden: true }, { showHidden: true, colors: true, depth: 5 }, { compact: 3, depth: 10, breakLength: 20 },
  { compact: false, breakLength: 80, sorted: true, getters: true }, { unknown: 1 }, null, undefined, true, false
];

for (const options of optionSets) {
  probe(`util inspect-options: inspect a sample with ${ describe(options) }`, () => inspect(sample(), options));
}

probe('util inspect-options: legacy arguments', () => [ inspect({ a: { b: 1 } }, false, 0, true), inspect({ a: { b: 1 } }, true, null), inspect([ 1 ], undefined, undefined, true) ]);
probe('util inspect-options: properties of inspect', () => Object.getOwnPropertyNames(inspect).filter((name) => ![ 'arguments', 'caller' ].includes(name)).sort());
probe('util inspect-options: inspect.custom', () => inspect.custom === custom);
probe('util inspect-options: inspect.defaultOptions', () => inspect.defaultOptions);
probe('util inspect-options: inspect.defaultOptions is sealed', () => Object.isSealed(inspect.defaultOptions));
probe('util inspect-options: inspect.defaultOptions is set', () => {
  inspect.defaultOptions = { depth: 0 };
  const text = inspect({ a: { b: 1 } });
  inspect.defaultOptions.depth = 2;

  return [ text, inspect({ a: { b: 1 } }) ];
});
for (const wrong of [ null, 'x', 1, undefined ]) {
  probe(`util inspect-options: inspect.defaultOptions = ${ describe(wrong) }`, () => { inspect.defaultOptions = wrong; });
}
probe('util inspect-options: inspect.colors', () => inspect.colors);
probe('util inspect-options: inspect.styles', () => inspect.styles);
probe('util inspect-options: inspect.colors aliases', () => {
  const { grey } = inspect.colors;
  inspect.colors.grey = [ 1, 2 ];
  const gray = inspect.colors.gray;
  inspect.colors.grey = grey;

  return [ grey, gray, inspect.colors.gray ];
});
probe('util inspect-options: inspect.styles is used', () => {
  inspect.styles.number = 'red';
  const text = inspect(1, { colors: true });
  inspect.styles.number = 'yellow';

  return text;
});
probe('util inspect-options: all colours', () => inspect([ 1, 1n, 's', true, undefined, null, Symbol('x'), new Date(0), /x/, () => 1, class A {}, new Number(1), new String('x') ], { colors: true }));
probe('util inspect-options: stylize option', () => inspect({ a: 1 }, { stylize: (text, style) => `<${ style }:${ text }>` }));

probe('util inspect-options: custom: arguments', () => {
  let seen;
  inspect({ x: { [custom](...args) { seen = args; return ''; } } }, { depth: 5, extra: 1 });

  return [ seen.length, seen[0], Object.keys(seen[1]), seen[1].extra, seen[2] === inspect ];
});
probe('util inspect-options: custom: returns a text', () => inspect({ a: [ { [custom]: () => 'x\ny' } ] }));
probe('util inspect-options: custom: returns an object', () => inspect({ [custom]: () => ({ z: 1 }) }));
probe('util inspect-options: custom: returns a number', () => inspect({ [custom]: () => 42 }));
probe('util inspect-options: custom: returns itself', () => inspect({ q: 1, [custom]() { return this; } }));
probe('util inspect-options: custom: returns null', () => inspect({ [custom]: () => null }));
probe('util inspect-options: custom: throws', () => inspect({ [custom]() { throw new RangeError('inside'); } }));
probe('util inspect-options: custom: is inspect', () => inspect({ [custom]: inspect, a: 1 }));
probe('util inspect-options: custom: is no function', () => inspect({ [custom]: 1, a: 1 }));
probe('util inspect-options: custom: uses the options', () => inspect({ a: { [custom](depth, options, again) { return `<${ depth }> ${ again({ q: { r: 1 } }, options) }`; } } }, { colors: true, depth: 2 }));
probe('util inspect-options: custom: in a class', () => inspect(new (class P { [custom]() { return 'custom P'; } })()));
probe('util inspect-options: custom: on a prototype', () => inspect((class P { [custom]() { return 'custom P'; } }).prototype));
probe('util inspect-options: custom: behind a proxy', () => inspect(new Proxy({ [custom]() { return `seen ${ typeof this }`; } }, {})));
probe('util inspect-options: custom: options for a foreign object', () => {
  let seen;
  inspect({ __proto__: null, [custom](depth, options) { seen = options; return ''; } });

  return [ Object.getPrototypeOf(seen), Object.keys(seen), seen.stylize('x', 'number') ];
});
probe('util inspect-options: old inspect method', () => inspect({ inspect() { return 'no'; } }));
probe('util inspect-options: showProxy', () => [
  inspect(new Proxy({ a: 1 }, { get() {} }), { showProxy: true }), inspect({ p: new Proxy([ 1 ], {}) }, { showProxy: true, depth: 0 }),
  inspect(new Proxy(new Proxy({}, {}), {}), { showProxy: true })
]);
probe('util inspect-options: getters that throw', () => inspect({ get a() { throw new Error('no'); }, get n() { return null; }, get s() { return 'str'; } }, { getters: true }));
probe('util inspect-options: numeric separators', () => [ 1234567.891, -1234.5, 1000, 999, 123456, -1234567, 1e21, 0.1234567, 12345.6789, 1e-7, NaN, Infinity, 12345678901234567890n, -1234n ].map((number) => inspect(number, { numericSeparator: true })));
probe('util inspect-options: sorted keys and list', () => inspect({ b: 1, a: [ 3, 1, 2 ], c: new Set([ 2, 1 ]), d: new Map([ [ 'z', 1 ], [ 'y', 2 ] ]) }, { sorted: true, compact: false }));
probe('util inspect-options: sorted list properties', () => inspect(Object.assign([ 2, 1 ], { z: 1, y: 2 }), { sorted: true }));
probe('util inspect-options: prototype properties with showHidden', () => inspect(new (class A { constructor() { this.own = 1; } get z() { return 1; } method() {} })(), { showHidden: true }));
probe('util inspect-options: inherited properties with showHidden', () => inspect(Object.create({ inherited: 1, other: { a: 1 } }), { showHidden: true, colors: true }));

const stackless = (error) => {
  error.stack = undefined;

  return error;
};
const fixed = (error, name = error.name) => {
  error.stack = `${ name }: ${ error.message }\n    at first (file:1:1)\n    at second (file:2:2)\n    at third (file:3:3)\n    at fourth (file:4:4)\n    at fifth (file:5:5)`;

  return error;
};
const errors = {
  'plain': () => fixed(new Error('boom')),
  'without message': () => fixed(new Error('')),
  'with lines': () => fixed(new Error('one\ntwo')),
  'with properties': () => Object.assign(fixed(new RangeError('r')), { code: 'X', extra: { a: 1 } }),
  'without stack': () => stackless(new Error('ns')),
  'with an odd stack': () => Object.assign(new Error('s'), { stack: 'custom stack' }),
  'with a cause': () => fixed(new Error('outer', { cause: fixed(new TypeError('why')) })),
  'with a plain cause': () => fixed(new Error('outer', { cause: { a: 1 } })),
  'with cause undefined': () => fixed(new Error('outer', { cause: undefined })),
  'aggregate': () => fixed(new AggregateError([ fixed(new Error('a')), 2 ], 'agg')),
  'of a class': () => fixed(new (class MyError extends Error {})('m'), 'Error'),
  'of a named class': () => fixed(Object.assign(new (class MyError extends Error {})('m'), { name: 'MyError' }), 'Error'),
  'renamed': () => Object.assign(fixed(new Error('x')), { name: 'Foo' }),
  'renamed to nothing': () => Object.assign(fixed(new Error('x')), { name: '' }),
  'with another message': () => Object.assign(fixed(new Error('a')), { message: 'changed' }),
  'without prototype': () => Object.setPrototypeOf(fixed(new Error('np')), null),
  'with Object.prototype': () => Object.setPrototypeOf(fixed(new Error('op')), Object.prototype),
  'with a tag': () => fixed(new (class V extends Error { get [Symbol.toStringTag]() { return 'T'; } })('t'), 'Error'),
  'only by prototype': () => Object.create(Error.prototype),
  'nested': () => ({ a: { error: fixed(new Error('inner')) }, list: [ fixed(new TypeError('t')) ] }),
  'too deep': () => ({ a: { b: { c: { error: fixed(new Error('inner')) } } } }),
  'with errors': () => Object.assign(fixed(new Error('e')), { errors: [ 1 ] }),
  'with a stack that is no text': () => Object.assign(new Error('n'), { stack: 12 }),
  'dom exception': () => Object.defineProperty(new DOMException('dm', 'AbortError'), 'stack', { value: 'AbortError: dm\n    at x (y:1:1)' })
};
for (const [ name, make ] of Object.entries(errors)) {
  probe(`util inspect-options: error ${ name }`, () => inspect(make()));
  probe(`util inspect-options: error ${ name }, compact`, () => inspect(make(), { compact: true, showHidden: true }));
}
probe('util inspect-options: real error begins with its name', () => inspect(new TypeError('real')).split('\n')[0]);
probe('util inspect-options: real error in an array', () => inspect([ new Error('x') ]).split('\n').slice(0, 2));
