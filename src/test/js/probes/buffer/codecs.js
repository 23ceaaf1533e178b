// transcode, isUtf8, isAscii, atob, btoa, Blob, File.
const { Blob, File, atob, btoa, isAscii, isUtf8, resolveObjectURL, transcode } = require('buffer');

probeEach('btoa', [ [ '' ], [ 'a' ], [ 'ab' ], [ 'é' ], [ '€' ], [ 5 ], [ undefined ], [ null ], [], [ {} ], [ '\0\xFF' ] ], btoa);
probeEach('atob', [
  '', 'YQ==', 'YQ=', 'YQ', 'Y', 'YWJj', ' Y W\tJ\nj ', 'YW-j', 'YW_j', 'YW+/', '====', '=', 'YQ==YQ==', 'YWJjY', 'YR==', 'YWJ=', 'YWJ==', 'YWK=', 5, 'null', null, undefined, {}, '\u00A0YQ==', 'YQ==\f', 'YQ= =',
  'YQ=\n=', 'YWJj\u{1F600}', 'ab=c', 'abcd=', 'abcd==', 'abcde', 'abcdef==', 'abcdef=', 'Y-abc'
].map((text) => [ text ]), atob);
probe('atob()', () => atob());
probe('atob and btoa are the globals', () => [ globalThis.atob === atob, globalThis.btoa === btoa ]);
for (const [ name, value ] of Object.entries({
  ascii: Buffer.from('abc'), invalid: Buffer.from([ 0xFF ]), utf8: Buffer.from('é'), words: new Uint16Array([ 97 ]), memory: new ArrayBuffer(2), view: new DataView(new ArrayBuffer(2)), text: 'x', number: 5,
  nothing: undefined, shared: new SharedArrayBuffer(1), surrogate: Buffer.from([ 0xED, 0xA0, 0x80 ]), overlong: Buffer.from([ 0xC0, 0x80 ]), great: Buffer.from([ 0xF4, 0x90, 0x80, 0x80 ]), bom: Buffer.from([ 0xEF, 0xBB, 0xBF ]),
  empty: Buffer.alloc(0), cut: Buffer.from([ 0xE2, 0x82 ])
})) {
  probe(`isUtf8: ${ name }`, () => isUtf8(value));
  probe(`isAscii: ${ name }`, () => isAscii(value));
}
for (const check of [ isUtf8, isAscii ]) {
  probe(`${ check.name } of detached memory`, () => {
    const memory = new ArrayBuffer(2);
    structuredClone(memory, { transfer: [ memory ] });

    return check(memory);
  });
}
const names = [ 'utf8', 'ucs2', 'latin1', 'ascii', 'binary' ];
for (const text of [ '€aé', 'a\u{1F600}b', 'ab' ]) {
  for (const from of names) {
    for (const to of names) probe(`transcode ${ text }: ${ from } to ${ to }`, () => transcode(Buffer.from(text, from), from, to));
  }
}
const x = Buffer.from('a');
probeEach('transcode', [
  [ x, 'hex', 'utf8' ], [ x, 'utf8', 'zz' ], [ 'a', 'utf8', 'ucs2' ], [ x ], [ Buffer.alloc(0), 'utf8', 'ucs2' ], [ new Uint8Array([ 97 ]), 'utf8', 'ucs2' ], [ new Uint16Array([ 97 ]), 'utf8', 'ucs2' ], [ x, 'base64', 'hex' ],
  [ Buffer.alloc(0), 'zz', 'hex' ], [ x, undefined, 'utf8' ], [ Buffer.from([ 0xFF, 97 ]), 'utf8', 'ucs2' ], [ Buffer.from([ 0xFF, 97 ]), 'utf8', 'latin1' ], [ Buffer.from([ 0xFF, 97 ]), 'ascii', 'utf8' ],
  [ Buffer.from([ 0xFF, 97 ]), 'ascii', 'latin1' ], [ Buffer.from([ 0x3D, 0xD8, 97, 0 ]), 'ucs2', 'utf8' ], [ x, 'UTF8', 'UCS2' ], [ Buffer.from([ 0x3D, 0xD8, 97, 0 ]), 'ucs2', 'latin1' ]
], transcode);

