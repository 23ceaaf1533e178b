// StringDecoder.
const { StringDecoder } = require('string_decoder');
const encodings = [ 'utf8', 'utf16le', 'base64', 'base64url', 'hex', 'latin1', 'ascii' ];

function state({ lastNeed, lastTotal, lastChar }) {
  return `${ lastNeed }/${ lastTotal }/${ lastChar.toString('hex') }`;
}

// Feeds the bytes in chunks of the given sizes, and tells every text and every state.
function feed(encoding, bytes, sizes) {
  const decoder = new StringDecoder(encoding);
  const told = [];
  let position = 0;
  for (const size of sizes) {
    told.push(decoder.write(bytes.subarray(position, position + size)), state(decoder));
    position += size;
  }
  told.push(decoder.end(), decoder.end(Buffer.from('é')));

  return told;
}

// A fixed stream of small numbers, so that both sides see the same chunks.
let seed = 3;
function next(limit) {
  seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF;

  return (seed >> 8) % limit;
}

probe('string_decoder exports', () => require('string_decoder'));
probe('StringDecoder.prototype', () => Object.getOwnPropertyDescriptors(StringDecoder.prototype));
probe('own properties', () => [ Object.keys(new StringDecoder()), Object.getOwnPropertySymbols(new StringDecoder()).map(String) ]);
probeEach('new StringDecoder', [
  [], [ 'utf8' ], [ 'UTF-8' ], [ 'latin1' ], [ 'ascii' ], [ 'hex' ], [ 'base64' ], [ 'base64url' ], [ 'ucs2' ], [ 'UCS-2' ], [ 'utf16le' ], [ 'utf-16le' ], [ 'binary' ], [ 'zz' ], [ null ], [ '' ], [ 5 ], [ {} ]
], (encoding) => {
  const decoder = new StringDecoder(encoding);

  return [ decoder.encoding, state(decoder) ];
});
const valid = Buffer.from('aé€\u{1F600}bü日本語\u{1D4B3}');
const valid16 = Buffer.from('aé€\u{1F600}b\u{1D4B3}', 'ucs2');
for (let size = 1; size <= 6; size++) {
  probe(`utf8 in chunks of ${ size }`, () => feed('utf8', valid, Array(Math.ceil(valid.length / size)).fill(size)));
  probe(`utf16le in chunks of ${ size }`, () => feed('utf16le', valid16, Array(Math.ceil(valid16.length / size)).fill(size)));
  for (const encoding of [ 'base64', 'base64url', 'hex' ]) probe(`${ encoding } in chunks of ${ size }`, () => feed(encoding, valid, Array(Math.ceil(valid.length / size)).fill(size)));
}
const pool = [ 0x41, 0x42, 0xC3, 0xA9, 0xE2, 0x82, 0xAC, 0xF0, 0x9F, 0x98, 0x80, 0xFF, 0xED, 0xA0, 0x80, 0xD8, 0x3D, 0xDE, 0x00, 0xF4, 0x90, 0xC0, 0xE0 ];
for (let round = 0; round < 60; round++) {
  const bytes = Buffer.from(Array.from({ length: next(12) }, () => pool[next(pool.length)]));
  const sizes = Array.from({ length: 8 }, () => next(4));
  for (const encoding of encodings) probe(`${ round } ${ encoding } ${ bytes.toString('hex') } ${ sizes }`, () => feed(encoding, bytes, sizes));
}
for (const value of [ 'str', 5, null, undefined, {}, [], new Uint8Array([ 97, 0xC3 ]), new Uint16Array([ 97, 98 ]), new DataView(new ArrayBuffer(2)), new ArrayBuffer(2) ]) {
  probe(`write(${ describe(value) })`, () => new StringDecoder().write(value));
  probe(`end(${ describe(value) })`, () => new StringDecoder().end(value));
}
probe('text', () => {
  const decoder = new StringDecoder();
  decoder.write(Buffer.from([ 0xE2, 0x82 ]));

  return [ decoder.text(Buffer.from([ 0xAC, 0x41, 0xE2, 0x82 ]), 1), decoder.lastNeed ];
});
probe('called on another object', () => {
  const object = {};
  StringDecoder.call(object, 'utf8');

  return Object.keys(object);
});
probe('write of another object', () => StringDecoder.prototype.write.call({}, Buffer.from('a')));
probe('reuse after end', () => {
  const decoder = new StringDecoder();
  decoder.write(Buffer.from([ 0xE2 ]));

  return [ decoder.end(), decoder.end(), decoder.write(Buffer.from([ 0x82, 0xAC ])), decoder.end() ];
});
probe('inspect', () => require('util').inspect(new StringDecoder('utf8')));
