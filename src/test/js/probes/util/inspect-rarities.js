'use strict';
// Objects whose looks lie about what they are.
const { inspect } = require('util');
const vm = require('vm');

const revoked = (target) => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();

  return proxy;
};
const lengthless = (array) => Object.defineProperty(array, 'length', { value: -1 });
const headed = (text, extra) => Object.assign(new TypeError('inner'), { stack: text, ...extra });
const frames = [
  'Fault: text', '    at A.<anonymous> (/srv/node_modules/foo/node_modules/@scope/bar/baz.js:2:7)', '    at Script.runInThisContext (node:vm:137:12)',
  '    at tryLoad (node:internal/modules/cjs/loader:629:12)', '    at Array.forEach (<anonymous>)', '    at async run (file:///x/y.js:1:1)'
].join('\n');
const tracing = require('trace_events').createTracing({ categories: [ 'one', 'two' ] });

const samples = {
  'revoked proxy': revoked({}),
  'revoked proxy of a function': revoked(() => {}),
  'revoked proxy of a class': { inside: revoked(class A {}) },
  'typed array without a length': lengthless(new Float32Array(2)),
  'big typed array without a length': lengthless(new BigInt64Array(2)),
  'typed array without a prototype': Object.setPrototypeOf(new Float32Array(2), null),
  'error with a stack of its own': headed(frames),
  'error with a stack and properties': headed(frames, { code: 'E_X', nested: { a: 1 } }),
  'errors in a list': [ headed(frames), headed('one line') ],
  'tracing': { tracing },
  'prototype that is a function': Object.setPrototypeOf({ a: true }, Object.setPrototypeOf((() => function() {})(), null)),
  'prototype that is an array': Object.setPrototypeOf({ a: true }, Object.setPrototypeOf([], null)),
  'array with the prototype of Number': Object.setPrototypeOf([ 1, 2 ], Number.prototype),
  'set whose size is a property': Object.defineProperty(new Set([ 1 ]), 'size', { value: NaN, enumerable: true }),
  'iterators': [ new Map([ [ 1, 2 ] ]).entries(), new Set([ 1 ]).values(), [ 1 ].values(), 'ab'[Symbol.iterator]() ],
  'from another context': vm.runInNewContext('({ a: [ 1, , 3 ], m: new Map([ [ 1, 2 ] ]), p: Promise.resolve(4), c: class Q {}, f: async () => {}, d: new Date(0) })')
};

for (const [ name, sample ] of Object.entries(samples)) {
  // The colours of a stack depend on the working directory.
  const isStack = name.startsWith('error');

  for (const options of [ {}, { colors: !isStack }, { showHidden: true }, { depth: 0 }, { depth: 1 }, { showProxy: true }, { compact: false } ]) {
    probe(`rarities: ${ name } ${ JSON.stringify(options) }`, () => inspect(sample, options));
  }
}
