'use strict';
const nodeCrypto = require('crypto');
const { subtle } = globalThis.crypto;

const bytes = (hex) => new Uint8Array(Buffer.from(hex, 'hex'));
const hex = (memory) => Buffer.from(memory).toString('hex');
const data = new TextEncoder().encode('some data');
const key16 = bytes('000102030405060708090a0b0c0d0e0f');
const iv16 = bytes('101112131415161718191a1b1c1d1e1f');
const iv12 = iv16.subarray(0, 12);
const described = (key) => [ key.type, key.extractable, key.algorithm, key.usages ];
const attempt = async (run) => { try { return await run(); } catch (error) { return [ error.constructor.name, error.name, error.code, error.message ]; } };
const all = (runs) => Promise.all(runs.map(attempt));

probe('subtle itself', () => [ Object.prototype.toString.call(subtle), nodeCrypto.subtle === subtle, nodeCrypto.webcrypto.subtle === subtle, subtle instanceof SubtleCrypto ]);
probe('SubtleCrypto.prototype', () => Reflect.ownKeys(SubtleCrypto.prototype).map((name) => `${ String(name) } ${ typeof SubtleCrypto.prototype[name] } ${ SubtleCrypto.prototype[name].length } ${ Object.getOwnPropertyDescriptor(SubtleCrypto.prototype, name).enumerable }`).sort());
probe('CryptoKey.prototype', () => Reflect.ownKeys(CryptoKey.prototype).filter((name) => name === Symbol.toStringTag || typeof name === 'string').map(String).sort());
probe('constructors', () => all([ () => new SubtleCrypto(), () => new CryptoKey(), () => subtle.digest.call({}, 'SHA-1', data), () => CryptoKey.prototype.type ]));
probe('inspect', async () => require('util').inspect(await subtle.importKey('raw', key16, 'AES-CBC', false, [ 'encrypt' ])));

for (const name of [ 'SHA-1', 'SHA-256', 'SHA-384', 'SHA-512', 'sha-256' ]) probe(`digest ${ name }`, async () => hex(await subtle.digest(name, data)));
probe('digest forms', async () => [ hex(await subtle.digest({ name: 'SHA-1' }, data.buffer)), hex(await subtle.digest('SHA-1', new DataView(data.buffer))), (await subtle.digest('SHA-1', data)).constructor.name ]);
probe('digest errors', () => all([ () => subtle.digest('nope', data), () => subtle.digest('SHA-1'), () => subtle.digest('SHA-1', 'text'), () => subtle.digest({}, data), () => subtle.digest(), () => subtle.digest('MD5', data) ]));
probe('digest is later', async () => { const log = []; const done = subtle.digest('SHA-1', data).then(() => log.push('digest')); process.nextTick(() => log.push('tick')); await Promise.resolve().then(() => log.push('microtask')); log.push('now'); await done; return log; });

