'use strict';
// Less visited corners of modules, as a stranger would ask for them.
const fs = require('fs');
const fsp = require('fs/promises');
const path = require('path');
const util = require('util');
const crypto = require('crypto');
const assert = require('assert');
const events = require('events');
const { EventEmitter, once, on } = events;
const stream = require('stream');
const { Readable, Writable, Transform, Duplex, PassThrough, pipeline, finished, addAbortSignal } = stream;
const sp = require('stream/promises');

const folder = () => fs.mkdtempSync('/tmp/hostile-');
const tidied = (root, value) => JSON.parse(JSON.stringify(value ?? null, (k, v) => (typeof v === 'bigint' ? `${ v }n` : v)).replaceAll(root, '@'));
const inFolder = (name, run) => probe(name, async () => { const root = folder(); try { return tidied(root, await run(root)); } catch (e) { return tidied(root, [ 'threw', e.name, e.code, e.message, e.syscall, e.path, e.errno ]); } finally { fs.rmSync(root, { recursive: true, force: true }); } });

inFolder('cp', (r) => { fs.mkdirSync(`${ r }/a/b`, { recursive: true }); fs.writeFileSync(`${ r }/a/b/c`, 'x'); fs.symlinkSync('b/c', `${ r }/a/l`); fs.cpSync(`${ r }/a`, `${ r }/z`, { recursive: true }); return [ fs.readdirSync(`${ r }/z`, { recursive: true }).sort(), fs.readFileSync(`${ r }/z/b/c`, 'utf8'), fs.readlinkSync(`${ r }/z/l`) ]; });
inFolder('cp folder without recursive', (r) => { fs.mkdirSync(`${ r }/a`); fs.cpSync(`${ r }/a`, `${ r }/z`); });
inFolder('cp errorOnExist', (r) => { fs.writeFileSync(`${ r }/a`, '1'); fs.writeFileSync(`${ r }/b`, '2'); fs.cpSync(`${ r }/a`, `${ r }/b`, { force: false, errorOnExist: true }); });
inFolder('cp into itself', (r) => { fs.mkdirSync(`${ r }/a`); fs.cpSync(`${ r }/a`, `${ r }/a/b`, { recursive: true }); });
inFolder('cp filter', async (r) => { fs.mkdirSync(`${ r }/a`); fs.writeFileSync(`${ r }/a/x.js`, ''); fs.writeFileSync(`${ r }/a/y.ts`, ''); await fsp.cp(`${ r }/a`, `${ r }/b`, { recursive: true, filter: (s) => !s.endsWith('.ts') }); return fs.readdirSync(`${ r }/b`); });
inFolder('opendir', async (r) => { fs.mkdirSync(`${ r }/d`); fs.writeFileSync(`${ r }/f`, ''); const names = []; for await (const e of await fsp.opendir(r)) names.push([ e.name, e.isFile(), e.isDirectory(), e.parentPath === r, e.path === r ]); return names.sort(); });
inFolder('opendirSync', (r) => { const d = fs.opendirSync(r); const seen = [ d.path === r, d.readSync() ]; d.closeSync(); try { d.readSync(); } catch (e) { seen.push(e.code, e.message); } return seen; });
inFolder('readv writev', (r) => { const fd = fs.openSync(`${ r }/f`, 'w+'); const n = fs.writevSync(fd, [ Buffer.from('ab'), Buffer.from('cde') ]); const a = Buffer.alloc(2); const b = Buffer.alloc(9); const m = fs.readvSync(fd, [ a, b ], 0); fs.closeSync(fd); return [ n, m, `${ a }`, `${ b.subarray(0, 3) }` ]; });
inFolder('readdir withFileTypes recursive', (r) => { fs.mkdirSync(`${ r }/a/b`, { recursive: true }); fs.writeFileSync(`${ r }/a/b/c`, ''); return fs.readdirSync(r, { withFileTypes: true, recursive: true }).map((e) => [ e.name, e.isDirectory(), path.relative(r, e.path) ]).sort(); });
inFolder('stat bigint', (r) => { fs.writeFileSync(`${ r }/f`, 'abc'); const s = fs.statSync(`${ r }/f`, { bigint: true }); return [ s.size, typeof s.mtimeNs, s.isFile(), s.constructor.name ]; });
inFolder('stat throwIfNoEntry', (r) => [ fs.statSync(`${ r }/no`, { throwIfNoEntry: false }) ?? 'undefined', fs.lstatSync(`${ r }/no`, { throwIfNoEntry: false }) ?? 'undefined' ]);
inFolder('rm missing', (r) => fs.rmSync(`${ r }/no`));
inFolder('rm folder', (r) => { fs.mkdirSync(`${ r }/d`); fs.rmSync(`${ r }/d`); });
inFolder('rmdir recursive', (r) => { fs.mkdirSync(`${ r }/d/e`, { recursive: true }); fs.rmdirSync(`${ r }/d`); });
inFolder('mkdir exists', (r) => fs.mkdirSync(r));
inFolder('mkdir recursive returns', (r) => [ fs.mkdirSync(`${ r }/a/b/c`, { recursive: true }), fs.mkdirSync(`${ r }/a/b/c`, { recursive: true }) ?? 'undefined' ]);
inFolder('read a folder', (r) => fs.readFileSync(r));
inFolder('open missing', (r) => fsp.open(`${ r }/no`, 'r'));
inFolder('open wx', (r) => { fs.writeFileSync(`${ r }/f`, ''); fs.openSync(`${ r }/f`, 'wx'); });
inFolder('rename missing', (r) => fs.renameSync(`${ r }/a`, `${ r }/b`));
inFolder('link and unlink', (r) => { fs.writeFileSync(`${ r }/f`, 'x'); fs.linkSync(`${ r }/f`, `${ r }/g`); const n = fs.statSync(`${ r }/g`).nlink; fs.unlinkSync(`${ r }/f`); return [ n, fs.statSync(`${ r }/g`).nlink, fs.readFileSync(`${ r }/g`, 'utf8') ]; });
inFolder('symlink loop', (r) => { fs.symlinkSync('b', `${ r }/a`); fs.symlinkSync('a', `${ r }/b`); fs.readFileSync(`${ r }/a`); });
inFolder('realpath', (r) => { fs.mkdirSync(`${ r }/d`); fs.symlinkSync('d', `${ r }/l`); return [ fs.realpathSync(`${ r }/l/../l`), fs.realpathSync.native(`${ r }/l`) ]; });
inFolder('truncate', (r) => { fs.writeFileSync(`${ r }/f`, 'abcdef'); fs.truncateSync(`${ r }/f`, 3); fs.appendFileSync(`${ r }/f`, 'z'); fs.truncateSync(`${ r }/f`, 6); return [ ...fs.readFileSync(`${ r }/f`) ]; });
inFolder('access', (r) => { fs.writeFileSync(`${ r }/f`, ''); fs.chmodSync(`${ r }/f`, 0o444); return [ fs.accessSync(`${ r }/f`, fs.constants.R_OK) ?? 'fine', (fs.statSync(`${ r }/f`).mode & 0o777).toString(8) ]; });
inFolder('access missing', (r) => fsp.access(`${ r }/no`));
inFolder('utimes', (r) => { fs.writeFileSync(`${ r }/f`, ''); fs.utimesSync(`${ r }/f`, 1, new Date(5000)); const s = fs.statSync(`${ r }/f`); return [ s.atimeMs, s.mtimeMs, s.mtime ]; });
inFolder('FileHandle', async (r) => { const h = await fsp.open(`${ r }/f`, 'w+'); await h.writeFile('a\nb\nc'); await h.appendFile('d'); const lines = []; const again = await fsp.open(`${ r }/f`); for await (const l of again.readLines()) lines.push(l); const { bytesRead } = await h.read(Buffer.alloc(3), 0, 3, 0); const s = await h.stat(); await h.close(); return [ lines, bytesRead, s.size, h.fd ]; });
inFolder('createReadStream range', async (r) => { fs.writeFileSync(`${ r }/f`, '0123456789'); const parts = []; for await (const c of fs.createReadStream(`${ r }/f`, { start: 2, end: 6, highWaterMark: 2, encoding: 'utf8' })) parts.push(c); return parts; });
inFolder('createWriteStream', async (r) => { const w = fs.createWriteStream(`${ r }/f`, { flags: 'a' }); w.write('a'); w.end('b'); await once(w, 'close'); return [ w.bytesWritten, w.path, w.closed, fs.readFileSync(`${ r }/f`, 'utf8') ]; });
inFolder('readFile aborted', (r) => { fs.writeFileSync(`${ r }/f`, 'x'); return fsp.readFile(`${ r }/f`, { signal: AbortSignal.abort() }); });
inFolder('writeFile of an iterable', async (r) => { await fsp.writeFile(`${ r }/f`, (function* () { yield 'a'; yield 'b'; })()); return fs.readFileSync(`${ r }/f`, 'utf8'); });
inFolder('copyFile excl', (r) => { fs.writeFileSync(`${ r }/a`, ''); fs.writeFileSync(`${ r }/b`, ''); fs.copyFileSync(`${ r }/a`, `${ r }/b`, fs.constants.COPYFILE_EXCL); });
inFolder('exists', (r) => [ fs.existsSync(r), fs.existsSync(), fs.existsSync(5), fs.existsSync(`${ r }/no`) ]);
inFolder('glob', (r) => [ typeof fs.glob, typeof fs.globSync ]);
inFolder('statfs', (r) => Object.keys(fs.statfsSync(r)));
inFolder('openAsBlob', async (r) => { fs.writeFileSync(`${ r }/f`, 'abc'); const b = await fs.openAsBlob(`${ r }/f`, { type: 'text/x' }); return [ b.size, b.type, await b.text() ]; });
inFolder('mkdtemp', async (r) => { const d = await fsp.mkdtemp(`${ r }/x-`); return [ d.length - r.length, fs.statSync(d).isDirectory() ]; });
inFolder('watch', (r) => { const w = fs.watch(r); const seen = [ typeof w.close, w instanceof EventEmitter ]; w.close(); return seen; });

