import { Readable, Transform, Writable, PassThrough, pipeline as callbackPipeline, Duplex } from 'stream';
import { pipeline } from 'stream/promises';
import { createHash, createHmac, randomBytes, randomUUID, timingSafeEqual } from 'crypto';
import zlib from 'zlib';
import fs from 'fs';
import fsPromises from 'fs/promises';
import os from 'os';
import path from 'path';
import vm from 'vm';

describe('streams', () => {
  const collect = () => {
    const chunks: Array<string> = [];

    return { chunks, stream: new Writable({ write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      done();
    } }) };
  };
  test('pipeline', async () => {
    const { chunks, stream } = collect();
    await pipeline(Readable.from([ 'a', 'b' ]), new Transform({ transform: (chunk, _encoding, done) => done(null, String(chunk).toUpperCase()) }), stream);
    expect(chunks).toEqual([ 'A', 'B' ]);
  });
  test('iteration', async () => {
    const seen: Array<unknown> = [];
    for await (const x of Readable.from([ 1, { two: 2 } ])) seen.push(x);
    expect(seen).toEqual([ 1, { two: 2 } ]);
  });
  test('events in order', async () => {
    const order: Array<string> = [];
    const stream = new PassThrough();
    for (const name of [ 'data', 'end', 'finish', 'close' ]) stream.on(name, () => order.push(name));
    stream.end('x');
    await new Promise((resolve) => stream.on('close', resolve));
    expect(order.filter((name) => name !== 'finish')).toEqual([ 'data', 'end', 'close' ]);
  });
  test('back-pressure', () => {
    const stream = new PassThrough({ highWaterMark: 4 });
    expect([ stream.write('ab'), stream.write('cdef'), stream.writableNeedDrain, stream.read().toString() ]).toEqual([ true, false, true, 'abcdef' ]);
  });
  test('encoding', async () => {
    const stream = Readable.from([ Buffer.from([ 0xe2, 0x82 ]), Buffer.from([ 0xac ]) ], { objectMode: false }).setEncoding('utf8');
    let text = '';
    for await (const x of stream) text += x;
    expect(text).toBe('€');
  });
  test('duplex', async () => {
    const duplex = Duplex.from(async function* (source: AsyncIterable<Buffer>) {
      for await (const chunk of source) yield String(chunk).length;
    });
    duplex.end('four');
    const seen: Array<unknown> = [];
    for await (const x of duplex) seen.push(x);
    expect(seen).toEqual([ 4 ]);
  });
  test('an error in a transform', () => pipeline(Readable.from([ 'a' ]), new Transform({
    transform(_chunk, _encoding, done) {
      done(new Error('cannot transform'));
    }
  }), collect().stream));
  test('an error for a callback', (done: any) => {
    callbackPipeline(new Readable({ read() {
      this.destroy(new Error('cannot read'));
    } }), collect().stream, done);
  });
  test('write after end', async () => {
    const { stream } = collect();
    stream.end();
    await new Promise<void>((resolve, reject) => {
      stream.on('error', reject);
      stream.write('late');
      setTimeout(resolve, 50);
    });
  });
  test('a chunk of a wrong kind', () => new PassThrough().write(5 as any));
});

describe('crypto', () => {
  test.each(
    [ 'md5', '5d41402abc4b2a76b9719d911017c592' ], [ 'sha1', 'aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d' ], [ 'sha256', '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824' ]
  )('%s', (...[ name, expected ]: Array<any>) => expect(createHash(name).update('hel').update('lo').digest('hex')).toBe(expected));
  test('hmac', () => expect(createHmac('sha256', 'key').update('data').digest('base64')).toBe('UDH+PZicbRU3oBP6bnOdojRj/a7DtwE32Cjjas4iG9A='));
  test('random', () => expect([ randomBytes(16).length, randomUUID().length, randomBytes(8).equals(randomBytes(8)) ]).toEqual([ 16, 36, false ]));
  test('timingSafeEqual', () => expect(timingSafeEqual(Buffer.from('a'), Buffer.from('a'))).toBe(true));
  test('unknown hash', () => createHash('nope'));
  test('digest twice', () => {
    const hash = createHash('md5');
    hash.digest();
    hash.digest();
  });
  test('update with a number', () => createHash('md5').update(5 as any));
});

