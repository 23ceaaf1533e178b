// read* and write* of numbers.
const bytes = Buffer.from([ 0xFF, 0x01, 0x80, 0x7F, 0x00, 0xC0, 0x12, 0x34, 0xFE, 0x99 ]);
const fixed = [
  'UInt8', 'Int8', 'UInt16LE', 'UInt16BE', 'Int16LE', 'Int16BE', 'UInt32LE', 'UInt32BE', 'Int32LE', 'Int32BE', 'BigInt64LE', 'BigInt64BE', 'BigUInt64LE', 'BigUInt64BE',
  'FloatLE', 'FloatBE', 'DoubleLE', 'DoubleBE'
];
const variable = [ 'UIntLE', 'UIntBE', 'IntLE', 'IntBE' ];
const offsets = [ [], [ 0 ], [ 1 ], [ 2 ], [ 9 ], [ 10 ], [ -1 ], [ 1.5 ], [ NaN ], [ '1' ], [ null ], [ undefined ], [ {} ], [ Infinity ], [ 2 ** 33 ] ];

for (const name of fixed) {
  probeEach(`read${ name }`, offsets, (...args) => bytes[`read${ name }`](...args));
  probe(`read${ name } of a short buffer`, () => Buffer.alloc(0)[`read${ name }`]());
  probe(`read${ name } of a Uint8Array`, () => Buffer.prototype[`read${ name }`].call(new Uint8Array(bytes), 1));
}
for (const name of variable) {
  for (let size = 1; size <= 6; size++) {
    probe(`read${ name } of ${ size } bytes`, () => [ 0, 1, 2, 3, 4 ].map((offset) => bytes[`read${ name }`](offset, size)));
  }
  probeEach(`read${ name }`, [
    [], [ 0 ], [ 0, 0 ], [ 0, 7 ], [ 0, 1.5 ], [ 0, '2' ], [ 0, null ], [ 0, NaN ], [ 5, 6 ], [ -1, 2 ], [ '0', 2 ], [ undefined, 2 ], [ 1.5, 2 ], [ 0, -1 ], [ 0, Infinity ]
  ], (...args) => bytes[`read${ name }`](...args));
}

const plain = [
  0, 1, -1, 127, 128, -128, -129, 255, 256, 32767, 32768, -32768, -32769, 65535, 65536, 2147483647, 2147483648, -2147483648, -2147483649, 4294967295, 4294967296, 1.7, -1.7,
  NaN, Infinity, '5', 'x', null, undefined, true, {}, 2 ** 48
];
const big = [
  0n, 1n, -1n, 2n ** 63n - 1n, 2n ** 63n, -(2n ** 63n), -(2n ** 63n) - 1n, 2n ** 64n - 1n, 2n ** 64n, 0x0102030405060708n, 5, '5', undefined
];

function writing(name, ...args) {
  const target = Buffer.alloc(10, 0xAA);

  return [ target[`write${ name }`](...args), target.toString('hex') ];
}

for (const name of fixed) {
  for (const value of name.startsWith('Big') ? big : plain) {
    probe(`write${ name }(${ describe(value) })`, () => writing(name, value));
  }
  const value = name.startsWith('Big') ? 1n : 1;
  probeEach(`write${ name } of 1 at`, offsets, (...args) => writing(name, value, ...args));
  probe(`write${ name } to a short buffer`, () => Buffer.alloc(0)[`write${ name }`](value));
}
for (const name of variable) {
  for (let size = 1; size <= 6; size++) {
    const bits = size * 8;
    const edges = [
      0, 1, -1, 2 ** bits - 1, 2 ** bits, 2 ** (bits - 1) - 1, 2 ** (bits - 1), -(2 ** (bits - 1)), -(2 ** (bits - 1)) - 1, 1.9, NaN, '7', undefined
    ];
    for (const value of new Set(edges)) probe(`write${ name }(${ describe(value) }, 1, ${ size })`, () => writing(name, value, 1, size));
  }
  probeEach(`write${ name }`, [
    [ 1 ], [ 1, 0 ], [ 1, 0, 0 ], [ 1, 0, 7 ], [ 1, 0, 1.5 ], [ 1, 0, '2' ], [ 1, 5, 6 ], [ 1, -1, 2 ], [ 1, '0', 2 ], [ 1, undefined, 2 ], [ 1, 1.5, 2 ], [ 1, null, 1 ]
  ], (...args) => writing(name, ...args));
}
probeEach('precision of writeFloatLE', [ 3.14, -0, 1e40, -1e40, NaN, 1e-46, 16777217 ].map((value) => [ value ]), (value) => writing('FloatLE', value));
probeEach('precision of writeDoubleBE', [ 3.14, -0, 1e308, -1e308, 5e-324, 123456789.123 ].map((value) => [ value ]), (value) => writing('DoubleBE', value));
for (const size of [ 0, 2, 3, 4, 6, 8, 16, 24 ]) {
  for (const method of [ 'swap16', 'swap32', 'swap64' ]) {
    probe(`${ method } of ${ size } bytes`, () => {
      const target = Buffer.from(Array.from({ length: size }, (_, index) => index));
      const result = target[method]();

      return [ result === target, target.toString('hex') ];
    });
  }
}
