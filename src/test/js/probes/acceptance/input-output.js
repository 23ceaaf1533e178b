// Streams, zlib, fs, crypto, vm and smaller modules. One question each, as a list of what has to work would put them: common use, options, common errors.
'use strict';

// ---- stream, stream/promises, stream/web (20)
probe('stream: Readable.from collects through toArray', () => require('stream').Readable.from([ 1, 2, 3 ]).map((x) => x * 2).filter((x) => x > 2).toArray());
probe('stream: a Transform upper-cases text', async () => { const { Transform, Readable } = require('stream'); let s = ''; for await (const c of Readable.from([ 'ab', 'c' ]).pipe(new Transform({ transform(chunk, enc, cb) { cb(null, chunk.toString().toUpperCase()); }, flush(cb) { this.push('!'); cb(); } }))) s += c; return s; });
probe('stream: write after end', () => new Promise((resolve) => { const w = new (require('stream').Writable)({ write(c, e, cb) { cb(); } }); w.on('error', (e) => resolve([ e.name, e.code, e.message ])); w.end(); w.write('x'); }));
probe('stream: writing null', () => new (require('stream').Writable)({ write(c, e, cb) { cb(); } }).write(null));
probe('stream: writing a number to a byte stream', () => new (require('stream').Writable)({ write(c, e, cb) { cb(); } }).write(5));
probe('stream: write returns false at the high water mark and drain follows', () => new Promise((resolve) => { const w = new (require('stream').Writable)({ highWaterMark: 3, write(c, e, cb) { setImmediate(cb); } }); const r = [ w.write('ab'), w.write('cd') ]; w.on('drain', () => resolve([ ...r, w.writableLength ])); }));
probe('stream: cork and writev gather chunks', () => new Promise((resolve) => { const w = new (require('stream').Writable)({ decodeStrings: false, writev(chunks, cb) { resolve(chunks.map(({ chunk, encoding }) => [ chunk, encoding ])); cb(); } }); w.cork(); w.write('a'); w.write('b', 'latin1'); w.uncork(); }));
probe('stream: order of events of a destroyed Readable', () => new Promise((resolve) => { const s = []; const r = new (require('stream').Readable)({ read() {} }); for (const n of [ 'end', 'error', 'close' ]) r.on(n, (e) => { s.push(e ? `${ n } ${ e.message }` : n); if (n === 'close') resolve(s); }); r.destroy(new Error('gone')); }));
probe('stream: read in paused mode by sizes', () => new Promise((resolve) => { const r = new (require('stream').Readable)({ read() {} }); r.push('abcdef'); r.push(null); r.once('readable', () => resolve([ r.read(2), r.read(3), r.read() ].map(String))); }));
probe('stream: push after EOF', () => new Promise((resolve) => { const r = new (require('stream').Readable)({ read() {} }); r.on('error', (e) => resolve([ e.code, e.message ])); r.push(null); r.push('x'); }));
probe('stream: read not implemented', () => new Promise((resolve) => { const r = new (require('stream').Readable)(); r.on('error', (e) => resolve([ e.code, e.message ])); r.read(); }));
probe('stream: PassThrough setEncoding joins a split character', async () => { const p = new (require('stream').PassThrough)(); p.setEncoding('utf8'); p.write(Buffer.from([ 0xe2, 0x82 ])); p.end(Buffer.from([ 0xac ])); const s = []; for await (const c of p) s.push(c); return s; });
probe('stream: pipeline callback gets the error of a middle stream', () => new Promise((resolve) => { const { pipeline, Readable, Transform, PassThrough } = require('stream'); const last = new PassThrough(); pipeline(Readable.from([ 'a' ]), new Transform({ transform(c, e, cb) { cb(new Error('middle')); } }), last, (e) => resolve([ e.message, last.destroyed ])); }));
probe('stream: finished reports a premature close', () => new Promise((resolve) => { const { finished, PassThrough } = require('stream'); const p = new PassThrough(); finished(p, (e) => resolve([ e.name, e.code, e.message ])); p.destroy(); }));
probe('stream: Duplex.from an async generator', async () => { const { Duplex, Readable } = require('stream'); const d = Duplex.from(async function * (source) { for await (const c of source) yield `<${ c }>`; }); let s = ''; for await (const c of Readable.from([ 'a', 'b' ]).pipe(d)) s += c; return s; });
probe('stream/promises: pipeline with an async generator', async () => { const { pipeline } = require('stream/promises'); const s = []; await pipeline([ 'x', 'y' ], async function * (source) { for await (const c of source) yield c + c; }, async (source) => { for await (const c of source) s.push(c); }); return s; });
probe('stream/consumers: json of a Readable', () => require('stream/consumers').json(require('stream').Readable.from([ '{"a":', '[1]}' ])));
probe('stream/web: ReadableStream through a TransformStream', async () => { const { ReadableStream, TransformStream } = require('stream/web'); const r = new ReadableStream({ start(c) { c.enqueue(1); c.enqueue(2); c.close(); } }).pipeThrough(new TransformStream({ transform(x, c) { c.enqueue(x * 10); } })); const s = []; for await (const v of r) s.push(v); return s; });
probe('stream/web: a second reader of a locked stream', () => { const r = new ReadableStream(); r.getReader(); r.getReader(); });
probe('stream/web: Readable.toWeb and tee', async () => { const [ a, b ] = require('stream').Readable.toWeb(require('stream').Readable.from([ 'p', 'q' ])).tee(); const read = async (r) => { const s = []; for await (const v of r) s.push(v); return s; }; return Promise.all([ read(a), read(b) ]); });

