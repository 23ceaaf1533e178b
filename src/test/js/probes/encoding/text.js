// TextEncoder and TextDecoder.
const hasPrototype = (fn) => typeof fn === 'function' && Object.hasOwn(fn, 'prototype');
const shape = (object, name) => {
  const { value, get, set, ...flags } = Object.getOwnPropertyDescriptor(object, name);

  return [ flags, typeof value, value?.name, value?.length, hasPrototype(value), get?.name, set?.name ];
};
for (const Class of [ TextEncoder, TextDecoder ]) {
  probe(`encoding text: ${ Class.name }.prototype`, () => Reflect.ownKeys(Class.prototype).map((key) => [ String(key), shape(Class.prototype, key) ]));
  probe(`encoding text: ${ Class.name } of util`, () => require('util')[Class.name] === Class);
  probe(`encoding text: ${ Class.name } without new`, () => { try { return Class(); } catch (error) { return error.constructor.name; } });
}
probe('encoding text: own keys', () => [ Reflect.ownKeys(new TextEncoder()).map(String), Reflect.ownKeys(new TextDecoder()).map(String) ]);

const encode = (...args) => new TextEncoder().encode(...args);
probeEach('encoding text: encode', [ [], [ undefined ], [ '' ], [ 'abc' ], [ 'aé€😀' ], [ '\ud800x' ], [ 'x\udc00' ], [ null ], [ 1 ], [ {} ], [ '\u0000' ] ], encode);
probe('encoding text: encode(symbol)', () => encode(Symbol('x')));
probe('encoding text: encode makes a plain array', () => encode('x').constructor === Uint8Array);
for (const size of [ 0, 1, 2, 3, 5, 9, 12 ]) {
  probe(`encoding text: encodeInto ${ size } bytes`, () => {
    const bytes = new Uint8Array(size);

    return [ new TextEncoder().encodeInto('aé€😀', bytes), bytes ];
  });
}
probeEach('encoding text: encodeInto', [ [ 1, new Uint8Array(1) ], [ 'a' ], [ 'a', [] ], [ 'a', new Int8Array(1) ], [ 'a', new DataView(new ArrayBuffer(1)) ], [] ], (...args) => new TextEncoder().encodeInto(...args));
probe('encoding text: encodeInto a buffer', () => new TextEncoder().encodeInto('ab', Buffer.alloc(3)));
probe('encoding text: encoding', () => [ new TextEncoder().encoding, new TextDecoder().encoding, new TextDecoder().fatal, new TextDecoder().ignoreBOM ]);
for (const [ key, Class ] of [ [ 'encode', TextEncoder ], [ 'encodeInto', TextEncoder ], [ 'decode', TextDecoder ] ]) probe(`encoding text: ${ key }.call({})`, () => Class.prototype[key].call({}));
for (const key of [ 'encoding', 'fatal', 'ignoreBOM' ]) probe(`encoding text: TextDecoder.prototype.${ key }`, () => TextDecoder.prototype[key]);
probe('encoding text: TextEncoder.prototype.encoding', () => TextEncoder.prototype.encoding);

