// toString, write and the methods per encoding.
const encodings = [ 'utf8', 'ucs2', 'latin1', 'ascii', 'hex', 'base64', 'base64url' ];
const samples = {
  ascii: [ 0x68, 0x65, 0x6C, 0x6C, 0x6F ],
  empty: [],
  all: Array.from({ length: 256 }, (_, index) => index),
  utf8: [ 0x61, 0xC3, 0xA9, 0xE2, 0x82, 0xAC, 0xF0, 0x9F, 0x98, 0x80, 0x62 ],
  'lone continuation': [ 0x80, 0x61, 0xBF ],
  'cut two': [ 0xC3 ],
  'cut three': [ 0xE2, 0x82 ],
  'cut four': [ 0xF0, 0x9F, 0x98, 0x61 ],
  overlong: [ 0xC0, 0x80, 0xE0, 0x80, 0x80, 0xF0, 0x80, 0x80, 0x80 ],
  surrogates: [ 0xED, 0xA0, 0x80, 0xED, 0xB0, 0x80 ],
  'too great': [ 0xF4, 0x90, 0x80, 0x80, 0xF8, 0x88, 0x80, 0x80, 0x80 ],
  bom: [ 0xEF, 0xBB, 0xBF, 0x61 ],
  'invalid mixture': [ 0xE2, 0x28, 0xA1, 0xF0, 0x28, 0x8C, 0xBC, 0xFE, 0xFF ],
  'real replacement': [ 0xEF, 0xBF, 0xBD, 0xFF ],
  'utf16 pair': [ 0x3D, 0xD8, 0x00, 0xDE, 0x61, 0x00 ],
  'utf16 lone': [ 0x3D, 0xD8, 0x61, 0x00, 0x00, 0xDE ],
  'utf16 odd': [ 0x61, 0x00, 0x62 ],
  'utf16 bom': [ 0xFF, 0xFE, 0x61, 0x00 ],
  'latin1 high': [ 0xE9, 0x80, 0x9F, 0xFF ]
};

for (const name in samples) {
  for (const encoding of encodings) probe(`toString ${ encoding }: ${ name }`, () => Buffer.from(samples[name]).toString(encoding));
}
probe('toString of 10,000 bytes', () => [ 'utf8', 'latin1', 'ucs2' ].map((encoding) => {
  const text = Buffer.alloc(10000, 'aé€').toString(encoding);

  return [ text.length, text.slice(0, 5), text.slice(-5) ];
}));
probe('long utf16 with a lone surrogate', () => {
  const text = `${ 'ab'.repeat(5000) }\uD800`;

  return Buffer.from(text, 'ucs2').toString('ucs2') === text;
});

const hello = () => Buffer.from('hello world');
probeEach('toString', [
  [], [ undefined ], [ null ], [ 'zz' ], [ 'hex', null, 3 ], [ 'hex', '1', '3' ], [ 'utf8', -3 ], [ 'utf8', 3.9, 5.9 ], [ 'utf8', NaN, 5 ], [ 'utf8', 2, NaN ],
  [ 'utf8', 2, null ], [ 'utf8', Infinity ], [ 'utf8', 0, -1 ], [ {} ], [ 'UCS2' ], [ undefined, 1, 3 ], [ 'zz', 5, 5 ], [ '' ], [ 5 ], [ 'utf8', 2 ** 32 + 2 ],
  [ 'buffer' ], [ false ], [ 'utf8', true ], [ [ 'hex' ] ], [ 'utf8', 0, 100 ], [ 'latin1', 6 ], [ 'ascii', 0, 5 ], [ 'base64', 1, 4 ], [ 'utf8', 5, 2 ]
], (...args) => hello().toString(...args));
probeEach('write', [
  [ 'ab' ], [ 'ab', 3 ], [ 'ab', 3, 1 ], [ 'ab', 3, 1, 'latin1' ], [ 5 ], [ null ], [ {}, 0 ], [ '61', undefined, 'hex' ], [ '61', undefined, undefined, 'hex' ],
  [ '6162', 1, undefined, 'hex' ], [ '6162', 1, 'hex' ], [ '6162', 'hex' ], [ '6162', 'zzz' ], [ '6162', 0, 'zzz' ], [ '6162', 0, 1, 'zzz' ], [ '6162', 0, 1, 5 ],
  [ '6162', 12 ], [ '6162', 11 ], [ '6162', 0, 12 ], [ '6162', null ], [ '6162', 0, null ], [ '6162', 0, null, 'hex' ], [ '6162', -1 ], [ '6162', 1.5 ], [ '61', '' ],
  [ '61', 0, '' ], [ '61', {} ], [ 5, 'hex' ], [ 5, 'latin1' ], [ 'a', 0, 5, null ], [ '612', 0, 'hex' ], [ '6', 0, 'hex' ], [ 'a', 0, NaN ], [ 'a', NaN ],
  [ '€€', 7 ], [ '€', 9 ], [ 'é', 10, 'ucs2' ], [ 'éé', 7, 'ucs2' ], [ 'abc', 0, 3, 'ucs2' ], [ 'YWJj', 0, 2, 'base64' ], [ 'YWJjZGVm', 'base64' ], [ 'YW', 9, 'base64url' ],
  [ '\u{1F600}', 8 ], [ '\uD83D', 0 ], [ 'é', 'ascii' ], [ 'Ȣ', 0, 'binary' ], [ 'x'.repeat(20) ], [ 'x'.repeat(20), 5, 'latin1' ], [ '', 3 ], []
], (...args) => {
  const bytes = hello();

  return [ bytes.write(...args), bytes.toString('latin1') ];
});

