// Attack: a subclass or Symbol.species puts a constructor of the attacker's where the sandbox expects a Promise, an array or
// a typed array of its own, and sees the executor, the length, the memory (vm2 CVE-2023-37466 went by a promise's species).
process.on('uncaughtException', () => {}).on('unhandledRejection', () => {});

const record = recorder();
const values = [];

function Spy(executor) {
  record.see(executor, this, new.target);
  executor?.call?.(undefined, (value) => { record.see(value); }, (error) => { record.see(error); });
}
Object.setPrototypeOf(Spy, Promise);
Spy.prototype = Object.create(Promise.prototype, { constructor: { value: Spy, writable: true, configurable: true } });
Object.defineProperty(Spy, Symbol.species, { get: () => Spy, configurable: true });

const promises = {
  'fs/promises': () => require('fs/promises').readFile('/none'),
  'fs/promises that works': () => require('fs/promises').stat('/'),
  'timers/promises': () => require('timers/promises').setTimeout(1, {}),
  'webcrypto': () => crypto.subtle.digest('SHA-1', new Uint8Array(1)),
  'a wrong digest': () => crypto.subtle.digest('none', new Uint8Array(1)),
  'stream/promises': () => require('stream/promises').finished(new (require('stream').PassThrough)().end('x').resume()),
  'a web stream': () => new ReadableStream({ start(c) { c.close(); } }).getReader().read(),
  'events.once': () => { const e = new (require('events'))(); const p = require('events').once(e, 'x'); e.emit('x', {}); return p; },
  'import': () => import('fs'),
  'a Blob': () => new Blob([ 'x' ]).arrayBuffer(),
  'promisify': () => require('util').promisify((callback) => callback(new Error('x')))(),
  'an async function': () => (async () => { null.x; })(),
  'a failing await': () => (async () => { await require('fs/promises').readFile('/none'); })(),
  'a stack overflow in an async function': () => (async function deep() { await deep(); })(),
  'readline/promises': () => { const { PassThrough } = require('stream'); const input = new PassThrough(); const r = require('readline/promises').createInterface({ input, output: new PassThrough() }); const p = r.question('?'); input.write('a\n'); return p; }
};

for (const name in promises) {
  attempt(`a species for ${ name }`, () => {
    const promise = promises[name]();
    const from = record.seen.length;

    promise.catch(() => {});
    promise.constructor = { [Symbol.species]: Spy };
    try { promise.then((value) => record.see(value), (error) => record.see(error)); } catch { /* it is the species that fails */ }
    try { promise.finally(() => {}); } catch { /* the same */ }
    for (let i = from; i < record.seen.length; i++) {
      const found = leak(record.seen[i]);

      if (found !== undefined) return found;
    }

    return Promise.prototype.then.call(promise, (value) => reach(value), (error) => reach(error) ?? textLeak(error.stack));
  });
}

attempt('Promise[Symbol.species] is the attacker\'s', () => patched(Promise, Symbol.species, Spy, () => {
  for (const name in promises) promises[name]().then(() => {}, () => {});

  return record.verdict();
}));
attempt('Promise.prototype.constructor is the attacker\'s', () => patched(Promise.prototype, 'constructor', Spy, () => {
  for (const name in promises) { try { promises[name]().then(() => {}, () => {}); } catch { /* it may fail */ } }

  return record.verdict();
}));
attempt('the global Promise is the attacker\'s', () => patched(globalThis, 'Promise', Spy, () => {
  for (const name in promises) { try { promises[name](); } catch { /* it may fail */ } }

  return record.verdict();
}));

class Bytes extends Uint8Array {
  constructor(...args) { super(...args); record.see(this, ...args); if (args[0] instanceof ArrayBuffer) values.push(args[0].byteLength); }
  static get [Symbol.species]() { return Bytes; }
}

const arrays = {
  'Buffer.from': () => Buffer.from(new Bytes(8)),
  'Buffer.concat': () => Buffer.concat([ new Bytes(8) ]),
  'a slice of a Buffer': () => { const b = Buffer.from('secret'); b.constructor = Bytes; return [ b.slice(1), b.subarray(1), b.map((x) => x), b.filter(() => true) ]; },
  'a digest': () => { const d = require('crypto').createHash('md5').digest(); d.constructor = Bytes; return d.slice(2); },
  'randomFillSync': () => require('crypto').randomFillSync(new Bytes(8)),
  'zlib': () => require('zlib').gzipSync(new Bytes(8)),
  'fs.writeSync': () => { const fs = require('fs'); const fd = fs.openSync('/tmp/s', 'w'); fs.writeSync(fd, new Bytes(8)); fs.closeSync(fd); },
  'dispatchable bytes that lie': () => { const b = new Bytes(0); Object.defineProperty(b, 'byteLength', { value: 1e6 }); Object.defineProperty(b, 'buffer', { value: new ArrayBuffer(1e6) }); dispatch(b); },
  'an array': () => { const a = [ 1, 2 ]; a.constructor = { [Symbol.species]: function () { record.see(this); return { length: 0 }; } }; return a.concat([ 3 ]).length; },
  'an ArrayBuffer': () => { const b = new ArrayBuffer(8); b.constructor = { [Symbol.species]: function () { return new ArrayBuffer(1e6); } }; return [ b.slice(0).byteLength ]; },
  'a regular expression': () => { const r = /x/; r.constructor = { [Symbol.species]: function (...a) { record.see(this, ...a); return /y/; } }; return 'axb'.split(r); }
};

for (const name in arrays) {
  attempt(`a species for ${ name }`, () => {
    const from = record.seen.length;

    try { arrays[name](); } catch { /* it may fail */ }
    for (let i = from; i < record.seen.length; i++) {
      const found = leak(record.seen[i]);

      if (found !== undefined) return found;
    }
  });
}
attempt('no memory but its own behind a Buffer', () => {
  const sizes = [ Buffer.from('x'), Buffer.alloc(3), require('crypto').randomBytes(3), Buffer.concat([ Buffer.from('ab') ]) ].map((b) => new Uint8Array(b.buffer));

  for (const memory of sizes) if (memory.length > 1 << 16) return `${ memory.length } bytes`;
});
control('a species is used', () => { let used; const p = Promise.resolve(1); p.constructor = { [Symbol.species]: class extends Promise { constructor(e) { super(e); used = 'yes'; } } }; p.then(() => {}); return used; });
tellAll();
