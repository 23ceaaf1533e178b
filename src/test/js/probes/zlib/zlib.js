'use strict';
const zlib = require('zlib');
const { promisify } = require('util');
const { pipeline } = require('stream/promises');
const { Readable } = require('stream');
const { text, buffer } = require('stream/consumers');

const settled = async () => { for (let i = 0; i < 12; i++) await new Promise((resolve) => { setImmediate(resolve); }); };
const sample = 'The quick brown fox jumps over the lazy dog. '.repeat(200);
const random = Buffer.alloc(50000);
for (let i = 0, seed = 1; i < random.length; i++) random[i] = (seed = (seed * 1103515245 + 12345) & 0x7fffffff) >> 16;

const shape = (object) => Reflect.ownKeys(object).map((key) => {
  const { enumerable, get } = Object.getOwnPropertyDescriptor(object, key);
  const value = get && object !== zlib ? undefined : object[key];

  return `${ String(key) } ${ enumerable } ${ typeof object[key] } ${
    typeof value === 'function' ? `${ value.name }/${ value.length }` : typeof value === 'number' ? value : '' }`;
}).sort();

probe('exports', () => shape(zlib));
probe('constants', () => zlib.constants);
probe('codes', () => zlib.codes);
for (const name of [ 'Deflate', 'Inflate', 'Gzip', 'Gunzip', 'DeflateRaw', 'InflateRaw', 'Unzip' ]) {
  probe(`${ name } class`, () => {
    const stream = new zlib[name]();
    const plain = zlib[name]();
    const made = zlib[`create${ name }`]();

    return [ stream, plain, made ].map((each) => [
      each.constructor.name, each instanceof zlib[name], each instanceof require('stream').Transform, each.bytesWritten, each._closed
    ]);
  });
  probe(`${ name }.prototype`, () => shape(zlib[name].prototype));
}
probe('base prototypes', () => {
  const base = Object.getPrototypeOf(zlib.Gzip.prototype);

  return [ base.constructor.name, shape(base), Object.getPrototypeOf(base).constructor.name, shape(Object.getPrototypeOf(base)) ];
});