for (const encoding of encodings) {
  probeEach(`${ encoding }Slice`, [ [], [ 2 ], [ 2, 5 ], [ 2, 100 ], [ -1 ], [ 5, 2 ], [ 20 ], [ '1', '3' ], [ 1.7, 3.2 ], [ NaN, {} ], [ undefined, 3 ], [ 11, 11 ], [ null, null ] ],
    (...args) => hello()[`${ encoding }Slice`](...args));
  probeEach(`${ encoding }Write`, [
    [ '6162' ], [ '6162', 2 ], [ '6162', 2, 1 ], [ '6162', 20 ], [ '6162', 11 ], [ '6162', -1 ], [ '6162', 1.5 ], [ '6162', 'x' ], [ '6162', 0, -1 ], [ '6162', 0, 100 ], [ 5 ], []
  ], (...args) => {
    const bytes = hello();

    return [ bytes[`${ encoding }Write`](...args), bytes.toString('latin1') ];
  });
}
probe('utf8Slice of another view', () => Buffer.prototype.utf8Slice.call(new Uint16Array([ 97, 98 ])));
probe('utf8Slice of no view', () => Buffer.prototype.utf8Slice.call({}));
probe('toJSON', () => [ hello().toJSON(), Buffer.alloc(0).toJSON(), JSON.stringify(hello()), JSON.stringify({ inner: Buffer.from('a') }) ]);
probe('toJSON of a plain object', () => Buffer.prototype.toJSON.call({}));
probe('toLocaleString', () => hello().toLocaleString('hex', 1, 3));
probe('String(), template, +', () => [ String(hello()), `${ hello() }`, hello() + '!' ]);
probe('inspect', () => [ hello().inspect(), Buffer.alloc(0).inspect(), Buffer.alloc(60).inspect(), Buffer.alloc(51).inspect() ]);
probe('inspect with properties', () => require('util').inspect(Object.assign(Buffer.from('ab'), { x: 1, y: 'z' })));
probe('inspect of an empty one with properties', () => require('util').inspect(Object.assign(Buffer.alloc(0), { x: 1 })));
probe('inspect nested', () => require('util').inspect({ list: [ Buffer.from('a') ] }));
probe('inspect of a renamed class', () => {
  class Foo {}
  const bytes = Buffer.from('a');
  Object.defineProperty(bytes, 'constructor', { value: Foo });

  return bytes.inspect();
});
for (const value of [ 2, 5, 0, Infinity, -1, 'a', NaN, 1.5 ]) {
  probe(`INSPECT_MAX_BYTES = ${ value }`, () => {
    const buffer = require('buffer');
    const before = buffer.INSPECT_MAX_BYTES;
    try {
      buffer.INSPECT_MAX_BYTES = value;

      return [ buffer.INSPECT_MAX_BYTES, Buffer.from('abcdef').inspect() ];
    } finally {
      buffer.INSPECT_MAX_BYTES = before;
    }
  });
}
probe('over shared memory', () => {
  const bytes = Buffer.from(new SharedArrayBuffer(12));
  const written = [ bytes.write('héllo'), bytes.write('é', 6, 'latin1'), bytes.write('6162', 7, 'hex'), bytes.write('YQ==', 9, 'base64'), bytes.write('x', 10, 'ucs2') ];

  return [
    written, ...encodings.map((encoding) => bytes.toString(encoding)), bytes.indexOf('llo'), bytes.lastIndexOf('x'), bytes.equals(Buffer.from(bytes)), bytes.compare(Buffer.alloc(12)),
    bytes.subarray(1, 3).toString('hex'), Buffer.concat([ bytes, bytes ]).length, bytes.fill('ab').toString(), bytes.toJSON(), bytes.inspect(), bytes.swap16().toString(), bytes.readInt32LE(1)
  ];
});
probe('with patched prototypes', () => {
  const { encode } = TextEncoder.prototype;
  const { decode } = TextDecoder.prototype;
  const broken = () => { throw new Error('patched'); };
  try {
    TextEncoder.prototype.encode = TextDecoder.prototype.decode = broken;

    return [ Buffer.from('abc').toString(), Buffer.byteLength('é'), Buffer.from('é').toString('latin1'), Buffer.alloc(3, 'xy').toString('hex') ];
  } finally {
    TextEncoder.prototype.encode = encode;
    TextDecoder.prototype.decode = decode;
  }
});
probe('while the globals are replaced', () => {
  const { Uint8Array: bytes, TextEncoder: encoder, TextDecoder: decoder, Buffer: buffer } = globalThis;
  try {
    globalThis.Uint8Array = globalThis.TextEncoder = globalThis.TextDecoder = undefined;

    return [ buffer.from('abc').toString(), buffer.concat([ buffer.from('a'), buffer.from('é') ]).toString('hex'), buffer.alloc(3, 'x').toString('base64'), buffer.from('abcabc').indexOf('ca') ];
  } finally {
    Object.assign(globalThis, { Uint8Array: bytes, TextEncoder: encoder, TextDecoder: decoder });
  }
});
