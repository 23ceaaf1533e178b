'use strict';
const crypto = require('crypto');
const { promisify } = require('util');

const settled = async () => { for (let i = 0; i < 12; i++) await new Promise((resolve) => { setImmediate(resolve); }); };
const hashNames = [
  'md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha512-224', 'sha512-256', 'sha3-224', 'sha3-256', 'sha3-384', 'sha3-512', 'ripemd160',
  'blake2b512', 'blake2s256', 'shake128', 'shake256', 'md5-sha1', 'SHA256', 'SHA-256', 'Sha-1', 'RSA-SHA256', 'rsa-sha1', 'sha256WithRSAEncryption', 'RSA-SHA512/224',
  'ssl3-md5', 'rmd160', 'RSA-SHA3-256', 'id-rsassa-pkcs1-v1_5-with-sha3-256', 'SHA-512/256', 'BLAKE2b512', 'RIPEMD', 'RSA-RIPEMD160', 'ripemd160WithRSA'
];
const long = Buffer.alloc(1000, 'abcdefg');

probe('exports', () => Object.keys(crypto).sort());
probe('all exports', () => Reflect.ownKeys(crypto).map((key) => {
  const value = crypto[key];

  return `${ String(key) } ${ typeof value === 'function' ? `${ value.name }/${ value.length }` : typeof value } ${ Object.getOwnPropertyDescriptor(crypto, key).enumerable }`;
}).sort());
probe('constants', () => ({ ...crypto.constants }));
probe('getHashes', () => crypto.getHashes().filter((name) => !/sm3/i.test(name)));
probe('getHashes is a copy', () => { crypto.getHashes().push('mine'); return crypto.getHashes().includes('mine'); });
probe('getCiphers', () => [ 'aes-128-cbc', 'aes-256-gcm', 'chacha20-poly1305', 'id-aes128-GCM', 'aes256', 'nope' ].map((name) => crypto.getCiphers().includes(name)));
probe('getCurves', () => [ 'prime256v1', 'secp384r1', 'secp521r1', 'secp256k1', 'nope' ].map((name) => crypto.getCurves().includes(name)));
probe('getFips', () => [ crypto.getFips(), crypto.fips ]);
probe('setFips(false)', () => crypto.setFips(false));
probe('setEngine', () => crypto.setEngine('nope'));
probe('setEngine(5)', () => crypto.setEngine(5));