for (const name of [ 'AES-CBC', 'AES-GCM', 'AES-CTR', 'AES-KW' ]) {
  probe(`generate ${ name }`, async () => described(await subtle.generateKey({ name, length: 256 }, true, name === 'AES-KW' ? [ 'wrapKey', 'unwrapKey' ] : [ 'decrypt', 'encrypt' ])));
  probe(`import and export ${ name }`, async () => { const key = await subtle.importKey('raw', key16, name, true, name === 'AES-KW' ? [ 'wrapKey' ] : [ 'encrypt' ]); return [ described(key), hex(await subtle.exportKey('raw', key)), await subtle.exportKey('jwk', key) ]; });
}
const aesKey = (name, usages = [ 'encrypt', 'decrypt' ]) => subtle.importKey('raw', key16, name, true, usages);
const sealings = { 'AES-CBC': { name: 'AES-CBC', iv: iv16 }, 'AES-GCM': { name: 'AES-GCM', iv: iv12 }, 'AES-GCM with AAD': { name: 'AES-GCM', iv: iv12, additionalData: data, tagLength: 96 }, 'AES-GCM long IV': { name: 'AES-GCM', iv: iv16 }, 'AES-CTR': { name: 'AES-CTR', counter: iv16, length: 64 }, 'AES-CTR wrapping round': { name: 'AES-CTR', counter: bytes('ffffffffffffffffffffffffffffffff'), length: 8 } };
for (const [ name, algorithm ] of Object.entries(sealings)) {
  probe(`encrypt ${ name }`, async () => { const key = await aesKey(algorithm.name); const long = new Uint8Array(50).fill(7); const sealed = await subtle.encrypt(algorithm, key, long); return [ hex(sealed), hex(await subtle.decrypt(algorithm, key, sealed)) === hex(long) ]; });
}
probe('encrypt errors', async () => {
  const key = await aesKey('AES-CBC');
  const gcm = await aesKey('AES-GCM');
  const onlyEncrypts = await aesKey('AES-CBC', [ 'encrypt' ]);

  return all([
    () => subtle.encrypt({ name: 'AES-CBC', iv: iv12 }, key, data), () => subtle.encrypt({ name: 'AES-CBC' }, key, data), () => subtle.encrypt({ name: 'AES-GCM', iv: iv12 }, key, data), () => subtle.decrypt({ name: 'AES-CBC', iv: iv16 }, onlyEncrypts, data), () => subtle.decrypt({ name: 'AES-CBC', iv: iv16 }, key, data),
    () => subtle.decrypt({ name: 'AES-GCM', iv: iv12 }, gcm, data), () => subtle.decrypt({ name: 'AES-GCM', iv: iv12 }, gcm, new Uint8Array(32)), () => subtle.encrypt({ name: 'AES-GCM', iv: iv12, tagLength: 5 }, gcm, data), () => subtle.encrypt('nope', key, data), () => subtle.encrypt({ name: 'AES-CBC', iv: iv16 }, 5, data), () => subtle.encrypt({ name: 'AES-CBC', iv: 'x' }, key, data)
  ]);
});
probe('key generation errors', () => all([
  () => subtle.generateKey('AES-CBC', true, [ 'encrypt' ]), () => subtle.generateKey({ name: 'AES-CBC', length: 100 }, true, [ 'encrypt' ]), () => subtle.generateKey({ name: 'AES-CBC', length: 128 }, true, []), () => subtle.generateKey({ name: 'AES-CBC', length: 128 }, true, [ 'sign' ]), () => subtle.generateKey({ name: 'AES-CBC', length: 128 }, true, [ 'nope' ]),
  () => subtle.generateKey('nope', true, []), () => subtle.generateKey({ name: 'ECDSA', namedCurve: 'nope' }, true, [ 'sign' ]), () => subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [ 'encrypt' ]), () => subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [ 'verify' ]), () => subtle.generateKey({ name: 'HMAC' }, true, [ 'sign' ]), () => subtle.generateKey('Ed25519', true, [])
]));
probe('import errors', () => all([
  () => subtle.importKey('raw', new Uint8Array(5), 'AES-CBC', true, [ 'encrypt' ]), () => subtle.importKey('nope', key16, 'AES-CBC', true, [ 'encrypt' ]), () => subtle.importKey('jwk', {}, 'AES-CBC', true, [ 'encrypt' ]), () => subtle.importKey('jwk', { kty: 'RSA' }, 'AES-CBC', true, [ 'encrypt' ]), () => subtle.importKey('raw', key16, 'HMAC', true, [ 'sign' ]),
  () => subtle.importKey('raw', key16, 'AES-CBC', true, []), () => subtle.importKey('raw', key16, 'AES-CBC', true, [ 'sign' ]), () => subtle.importKey('spki', key16, 'AES-CBC', true, [ 'encrypt' ]), () => subtle.importKey('raw', key16, 'PBKDF2', true, [ 'deriveBits' ]), () => subtle.importKey('raw', key16, 'PBKDF2', false, [ 'sign' ]),
  () => subtle.importKey('pkcs8', key16, { name: 'ECDSA', namedCurve: 'P-256' }, true, [ 'sign' ]), () => subtle.importKey('raw', key16, { name: 'ECDSA', namedCurve: 'P-256' }, true, [ 'verify' ]), () => subtle.importKey('raw', 'text', 'AES-CBC', true, [ 'encrypt' ])
]));
probe('export errors', async () => { const key = await subtle.importKey('raw', key16, 'AES-CBC', false, [ 'encrypt' ]); const open = await aesKey('AES-CBC'); return all([ () => subtle.exportKey('raw', key), () => subtle.exportKey('spki', open), () => subtle.exportKey('pkcs8', open), () => subtle.exportKey('nope', open), () => subtle.exportKey('raw', 5) ]); });

