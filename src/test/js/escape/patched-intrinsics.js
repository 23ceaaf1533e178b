// Attack: the sandbox's own JavaScript lives in the suite's realm. An intrinsic that it calls by its global name, or as a
// method, is the suite's to replace, and sees receivers and arguments: the host's functions, internal modules, secrets.
process.on('uncaughtException', () => {}).on('unhandledRejection', () => {});

const holders = [
  Object, Function.prototype, Object.prototype, Array, Array.prototype, String.prototype, Number.prototype, RegExp.prototype,
  Map.prototype, Set.prototype, WeakMap.prototype, WeakSet.prototype, Promise, Promise.prototype, Reflect, JSON, Symbol,
  Error, Error.prototype, ArrayBuffer, ArrayBuffer.prototype, Object.getPrototypeOf(Uint8Array), Object.getPrototypeOf(Uint8Array.prototype),
  DataView.prototype, Date, Date.prototype, Math, Number, String, BigInt, Proxy,
  Object.getPrototypeOf([][Symbol.iterator]()), Object.getPrototypeOf(new Map().entries()), Object.getPrototypeOf(function* () {}).prototype
];
const classes = [ 'Map', 'Set', 'WeakMap', 'WeakSet', 'Promise', 'Proxy', 'Error', 'TypeError', 'RangeError', 'Uint8Array', 'ArrayBuffer', 'Date', 'RegExp', 'WeakRef', 'FinalizationRegistry', 'DataView', 'Object', 'Array', 'String', 'Symbol', 'Function' ];
const { apply, construct, defineProperty, getOwnPropertyDescriptor, ownKeys } = Reflect;
const record = recorder();
const undo = [];
let depth = 0;

function watch(fn) {
  return {
    method(...args) {
      if (depth > 0) return apply(fn, this, args);
      depth++;
      try {
        record.see(this);
        for (let i = 0; i < args.length; i++) record.see(args[i]);
      } finally {
        depth--;
      }
      const result = new.target ? construct(fn, args) : apply(fn, this, args);

      depth++;
      try { record.see(result); } finally { depth--; }

      return result;
    }
  }.method;
}

function replace(holder, key, value) {
  const before = getOwnPropertyDescriptor(holder, key);

  if (!before?.configurable) return;
  undo[undo.length] = () => defineProperty(holder, key, before);
  defineProperty(holder, key, { __proto__: null, value, writable: true, configurable: true, enumerable: before.enumerable });
}

function patchAll() {
  for (const holder of holders) {
    for (const key of ownKeys(holder)) {
      const value = getOwnPropertyDescriptor(holder, key).value;

      if (typeof value === 'function' && key !== 'constructor') replace(holder, key, watch(value));
    }
  }
  for (const name of classes) {
    const original = globalThis[name];

    replace(globalThis, name, new Proxy(original, {
      apply(target, self, args) { for (const arg of args) record.see(arg); return apply(target, self, args); },
      construct(target, args, newTarget) { for (const arg of args) record.see(arg); return construct(target, args, newTarget); },
      get(target, key, receiver) { return Reflect.get(target, key); }
    }));
  }
}

function restoreAll() {
  for (let i = undo.length - 1; i >= 0; i--) undo[i]();
  undo.length = 0;
}