const labels = [ 'utf-8', 'UTF8', ' utf-8\t', 'unicode-1-1-utf-8', 'utf-16', 'utf-16le', 'ucs-2', 'utf-16be', 'latin1', 'ascii', 'iso-8859-1', 'us-ascii', 'windows-1252', 'l2', 'iso-8859-2', 'cyrillic', 'koi8-r', 'koi8-u', 'mac', 'ibm866', 'x-mac-cyrillic', 'windows-1251', 'iso-8859-8-i', 'nope', '', 'utf 8', 'replacement', 'x-user-defined', 'iso-8859-16', '\u00a0utf-8' ];
probeEach('encoding text: new TextDecoder', labels.map((label) => [ label ]), (label) => new TextDecoder(label).encoding);
probeEach('encoding text: new TextDecoder with options', [ [ undefined, undefined ], [ 'utf-8', null ], [ 'utf-8', {} ], [ 'utf-8', { fatal: 1, ignoreBOM: 'x' } ], [ 'utf-8', 1 ], [ 'utf-8', 'x' ], [ 'utf-8', [] ], [ null ], [ 1 ] ], (...args) => {
  const decoder = new TextDecoder(...args);

  return [ decoder.encoding, decoder.fatal, decoder.ignoreBOM ];
});
const bytes = {
  ascii: [ 0x41, 0x42 ], text: [ 0x61, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80 ], bom: [ 0xef, 0xbb, 0xbf, 0x41 ], twoBoms: [ 0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf ], empty: [], high: [ 0x80, 0x9f, 0xa0, 0xe9, 0xff ],
  invalid: [ 0xff ], truncated: [ 0xe2, 0x82 ], overlong: [ 0xc0, 0x80, 0x41 ], surrogate: [ 0xed, 0xa0, 0x80 ], tooHigh: [ 0xf4, 0x90, 0x80, 0x80 ], mixed: [ 0x41, 0xe2, 0x82, 0x41, 0xf0, 0x9f, 0x98, 0xff ], lone: [ 0x00, 0xd8, 0x41, 0x00 ], odd: [ 0x41, 0x00, 0x42 ],
  bomLe: [ 0xff, 0xfe, 0x41, 0x00 ], bomBe: [ 0xfe, 0xff, 0x00, 0x41 ], all: Array.from({ length: 128 }, (_, i) => i + 128)
};
for (const label of [ 'utf-8', 'utf-16le', 'utf-16be', 'latin1', 'iso-8859-2', 'windows-1251', 'koi8-u', 'ibm866', 'windows-1252', 'macintosh', 'iso-8859-8' ]) {
  for (const [ name, list ] of Object.entries(bytes)) {
    probe(`encoding text: decode ${ name } as ${ label }`, () => new TextDecoder(label).decode(new Uint8Array(list)));
  }
  probe(`encoding text: decode strictly as ${ label }`, () => Object.entries(bytes).map(([ name, list ]) => {
    try { return [ name, new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(new Uint8Array(list)) ]; } catch (error) { return [ name, error ]; }
  }));
  probe(`encoding text: decode a stream as ${ label }`, () => {
    const decoder = new TextDecoder(label);
    const parts = bytes.text.map((byte) => decoder.decode(new Uint8Array([ byte ]), { stream: true }));

    return [ ...parts, decoder.decode(), decoder.decode(new Uint8Array(bytes.bom)) ];
  });
}
probe('encoding text: an unfinished stream', () => {
  const decoder = new TextDecoder();

  return [ decoder.decode(new Uint8Array([ 0xe2, 0x82 ]), { stream: true }), decoder.decode(), decoder.decode(new Uint8Array([ 0x41 ])) ];
});
const arrayBuffer = new Uint8Array([ 0x41, 0x42, 0x43, 0x44 ]).buffer;
for (const [ name, input ] of Object.entries({ arrayBuffer, view: new DataView(arrayBuffer, 1, 2), words: new Uint16Array(arrayBuffer), buffer: Buffer.from('xyz'), shared: new SharedArrayBuffer(2), nothing: undefined })) {
  probe(`encoding text: decode ${ name }`, () => new TextDecoder().decode(input));
}
for (const wrong of [ 'x', null, 1, {}, [] ]) {
  for (const label of [ 'utf-8', 'utf-16le', 'latin1' ]) probe(`encoding text: ${ label } decode(${ describe(wrong) })`, () => new TextDecoder(label).decode(wrong));
}
for (const options of [ 1, 'x', null, undefined ]) probe(`encoding text: decode with options ${ describe(options) }`, () => new TextDecoder('utf-16le').decode(new Uint8Array([ 0x41, 0 ]), options));
probe('encoding text: inspect', () => {
  const { inspect } = require('util');

  return [ inspect(new TextDecoder()), inspect(new TextEncoder()), inspect(new TextDecoder('latin1', { fatal: true }), { showHidden: true }), inspect([ [ [ [ new TextDecoder() ] ] ] ]), inspect(new TextDecoder(), { depth: -1 }), inspect(new (class Mine extends TextEncoder {})()) ];
});
probe('encoding text: subclasses', () => new (class Mine extends TextDecoder {})('latin1').encoding);

// A byte order mark at the beginning, and a stream cut at every place behind it.
const marked = { 'utf-8': [ 0xef, 0xbb, 0xbf, 0x74, 0xe2, 0x82, 0xac, 0xef, 0xbb, 0xbf ], 'utf-16le': [ 0xff, 0xfe, 0x74, 0, 0x3d, 0xd8, 0, 0xde ] };

for (const [ encoding, bytes ] of Object.entries(marked)) {
  for (const ignoreBOM of [ false, true ]) {
    for (let cut = 0; cut <= bytes.length; cut++) {
      probe(`${ encoding } cut at ${ cut }, ignoreBOM ${ ignoreBOM }`, () => {
        const decoder = new TextDecoder(encoding, { ignoreBOM });
        const decode = () => [ bytes.slice(0, cut), bytes.slice(cut) ].map((part) => decoder.decode(new Uint8Array(part), { stream: true }));

        return [ ...decode(), decoder.decode(), ...decode(), decoder.decode() ].map(escape).join(' ');
      });
    }
  }
}