const blob = () => new Blob([ 'abc', Buffer.from('def'), new Uint16Array([ 1 ]), new ArrayBuffer(2), new Blob([ 'x' ]), 5, {} ], { type: 'Text/PLAIN' });
probe('Blob', async () => [ blob().size, blob().type, await blob().text(), await blob().arrayBuffer(), String(blob()), Object.keys(blob()), JSON.stringify(blob()) ]);
probe('Blob is the global', () => [ globalThis.Blob === Blob, Blob.name, Blob.length, Object.getOwnPropertyNames(Blob.prototype) ]);
probe('Blob inspected', () => require('util').inspect(blob()));
probeEach('Blob.slice', [ [], [ 1 ], [ 1, 3 ], [ -2 ], [ -3, -1 ], [ 5, 2 ], [ 0, 100 ], [ 0, 3, 'X/Y' ], [ 0, 3, '\u0100' ] ], async (...args) => {
  const part = new Blob([ 'abc', 'def' ], { type: 't/t' }).slice(...args);

  return [ part.size, part.type, await part.text() ];
});
probeEach('new Blob', [
  [], [ 5 ], [ 'abc' ], [ null ], [ undefined ], [ {} ], [ [], 5 ], [ [], null ], [ [], { type: 5 } ], [ [], { type: '\u0100' } ], [ [], { endings: 'native' } ], [ [], { endings: 'x' } ], [ new Set([ 'a' ]) ],
  [ [ 'a\r\nb\nc\rd' ], { endings: 'native' } ], [ [ 'a\r\nb' ], { endings: 'transparent' } ], [ [ '\uD800' ] ], [ [], 'x' ]
], async (...args) => {
  const made = new Blob(...args);

  return [ made.size, made.type, await made.text() ];
});
for (const name of [ 'size', 'type' ]) probe(`Blob.prototype.${ name } of another object`, () => Object.getOwnPropertyDescriptor(Blob.prototype, name).get.call({}));
for (const name of [ 'text', 'arrayBuffer', 'slice', 'stream' ]) probe(`Blob.prototype.${ name } of another object`, () => Blob.prototype[name].call({}));
probe('Blob.stream', async () => {
  const chunks = [];
  for await (const chunk of blob().stream()) chunks.push(chunk);

  return chunks;
});
probe('Blob of a changed array', async () => {
  const bytes = new Uint8Array([ 97 ]);
  const made = new Blob([ bytes ]);
  bytes[0] = 98;

  return made.text();
});
probeEach('new File', [
  [], [ [ 'a' ] ], [ [ 'a' ], 'n', { lastModified: 5 } ], [ [ 'a' ], 'n', { lastModified: 'x' } ], [ [ 'a' ], 'n', { lastModified: 5.7, type: 'A/b' } ], [ [ 'a' ], 5, { lastModified: 1 } ], [ [ 'a' ], 'n/m', { lastModified: 1 } ],
  [ 'x', 'n' ], [ [ 'a' ], 'n', 5 ], [ [ 'a' ], '\uD800', { lastModified: 1 } ]
], async (...args) => {
  const file = new File(...args);

  return [ file.name, file.lastModified, file.type, file.size, await file.text(), file instanceof Blob, String(file) ];
});
probe('File inspected', () => require('util').inspect(new File([ 'a' ], 'n', { lastModified: 5 })));
probe('File.lastModified by default', () => Math.abs(new File([], 'n').lastModified - Date.now()) < 5000);
probeEach('resolveObjectURL', [ [ 'blob:nodedata:x' ], [ 'x' ], [ 5 ], [ 'http://a' ], [ undefined ] ], resolveObjectURL);
probe('object URL', async () => {
  const url = URL.createObjectURL(new Blob([ 'abc' ]));
  const text = await resolveObjectURL(url).text();
  URL.revokeObjectURL(url);

  return [ url.replace(/[0-9a-f]/g, '#'), text, resolveObjectURL(url) ];
});
probe('createObjectURL(5)', () => URL.createObjectURL(5));
probe('structuredClone of a Blob', async () => structuredClone(blob()).text());