probeEach('deflateSync', [ [ '' ], [ 'a' ], [ 'hello world' ], [ 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' ] ], (data) => zlib.deflateSync(data).toString('hex'));
probeEach('gzipSync', [ [ '' ], [ 'a' ], [ 'hello world' ] ], (data) => zlib.gzipSync(data).toString('hex'));
probeEach('deflateRawSync', [ [ '' ], [ 'a' ], [ 'hello world' ] ], (data) => zlib.deflateRawSync(data).toString('hex'));
probeEach('gzipSync level', [ [ 1 ], [ 9 ], [ 0 ] ], (level) => zlib.gzipSync('hello', { level }).toString('hex'));
probe('deflateSync of views', () => [
  new Uint16Array([ 1, 2 ]), new DataView(new ArrayBuffer(3)), new ArrayBuffer(2), Buffer.from('x')
].map((data) => zlib.deflateSync(data).toString('hex')));
probe('deflateSync with a dictionary', () => {
  const dictionary = Buffer.from('hello world');
  const packed = zlib.deflateSync('hello world hello', { dictionary });

  return [ packed.toString('hex'), zlib.inflateSync(packed, { dictionary }).toString() ];
});
probe('raw with a dictionary', () => {
  const dictionary = Buffer.from('hello world');

  return zlib.inflateRawSync(zlib.deflateRawSync('hello world hello', { dictionary }), { dictionary }).toString();
});
const pairs = [ [ 'deflateSync', 'inflateSync' ], [ 'gzipSync', 'gunzipSync' ], [ 'deflateRawSync', 'inflateRawSync' ], [ 'gzipSync', 'unzipSync' ], [ 'deflateSync', 'unzipSync' ] ];
probeEach('round trip', pairs, (pack, unpack) => [ zlib[unpack](zlib[pack](sample)).toString() === sample, zlib[unpack](zlib[pack](random)).equals(random) ]);
probeEach('round trip in small chunks', pairs, (pack, unpack) => zlib[unpack](zlib[pack](random, { chunkSize: 64 }), { chunkSize: 64 }).equals(random));
for (const level of [ 0, 1, 5, 9 ]) probe(`level ${ level }`, () => zlib.inflateSync(zlib.deflateSync(sample, { level })).toString() === sample);
for (const strategy of [ 0, 1, 2, 3, 4 ]) probe(`strategy ${ strategy }`, () => zlib.inflateSync(zlib.deflateSync(sample, { strategy })).toString() === sample);

const foreign = {
  gzip: '1f8b0800000000000003cb48cdc9c95728cf2fca49010085114a0d0b000000',
  gzipNamed: '1f8b08080000000000036e616d6500cb48cdc9c90700 86a6103605000000'.replace(' ', ''),
  zlib: '789ccb48cdc9c95728cf2fca49010 01a0b045d'.replace(' ', ''),
  raw: 'cb48cdc9c95728cf2fca490100'
};
probe('gunzipSync of foreign data', () => zlib.gunzipSync(Buffer.from(foreign.gzip, 'hex')).toString());
probe('gunzipSync with a file name', () => zlib.gunzipSync(Buffer.from(foreign.gzipNamed, 'hex')).toString());
probe('inflateSync of foreign data', () => zlib.inflateSync(Buffer.from(foreign.zlib, 'hex')).toString());
probe('inflateRawSync of foreign data', () => zlib.inflateRawSync(Buffer.from(foreign.raw, 'hex')).toString());
probe('two members', () => zlib.gunzipSync(Buffer.concat([ zlib.gzipSync('one '), zlib.gzipSync('two') ])).toString());
probe('zeros after the end', () => zlib.gunzipSync(Buffer.concat([ zlib.gzipSync('one'), Buffer.alloc(10) ])).toString());
probe('garbage after the end', () => zlib.gunzipSync(Buffer.concat([ zlib.gzipSync('one'), Buffer.alloc(10, 7) ])).toString());
probe('garbage after zlib data', () => zlib.inflateSync(Buffer.concat([ zlib.deflateSync('one'), Buffer.alloc(10, 7) ])).toString());
probe('garbage after raw data', () => zlib.inflateRawSync(Buffer.concat([ zlib.deflateRawSync('one'), Buffer.alloc(10, 7) ])).toString());

const broken = (bytes, position) => { const copy = Buffer.from(bytes); copy[position < 0 ? copy.length + position : position] ^= 0xff; return copy; };
probeEach('bad input', [
  [ 'inflateSync', 'nonsense' ], [ 'gunzipSync', 'nonsense' ], [ 'inflateRawSync', 'nonsense' ], [ 'unzipSync', 'nonsense' ],
  [ 'inflateSync', '' ], [ 'gunzipSync', '' ], [ 'inflateRawSync', '' ], [ 'unzipSync', '' ]
], (name, data) => zlib[name](Buffer.from(data)));
for (const [ pack, unpack ] of pairs) {
  probe(`${ unpack } of half of ${ pack }`, () => { const packed = zlib[pack](random); return zlib[unpack](packed.subarray(0, packed.length / 2)); });
  probe(`${ unpack } of the start of ${ pack }`, () => zlib[unpack](zlib[pack]('hello').subarray(0, 2)));
}
probe('wrong checksum', () => zlib.gunzipSync(broken(zlib.gzipSync('hello'), -5)));
probe('wrong length', () => zlib.gunzipSync(broken(zlib.gzipSync('hello'), -1)));
probe('wrong adler', () => zlib.inflateSync(broken(zlib.deflateSync('hello'), -1)));
probe('wrong method', () => zlib.gunzipSync(broken(zlib.gzipSync('hello'), 2)));
probe('wrong flags', () => zlib.gunzipSync(broken(zlib.gzipSync('hello'), 3)));
probe('zlib header of another method', () => zlib.inflateSync(Buffer.from('7701', 'hex')));
probe('missing dictionary', () => zlib.inflateSync(zlib.deflateSync('hello', { dictionary: Buffer.from('hello') })));
probe('bad dictionary', () => zlib.inflateSync(zlib.deflateSync('hello', { dictionary: Buffer.from('hello') }), { dictionary: Buffer.from('other') }));
probe('finishFlush sync accepts cut data', () => zlib.gunzipSync(zlib.gzipSync(sample).subarray(0, 60), { finishFlush: zlib.constants.Z_SYNC_FLUSH }).length > 0);
probe('maxOutputLength', () => zlib.inflateSync(zlib.deflateSync(Buffer.alloc(1e6)), { maxOutputLength: 1000 }));
probe('maxOutputLength, later', () => promisify(zlib.inflate)(zlib.deflateSync(Buffer.alloc(1e6)), { maxOutputLength: 1000 }));
probe('maxOutputLength, enough', () => zlib.inflateSync(zlib.deflateSync(Buffer.alloc(1000)), { maxOutputLength: 1000 }).length);

const optionLists = [
  { level: 10 }, { level: -2 }, { level: 'x' }, { level: NaN }, { memLevel: 0 }, { memLevel: 10 }, { strategy: 5 }, { windowBits: 16 }, { windowBits: 7 },
  { windowBits: 8 }, { chunkSize: 63 }, { chunkSize: Infinity }, { chunkSize: 'a' }, { flush: 6 }, { finishFlush: -1 }, { dictionary: 'text' },
  { dictionary: [] }, { maxOutputLength: 0 }, { level: Infinity }, { level: null }
];
probeEach('deflateSync options', optionLists.map((options) => [ options ]), (options) => zlib.inflateSync(zlib.deflateSync('x', options)).toString());
probeEach('createGunzip options', [ [ { windowBits: 0 } ], [ { windowBits: 8 } ], [ { windowBits: 20 } ], [ { flush: 'no' } ] ], (options) => zlib.createGunzip(options).constructor.name);
probe('gzip windowBits 8', () => zlib.createGzip({ windowBits: 8 }));
probeEach('deflateSync', [ [ 5 ], [ null ], [ undefined ], [ {} ], [ [] ], [ true ] ], (data) => zlib.deflateSync(data));
probeEach('deflate', [ [ 5 ], [ {} ], [ [] ], [ true ] ], (data) => zlib.deflate(data, () => {}));
probe('deflate without callback', () => zlib.deflate('x'));
probe('deflate with a bad callback', () => zlib.deflate('x', {}, 5));

const later = (name, data, options) => promisify(zlib[name])(data, options);
probe('deflate and inflate', async () => (await later('inflate', await later('deflate', sample))).toString() === sample);
probe('gzip and gunzip', async () => (await later('gunzip', await later('gzip', sample, { level: 9 }))).toString() === sample);
probe('deflateRaw and inflateRaw', async () => (await later('inflateRaw', await later('deflateRaw', sample))).toString() === sample);
probe('unzip', async () => (await later('unzip', await later('gzip', sample))).toString() === sample);
probe('gunzip of nonsense', () => later('gunzip', Buffer.from('nonsense')));
probe('gunzip of half', () => later('gunzip', zlib.gzipSync(sample).subarray(0, 40)));
probe('gzip of nothing', async () => (await later('gzip', '')).toString('hex'));
probe('gzip of an ArrayBuffer', async () => (await later('gunzip', await later('gzip', new Uint8Array([ 1, 2 ]).buffer))));
probe('callback is called later', async () => {
  const log = [];
  zlib.gzip('x', (error, result) => log.push('callback', error, Buffer.isBuffer(result)));
  process.nextTick(() => log.push('tick'));
  log.push('now');
  await new Promise((resolve) => { zlib.gzip('y', resolve); });
  await settled();

  return log;
});
probe('info, sync', () => { const { buffer: data, engine } = zlib.deflateSync('abc', { info: true }); return [ data.toString('hex'), engine.constructor.name, engine.bytesWritten ]; });
probe('info, later', async () => { const { buffer: data, engine } = await later('deflate', 'abc', { info: true }); return [ data.toString('hex'), engine.constructor.name, engine.bytesWritten ]; });

probe('gzip stream', async () => { const gzip = zlib.createGzip(); gzip.end('hello world'); return (await buffer(gzip)).toString('hex'); });
probe('stream round trip', () => pipeline(Readable.from([ sample, sample ]), zlib.createGzip(), zlib.createGunzip(), text).then((result) => result === sample + sample));
probe('stream in small pieces', async () => {
  const packed = zlib.gzipSync(random);
  const pieces = [];
  for (let i = 0; i < packed.length; i += 100) pieces.push(packed.subarray(i, i + 100));

  return (await buffer(Readable.from(pieces).pipe(zlib.createGunzip({ chunkSize: 64 })))).equals(random);
});
probe('bytes one by one', async () => {
  const packed = zlib.gzipSync('hello world');
  const gunzip = zlib.createUnzip();
  for (const byte of packed) gunzip.write(Buffer.from([ byte ]));
  gunzip.end();

  return [ await text(gunzip), gunzip.bytesWritten ];
});
probe('stream error', async () => {
  const log = [];
  const gunzip = zlib.createGunzip();
  for (const event of [ 'error', 'end', 'finish', 'close' ]) gunzip.on(event, (value) => log.push(event, value?.code, value?.errno, value?.message));
  gunzip.end('nonsense');
  await new Promise((resolve) => { gunzip.on('close', resolve); });

  return [ log, gunzip.destroyed, gunzip._closed ];
});
probe('stream of half', () => pipeline(Readable.from([ zlib.gzipSync(sample).subarray(0, 30) ]), zlib.createGunzip(), text));
probe('flush', async () => {
  const log = [];
  const deflate = zlib.createDeflate();
  deflate.on('data', (chunk) => log.push(chunk.toString('hex')));
  deflate.write('hello');
  await new Promise((resolve) => { deflate.flush(resolve); });
  await settled();
  log.push('flushed');
  deflate.end();
  await new Promise((resolve) => { deflate.on('end', resolve); });

  return log;
});
probe('flush of a kind', async () => {
  const deflate = zlib.createDeflateRaw();
  const chunks = [];
  deflate.on('data', (chunk) => chunks.push(chunk));
  deflate.write('hello');
  await new Promise((resolve) => { deflate.flush(zlib.constants.Z_SYNC_FLUSH, resolve); });
  await settled();

  return Buffer.concat(chunks).toString('hex');
});
probe('params', async () => {
  const deflate = zlib.createDeflate({ level: 0 });
  const result = buffer(deflate);
  deflate.write(sample);
  await new Promise((resolve) => { deflate.params(9, 0, resolve); });
  deflate.end(sample);
  const packed = await result;

  return [ zlib.inflateSync(packed).length, packed.length > 9000 && packed.length < 12000 ];
});
probe('params out of range', () => zlib.createDeflate().params(99, 0));
probe('close', async () => { const gzip = zlib.createGzip(); const error = await new Promise((resolve) => { gzip.close(resolve); }); return [ error, gzip.destroyed, gzip._closed ]; });
probe('reset', () => { const deflate = zlib.createDeflate(); return deflate.reset(); });
probe('reset after close', () => { const deflate = zlib.createDeflate(); deflate.close(); return deflate.reset(); });
probe('write after close', async () => { const gzip = zlib.createGzip(); gzip.close(); return new Promise((resolve) => { gzip.on('error', () => {}); gzip.write('x', resolve); }); });
probe('_processChunk', () => zlib.createDeflate()._processChunk(Buffer.from('hello'), zlib.constants.Z_FINISH).toString('hex'));
probe('objectMode is ignored', () => { const gzip = zlib.createGzip({ objectMode: true }); return [ gzip.readableObjectMode, gzip.writableObjectMode ]; });
probe('events of a stream', async () => {
  const log = [];
  const gzip = zlib.createGzip();
  for (const event of [ 'data', 'end', 'finish', 'close', 'prefinish' ]) gzip.on(event, () => log.push(event));
  gzip.end('hello');
  await new Promise((resolve) => { gzip.on('close', resolve); });

  return log;
});

probeEach('crc32', [ [ '' ], [ 'hello' ], [ 'hello', 5 ], [ 'world', 907060870 ], [ new Uint8Array([ 1, 2, 3 ]) ] ], (...list) => zlib.crc32(...list));
probeEach('crc32 of', [ [ 5 ], [ null ], [ 'x', -1 ], [ 'x', 'y' ], [ 'x', 2 ** 32 ] ], (...list) => zlib.crc32(...list));

probe('brotli', () => zlib.brotliDecompressSync(zlib.brotliCompressSync('hello')).toString());
probe('brotli bad parameter', () => zlib.brotliCompressSync('x', { params: { 99: 1 } }));
probe('brotli bad parameter value', () => zlib.createBrotliCompress({ params: { 1: 'x' } }));
probe('brotli bad flush', () => zlib.createBrotliCompress({ flush: 4 }));
probe('brotli of foreign data', () => zlib.brotliDecompressSync(Buffer.from('CwWASGVsbG8gd29ybGQhAw==', 'base64')).toString());

const brotliText = Buffer.from('brotli stores what it cannot squeeze. '.repeat(5000));
probe('brotli of much', () => zlib.brotliDecompressSync(zlib.brotliCompressSync(brotliText)).equals(brotliText));
probe('brotli of nothing', () => [ zlib.brotliCompressSync(''), zlib.brotliDecompressSync(zlib.brotliCompressSync('')) ]);
probe('brotli later', () => new Promise((resolve) => {
  zlib.brotliCompress('x', (error, packed) => zlib.brotliDecompress(packed, (failure, text) => resolve([ error, failure, `${ text }` ])));
}));
probe('brotli through streams', async () => {
  const parts = [];
  const { Readable } = require('stream');
  for await (const part of Readable.from([ brotliText, Buffer.from('end') ]).pipe(zlib.createBrotliCompress()).pipe(zlib.createBrotliDecompress())) parts.push(part);

  return [ Buffer.concat(parts).length, Buffer.concat(parts).subarray(-3).toString() ];
});
probe('brotli cut off', () => zlib.brotliDecompressSync(Buffer.from('CwWASGVsbG8gd29y', 'base64')));
probe('brotli of an empty buffer', () => zlib.brotliDecompressSync(Buffer.alloc(0)));
probe('brotli corrupt', () => zlib.brotliDecompressSync(Buffer.from('garbage')));
probe('brotli too much', () => zlib.brotliDecompressSync(zlib.brotliCompressSync(brotliText), { maxOutputLength: 100 }));
probe('brotli from Node', () => zlib.brotliDecompressSync(Buffer.from('G30AkI2UqttjhErPMDGzBhl7w9ODcJIKYMOmCRLwMCWRK42REtqNKwE=', 'base64')).toString());