describe('zlib', () => {
  const text = 'squeeze me '.repeat(100);
  test('gzip', () => expect(zlib.gunzipSync(zlib.gzipSync(text)).toString()).toBe(text));
  test('deflate', () => expect(zlib.inflateSync(zlib.deflateSync(text)).toString()).toBe(text));
  test('raw', () => expect(zlib.inflateRawSync(zlib.deflateRawSync(Buffer.from(text))).length).toBe(text.length));
  test('callback', (done: any) => {
    zlib.gzip('x', (error, data) => done(error ?? (data[0] === 0x1f ? undefined : new Error('no gzip'))));
  });
  test('broken data', () => zlib.gunzipSync(Buffer.from('nothing')));
});

describe('fs', () => {
  const folder = path.join(os.tmpdir(), `e2e-${ Date.now() }-${ Math.random().toString(36).slice(2) }`);
  beforeAll(() => {
    fs.mkdirSync(path.join(folder, 'a/b'), { recursive: true });
  });
  afterAll(() => fs.rmSync(folder, { recursive: true }));
  test('write and read', () => {
    fs.writeFileSync(path.join(folder, 'f.txt'), 'héllo');
    fs.appendFileSync(path.join(folder, 'f.txt'), '!');
    expect(fs.readFileSync(path.join(folder, 'f.txt'), 'utf8')).toBe('héllo!');
    expect(fs.statSync(path.join(folder, 'f.txt')).size).toBe(7);
  });
  test('folders', () => expect(fs.readdirSync(folder).sort()).toEqual([ 'a', 'f.txt' ]));
  test('exists', () => expect([ fs.existsSync(folder), fs.existsSync(path.join(folder, 'no')) ]).toEqual([ true, false ]));
  test('promises', async () => {
    const file = path.join(folder, 'a/b/p.json');
    await fsPromises.writeFile(file, '{"a":1}');
    await fsPromises.rename(file, `${ file }.old`);
    expect(JSON.parse(await fsPromises.readFile(`${ file }.old`, 'utf8'))).toEqual({ a: 1 });
  });
  test('kinds of entries', () => expect(fs.readdirSync(folder, { withFileTypes: true }).map((entry) => [ entry.name, entry.isDirectory() ]).sort()).toEqual([ [ 'a', true ], [ 'f.txt', false ] ]));
  test('code of an error', () => {
    try {
      fs.readFileSync('/no/such/file');
    } catch (error: any) {
      expect([ error.code, error.syscall, error.path, error.errno ]).toEqual([ 'ENOENT', 'open', '/no/such/file', -2 ]);
    }
  });
  test('no such file', () => fs.readFileSync('/no/such/file', 'utf8'));
  test('no such file, asynchronous', () => fsPromises.readFile('/no/such/file'));
  test('a folder is no file', () => {
    try {
      fs.readFileSync(folder);
    } catch (error: any) {
      throw new Error(error.message.replace(folder, 'FOLDER'));
    }
  });
  test('a wrong kind of path', () => fs.readFileSync({} as any));
});

describe('vm', () => {
  test('runInNewContext', () => expect(vm.runInNewContext('a + b', { a: 1, b: 2 })).toBe(3));
  test('a context keeps its state', () => {
    const context = vm.createContext({ n: 1 });
    vm.runInContext('n++; var made = n * 10', context);
    expect([ context.n, context.made ]).toEqual([ 2, 20 ]);
  });
  test('Script', () => {
    const script = new vm.Script('x ** 2');
    expect([ 2, 3 ].map((x) => script.runInNewContext({ x }))).toEqual([ 4, 9 ]);
  });
  test('isContext', () => expect([ vm.isContext({}), vm.isContext(vm.createContext({})) ]).toEqual([ false, true ]));
  test('structuredClone of this context', () => {
    const clone = vm.runInThisContext('structuredClone');
    const source: any = { a: [ 1 ], d: { e: 'x' } };
    source.self = source;
    const copy = clone(source);
    expect([ copy !== source, copy.self === copy, copy.a, copy.d ]).toEqual([ true, true, [ 1 ], { e: 'x' } ]);
  });
});
