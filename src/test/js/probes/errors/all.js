// The errors that core modules throw, seen through functions that throw them.
const path = require('path');

function thrownBy(run) {
  try {
    run();
  } catch (error) {
    return error;
  }

  throw new Error('nothing was thrown');
}

class Foo {}
class Bar extends Foo {}
const anonymous = (() => () => 1)();
const values = {
  undefined, null: null, zero: 0, 'minus zero': -0, five: 5, fraction: 1.5, NaN, Infinity, huge: 1e21, bigint: 5n, 'long bigint': 10n ** 40n, true: true, 'empty text': '', text: 'a', 'text with a quote': 'it\'s',
  'text with both quotes': '"it\'s"', 'text of 28': 'x'.repeat(28), 'text of 29': 'x'.repeat(29), 'text with a line end': 'é\n', symbol: Symbol('s'), 'named function': function named() {}, 'anonymous function': anonymous, class: Foo,
  object: {}, array: [ 1 ], instance: new Foo(), derived: new Bar(), date: new Date(0), regexp: /x/, map: new Map(), bytes: new Uint8Array(1), 'null prototype': Object.create(null),
  'null prototype with properties': Object.assign(Object.create(null), { a: { b: 1 } }), 'own constructor': { constructor: { name: 'Mine' } }, 'constructor without a name': { constructor: {} }, 'no constructor': { constructor: undefined },
  promise: Promise.resolve(), error: new TypeError('x'), boxed: new String('s'), proxy: new Proxy({}, {}), arguments: (function take() { return arguments; })()
};
for (const name in values) {
  probe(`received: ${ name }`, () => path.join(values[name], 5));
  probe(`received by Buffer.concat: ${ name }`, () => Buffer.concat([ values[name] === undefined || values[name] === null ? 1 : values[name], 5 ]));
}
for (const value of [ 1, -1, 2 ** 31, 2 ** 32, 2 ** 32 + 1, -(2 ** 33), 2 ** 53, 1e21, 1.5, 4294967296.5, NaN, Infinity, -Infinity, -0.5 ]) {
  probe(`out of range: ${ describe(value) }`, () => Buffer.alloc(1).writeUInt8(value === 1 ? 257 : value, 5));
  probe(`offset out of range: ${ describe(value) }`, () => Buffer.alloc(1).readUInt8(value));
}
for (const value of [ 2n ** 64n, -1n, 2n ** 200n ]) probe(`bigint out of range: ${ value }`, () => Buffer.alloc(8).writeBigUInt64LE(value));

const samples = {
  'ERR_INVALID_ARG_TYPE': () => path.join(5),
  'ERR_OUT_OF_RANGE': () => Buffer.alloc(1).readInt8(9),
  'ERR_UNKNOWN_ENCODING': () => Buffer.from('a', 'zz'),
  'ERR_BUFFER_OUT_OF_BOUNDS': () => Buffer.alloc(0).readInt8(),
  'ERR_INVALID_ARG_VALUE': () => Buffer.alloc(3, 'zz', 'hex'),
  'ERR_INVALID_BUFFER_SIZE': () => Buffer.alloc(3).swap16()
};
for (const code in samples) {
  probe(`${ code }: the error`, () => {
    const error = thrownBy(samples[code]);

    return [
      error.code, error.name, error.message, String(error), Object.prototype.toString.call(error), Object.keys(error), JSON.stringify(error), error.constructor.name,
      error.constructor === Object.getPrototypeOf(Object.getPrototypeOf(error)).constructor, error instanceof Error, error instanceof TypeError, error instanceof RangeError, 'cause' in error,
      Object.getOwnPropertyNames(error).sort(), Object.getOwnPropertyDescriptor(error, 'message'), Object.getOwnPropertyDescriptor(error, 'code'), Object.getOwnPropertyDescriptor(error, 'stack').enumerable
    ];
  });
  probe(`${ code }: the first line of its stack`, () => thrownBy(samples[code]).stack.split('\n    at ')[0]);
  probe(`${ code }: a changed message`, () => {
    const error = thrownBy(samples[code]);
    const before = error.stack;
    error.message = 'other';

    return [ String(error), error.stack === before ];
  });
  probe(`${ code }: inspected`, () => require('util').inspect(thrownBy(samples[code])).split('\n')[0]);
}
probe('a message changed before the stack is read', () => {
  const error = thrownBy(samples.ERR_INVALID_ARG_TYPE);
  error.message = 'other';

  return error.stack.split('\n')[0];
});