// events
probe('captureRejections', () => new Promise((resolve) => { const e = new EventEmitter({ captureRejections: true }); e.on('x', async () => { throw new Error('lost'); }); e.on('error', (error) => resolve(error.message)); e.emit('x'); }));
probe('captureRejection symbol', () => new Promise((resolve) => { const e = new EventEmitter({ captureRejections: true }); e[events.captureRejectionSymbol] = (error, name, ...args) => resolve([ error.message, name, args ]); e.on('x', async () => { throw new Error('lost'); }); e.emit('x', 1); }));
probe('errorMonitor', () => { const e = new EventEmitter(); const seen = []; e.on(events.errorMonitor, (x) => seen.push(x.message)); try { e.emit('error', new Error('e')); } catch (x) { seen.push('threw', x.message); } return seen; });
probe('emit error of no error', () => new EventEmitter().emit('error', { a: 1 }));
probe('emit error of nothing', () => new EventEmitter().emit('error'));
probe('on iterator', async () => { const e = new EventEmitter(); setTimeout(() => { e.emit('x', 1); e.emit('x', 2, 3); e.emit('end'); }, 1); const got = []; for await (const v of on(e, 'x', { close: [ 'end' ] })) got.push(v); return got; });
probe('on aborted', async () => { const c = new AbortController(); const e = new EventEmitter(); setTimeout(() => c.abort(), 1); for await (const v of on(e, 'x', { signal: c.signal })) return v; return 0; });
probe('once', async () => { const e = new EventEmitter(); setTimeout(() => e.emit('x', 1, 2), 1); return once(e, 'x'); });
probe('once error', async () => { const e = new EventEmitter(); setTimeout(() => e.emit('error', new RangeError('r')), 1); return once(e, 'x'); });
probe('once of an EventTarget', async () => { const t = new EventTarget(); setTimeout(() => t.dispatchEvent(new Event('x')), 1); return (await once(t, 'x')).map((x) => x.type); });
probe('getEventListeners', () => { const e = new EventEmitter(); e.on('x', Math.max); const t = new EventTarget(); t.addEventListener('y', Math.min); return [ events.getEventListeners(e, 'x').length, events.getEventListeners(t, 'y').length, events.getMaxListeners(e), events.listenerCount(e, 'x'), events.defaultMaxListeners ]; });
probe('addAbortListener', () => { const c = new AbortController(); let n = 0; const d = events.addAbortListener(c.signal, () => n++); c.abort(); return [ n, typeof d[Symbol.dispose] ]; });
probe('setMaxListeners refused', () => events.setMaxListeners(-1));
probe('prepend and raw', () => { const e = new EventEmitter(); const seen = []; e.on('x', () => seen.push(1)); e.prependOnceListener('x', () => seen.push(0)); const raw = e.rawListeners('x').map((f) => typeof f.listener); e.emit('x'); e.emit('x'); return [ seen, raw, e.eventNames() ]; });
probe('newListener', () => { const e = new EventEmitter(); const seen = []; e.on('newListener', (n) => seen.push(n)); e.on('removeListener', (n) => seen.push(`-${ n }`)); const f = () => {}; e.on('a', f); e.off('a', f); e.removeAllListeners(); return seen; });
probe('inspect of an emitter', () => util.inspect(new EventEmitter()));