// ---- zlib (8)
probe('zlib: gzip round trip', () => { const z = require('zlib'); return z.gunzipSync(z.gzipSync('hello '.repeat(20))).toString(); });
probe('zlib: inflate of bytes made elsewhere', () => require('zlib').inflateSync(Buffer.from('eJzLSM3JyQcABiwCFQ==', 'base64')).toString());
probe('zlib: gunzip of no gzip', () => require('zlib').gunzipSync(Buffer.from('not gzip at all')));
probe('zlib: inflate of truncated data', () => { const z = require('zlib'); return z.inflateSync(z.deflateSync('abcdefgh'.repeat(10)).subarray(0, 10)); });
probe('zlib: brotli round trip through promisify', async () => { const z = require('zlib'); const { promisify } = require('util'); return String(await promisify(z.brotliDecompress)(await promisify(z.brotliCompress)('brotli text'))); });
probe('zlib: a level out of range', () => require('zlib').createGzip({ level: 42 }));
probe('zlib: maxOutputLength is kept', () => { const z = require('zlib'); return z.inflateSync(z.deflateSync(Buffer.alloc(1000)), { maxOutputLength: 100 }); });
probe('zlib: a Gunzip stream joins two members', async () => { const z = require('zlib'); const { Readable } = require('stream'); let s = ''; for await (const c of Readable.from([ z.gzipSync('one'), z.gzipSync('two') ]).pipe(z.createGunzip())) s += c; return s; });