for (const name of hashNames) {
  probe(`hash ${ name }`, () => [ '', 'abc', long ].map((data) => crypto.createHash(name).update(data).digest('hex')));
}
probeEach('createHash', [ [ 'nope' ], [ 5 ], [ undefined ], [ 'sha256', { outputLength: 5 } ], [ 'sha256', { outputLength: -1 } ], [ 'shake128', { outputLength: 'x' } ] ], (...list) => crypto.createHash(...list));
probeEach('shake', [ [ 'shake128', 0 ], [ 'shake128', 1 ], [ 'shake256', 100 ], [ 'shake256', 500 ] ], (name, outputLength) => crypto.createHash(name, { outputLength }).update('x').digest('hex'));
probe('sha256 with its own length', () => crypto.createHash('sha256', { outputLength: 32 }).digest('hex'));
probeEach('digest', [ [ undefined ], [ 'hex' ], [ 'base64' ], [ 'base64url' ], [ 'latin1' ], [ 'buffer' ], [ 'HEX' ], [ 'nope' ], [ 'ucs2' ], [ 'utf8' ] ], (encoding) => crypto.createHash('md5').update('x').digest(encoding));
probeEach('update', [ [ 5 ], [ null ], [ undefined ], [ {} ], [ [] ], [ 'abc', 'hex' ], [ 'zz', 'hex' ], [ 'YQ', 'base64' ], [ 'a', 'nope' ] ], (...list) => crypto.createHash('md5').update(...list).digest('hex'));
probe('update of views', () => [ new Uint16Array([ 1, 2 ]), new DataView(new Uint8Array([ 1, 2, 3 ]).buffer, 1), Buffer.from('a') ].map((data) => crypto.createHash('md5').update(data).digest('hex')));
probe('update of an ArrayBuffer', () => crypto.createHash('md5').update(new ArrayBuffer(1)));
probe('update returns the hash', () => { const hash = crypto.createHash('md5'); return hash.update('a') === hash; });
probe('digest twice', () => { const hash = crypto.createHash('md5'); hash.digest(); return hash.digest(); });
probe('update after digest', () => { const hash = crypto.createHash('md5'); hash.digest(); return hash.update('a'); });
probe('copy', () => { const hash = crypto.createHash('sha1').update('a'); const copy = hash.copy(); return [ hash.update('b').digest('hex'), copy.update('c').digest('hex') ]; });
probe('copy after digest', () => { const hash = crypto.createHash('sha1'); hash.digest(); return hash.copy(); });
probe('copy of every kind', () => hashNames.slice(0, 18).map((name) => { const hash = crypto.createHash(name).update(long); const copy = hash.copy(); hash.update('x'); return copy.update('y').digest('hex'); }));
probe('Hash without new', () => crypto.Hash('md5').update('a').digest('hex'));
probe('Hash classes', () => { const { Transform } = require('stream'); const hash = crypto.createHash('md5'); return [ hash instanceof crypto.Hash, hash instanceof Transform, hash.constructor.name, typeof hash.pipe, Object.keys(crypto.Hash.prototype) ]; });
probe('hash as a stream', async () => { const hash = crypto.createHash('md5'); hash.setEncoding('hex'); hash.write('a'); hash.end('b'); const list = []; for await (const chunk of hash) list.push(chunk); return list; });
probe('hash by pipe', () => new Promise((resolve) => { require('stream').Readable.from([ 'a', 'b' ]).pipe(crypto.createHash('sha1')).on('finish', function () { resolve(this.read()); }); }));
probe('hash events', () => { const hash = crypto.createHash('md5'); return [ hash.listenerCount('data'), hash.writable, hash.readable, hash.writableObjectMode ]; });
probeEach('crypto.hash', [ [ 'sha1', 'a' ], [ 'sha1', 'a', 'base64' ], [ 'sha1', 'a', 'buffer' ], [ 'nope', 'a' ], [ 'sha1', 5 ], [ 'sha1', 'a', 'nope' ], [ 'sha1', 'a', 5 ], [ 5, 'a' ] ], (...list) => crypto.hash(...list));

for (const name of [ 'md5', 'sha1', 'sha256', 'sha512', 'sha3-256', 'ripemd160', 'blake2b512', 'RSA-SHA256' ]) {
  probe(`hmac ${ name }`, () => [ '', 'key', Buffer.alloc(300, 'k') ].map((key) => crypto.createHmac(name, key).update('abc').update(long).digest('hex')));
}
probeEach('createHmac', [ [ 'nope', 'x' ], [ 5, 'x' ], [ 'md5' ], [ 'md5', 5 ], [ 'md5', null ] ], (...list) => crypto.createHmac(...list));
probe('hmac key encoding', () => crypto.createHmac('md5', '6b6579', { encoding: 'hex' }).update('a').digest('hex'));
probe('hmac key forms', () => [ new Uint8Array([ 1, 2 ]), new Uint8Array([ 1, 2 ]).buffer, new DataView(new Uint8Array([ 1, 2 ]).buffer), crypto.createSecretKey(Buffer.from([ 1, 2 ])) ].map((key) => crypto.createHmac('md5', key).update('a').digest('hex')));
probe('hmac digest twice', () => { const hmac = crypto.createHmac('md5', 'k').update('a'); return [ hmac.digest('hex'), hmac.digest('hex'), hmac.digest() ]; });
probe('hmac update after digest', () => { const hmac = crypto.createHmac('md5', 'k'); hmac.digest(); return hmac.update('a'); });
probe('hmac as a stream', async () => { const hmac = crypto.createHmac('md5', 'k'); hmac.end('a'); const list = []; for await (const chunk of hmac) list.push(chunk.toString('hex')); return list; });
probe('Hmac without new', () => crypto.Hmac('md5', 'k').update('a').digest('hex'));