const jobs = {
  'fs': () => { const fs = require('fs'); fs.writeFileSync('/tmp/p', 'x'); fs.readFileSync('/tmp/p'); fs.readdirSync('/'); fs.statSync('/'); fs.mkdtempSync('/tmp/m'); fs.createReadStream('/tmp/p'); },
  'fs/promises': () => require('fs/promises').readFile('/tmp/p'),
  'crypto': () => { const c = require('crypto'); c.createHash('md5').update('x').digest(); c.randomBytes(4); c.randomUUID(); c.createHmac('sha1', 'k').update('x').digest(); c.pbkdf2Sync('p', 's', 1, 8, 'sha1'); },
  'crypto keys': () => { const c = require('crypto'); const { privateKey, publicKey } = c.generateKeyPairSync('ed25519'); c.verify(null, Buffer.from('x'), publicKey, c.sign(null, Buffer.from('x'), privateKey)); privateKey.export({ type: 'pkcs8', format: 'pem' }); },
  'crypto ciphers': () => { const c = require('crypto'); const one = c.createCipheriv('aes-128-cbc', Buffer.alloc(16), Buffer.alloc(16)); one.update('x'); one.final(); },
  'webcrypto': () => globalThis.crypto.subtle.digest('SHA-1', new Uint8Array(2)),
  'zlib': () => { const z = require('zlib'); z.gunzipSync(z.gzipSync('x')); z.deflate('x', () => {}); z.createGzip().end('x'); },
  'vm': () => { const vm = require('vm'); const c = vm.createContext({ a: 1 }); vm.runInContext('a + 1; this.b = 2', c); new vm.Script('1').runInThisContext({ timeout: 1000 }); vm.compileFunction('return 1', [ 'a' ])(); vm.runInNewContext('1'); },
  'util': () => { const u = require('util'); u.inspect({ a: [ 1 ], b: new Map([ [ 1, new Set([ 2 ]) ] ]), c: new Proxy({}, {}), d: Promise.resolve(1), e: new Error('x') }, { showProxy: true }); u.format('%s %o', 1, {}); u.promisify(setTimeout)(1); u.types.isProxy({}); },
  'buffer': () => { Buffer.from('abc').toString('hex'); Buffer.concat([ Buffer.from('a') ]); Buffer.from('YQ==', 'base64'); Buffer.alloc(3).fill('x').indexOf('x'); },
  'timers': () => { clearTimeout(setTimeout(() => {}, 1)); clearImmediate(setImmediate(() => {})); +setTimeout(() => {}, 1); process.nextTick(() => {}); queueMicrotask(() => {}); },
  'timers/promises': () => require('timers/promises').setTimeout(1),
  'events': () => { const E = require('events'); const e = new E(); e.once('x', () => {}); e.emit('x', 1); E.once(e, 'y'); e.emit('y'); },
  'async_hooks': () => { const { AsyncLocalStorage, createHook, AsyncResource } = require('async_hooks'); new AsyncLocalStorage().run(1, () => setTimeout(() => {}, 1)); createHook({ init() {} }).enable().disable(); new AsyncResource('x').runInAsyncScope(() => {}); },
  'stream': () => { const s = require('stream'); s.pipeline(s.Readable.from([ 'a' ]), new s.PassThrough(), () => {}); },
  'stream/web': () => { const r = new ReadableStream({ start(c) { c.enqueue(1); c.close(); } }); return r.getReader().read(); },
  'url': () => { new URL('http://ä.b/c?d=e').searchParams.append('f', 'g'); require('url').parse('http://a/b?c'); },
  'encoding': () => { new TextDecoder().decode(new TextEncoder().encode('ä')); },
  'structuredClone': () => structuredClone({ a: new Map([ [ 1, [ new Date(), /x/ ] ] ]) }),
  'messages': () => { const { port1, port2 } = new MessageChannel(); port1.postMessage({ a: 1 }); port2.close(); port1.close(); },
  'process': () => { process.memoryUsage(); process.hrtime.bigint(); process.env.X = 'y'; process.cwd(); process.emitWarning('x'); process.stdout.write('x\n'); process.cpuUsage(); },
  'os': () => { const os = require('os'); os.cpus(); os.userInfo(); os.networkInterfaces(); },
  'console': () => { console.log('x %s', { a: 1 }); console.table([ { a: 1 } ]); console.error(new Error('x')); },
  'assert': () => { try { require('assert').deepStrictEqual({ a: [ 1 ] }, { a: [ 2 ] }); } catch (error) { return error.message; } },
  'require': () => { try { require('none'); } catch { /* not there */ } require.resolve('fs'); require.resolve.paths('x'); },
  'require of files': () => { require('fs').mkdirSync('/node_modules/p', { recursive: true }); require('fs').writeFileSync('/node_modules/p/package.json', '{"main":"m.js","exports":"./m.js"}'); require('fs').writeFileSync('/node_modules/p/m.js', 'module.exports = require("fs") && __filename'); return require('p'); },
  'module': () => { const M = require('module'); M.createRequire('/x')('fs'); new M('/y').require('os'); M._resolveFilename('fs', module); },
  'readline': () => { const { PassThrough } = require('stream'); const input = new PassThrough(); const r = require('readline').createInterface({ input }); input.write('a\nb\n'); r.close(); },
  'http': () => { const http = require('http'); try { http.get('http://x/'); } catch { /* refused */ } },
  'child_process': () => { try { require('child_process').execSync('ls'); } catch { /* refused */ } },
  'worker_threads': () => { try { new (require('worker_threads').Worker)('x'); } catch { /* refused */ } },
  'perf_hooks': () => { performance.mark('a'); performance.measure('b', 'a'); require('perf_hooks').createHistogram().record(1); },
  'v8': () => { const v8 = require('v8'); v8.deserialize(v8.serialize({ a: [ 1, 'x' ] })); v8.getHeapStatistics(); },
  'diagnostics_channel': () => { const d = require('diagnostics_channel'); d.channel('a').subscribe(() => {}); d.channel('a').publish(1); },
  'blob': () => new Blob([ 'x' ]).text(),
  'abort': () => { const c = new AbortController(); c.signal.addEventListener('abort', () => {}); c.abort(); AbortSignal.timeout(5); },
  'dispatch': () => { try { dispatch({}); } catch { /* no packet */ } },
  'querystring': () => require('querystring').stringify(require('querystring').parse('a=b&c=d')),
  'string_decoder': () => new (require('string_decoder').StringDecoder)('utf16le').write(Buffer.from('abc')),
  'a rejection': () => { Promise.reject(new Error('x')).catch(() => {}); },
  'an import': () => import('fs').catch(() => {})
};

for (const job in jobs) {
  attempt(job, () => {
    const from = record.seen.length;
    let outcome;

    patchAll();
    try {
      outcome = jobs[job]();
    } catch { /* it may fail, and no more */ } finally {
      restoreAll();
    }
    outcome?.catch?.(() => {});
    for (let i = from; i < record.seen.length; i++) {
      const found = leak(record.seen[i]);

      if (found !== undefined) return found;
    }
  });
}
control('a patched method sees its receiver', () => {
  const from = record.seen.length;

  patchAll();
  try { new Map().set('host', { loadModule() {} }); } finally { restoreAll(); }
  for (let i = from; i < record.seen.length; i++) {
    const found = leak(record.seen[i]);

    if (found !== undefined) return found;
  }
});
tellAll();