// ---- fs and fs/promises (20)
function folderOf(run) {
  const fs = require('fs'); const path = require('path');
  const dir = fs.mkdtempSync(path.join(require('os').tmpdir(), 'p-'));
  const hide = (e) => [ e.constructor.name, e.code, e.syscall, e.message.split(dir).join('DIR') ];
  return run(fs, (...names) => path.join(dir, ...names), hide);
}
probe('fs: readFileSync of a missing file', () => folderOf((fs, at, hide) => { try { fs.readFileSync(at('no.txt')); } catch (e) { return hide(e); } }));
probe('fs: writeFileSync with the append flag', () => folderOf((fs, at) => { fs.writeFileSync(at('a'), 'one'); fs.writeFileSync(at('a'), ' two', { flag: 'a' }); return fs.readFileSync(at('a'), 'utf8'); }));
probe('fs: writeFileSync wx on an existing file', () => folderOf((fs, at, hide) => { fs.writeFileSync(at('a'), ''); try { fs.writeFileSync(at('a'), '', { flag: 'wx' }); } catch (e) { return hide(e); } }));
probe('fs: mkdirSync recursive returns the first folder made', () => folderOf((fs, at) => fs.mkdirSync(at('x', 'y', 'z'), { recursive: true }) === at('x')));
probe('fs: readdirSync withFileTypes', () => folderOf((fs, at) => { fs.mkdirSync(at('d')); fs.writeFileSync(at('f'), ''); fs.symlinkSync('f', at('l')); return fs.readdirSync(at(), { withFileTypes: true }).map((e) => [ e.name, e.isDirectory(), e.isFile(), e.isSymbolicLink() ]).sort(); }));
probe('fs: readdirSync recursive', () => folderOf((fs, at) => { fs.mkdirSync(at('a', 'b'), { recursive: true }); fs.writeFileSync(at('a', 'b', 'c.txt'), ''); return fs.readdirSync(at(), { recursive: true }).sort(); }));
probe('fs: rmdirSync of a folder that is not empty', () => folderOf((fs, at, hide) => { fs.mkdirSync(at('a')); fs.writeFileSync(at('a', 'f'), ''); try { fs.rmdirSync(at('a')); } catch (e) { return hide(e); } }));
probe('fs: rmSync of a folder without recursive', () => folderOf((fs, at, hide) => { fs.mkdirSync(at('a')); try { fs.rmSync(at('a')); } catch (e) { return hide(e); } }));
probe('fs: statSync with throwIfNoEntry false', () => folderOf((fs, at) => fs.statSync(at('no'), { throwIfNoEntry: false })));
probe('fs: chmodSync shows in the mode', () => folderOf((fs, at) => { fs.writeFileSync(at('a'), ''); fs.chmodSync(at('a'), 0o640); return fs.statSync(at('a')).mode.toString(8); }));
probe('fs: utimesSync sets mtimeMs', () => folderOf((fs, at) => { fs.writeFileSync(at('a'), ''); fs.utimesSync(at('a'), 10, 1234.5); return [ fs.statSync(at('a')).mtimeMs, fs.statSync(at('a')).mtime.toISOString() ]; }));
probe('fs: openSync, readSync at a position and closeSync', () => folderOf((fs, at) => { fs.writeFileSync(at('a'), 'abcdef'); const fd = fs.openSync(at('a'), 'r'); const b = Buffer.alloc(4); const n = fs.readSync(fd, b, 1, 3, 2); fs.closeSync(fd); return [ n, b.toString('latin1') ]; }));
probe('fs: renameSync across a missing source', () => folderOf((fs, at, hide) => { try { fs.renameSync(at('a'), at('b')); } catch (e) { return hide(e); } }));
probe('fs: readFile without a callback', () => require('fs').readFile('x'));
probe('fs: existsSync of a wrong type', () => require('fs').existsSync({}));
probe('fs: createReadStream with start, end and a small high water mark', () => folderOf(async (fs, at) => { fs.writeFileSync(at('a'), '0123456789'); const s = []; for await (const c of fs.createReadStream(at('a'), { start: 2, end: 8, highWaterMark: 3, encoding: 'utf8' })) s.push(c); return s; }));
probe('fs: createWriteStream counts bytesWritten', () => folderOf((fs, at) => new Promise((resolve) => { const w = fs.createWriteStream(at('a')); w.write('h\u00E9'); w.end('llo', () => resolve([ w.bytesWritten, fs.readFileSync(at('a'), 'utf8') ])); })));
probe('fs/promises: access of a missing file', () => folderOf(async (fs, at, hide) => { try { await fs.promises.access(at('no')); } catch (e) { return hide(e); } }));
probe('fs/promises: FileHandle readLines', () => folderOf(async (fs, at) => { await fs.promises.writeFile(at('a'), 'one\r\ntwo\nthree'); const h = await fs.promises.open(at('a')); const s = []; for await (const line of h.readLines()) s.push(line); return s; }));
probe('fs/promises: cp of a folder recursively', () => folderOf(async (fs, at) => { await fs.promises.mkdir(at('a', 'b'), { recursive: true }); await fs.promises.writeFile(at('a', 'b', 'f'), 'x'); await fs.promises.cp(at('a'), at('c'), { recursive: true }); return fs.promises.readFile(at('c', 'b', 'f'), 'latin1'); }));