// stream
probe('helpers', async () => [ await Readable.from([ 1, 2, 3, 4 ]).filter((x) => x % 2).map((x) => x * 10).toArray(), await Readable.from([ 1, 2, 3 ]).reduce((a, b) => a + b, 1), await Readable.from([ 1, 2 ]).flatMap((x) => [ x, x ]).take(3).toArray(), await Readable.from([ 1, 2, 3 ]).drop(1).some((x) => x > 2), await Readable.from([ 1, 2 ]).every((x) => x > 1), await Readable.from([ 5, 6 ]).find((x) => x > 5) ]);
probe('forEach', async () => { const seen = []; await Readable.from([ 1, 2 ]).forEach((x) => { seen.push(x); }); return seen; });
probe('helpers refused', () => Readable.from([ 1 ]).map(5));
probe('take refused', () => Readable.from([ 1 ]).take(-1));
probe('map concurrency refused', () => Readable.from([ 1 ]).map((x) => x, { concurrency: 0 }));
probe('asIndexedPairs', async () => Readable.from([ 'a', 'b' ]).asIndexedPairs().toArray());
probe('compose', async () => stream.compose(async function* (source) { for await (const c of source) yield `${ c }`.toUpperCase(); }, new PassThrough()).end('abc').toArray().then((a) => a.map(String)));
probe('Readable compose', async () => (await Readable.from([ 'a' ]).compose(async function* (s) { for await (const c of s) yield c + c; }).toArray()).map(String));
probe('pipeline with generators', async () => { const out = []; await sp.pipeline([ 'a', 'b' ], async function* (s) { for await (const c of s) yield c.toUpperCase(); }, async (s) => { for await (const c of s) out.push(c); }); return out; });
probe('pipeline aborted', () => sp.pipeline(new Readable({ read() {} }), new PassThrough(), { signal: AbortSignal.abort() }));
probe('pipeline refused', () => pipeline());
probe('pipeline of one', () => pipeline(new PassThrough(), () => {}));
probe('finished', () => new Promise((resolve) => { const r = new Readable({ read() {} }); finished(r, (e) => resolve([ e?.code, e?.message ])); r.destroy(); }));
probe('sp.finished', async () => { const r = Readable.from([ 'a' ]); r.resume(); return sp.finished(r); });
probe('addAbortSignal', () => new Promise((resolve) => { const c = new AbortController(); const r = addAbortSignal(c.signal, new Readable({ read() {} })); r.on('error', (e) => resolve([ e.name, e.code, e.message ])); c.abort(); }));
probe('Duplex.from', async () => [ await Duplex.from('abc').toArray(), await Duplex.from(Promise.resolve('p')).toArray(), await Duplex.from([ 1, 2 ]).toArray() ]);
probe('Duplex.from refused', () => Duplex.from(5));
probe('Readable.fromWeb', async () => Readable.fromWeb(new ReadableStream({ start(c) { c.enqueue('a'); c.close(); } })).toArray().then((a) => a.map(String)));
probe('Readable.toWeb', async () => { const parts = []; for await (const c of Readable.toWeb(Readable.from([ 'a', 'b' ]))) parts.push(c); return parts; });
probe('Writable.toWeb', async () => { const out = []; const w = Writable.toWeb(new Writable({ write(c, e, cb) { out.push(`${ c }`); cb(); } })).getWriter(); await w.write('x'); await w.close(); return out; });
probe('stream state', () => { const r = new Readable({ read() {}, highWaterMark: 3 }); r.push('abcd'); return [ r.readableLength, r.readableHighWaterMark, r.readableFlowing, r.readableEnded, r.readable, r.destroyed, r.errored, r.closed, r.readableDidRead, r.readableAborted, r.readableEncoding, r.readableObjectMode ]; });
probe('default hwm', () => [ stream.getDefaultHighWaterMark(false), stream.getDefaultHighWaterMark(true), stream.isReadable(new PassThrough()), stream.isErrored(new PassThrough()), stream.isDisturbed(new PassThrough()) ]);
probe('write after end', () => new Promise((resolve) => { const w = new PassThrough(); w.on('error', (e) => resolve([ e.code, e.message ])); w.end(); w.write('x'); }));
probe('push after EOF', () => new Promise((resolve) => { const r = new Readable({ read() {} }); r.on('error', (e) => resolve([ e.code, e.message ])); r.push(null); r.push('x'); }));
probe('abstract read', () => new Promise((resolve) => { const r = new Readable(); r.on('error', (e) => resolve([ e.code, e.message ])); r.read(); }));
probe('cork', async () => { const out = []; const w = new Writable({ writev(chunks, cb) { out.push(chunks.map((c) => `${ c.chunk }`)); cb(); } }); w.cork(); w.write('a'); w.write('b'); w.uncork(); w.end(); await once(w, 'finish'); return [ out, w.writableFinished, w.writableCorked ]; });
probe('async dispose', async () => { const r = new Readable({ read() {} }); await r[Symbol.asyncDispose](); return r.destroyed; });
probe('consumers', async () => { const c = require('stream/consumers'); return [ await c.text(Readable.from([ 'a', 'b' ])), await c.json(Readable.from([ '{"a":1}' ])), `${ await c.buffer(Readable.from([ Buffer.from('x') ])) }`, (await c.arrayBuffer(Readable.from([ Buffer.from('xy') ]))).byteLength, (await c.blob(Readable.from([ Buffer.from('xyz') ]))).size ]; });
probe('inspect of a stream', () => util.inspect(new PassThrough(), { depth: 0 }).split('\n').slice(0, 5));