probe('HMAC', async () => { const key = await subtle.importKey('raw', key16, { name: 'HMAC', hash: 'SHA-256' }, true, [ 'sign', 'verify' ]); const signature = await subtle.sign('HMAC', key, data); return [ described(key), hex(signature), await subtle.verify('HMAC', key, signature, data), await subtle.verify('HMAC', key, signature, key16), await subtle.verify('HMAC', key, new Uint8Array(3), data), await subtle.exportKey('jwk', key) ]; });
probe('HMAC generated', async () => [ described(await subtle.generateKey({ name: 'HMAC', hash: 'SHA-512' }, false, [ 'sign' ])), described(await subtle.generateKey({ name: 'HMAC', hash: 'SHA-1', length: 64 }, false, [ 'verify' ])) ]);
probe('HMAC wrong use', async () => { const key = await subtle.importKey('raw', key16, { name: 'HMAC', hash: 'SHA-256' }, true, [ 'sign' ]); return all([ () => subtle.verify('HMAC', key, data, data), () => subtle.sign('ECDSA', key, data), () => subtle.sign({ name: 'ECDSA', hash: 'SHA-1' }, key, data) ]); });

const pairs = {
  'ECDSA P-256': [ { name: 'ECDSA', namedCurve: 'P-256' }, { name: 'ECDSA', hash: 'SHA-256' } ], 'ECDSA P-384': [ { name: 'ECDSA', namedCurve: 'P-384' }, { name: 'ECDSA', hash: 'SHA-384' } ], 'ECDSA P-521': [ { name: 'ECDSA', namedCurve: 'P-521' }, { name: 'ECDSA', hash: 'SHA-512' } ],
  'RSASSA': [ { name: 'RSASSA-PKCS1-v1_5', modulusLength: 1024, publicExponent: new Uint8Array([ 1, 0, 1 ]), hash: 'SHA-256' }, 'RSASSA-PKCS1-v1_5' ], 'RSA-PSS': [ { name: 'RSA-PSS', modulusLength: 1024, publicExponent: new Uint8Array([ 1, 0, 1 ]), hash: 'SHA-1' }, { name: 'RSA-PSS', saltLength: 20 } ], 'Ed25519': [ 'Ed25519', 'Ed25519' ]
};
for (const [ name, [ algorithm, signing ] ] of Object.entries(pairs)) {
  probe(`${ name } pair`, async () => {
    const { publicKey, privateKey } = await subtle.generateKey(algorithm, true, [ 'sign', 'verify' ]);
    const signature = await subtle.sign(signing, privateKey, data);

    return [ described(publicKey), described(privateKey), signature.byteLength, await subtle.verify(signing, publicKey, signature, data), await subtle.verify(signing, publicKey, signature, key16) ];
  });
  probe(`${ name } there and back`, async () => {
    const { publicKey, privateKey } = await subtle.generateKey(algorithm, true, [ 'sign', 'verify' ]);
    const again = await subtle.importKey('pkcs8', await subtle.exportKey('pkcs8', privateKey), algorithm, true, [ 'sign' ]);
    const publicAgain = await subtle.importKey('spki', await subtle.exportKey('spki', publicKey), algorithm, true, [ 'verify' ]);
    const jwk = await subtle.exportKey('jwk', privateKey);
    const byJwk = await subtle.importKey('jwk', jwk, algorithm, true, [ 'sign' ]);

    return [ described(again), described(publicAgain), described(byJwk), Object.keys(jwk).sort(), await subtle.verify(signing, publicAgain, await subtle.sign(signing, again, data), data) ];
  });
}
probe('ECDH', async () => {
  const one = await subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, [ 'deriveBits', 'deriveKey' ]);
  const two = await subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, [ 'deriveBits' ]);
  const bits = await subtle.deriveBits({ name: 'ECDH', public: two.publicKey }, one.privateKey, 256);
  const other = await subtle.deriveBits({ name: 'ECDH', public: one.publicKey }, two.privateKey, null);
  const derived = await subtle.deriveKey({ name: 'ECDH', public: two.publicKey }, one.privateKey, { name: 'AES-GCM', length: 256 }, true, [ 'encrypt' ]);

  return [ described(one.publicKey), described(one.privateKey), hex(bits) === hex(other), described(derived), hex(await subtle.exportKey('raw', derived)) === hex(bits) ];
});
probe('ECDH raw keys', async () => { const { publicKey } = await subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, [ 'deriveBits' ]); const raw = await subtle.exportKey('raw', publicKey); return [ raw.byteLength, described(await subtle.importKey('raw', raw, { name: 'ECDH', namedCurve: 'P-256' }, true, [])) ]; });
probe('X25519', async () => { const one = await subtle.generateKey('X25519', true, [ 'deriveBits' ]); const two = await subtle.generateKey('X25519', true, [ 'deriveBits' ]); return hex(await subtle.deriveBits({ name: 'X25519', public: two.publicKey }, one.privateKey, 128)) === hex(await subtle.deriveBits({ name: 'X25519', public: one.publicKey }, two.privateKey, 128)); });
probe('ECDH errors', async () => { const one = await subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, [ 'deriveBits' ]); const two = await subtle.generateKey({ name: 'ECDH', namedCurve: 'P-384' }, true, [ 'deriveBits' ]); return all([ () => subtle.deriveBits({ name: 'ECDH', public: two.publicKey }, one.privateKey, 8), () => subtle.deriveBits({ name: 'ECDH', public: one.privateKey }, one.privateKey, 8), () => subtle.deriveBits({ name: 'ECDH', public: one.publicKey }, one.privateKey, 1000), () => subtle.deriveBits({ name: 'ECDH' }, one.privateKey, 8), () => subtle.deriveBits({ name: 'ECDH', public: one.publicKey }, one.publicKey, 8) ]); });
const passwordKey = (name) => subtle.importKey('raw', data, name, false, [ 'deriveBits', 'deriveKey' ]);
probe('PBKDF2', async () => { const key = await passwordKey('PBKDF2'); const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt: key16, iterations: 10 }; return [ described(key), hex(await subtle.deriveBits(algorithm, key, 200)), described(await subtle.deriveKey(algorithm, key, { name: 'AES-CBC', length: 128 }, true, [ 'encrypt' ])), described(await subtle.deriveKey(algorithm, key, { name: 'HMAC', hash: 'SHA-256' }, true, [ 'sign' ])) ]; });
probe('HKDF', async () => { const key = await passwordKey('HKDF'); return hex(await subtle.deriveBits({ name: 'HKDF', hash: 'SHA-512', salt: key16, info: data }, key, 320)); });
probe('derivation errors', async () => { const key = await passwordKey('PBKDF2'); const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt: key16, iterations: 10 }; return all([ () => subtle.deriveBits({ ...algorithm, iterations: 0 }, key, 8), () => subtle.deriveBits(algorithm, key, 7), () => subtle.deriveBits(algorithm, key, null), () => subtle.deriveBits({ ...algorithm, hash: 'nope' }, key, 8), () => subtle.deriveBits({ name: 'HKDF', hash: 'SHA-1', salt: key16, info: data }, key, 8), () => subtle.deriveKey(algorithm, key, { name: 'AES-CBC', length: 100 }, true, [ 'encrypt' ]), async () => (await subtle.deriveBits(algorithm, key, 0)).byteLength ]); });
probe('RSA-OAEP', async () => { const { publicKey, privateKey } = await subtle.generateKey({ name: 'RSA-OAEP', modulusLength: 1024, publicExponent: new Uint8Array([ 1, 0, 1 ]), hash: 'SHA-256' }, true, [ 'encrypt', 'decrypt' ]); const box = await subtle.encrypt({ name: 'RSA-OAEP', label: key16 }, publicKey, data); return [ described(privateKey), box.byteLength, hex(await subtle.decrypt({ name: 'RSA-OAEP', label: key16 }, privateKey, box)), await attempt(() => subtle.decrypt('RSA-OAEP', privateKey, box)) ]; });
probe('AES-KW', async () => { const wrapper = await subtle.importKey('raw', key16, 'AES-KW', false, [ 'wrapKey', 'unwrapKey' ]); const key = await subtle.importKey('raw', bytes('00112233445566778899aabbccddeeff'), 'AES-CBC', true, [ 'encrypt' ]); const wrapped = await subtle.wrapKey('raw', key, wrapper, 'AES-KW'); return [ hex(wrapped), described(await subtle.unwrapKey('raw', wrapped, wrapper, 'AES-KW', 'AES-GCM', true, [ 'decrypt' ])), await attempt(() => subtle.unwrapKey('raw', new Uint8Array(24), wrapper, 'AES-KW', 'AES-CBC', true, [ 'encrypt' ])) ]; });
probe('wrapKey with AES-GCM and JWK', async () => { const wrapper = await subtle.importKey('raw', key16, 'AES-GCM', false, [ 'wrapKey', 'unwrapKey' ]); const key = await aesKey('AES-CBC'); const algorithm = { name: 'AES-GCM', iv: iv12 }; const wrapped = await subtle.wrapKey('jwk', key, wrapper, algorithm); return described(await subtle.unwrapKey('jwk', wrapped, wrapper, algorithm, 'AES-CBC', true, [ 'encrypt' ])); });
probe('CryptoKeys in crypto', async () => { const key = await subtle.importKey('raw', key16, { name: 'HMAC', hash: 'SHA-1' }, true, [ 'sign' ]); return [ nodeCrypto.createHmac('sha1', key).update('a').digest('hex'), nodeCrypto.KeyObject.from(key).export() ]; });
probe('importKey of a JWK pair', async () => { const jwk = { kty: 'EC', crv: 'P-256', x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU', y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0' }; return [ described(await subtle.importKey('jwk', jwk, { name: 'ECDSA', namedCurve: 'P-256' }, true, [ 'verify' ])), await attempt(() => subtle.importKey('jwk', jwk, { name: 'ECDSA', namedCurve: 'P-384' }, true, [ 'verify' ])), await attempt(() => subtle.importKey('jwk', { ...jwk, use: 'enc' }, { name: 'ECDSA', namedCurve: 'P-256' }, true, [ 'verify' ])), await attempt(() => subtle.importKey('jwk', { ...jwk, ext: false }, { name: 'ECDSA', namedCurve: 'P-256' }, true, [ 'verify' ])) ]; });

for (const name of [ 'PBKDF2', 'HKDF' ]) {
  probe(`export of a ${ name } key`, async () => {
    const key = await crypto.subtle.importKey('raw', new Uint8Array(3), name, false, [ 'deriveBits' ]);
    const formats = [ 'raw', 'jwk', 'spki', 'pkcs8' ];

    return [ require('util').types.isCryptoKey(key), ...await Promise.all(formats.map((format) => crypto.subtle.exportKey(format, key).catch((error) => [ error.name, error.code, error.message ]))) ];
  });
}