// ---- crypto and webcrypto (15)
probe('crypto: sha256 in hex', () => require('crypto').createHash('sha256').update('abc').update(Buffer.from('def')).digest('hex'));
probe('crypto: digest called twice', () => { const h = require('crypto').createHash('md5'); h.digest(); h.digest(); });
probe('crypto: an unknown hash', () => { try { require('crypto').createHash('sha999'); } catch (e) { return [ e.name, e.message ]; } });
probe('crypto: hmac sha512 in base64', () => require('crypto').createHmac('sha512', 'key').update('data').digest('base64'));
probe('crypto: hash copy goes its own way', () => { const h = require('crypto').createHash('sha1').update('a'); const c = h.copy(); return [ h.update('b').digest('hex'), c.digest('hex') ]; });
probe('crypto: pbkdf2Sync', () => require('crypto').pbkdf2Sync('secret', 'salt', 1000, 24, 'sha256').toString('hex'));
probe('crypto: scryptSync', () => require('crypto').scryptSync('password', 'NaCl', 16, { N: 1024, r: 8, p: 1 }).toString('hex'));
probe('crypto: aes-256-cbc cipher text', () => { const c = require('crypto').createCipheriv('aes-256-cbc', Buffer.alloc(32, 1), Buffer.alloc(16, 2)); return c.update('attack at dawn, twice', 'utf8', 'hex') + c.final('hex'); });
probe('crypto: aes-128-gcm with a wrong tag', () => { const d = require('crypto').createDecipheriv('aes-128-gcm', Buffer.alloc(16), Buffer.alloc(12)); d.setAuthTag(Buffer.alloc(16)); d.update('00', 'hex'); try { d.final(); } catch (e) { return [ e.constructor.name, e.message ]; } });
probe('crypto: createCipheriv with a short key', () => require('crypto').createCipheriv('aes-256-cbc', Buffer.alloc(5), Buffer.alloc(16)));
probe('crypto: timingSafeEqual of different lengths', () => require('crypto').timingSafeEqual(Buffer.from('a'), Buffer.from('ab')));
probe('crypto: randomUUID has the form of version 4', () => /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(require('crypto').randomUUID()));
probe('crypto: an rsa key pair signs and verifies', () => { const c = require('crypto'); const { publicKey, privateKey } = c.generateKeyPairSync('rsa', { modulusLength: 1024 }); const s = c.sign('sha256', Buffer.from('m'), privateKey); return [ s.length, c.verify('sha256', Buffer.from('m'), publicKey, s), c.verify('sha256', Buffer.from('n'), publicKey, s) ]; });
probe('webcrypto: subtle.digest', async () => Buffer.from(await crypto.subtle.digest('SHA-384', new TextEncoder().encode('abc'))).toString('hex'));
probe('webcrypto: an imported HMAC key signs and shows its algorithm', async () => { const k = await crypto.subtle.importKey('raw', Buffer.from('key'), { name: 'HMAC', hash: 'SHA-256' }, false, [ 'sign' ]); return [ Buffer.from(await crypto.subtle.sign('HMAC', k, Buffer.from('data'))).toString('hex'), k.type, k.extractable, k.algorithm.name, k.algorithm.length, k.usages ]; });

// ---- vm (6)
probe('vm: runInNewContext writes back to its object', () => { const o = { a: 2 }; const r = require('vm').runInNewContext('var b = a * 21; b', o); return [ r, o.b ]; });
probe('vm: runInThisContext does not see local variables', () => { const localOnly = 1; return require('vm').runInThisContext('typeof localOnly') + localOnly; });
probe('vm: a new context has its own intrinsics', () => require('vm').runInNewContext('[]') instanceof Array);
probe('vm: a syntax error in a script', () => { try { new (require('vm').Script)('let = = 1', { filename: 'f.js' }); } catch (e) { return [ e instanceof SyntaxError, e.message ]; } });
probe('vm: a timeout stops an endless script', () => { try { require('vm').runInNewContext('for (;;);', {}, { timeout: 30 }); } catch (e) { return [ e.code, e.message ]; } });
probe('vm: isContext before and after createContext', () => { const vm = require('vm'); const o = {}; const before = vm.isContext(o); vm.createContext(o); return [ before, vm.isContext(o) ]; });