probe('randomBytes', () => { const bytes = crypto.randomBytes(20); return [ Buffer.isBuffer(bytes), bytes.length, bytes.equals(crypto.randomBytes(20)), bytes.buffer.byteLength ]; });
probeEach('randomBytes of', [ [ -1 ], [ 2 ** 31 ], [ 'x' ], [ undefined ], [ NaN ], [ 1.5 ], [ 0 ], [ 4, 5 ] ], (...list) => crypto.randomBytes(...list).length);
probe('randomBytes, later', () => promisify(crypto.randomBytes)(5).then((bytes) => bytes.length));
probe('randomBytes is later', async () => { const log = []; const called = new Promise((resolve) => { crypto.randomBytes(1, () => resolve(log.push('callback'))); }); process.nextTick(() => log.push('tick')); log.push('now'); await called; return log; });
probe('randomFillSync', () => { const bytes = Buffer.alloc(10); return [ crypto.randomFillSync(bytes, 5) === bytes, bytes.subarray(0, 5).every((each) => each === 0) ]; });
probeEach('randomFillSync of', [ [ 5 ], [ new Uint8Array(4), 5 ], [ new Uint8Array(4), 1, 4 ], [ new Uint8Array(4), 'x' ], [ new Uint8Array(4), 0, 'x' ], [ new Uint16Array(4), 3, 2 ] ], (...list) => crypto.randomFillSync(...list));
probe('randomFill', () => promisify(crypto.randomFill)(new Uint32Array(2)).then((array) => [ array.constructor.name, array.length ]));
probe('randomFill with size', () => promisify(crypto.randomFill)(Buffer.alloc(9), 3, 2).then((bytes) => bytes.subarray(5).every((each) => each === 0)));
probe('randomFill without callback', () => crypto.randomFill(Buffer.alloc(1)));
probe('randomInt', () => [ crypto.randomInt(1), crypto.randomInt(5, 6), crypto.randomInt(3) < 3, crypto.randomInt(-5, -4) ]);
probe('randomInt is even', () => { const counts = [ 0, 0, 0 ]; for (let i = 0; i < 3000; i++) counts[crypto.randomInt(3)]++; return counts.every((count) => count > 800 && count < 1200); });
probeEach('randomInt of', [ [ 0 ], [ 5, 5 ], [ 'x' ], [ 1.5 ], [ 0, 2 ** 48 ], [ 2 ** 53 ], [ 5, 'x' ], [ 1, 2, 3 ] ], (...list) => crypto.randomInt(...list));
probe('randomInt, later', () => promisify(crypto.randomInt)(1));
probe('randomUUID', () => [ crypto.randomUUID(), crypto.randomUUID({ disableEntropyCache: true }) ].map((uuid) => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(uuid)));
probe('randomUUID differs', () => new Set(Array.from({ length: 500 }, () => crypto.randomUUID())).size);
probeEach('randomUUID of', [ [ 5 ], [ null ], [ { disableEntropyCache: 1 } ] ], (options) => crypto.randomUUID(options));
probe('getRandomValues', () => { const array = new Uint32Array(4); return [ crypto.getRandomValues(array) === array, globalThis.crypto.getRandomValues(new Uint8Array(2)).length ]; });
probeEach('getRandomValues of', [ [ new Float32Array(1) ], [ [] ], [ new DataView(new ArrayBuffer(1)) ], [ 5 ] ], (data) => crypto.getRandomValues(data));
probe('getRandomValues of too much', () => crypto.getRandomValues(new Uint8Array(65537)));
probe('getRandomValues of nothing', () => globalThis.crypto.getRandomValues());
probe('rng', () => [ crypto.rng === crypto.randomBytes, crypto.prng === crypto.randomBytes, crypto.pseudoRandomBytes === crypto.randomBytes ]);