// assert
const failing = (name, run) => probe(`assert ${ name }`, () => { try { run(); } catch (e) { return [ e.name, e.code, e.message, e.generatedMessage, e.operator, typeof e.actual ]; } return 'passed'; });
failing('deepStrictEqual', () => assert.deepStrictEqual({ a: 1, b: { c: [ 1, 2, 3 ] } }, { a: 1, b: { c: [ 1, 2, 4 ] } }));
failing('deepEqual', () => assert.deepEqual([ 1, 2 ], [ 1, '3' ]));
failing('strictEqual text', () => assert.strictEqual('a\nb\nc', 'a\nb\nd'));
failing('strictEqual long', () => assert.strictEqual('a'.repeat(100), 'b'));
failing('notStrictEqual', () => assert.notStrictEqual(1, 1));
failing('equal', () => assert.equal(1, 2));
failing('ok', () => assert.ok(0, 'message'));
failing('throws nothing', () => assert.throws(() => {}, /x/));
failing('throws another', () => assert.throws(() => { throw new Error('abc'); }, { message: 'abd', name: 'Error' }));
failing('doesNotThrow', () => assert.doesNotThrow(() => { throw new Error('abc'); }, 'why'));
failing('match', () => assert.match('abc', /x/));
failing('ifError', () => assert.ifError(new Error('e')));
failing('fail', () => assert.fail());
failing('Map and Set', () => assert.deepStrictEqual(new Map([ [ 1, new Set([ 1 ]) ] ]), new Map([ [ 1, new Set([ 2 ]) ] ])));
failing('NaN and -0', () => { assert.deepStrictEqual(NaN, NaN); assert.deepStrictEqual(0, -0); });
failing('prototypes', () => assert.deepStrictEqual([], Object.create(Array.prototype)));
failing('partial', () => assert.rejects);
probe('assert.rejects', () => assert.rejects(Promise.resolve(1)));
probe('assert.rejects another', () => assert.rejects(Promise.reject(new Error('x')), TypeError));
probe('AssertionError', () => { const e = new assert.AssertionError({ actual: 1, expected: 2, operator: 'strictEqual' }); return [ e.message, e.generatedMessage, Object.keys(e) ]; });

