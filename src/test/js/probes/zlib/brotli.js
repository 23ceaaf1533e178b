// Compressing with brotli: the bytes are each encoder's own, what they say is not.
const zlib = require('zlib');

// Kinds of data that an encoder treats differently, and whether it makes them smaller.
let random = 7;
const next = () => (random = (random * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;
const fillers = {
  'one byte': Buffer.from('a'), 'two symbols': Buffer.from('ab'.repeat(9)), 'a run': Buffer.alloc(100000, 97), 'every byte': Buffer.from(Array.from({ length: 1024 }, (_, i) => i)),
  'three symbols': Buffer.from(Array.from({ length: 3000 }, () => next() * 3)), 'noise': Buffer.from(Array.from({ length: 70000 }, () => next() * 256)),
  'JSON': Buffer.from(JSON.stringify(Array.from({ length: 500 }, (_, id) => ({ id, name: `user ${ id }`, tags: [ 'a', 'b' ] })))),
  'far repetitions': Buffer.concat([ Buffer.from('begin'), Buffer.alloc(150000, 1), Buffer.from('begin'), Buffer.alloc(30000, 'xyz') ]),
  'steep counts': Buffer.concat(Array.from({ length: 20 }, (_, i) => Buffer.from(Array.from({ length: Math.round(1.6 ** i) }, () => i * (1 + Math.round(next()))))))
};
for (const [ name, data ] of Object.entries(fillers)) {
  probe(`brotli of ${ name }`, () => { const packed = zlib.brotliCompressSync(data); return [ zlib.brotliDecompressSync(packed).equals(data), packed.length < data.length, packed.length < data.length / 2 ]; });
}
probe('brotli in flushed parts', async () => {
  const stream = zlib.createBrotliCompress();
  const parts = [];
  for (const text of [ 'one '.repeat(50), 'two '.repeat(50) ]) { stream.write(text); parts.push(await new Promise((resolve) => stream.flush(() => resolve(stream.read())))); }
  stream.end();
  for await (const part of stream) parts.push(part);
  return [ parts.map((part) => part.length > 0), zlib.brotliDecompressSync(Buffer.concat(parts)).toString() ];
});
probe('flush of an unknown kind', () => { const stream = zlib.createGzip(); return [ 99, 'nope' ].map((kind) => { try { stream.flush(kind); } catch (error) { return [ error.code, error.message ]; } return 'flushed'; }); });
for (const rest of [ 'x', 'extra bytes', '\0', '\xff\xff', 'y'.repeat(5000) ]) {
  probe(`${ rest.length } bytes after the end: ${ describe(rest.slice(0, 20)) }`, () => zlib.brotliDecompressSync(
    Buffer.concat([ zlib.brotliCompressSync('0123456789'.repeat(40)), Buffer.from(rest, 'latin1') ])
  ).toString());
}
for (const [ name, bytes ] of Object.entries({
  'padding at the end': [ 0xff, 0xff, 0xff, 0xff ], 'text': [ ...Buffer.from('not brotli at all') ], 'a reserved bit': [ 0x21, 0x07, 0xff ],
  'window bits': [ 0x11, 0xff, 0xff ], 'too few bytes': [ 0x0b ], 'padding after a header': [ 0x0c, 0x06, 0x00, 0xff, 0xff ]
})) {
  probe(`brotli with a fault: ${ name }`, () => { try { return zlib.brotliDecompressSync(Buffer.from(bytes)); } catch (error) { return [ error.code, error.errno, error.message ]; } });
}