probe('timingSafeEqual', () => [ crypto.timingSafeEqual(Buffer.from('ab'), Buffer.from('ab')), crypto.timingSafeEqual(Buffer.from('ab'), Buffer.from('ac')), crypto.timingSafeEqual(new Uint16Array([ 1 ]), new Uint8Array([ 1, 0 ])) ]);
probeEach('timingSafeEqual of', [ [ Buffer.from('a'), Buffer.from('ab') ], [ 'a', Buffer.from('a') ], [ Buffer.from('a'), 'a' ], [] ], (...list) => crypto.timingSafeEqual(...list));

probe('global crypto', () => {
  const { get, set, enumerable, configurable } = Object.getOwnPropertyDescriptor(globalThis, 'crypto');

  return [ get.name, set, enumerable, configurable, globalThis.crypto === crypto.webcrypto, Object.prototype.toString.call(globalThis.crypto), globalThis.crypto.constructor === Crypto ];
});
probe('Crypto.prototype', () => Reflect.ownKeys(Crypto.prototype).map((key) => `${ String(key) } ${ Object.getOwnPropertyDescriptor(Crypto.prototype, key).enumerable }`).sort());
probe('new Crypto', () => new Crypto());
probe('crypto.randomUUID of another this', () => { const { randomUUID } = globalThis.crypto; return randomUUID(); });
probe('crypto.getRandomValues of another this', () => { const { getRandomValues } = globalThis.crypto; return getRandomValues(new Uint8Array(1)); });
probe('global randomUUID', () => globalThis.crypto.randomUUID().length);

const pbkdf2 = [ [ 'password', 'salt', 1, 20, 'sha1' ], [ 'password', 'salt', 1000, 64, 'sha512' ], [ '', '', 1, 5, 'md5' ], [ 'p', 's', 3, 100, 'sha256' ], [ Buffer.from('p'), new Uint8Array(3), 2, 0, 'sha256' ], [ 'p', 's', 2, 16, 'SHA3-256' ] ];
probeEach('pbkdf2Sync', pbkdf2, (...list) => crypto.pbkdf2Sync(...list).toString('hex'));
probeEach('pbkdf2Sync of', [ [ 'p', 's', 1, 1, 'nope' ], [ 'p', 's', 0, 1, 'sha1' ], [ 'p', 's', 1, -1, 'sha1' ], [ 'p', 's', 1.5, 1, 'sha1' ], [ 5, 's', 1, 1, 'sha1' ], [ 'p', 5, 1, 1, 'sha1' ], [ 'p', 's', 1, 1 ], [ 'p', 's', 'x', 1, 'sha1' ] ], (...list) => crypto.pbkdf2Sync(...list));
probe('pbkdf2', () => promisify(crypto.pbkdf2)('password', 'salt', 2, 20, 'sha1').then((key) => key.toString('hex')));
probeEach('pbkdf2 of', [ [ 'p', 's', 1, 1, 'nope', () => {} ], [ 'p', 's', 1, 1, 'sha1' ], [ 'p', 's', 1, 1, () => {} ] ], (...list) => crypto.pbkdf2(...list));
probeEach('scryptSync', [ [ 'password', 'salt', 64 ], [ 'p', 's', 10, { N: 16, r: 1, p: 1 } ], [ 'p', 's', 10, { cost: 1024, blockSize: 4, parallelization: 3 } ], [ '', '', 0 ] ], (...list) => crypto.scryptSync(...list).toString('hex'));
probeEach('scryptSync of', [ [ 'p', 's', 1, { N: 3 } ], [ 'p', 's', 1, { N: 1 } ], [ 'p', 's', 1, { N: 2 ** 20 } ], [ 'p', 's', 1, { N: 16, cost: 16 } ], [ 'p', 's', 1, { N: -1 } ], [ 'p', 's', 1, { r: 'x' } ], [ 'p', 's', -1 ], [ 5, 's', 1 ], [ 'p', 's', 1, { maxmem: -1 } ], [ 'p', 's', 1, { maxmem: 1024 } ] ], (...list) => crypto.scryptSync(...list));
probe('scrypt', () => promisify(crypto.scrypt)('password', 'salt', 16).then((key) => key.toString('hex')));
probe('scrypt with options', () => promisify(crypto.scrypt)('password', 'salt', 16, { N: 1024 }).then((key) => key.toString('hex')));
probe('scrypt without callback', () => crypto.scrypt('p', 's', 1));
probeEach('hkdfSync', [ [ 'sha256', 'key', 'salt', 'info', 50 ], [ 'sha512', Buffer.from('k'), '', '', 64 ], [ 'sha1', new Uint8Array(3), new Uint8Array(2), 'i', 0 ] ], (...list) => crypto.hkdfSync(...list));
probeEach('hkdfSync of', [ [ 'nope', 'k', 's', 'i', 1 ], [ 'sha256', 'k', 's', 'i', 9000 ], [ 'sha256', 5, 's', 'i', 1 ], [ 'sha256', 'k', 5, 'i', 1 ], [ 'sha256', 'k', 's', 5, 1 ], [ 'sha256', 'k', 's', 'i', -1 ], [ 'sha256', 'k', 's', Buffer.alloc(1025), 1 ], [ 5, 'k', 's', 'i', 1 ] ], (...list) => crypto.hkdfSync(...list));
probe('hkdf', () => promisify(crypto.hkdf)('sha256', 'k', 's', 'i', 10));
probe('hkdf of a KeyObject', () => crypto.hkdfSync('sha256', crypto.createSecretKey(Buffer.from('key')), 'salt', 'info', 8));