// crypto
probe('dsa', () => { const { publicKey, privateKey } = crypto.generateKeyPairSync('dsa', { modulusLength: 1024, divisorLength: 160 }); return [ publicKey.asymmetricKeyType, publicKey.asymmetricKeyDetails, crypto.verify('sha256', Buffer.from('x'), publicKey, crypto.sign('sha256', Buffer.from('x'), privateKey)) ]; });
probe('dh keys', () => { const { privateKey: a, publicKey: b } = crypto.generateKeyPairSync('dh', { group: 'modp14' }); return [ a.asymmetricKeyType, crypto.diffieHellman({ privateKey: a, publicKey: b }).length ]; });
probe('createDiffieHellman', () => { const a = crypto.createDiffieHellman(Buffer.from('e3', 'hex').length * 8 * 16, 2); a.generateKeys(); return [ typeof a.getPrime('hex'), a.getGenerator('hex'), a.verifyError ]; });
probe('getDiffieHellman', () => { const a = crypto.getDiffieHellman('modp5'); const b = crypto.getDiffieHellman('modp5'); a.generateKeys(); b.generateKeys(); return a.computeSecret(b.getPublicKey()).equals(b.computeSecret(a.getPublicKey())); });
probe('ECDH', () => { const a = crypto.createECDH('prime256v1'); const b = crypto.createECDH('prime256v1'); a.generateKeys(); b.generateKeys(); return [ a.computeSecret(b.getPublicKey()).equals(b.computeSecret(a.getPublicKey())), a.getPublicKey('hex', 'compressed').length, crypto.ECDH.convertKey(a.getPublicKey(), 'prime256v1', undefined, 'hex', 'compressed').length ]; });
probe('X25519', () => { const a = crypto.generateKeyPairSync('x25519'); const b = crypto.generateKeyPairSync('x25519'); return crypto.diffieHellman({ privateKey: a.privateKey, publicKey: b.publicKey }).equals(crypto.diffieHellman({ privateKey: b.privateKey, publicKey: a.publicKey })); });
const pem = `-----BEGIN CERTIFICATE-----
MIIBszCCAVmgAwIBAgIUUd9v3hRyTxQ5T1mQqfvDzjvVv7wwCgYIKoZIzj0EAwIw
-----END CERTIFICATE-----`;
probe('X509 refused', () => { try { new crypto.X509Certificate(pem); } catch (e) { return e instanceof Error; } return 0; });
probeEach('X509 of', [ [], [ 5 ], [ {} ] ], (...args) => new crypto.X509Certificate(...args));
probe('crypto.hash', () => [ typeof crypto.hash === 'function' ? crypto.hash('sha1', 'x') : 'none' ]);
probe('hash options', () => [ crypto.createHash('shake256', { outputLength: 5 }).update('x').digest('hex'), crypto.createHash('md5').copy().digest('base64url') ]);
probe('digest twice', () => { const h = crypto.createHash('md5'); h.digest(); h.digest(); });
probe('unknown hash', () => crypto.createHash('nope'));
probe('hkdf', () => Buffer.from(crypto.hkdfSync('sha256', 'k', 's', 'i', 8)).toString('hex'));
probe('scrypt', () => crypto.scryptSync('p', 's', 8, { N: 16 }).toString('hex'));
probe('scrypt memory', () => crypto.scryptSync('p', 's', 8, { N: 2 ** 20 }));
probe('timingSafeEqual', () => crypto.timingSafeEqual(Buffer.alloc(1), Buffer.alloc(2)));
probe('aes gcm', () => { const c = crypto.createCipheriv('aes-128-gcm', Buffer.alloc(16), Buffer.alloc(12)); c.setAAD(Buffer.from('a')); const t = c.update('hello', 'utf8', 'hex') + c.final('hex'); return [ t, c.getAuthTag().toString('hex') ]; });
probe('randomInt', () => [ crypto.randomInt(1), crypto.randomInt(5, 6) ]);
probeEach('randomInt refused', [ [ 0 ], [ 5, 5 ], [ 'x' ], [ 0, 2 ** 48 ] ], crypto.randomInt);
probe('randomUUID', () => /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(crypto.randomUUID()));
probe('getters', () => [ crypto.getCiphers().includes('aes-256-cbc'), crypto.getHashes().includes('sha256'), crypto.getFips(), typeof crypto.secureHeapUsed().total ]);
probe('KeyObject', () => { const k = crypto.createSecretKey('secret', 'utf8'); return [ k.type, k.symmetricKeySize, k.export({ format: 'jwk' }), k.equals(crypto.createSecretKey(Buffer.from('secret'))), util.inspect(k) ]; });
probe('checkPrime', () => [ crypto.checkPrimeSync(7n), crypto.checkPrimeSync(8n) ]);

