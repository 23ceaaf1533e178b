// Attack: a Proxy given to a function of the host lets its traps run in the middle of that function, and shows them the
// function's own objects: receivers, descriptors, argument lists (vm2 CVE-2019-10761, CVE-2023-32314).
function spy(target, record) {
  const handler = {};

  for (const name of Reflect.ownKeys(Reflect)) {
    if (typeof Reflect[name] !== 'function') continue;
    handler[name] = (...args) => {
      record.see(...args);
      if (name === 'apply') record.see(...args[2]);
      if (name === 'construct') record.see(...args[1]);
      const result = Reflect[name](...args);

      return typeof result === 'object' && result !== null && name !== 'getOwnPropertyDescriptor' && name !== 'ownKeys'
        && name !== 'getPrototypeOf' && !(result instanceof ArrayBuffer) ? spy(result, record) : result;
    };
  }

  return new Proxy(target, handler);
}

const fs = require('fs');
const crypto = require('crypto');
const zlib = require('zlib');
const util = require('util');
const vm = require('vm');
const targets = {
  'dispatch of an object': (make) => dispatch(make({})),
  'dispatch of bytes': (make) => dispatch(make(new Uint8Array(4))),
  'require': (make) => require(make({})),
  'require of a function': (make) => require(make(() => 'fs')),
  'require.resolve': (make) => require.resolve('fs', make({})),
  'setTimeout': (make) => clearTimeout(setTimeout(make(() => {}), make({}), make([]))),
  'setImmediate': (make) => clearImmediate(setImmediate(make(() => {}), make([]))),
  'clearTimeout': (make) => clearTimeout(make(setTimeout(() => {}, 1))),
  'clearTimeout of a liar': (make) => clearTimeout(make({ _onTimeout() {}, _idleNext: {}, _idlePrev: {} })),
  'clearImmediate of a liar': (make) => clearImmediate(make({ _idleNext: {}, _idlePrev: {} })),
  'queueMicrotask': (make) => queueMicrotask(make(() => {})),
  'process.nextTick': (make) => process.nextTick(make(() => {}), make({})),
  'process.emitWarning': (make) => process.emitWarning(make(new Error('x')), make({})),
  'process.env': (make) => { process.env[make({ toString: () => 'x' })] = make({ toString: () => 'y' }); },
  'process.hrtime': (make) => process.hrtime(make([ 1, 2 ])),
  'process.cpuUsage': (make) => process.cpuUsage(make({ user: 1, system: 1 })),
  'console.log': (make) => console.log(make({ a: 1 }), make([]), make(() => {}), make(new Map())),
  'console.table': (make) => console.table(make([ { a: 1 } ]), make([ 'a' ])),
  'console.dir': (make) => console.dir(make({}), make({ depth: 1 })),
  'util.inspect': (make) => util.inspect(make({ a: make({}) }), make({ showProxy: true, showHidden: true })),
  'util.format': (make) => util.format('%s %o %O %j %d', make({}), make([]), make({}), make({}), make({})),
  'util.promisify': (make) => util.promisify(make(() => {})),
  'util.inherits': (make) => util.inherits(make(function A() {}), make(function B() {})),
  'util.types': (make) => Object.values(util.types).map((is) => is(make({}))) && undefined,
  'util.isDeepStrictEqual': (make) => util.isDeepStrictEqual(make({ a: 1 }), make({ a: 1 })),
  'structuredClone': (make) => structuredClone(make({ a: 1 }), make({ transfer: [] })),
  'Buffer.from': (make) => Buffer.from(make([ 1, 2 ])),
  'Buffer.from memory': (make) => Buffer.from(make(new ArrayBuffer(4)), make({})),
  'Buffer.concat': (make) => Buffer.concat(make([ make(Buffer.alloc(2)) ])),
  'Buffer.compare': (make) => Buffer.compare(make(Buffer.alloc(2)), make(Buffer.alloc(2))),
  'Buffer methods': (make) => Buffer.prototype.toString.call(make(Buffer.alloc(2))),
  'Buffer.write': (make) => Buffer.prototype.write.call(make(Buffer.alloc(2)), 'x'),
  'fs.readFileSync': (make) => fs.readFileSync(make(Buffer.from('/none')), make({})),
  'fs.readFileSync of a URL': (make) => fs.readFileSync(make(new URL('file:///none'))),
  'fs.writeFileSync': (make) => fs.writeFileSync('/tmp/proxied', make(new Uint8Array(3)), make({ flag: 'w' })),
  'fs.readSync': (make) => { const fd = fs.openSync('/tmp/proxied', 'w+'); try { fs.readSync(fd, make(Buffer.alloc(4)), make({})); } finally { fs.closeSync(fd); } },
  'fs.writevSync': (make) => { const fd = fs.openSync('/tmp/proxied', 'w+'); try { fs.writevSync(fd, make([ make(Buffer.alloc(4)) ])); } finally { fs.closeSync(fd); } },
  'fs.statSync': (make) => fs.statSync('/', make({ bigint: true })),
  'fs.utimesSync': (make) => fs.utimesSync('/tmp', make(new Date(0)), make({ valueOf: () => 1 })),
  'crypto.createHash': (make) => crypto.createHash('sha1', make({ outputLength: 20 })).update(make(new Uint8Array(4))),
  'crypto.Hash methods': (make) => crypto.Hash.prototype.update.call(make(crypto.createHash('sha1')), 'x').digest(),
  'crypto.pbkdf2Sync': (make) => crypto.pbkdf2Sync(make(Buffer.from('p')), make(Buffer.from('s')), 1, 8, 'sha1'),
  'crypto.createSign': (make) => crypto.createSign('sha256').update(make(Buffer.from('x'))).sign(make({ key: 'x' })),
  'crypto.createPrivateKey': (make) => crypto.createPrivateKey(make({ key: make(Buffer.alloc(3)), format: 'der', type: 'pkcs8' })),
  'crypto.generateKeyPairSync': (make) => crypto.generateKeyPairSync('ec', make({ namedCurve: 'P-256' })),
  'crypto.timingSafeEqual': (make) => crypto.timingSafeEqual(make(Buffer.alloc(2)), make(Buffer.alloc(2))),
  'crypto.randomFillSync': (make) => crypto.randomFillSync(make(new Uint8Array(4))),
  'crypto.getRandomValues': (make) => globalThis.crypto.getRandomValues(make(new Uint8Array(4))),
  'crypto.subtle': (make) => globalThis.crypto.subtle.digest(make({ name: 'SHA-1' }), make(new Uint8Array(2))),
  'zlib.gzipSync': (make) => zlib.gzipSync(make(Buffer.from('x')), make({ level: 1 })),
  'zlib stream': (make) => zlib.Deflate.prototype.write.call(make(zlib.createDeflate()), make(Buffer.from('x'))),
  'vm.createContext': (make) => vm.runInContext('x = 1; this.y = 2; delete this.x; Object.keys(this); globalThis', vm.createContext(make({ a: 1 }))) && undefined,
  'vm.runInContext of a liar': (make) => vm.runInContext('1', make(vm.createContext({}))),
  'vm.Script of a liar': (make) => vm.Script.prototype.runInThisContext.call(make(new vm.Script('1'))) === 1 && undefined,
  'vm.Script options': (make) => new vm.Script('1', make({ filename: 'x' })) && undefined,
  'vm.compileFunction': (make) => vm.compileFunction('return 1', make([ 'a' ]), make({ contextExtensions: make([ make({}) ]) })) && undefined,
  'EventEmitter.emit': (make) => { const emitter = new (require('events'))(); emitter.on('x', make(() => {})); emitter.emit('x', make({})); },
  'EventTarget': (make) => { const target = new EventTarget(); target.addEventListener('x', make({ handleEvent() {} })); target.dispatchEvent(make(new Event('x'))); },
  'AbortSignal.any': (make) => AbortSignal.any(make([ AbortSignal.abort() ])) && undefined,
  'MessagePort': (make) => { const { port1 } = new MessageChannel(); port1.postMessage(make({}), make([])); port1.close(); },
  'URL': (make) => { new URL(make({ toString: () => 'http://x/' }), make({ toString: () => 'http://y/' })); },
  'URLSearchParams': (make) => { new URLSearchParams(make([ make([ 'a', 'b' ]) ])); new URLSearchParams(make({ a: 1 })); },
  'TextDecoder': (make) => { new TextDecoder('utf8', make({})).decode(make(new Uint8Array(2)), make({ stream: true })); },
  'TextEncoder': (make) => { new TextEncoder().encodeInto('x', make(new Uint8Array(2))); },
  'Blob': (make) => { new Blob(make([ make(new Uint8Array(2)) ]), make({ type: 'x' })); },
  'a stream': (make) => { new (require('stream').Readable)(make({ read() { this.push(null); } })).on('data', make(() => {})); },
  'stream.pipeline': (make) => { require('stream').pipeline(make(new (require('stream').PassThrough)()), make(new (require('stream').PassThrough)()), make(() => {})); },
  'assert.deepStrictEqual': (make) => require('assert').deepStrictEqual(make({ a: 1 }), make({ a: 2 })),
  'assert.throws': (make) => require('assert').throws(make(() => { throw new Error('x'); }), make({ message: 'y' })),
  'v8.serialize': (make) => { require('v8').serialize(make({ a: 1 })); },
  'v8.deserialize': (make) => { require('v8').deserialize(make(Buffer.alloc(4))); },
  'AsyncLocalStorage': (make) => new (require('async_hooks').AsyncLocalStorage)().run(make({}), make(() => {})),
  'Module._load': (make) => require('module')._load('none', make({ filename: make({ toString: () => '/x' }) })),
  'createRequire': (make) => require('module').createRequire(make(new URL('file:///x'))) && undefined,
  'Error.captureStackTrace': (make) => { Error.captureStackTrace(make({}), make(() => {})); },
  'process.on': (make) => { const listener = make(() => {}); process.on('x', listener); process.emit('x', make({})); process.off('x', listener); },
  'Intl': (make) => new Intl.NumberFormat(make([ 'en' ]), make({ style: 'percent' })).format(1) && undefined
};

for (const name in targets) {
  attempt(name, () => {
    const record = recorder();
    let thrown;
    let outcome;

    try {
      outcome = targets[name]((value) => spy(value, record));
    } catch (error) {
      thrown = error;
    }
    if (outcome instanceof Promise) outcome.catch(() => {});
    const found = record.verdict() ?? leak(outcome);

    if (found !== undefined) return found;
    if (thrown !== undefined) throw thrown;
  });
}

control('the traps see what they are shown', () => {
  const record = recorder();

  ((given) => given({ loadModule() {} }))(spy(() => {}, record));

  return record.verdict();
});
tellAll();