probeEach('checkPrimeSync', [ [ 2n ], [ 7n ], [ 9n ], [ Buffer.from([ 13 ]) ], [ 2n ** 127n - 1n ], [ 2n ** 128n - 1n ], [ 0n ], [ 1n ] ], (candidate) => crypto.checkPrimeSync(candidate));
probeEach('checkPrimeSync of', [ [ 5 ], [ 'x' ], [ -1n ], [ 3n, { checks: -1 } ], [ 3n, 5 ] ], (...list) => crypto.checkPrimeSync(...list));
probe('checkPrime', () => promisify(crypto.checkPrime)(11n));
probe('checkPrime without callback', () => crypto.checkPrime(11n));
probe('generatePrimeSync', () => { const prime = crypto.generatePrimeSync(64); return [ prime.constructor.name, prime.byteLength, crypto.checkPrimeSync(prime) ]; });
probe('generatePrimeSync bigint', () => { const prime = crypto.generatePrimeSync(32, { bigint: true }); return [ typeof prime, prime > 2n ** 31n, crypto.checkPrimeSync(prime) ]; });
probe('generatePrimeSync safe', () => { const prime = crypto.generatePrimeSync(32, { bigint: true, safe: true }); return crypto.checkPrimeSync((prime - 1n) / 2n); });
probe('generatePrimeSync add', () => crypto.generatePrimeSync(32, { bigint: true, add: 12n, rem: 11n }) % 12n);
probe('generatePrimeSync small', () => [ crypto.generatePrimeSync(3, { bigint: true }), crypto.generatePrimeSync(2, { bigint: true }) > 1n ]);
probeEach('generatePrimeSync of', [ [ 0 ], [ -1 ], [ 'x' ], [ 32, 5 ], [ 32, { safe: 1 } ], [ 32, { bigint: 1 } ], [ 32, { add: 5 } ], [ 32, { add: -1n } ], [ 8, { add: 2n ** 20n } ], [ 8, { add: 5n, rem: 7n } ] ], (...list) => crypto.generatePrimeSync(...list));
probe('generatePrime', () => promisify(crypto.generatePrime)(24, { bigint: true }).then((prime) => typeof prime));