// util.inspect corners
const shown = [ [ 'a'.repeat(200), 1 ], Array(200).fill(1), { a: { b: { c: { d: 1 } } } }, [ , 1, , , 2 ], { 'a-b': 1, [Symbol('s')]: 2, 3: 4 }, new (class A extends Map {})([ [ 1, 2 ] ]), Object.create({ constructor: undefined }), class B extends Array {}, async () => {}, function* g() {}, Promise.resolve(5), new WeakSet(), Object.assign(() => {}, { a: 1 }),
  'it\'s "q" `t`', '\u0000\u001b\n', [ -0, 1e21, 123456789.123 ], new Date(NaN), Symbol('a b'), new Set([ [ 1 ], { a: 2 } ]), [ [ [ [ [] ] ] ] ], new Uint8Array(3), new ArrayBuffer(4), Math, JSON, Intl, Reflect, Object('abc'), { get a() { return 1; }, set b(x) {}, get c() { return 2; }, set c(x) {} }, [ 1 ].values(), new Map([ [ 1, 2 ] ]).entries(), globalThis.Atomics, process.versions.node.split('.')[0], new (class extends Error {})('anonymous').message,
  Object.create(null, { x: { value: 1, enumerable: true } }), new (class Foo { #p = 1; q = 2; })(), { toString() { return 'x'; } }, [ 'x'.repeat(30), 'y'.repeat(30), 'z'.repeat(30) ], { k: 'v'.repeat(80) }, new Map([ [ { a: 1 }, new Map([ [ 1, 2 ] ]) ] ]), [ undefined, null, NaN ], new Array(5), Object.assign([ 1 ], { extra: 'x', '-1': 2 }) ];
shown.forEach((value, i) => { probe(`inspect ${ i }`, () => [ util.inspect(value), util.inspect(value, { compact: false, breakLength: 40 }), util.inspect(value, { depth: 0, colors: true, sorted: true, getters: true, numericSeparator: true }) ]); });