// ---- async_hooks: AsyncLocalStorage and AsyncResource (5)
probe('async_hooks: the store goes through timers and promises', () => { const als = new (require('async_hooks').AsyncLocalStorage)(); return als.run('s', async () => { await null; const a = als.getStore(); const b = await new Promise((resolve) => setTimeout(() => resolve(als.getStore()), 1)); return [ a, b ]; }); });
probe('async_hooks: exit hides the store', () => { const als = new (require('async_hooks').AsyncLocalStorage)(); return als.run(1, () => [ als.exit(() => als.getStore()), als.getStore() ]); });
probe('async_hooks: nested runs restore the outer store', () => { const als = new (require('async_hooks').AsyncLocalStorage)(); return als.run('outer', () => [ als.run('inner', (x) => als.getStore() + x, '!'), als.getStore() ]); });
probe('async_hooks: AsyncLocalStorage.snapshot keeps the context', () => { const { AsyncLocalStorage } = require('async_hooks'); const als = new AsyncLocalStorage(); const snap = als.run('then', () => AsyncLocalStorage.snapshot()); return als.run('now', () => snap(() => als.getStore())); });
probe('async_hooks: AsyncResource.bind keeps the store', () => { const { AsyncLocalStorage, AsyncResource } = require('async_hooks'); const als = new AsyncLocalStorage(); const f = als.run(7, () => AsyncResource.bind((a) => [ a, als.getStore() ])); return f('arg'); });

// ---- os, perf_hooks, readline, diagnostics_channel, v8, constants (8)
probe('os: signal numbers of SIGINT, SIGTERM and SIGKILL', () => { const { SIGINT, SIGTERM, SIGKILL } = require('os').constants.signals; return { SIGINT, SIGTERM, SIGKILL }; });
probe('os: EOL', () => require('os').EOL);
probe('perf_hooks: measure between two marks with given times', () => { const { performance } = require('perf_hooks'); performance.mark('m1', { startTime: 10 }); performance.mark('m2', { startTime: 35, detail: { d: 1 } }); const { name, entryType, startTime, duration } = performance.measure('m', 'm1', 'm2'); performance.clearMarks(); performance.clearMeasures(); return { name, entryType, startTime, duration }; });
probe('perf_hooks: createHistogram records', () => { const h = require('perf_hooks').createHistogram(); for (const n of [ 1, 2, 3, 4 ]) h.record(n); return [ h.min, h.max, h.mean, h.count, h.percentile(50) ]; });
probe('readline: lines of an input stream', () => new Promise((resolve) => { const s = []; require('readline').createInterface({ input: require('stream').Readable.from([ 'a\nb', 'c\r\n', 'last' ]), crlfDelay: Infinity }).on('line', (l) => s.push(l)).on('close', () => resolve(s)); }));
probe('diagnostics_channel: subscribers get the message and the name', () => { const dc = require('diagnostics_channel'); const s = []; const f = (message, name) => s.push([ message, name ]); dc.subscribe('my-channel', f); dc.channel('my-channel').publish({ a: 1 }); return [ s, dc.unsubscribe('my-channel', f), dc.hasSubscribers('my-channel') ]; });
probe('v8: serialize and deserialize keep Maps, typed arrays and undefined', () => { const v8 = require('v8'); return v8.deserialize(v8.serialize({ m: new Map([ [ 1, new Uint8Array([ 1, 2 ]) ] ]), u: undefined, n: 10n })); });
probe('constants: file open flags', () => { const { O_RDONLY, O_RDWR, O_CREAT, O_EXCL, S_IFMT, F_OK, R_OK } = require('constants'); return { O_RDONLY, O_RDWR, O_CREAT, O_EXCL, S_IFMT, F_OK, R_OK }; });

// ---- modules without network or processes (3)
probe('http: STATUS_CODES of 418 and 511', () => { const { STATUS_CODES } = require('http'); return [ STATUS_CODES[418], STATUS_CODES[511] ]; });
probe('net: isIP of several texts', () => [ '127.0.0.1', '::1', '::ffff:1.2.3.4', '1.2.3', '01.2.3.4', 'fe80::1%eth0', '' ].map(require('net').isIP));
probe('worker_threads: isMainThread', () => require('worker_threads').isMainThread);
