// Attack: objects of crypto and zlib hold a handle to an object of Java's in a private place. Methods borrowed for another
// receiver, handles used after the end, or while another call runs, must not reach an object of another class, and memory
// that is taken away while Java works on it must not be read.
process.on('uncaughtException', () => {}).on('unhandledRejection', () => {});

const crypto = require('crypto');
const zlib = require('zlib');
const objects = {
  hash: () => crypto.createHash('sha256'),
  hmac: () => crypto.createHmac('sha256', 'k'),
  cipher: () => crypto.createCipheriv('aes-128-gcm', Buffer.alloc(16), Buffer.alloc(12)),
  decipher: () => crypto.createDecipheriv('aes-128-cbc', Buffer.alloc(16), Buffer.alloc(16)),
  sign: () => crypto.createSign('sha256'),
  verify: () => crypto.createVerify('sha256'),
  ecdh: () => crypto.createECDH('prime256v1'),
  dh: () => crypto.getDiffieHellman('modp1'),
  secret: () => crypto.createSecretKey(Buffer.alloc(16)),
  key: () => crypto.generateKeyPairSync('ed25519').privateKey,
  deflate: () => zlib.createDeflate(),
  gunzip: () => zlib.createGunzip(),
  timeout: () => { const one = setTimeout(() => {}, 1); clearTimeout(one); return one; },
  immediate: () => { const one = setImmediate(() => {}); clearImmediate(one); return one; },
  stats: () => require('fs').statSync('/'),
  script: () => new (require('vm').Script)('1'),
  url: () => new URL('http://x/'),
  port: () => new MessageChannel().port1,
  blob: () => new Blob([ 'x' ]),
  histogram: () => require('perf_hooks').createHistogram(),
  resource: () => new (require('async_hooks').AsyncResource)('x'),
  storage: () => new (require('async_hooks').AsyncLocalStorage)(),
  stream: () => new ReadableStream(),
  signal: () => new AbortController().signal
};
const arguments_ = [ [ 'x' ], [ Buffer.alloc(8), Buffer.alloc(8), 0, 1 ] ];
const borrowers = Object.entries(objects).map(([ name, make ]) => [ name, make() ]);

for (const lender in objects) {
  attempt(`methods of a ${ lender } on all others`, () => {
    const prototypes = [];

    for (let one = Object.getPrototypeOf(objects[lender]()); one !== null && one !== Object.prototype; one = Object.getPrototypeOf(one)) prototypes.push(one);
    for (const prototype of prototypes) {
      for (const key of Reflect.ownKeys(prototype)) {
        const { value, get, set } = Object.getOwnPropertyDescriptor(prototype, key);

        for (const method of [ value, get, set ]) {
          if (typeof method !== 'function' || key === 'constructor') continue;
          for (const [ borrower, receiver ] of borrowers) {
            if (borrower === lender) continue;
            for (const args of arguments_) {
              let outcome;

              try { outcome = Reflect.apply(method, receiver, args); outcome?.catch?.(() => {}); outcome?.on?.('error', () => {}); } catch (error) {
                outcome = textLeak(error?.message) ?? textLeak(error?.stack) ?? leak(error);
                if (outcome) return `${ String(key) } on a ${ borrower }: ${ outcome }`;
                continue;
              }
              const found = leak(outcome);

              if (found) return `${ String(key) } on a ${ borrower }: ${ found }`;
            }
          }
          break;
        }
      }
    }
  });
}

function detach(bytes) { structuredClone(bytes, { transfer: [ bytes.buffer ] }); return bytes; }
const taken = {
  'update of a hash': (bytes) => crypto.createHash('md5').update(bytes).digest(),
  'a key': (bytes) => crypto.createHmac('md5', bytes).digest(),
  'a cipher': (bytes) => crypto.createCipheriv('aes-128-cbc', bytes, bytes),
  'randomFillSync': (bytes) => crypto.randomFillSync(bytes),
  'timingSafeEqual': (bytes) => crypto.timingSafeEqual(bytes, bytes),
  'pbkdf2Sync': (bytes) => crypto.pbkdf2Sync(bytes, bytes, 1, 8, 'sha1'),
  'deflateSync': (bytes) => zlib.deflateSync(bytes),
  'inflateSync': (bytes) => zlib.inflateSync(bytes),
  'crc32': (bytes) => zlib.crc32?.(bytes),
  'writeFileSync': (bytes) => require('fs').writeFileSync('/tmp/taken', bytes),
  'readSync': (bytes) => { const fd = require('fs').openSync('/tmp/taken', 'w+'); try { require('fs').writeSync(fd, 'abc'); require('fs').readSync(fd, bytes, 0, 3, 0); } finally { require('fs').closeSync(fd); } },
  'TextDecoder': (bytes) => new TextDecoder().decode(bytes),
  'Buffer.from': (bytes) => Buffer.from(bytes.buffer),
  'toString': (bytes) => Buffer.prototype.toString.call(bytes, 'hex'),
  'a signature': (bytes) => crypto.createSign('sha256').update(bytes),
  'subtle': (bytes) => globalThis.crypto.subtle.digest('SHA-1', bytes),
  'a web stream': (bytes) => new ReadableStream({ type: 'bytes', start(c) { c.enqueue(bytes); } }),
  'v8.deserialize': (bytes) => require('v8').deserialize(bytes),
  'a vm script\'s cache': (bytes) => new (require('vm').Script)('1', { cachedData: bytes }),
  'getRandomValues': (bytes) => globalThis.crypto.getRandomValues(bytes),
  'a Blob': (bytes) => new Blob([ bytes ])
};

for (const name in taken) {
  for (const [ kind, make ] of Object.entries({
    detached: () => detach(Buffer.from(new ArrayBuffer(16))),
    'detached on the way': () => { const bytes = new Uint8Array(16); Object.defineProperty(bytes, 'byteLength', { get() { if (bytes.buffer.byteLength > 0) detach(bytes); return 16; } }); return bytes; },
    shrunk: () => { const memory = new ArrayBuffer(16, { maxByteLength: 32 }); const bytes = new Uint8Array(memory, 8); memory.resize?.(4); return bytes; },
    shared: () => new Uint8Array(new SharedArrayBuffer(16))
  })) {
    attempt(`${ name } of memory that is ${ kind }`, () => {
      try { const outcome = taken[name](make()); outcome?.catch?.(() => {}); return leak(outcome); } catch (error) { return textLeak(error.message) ?? textLeak(error.stack) ?? leak(error); }
    });
  }
}
attempt('a hash used after its end', () => { const hash = crypto.createHash('md5'); hash.digest(); for (const use of [ () => hash.update('x'), () => hash.digest(), () => hash.copy() ]) { try { use(); return 'it was taken'; } catch (error) { const found = textLeak(error.message); if (found) return found; } } });
attempt('a deflater used after its end', () => { const one = zlib.createDeflate(); one.close(); one.on('error', () => {}); try { one.write('x'); one._processChunk?.(Buffer.from('x'), 4); one.reset?.(); one.params?.(1, 1, () => {}); } catch (error) { return textLeak(error.message) ?? textLeak(error.stack); } });
attempt('private places cannot be named', () => { for (const name in objects) { const one = objects[name](); for (const key of Reflect.ownKeys(one)) { const found = leak(one[key]); if (found) return `${ name }.${ String(key) }: ${ found }`; } } });
control('a borrowed method runs on its own kind', () => Reflect.apply(Object.getPrototypeOf(objects.hash()).update, objects.hash(), [ 'x' ]) && 'it ran');
tellAll();
