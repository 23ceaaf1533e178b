'use strict';
// Offsets, lengths and values that are none.
const buffer = require('buffer');

const odd = [
  undefined, null, true, NaN, 0, -0, 2, 5, 17, -1, 1.5, Infinity, -Infinity, 2 ** 31, 2 ** 32, 2 ** 53, '', '1', 'x', {}, [], Symbol('s'), 1n, [ 3 ]
];
const letters = () => Buffer.from('abcdefghijklmnop');
const attempt = (run) => {
  try {
    return run();
  } catch (error) {
    return [ error.name, error.code, error.message ];
  }
};

for (const value of odd) {
  const name = describe(value);
  probe(`odd: copy by ${ name }`, () => [
    attempt(() => letters().copy(Buffer.alloc(4), value)), attempt(() => letters().copy(Buffer.alloc(4), 0, value)),
    attempt(() => letters().copy(Buffer.alloc(4), 0, 0, value)), attempt(() => letters().copy(value))
  ]);
  probe(`odd: write at ${ name }`, () => [
    attempt(() => letters().write('zz', value)), attempt(() => letters().write('zz', value, 1)), attempt(() => letters().write('zz', 0, value)),
    attempt(() => letters().write(value)), attempt(() => letters().write('x', 0, 1, value))
  ]);
  probe(`odd: slices of ${ name }`, () => [
    attempt(() => letters().slice(value, 3)), attempt(() => letters().subarray(0, value)), attempt(() => letters().toString('utf8', value)),
    attempt(() => letters().latin1Slice(0, value)), attempt(() => letters().hexWrite('abcd', value)), attempt(() => letters().fill('X', value)),
    attempt(() => letters().compare(letters(), value)), attempt(() => letters().indexOf('c', value)), attempt(() => letters().lastIndexOf('c', value))
  ]);
  for (const method of [
    'readInt8', 'readUInt16LE', 'readInt16BE', 'readUInt32BE', 'readInt32LE', 'readFloatLE', 'readDoubleBE', 'readBigInt64LE', 'readUIntBE', 'readIntLE'
  ]) {
    probe(`odd: ${ method } at ${ name }`, () => [ attempt(() => letters()[method](value, 3)), attempt(() => letters()[method](1, value)) ]);
  }
  for (const method of [ 'writeInt8', 'writeUInt16LE', 'writeInt32BE', 'writeFloatLE', 'writeDoubleBE', 'writeBigInt64LE', 'writeUIntBE', 'writeIntLE' ]) {
    probe(`odd: ${ method } of ${ name }`, () => [ attempt(() => letters()[method](value, 1, 3)), attempt(() => letters()[method](1, value, 3)) ]);
  }
}

// Has the prototype of an ArrayBuffer, and is none.
function Pretender() {}
Object.setPrototypeOf(Pretender.prototype, ArrayBuffer.prototype);
probe('odd: what only inherits from ArrayBuffer', () => [
  attempt(() => Buffer.from(new Pretender())), attempt(() => Buffer.byteLength(new Pretender())), attempt(() => buffer.isUtf8(new Pretender())),
  attempt(() => buffer.isAscii(new Pretender()))
]);
probe('odd: SlowBuffer.prototype', () => [ Object.getOwnPropertyNames(buffer.SlowBuffer.prototype), buffer.SlowBuffer.prototype.constructor === buffer.SlowBuffer ]);
probe('odd: symbols of Buffer', () => Reflect.ownKeys(Buffer).filter((key) => typeof key === 'symbol').map(String));
