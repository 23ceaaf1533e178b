'use strict';
const crypto = require('crypto');
const { promisify } = require('util');

// Made for these probes; it protects nothing.
const rsaPrivate = crypto.createPrivateKey({ format: 'jwk', key: {
  kty: 'RSA',
  n: '3tJS9nddDmfHPBN6ZNspYgPlVnVQZmu4qLf6juivHa-EfcUHQ47QzrPP6xIC19UGvh0eZxr6OoND3rtrQ2fXH2wtbf8aoo8UZy_YuMbl3Kh9gkUWSp--eeSgUsMfIaMxyrh097sB40NY2EpLrQ4_XwSdKQkcHkmKn_rZx5mHiVPcGq3DScU7r-xyKomw0DexKaKfmCZkFej33anv7-Cah0ZeLyEa3XzjqWY7Cdyrzh0Iy27Q2bA9TUsrnONSPJb9Ib3KZBdEgi5Z_Arj01cna3_R6eRleYBzceES8UsTV7xKwmTeOCOUXwlqiY07f7S0IiNdqXj6VAF4WGhLqqPCXw',
  e: 'AQAB',
  d: 'WU5dGBGxR2PK08ZOyPuaM4GyOpvcdKB6K41JrFuQTEqbxLjid25XPHGPRP08DHuCL1KGa_bBEhCodC4UCLkm3J5D-xFDAKJuIAlqSGzXlkAlxb-g9pneAwbiRymTYa0B-OlDYEMgt5C3nEDy4dKTDadQwjC3h2AcYpBtFvXu_9fQK0XAn_vHluJ44Mnyn9EgzZt0UvCayvNzM07JwgOnFxNlrWEl6oFoBVmkRbtUEXHL4Hjm6clUJBaqRQ-_p1WEQo9MIdcv0mDVocQc_60tdKxnzeK-GJbbiDOmRtWJRcFwRR6SZZt9DsU8Ok9IAAWznD5Ftl1fVZHtpR7GQrf5yQ',
  p: '8RnZVgzQjavB-OZdiNt2E9SHg6M8T28TcIbjqljI6cQMtrkrvSbJw5maj1Gj7ad8L49cAEpREj5q3ZKbHTZRKdBienawLr-UQJZyq3jGYjC9FsJj6xxfwQVfgR45ipRjQvny05TFR-fZqGLx1ek0fy0H4CTR-225oLEbyMdLU_0',
  q: '7JdM1KV_d8rbwctDstSCTE5janyXEPZXFOmoWcu1IyAossmyyaycAJ-Nq4LlIhlbAU7RPUfN02Xcm4sndo5neQyIxVi-JmGmwl5MGwomIyxgd2-PGOZc0bzF4olmV-6ze8F6g_6VOxX3dxJPjMYc_taLe5oLS6GCgvqsItD2SIs',
  dp: 'UiYWkWVIYh0VuHL1h74PG26cxdOGpyIXo42yYMZjnpL4KgIpzwc6U_UwXojYrA8XFzVniYnI2ch-rQRY6bkqKm8gPs3V9fe80czxQU-jeK1WoDyXwvImBiSIh_v-ayNoNtfnTwQvu_JZjTA5akNNac-0EUE6csrOJtxxtRWCqxk',
  dq: 'irKYJAFxnLSb6BxVb70NNdauiXrIxPTlUCk6vImjgxgTQ9zip0A9pE_lKaru0PK0WyvtllNF4qxQjA8j72jEWD5039yKfM26iS_mxeNJQE1_sAUCisJhn8Ne7tNF4D7bka13OXJB4gWasX9Wi1yJGwyDcM552LiyXj6-Mxr1hsk',
  qi: 'veV4pPfn00F9UZazWly6RuUT4Ksh9BHiQBGR5pITM7g96eQDb5u2S6Ntlc4NDTik_JPr-DUet56ogsY67fcNCbLF8AJWSG45sTAoPQ2wLkuFYudaCgTWIZC4sWHziDnJV1-oC0Ik1ywRfw7pJXs2e_saNgdrTWAV9LahqHiIqCY'
} });
const rsaPublic = crypto.createPublicKey(rsaPrivate);
const ecJwk = { kty: 'EC', crv: 'P-256', x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU', y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0', d: 'jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI' };
const ecPrivate = crypto.createPrivateKey({ key: ecJwk, format: 'jwk' });
const ecPublic = crypto.createPublicKey(ecPrivate);
const edJwk = { kty: 'OKP', crv: 'Ed25519', d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' };
const edPrivate = crypto.createPrivateKey({ key: edJwk, format: 'jwk' });
const edPublic = crypto.createPublicKey(edPrivate);
const keys = { rsaPrivate, rsaPublic, ecPrivate, ecPublic, edPrivate, edPublic };
const attempt = (run) => { try { return run(); } catch (error) { return [ error.constructor.name, error.code, error.message ]; } };
const data = Buffer.from('some data to sign');

for (const [ name, key ] of Object.entries(keys)) {
  probe(`${ name } itself`, () => [ key.constructor.name, key instanceof crypto.KeyObject, key.type, key.asymmetricKeyType, key.asymmetricKeyDetails, Object.prototype.toString.call(key), Object.keys(key).length ]);
  for (const type of [ 'pkcs1', 'pkcs8', 'spki', 'sec1' ]) {
    probe(`${ name } as ${ type } in PEM`, () => attempt(() => key.export({ type, format: 'pem' })));
    probe(`${ name } as ${ type } in DER`, () => attempt(() => key.export({ type, format: 'der' }).toString('hex')));
    probe(`${ name } from ${ type } and back`, () => attempt(() => {
      const create = key.type === 'private' ? crypto.createPrivateKey : crypto.createPublicKey;

      return [ create(key.export({ type, format: 'pem' })), create({ key: key.export({ type, format: 'der' }), format: 'der', type }) ].map((each) => each.equals(key));
    }));
  }
  probe(`${ name } as JWK`, () => key.export({ format: 'jwk' }));
}
probeEach('export', [ [ undefined ], [ {} ], [ { format: 'pem' } ], [ { format: 'nope', type: 'pkcs8' } ], [ { format: 'pem', type: 'nope' } ], [ { format: 'pem', type: 'pkcs8', cipher: 5 } ], [ { format: 'pem', type: 'pkcs8', passphrase: 'x' } ], [ { format: 'pem', type: 'pkcs8', cipher: 'aes-128-cbc' } ], [ { format: 'der', type: 'pkcs1', cipher: 'aes-128-cbc', passphrase: 'x' } ], [ { format: 'jwk', passphrase: 'x' } ], [ { format: 'pem', type: 'pkcs8', cipher: 'nope', passphrase: 'x' } ] ], (options) => rsaPrivate.export(options));
probe('encrypted PKCS #8', () => { const pem = rsaPrivate.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'secret' }); return [ pem.split('\n')[0], crypto.createPrivateKey({ key: pem, passphrase: 'secret' }).equals(rsaPrivate) ]; });
probe('encrypted PKCS #8 in DER', () => { const key = ecPrivate.export({ type: 'pkcs8', format: 'der', cipher: 'aes-128-cbc', passphrase: 'secret' }); return crypto.createPrivateKey({ key, format: 'der', type: 'pkcs8', passphrase: 'secret' }).equals(ecPrivate); });
probe('encrypted PKCS #1', () => { const pem = rsaPrivate.export({ type: 'pkcs1', format: 'pem', cipher: 'aes-128-cbc', passphrase: 'secret' }); return [ pem.split('\n').slice(0, 2), crypto.createPrivateKey({ key: pem, passphrase: 'secret' }).equals(rsaPrivate) ]; });
probe('encrypted SEC 1', () => { const pem = ecPrivate.export({ type: 'sec1', format: 'pem', cipher: 'aes-128-cbc', passphrase: 'secret' }); return crypto.createPrivateKey({ key: pem, passphrase: 'secret' }).equals(ecPrivate); });
probe('wrong passphrase', () => crypto.createPrivateKey({ key: rsaPrivate.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'secret' }), passphrase: 'other' }));
probeEach('createPrivateKey', [ [ 5 ], [ null ], [ undefined ], [ '' ], [ 'nonsense' ], [ {} ], [ { key: 5 } ], [ { key: 'x', format: 'nope' } ], [ { key: Buffer.from('xx'), format: 'der' } ], [ { key: Buffer.from('xx'), format: 'der', type: 'spki' } ], [ '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----' ], [ { key: {}, format: 'jwk' } ], [ { key: { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA', d: 'AA' }, format: 'jwk' } ], [ { key: { kty: 'EC', crv: 'nope' }, format: 'jwk' } ], [ { key: { kty: 'OKP', crv: 'Ed25519', x: 'AA', d: 'AA' }, format: 'jwk' } ], [ { key: { kty: 'RSA', n: 'AA' }, format: 'jwk' } ], [ { key: 'x', passphrase: 5 } ] ], (key) => crypto.createPrivateKey(key));
probeEach('createPublicKey', [ [ 5 ], [ '' ], [ 'nonsense' ], [ {} ], [ { key: {}, format: 'jwk' } ], [ { key: { kty: 'oct' }, format: 'jwk' } ] ], (key) => crypto.createPublicKey(key));
probe('createPrivateKey of a KeyObject', () => crypto.createPrivateKey(rsaPrivate));
probe('createPublicKey of a public KeyObject', () => crypto.createPublicKey(rsaPublic));
probe('createPublicKey of a secret', () => crypto.createPublicKey(crypto.createSecretKey(Buffer.from('a'))));
probe('createPublicKey of a private PEM', () => crypto.createPublicKey(rsaPrivate.export({ type: 'pkcs1', format: 'pem' })).equals(rsaPublic));
probe('createPublicKey of JWK', () => crypto.createPublicKey({ key: edPublic.export({ format: 'jwk' }), format: 'jwk' }).equals(edPublic));
probe('createSecretKey', () => { const key = crypto.createSecretKey('abc', 'utf8'); return [ key.type, key.symmetricKeySize, key.export(), key.export({ format: 'jwk' }), key.asymmetricKeyType, key.constructor.name ]; });
probeEach('createSecretKey of', [ [ 5 ], [ null ], [ '' ], [ '6162', 'hex' ], [ new Uint8Array(2) ], [ new ArrayBuffer(2) ] ], (...list) => crypto.createSecretKey(...list).export());
probe('secret export options', () => [ { format: 'buffer' }, { format: 'nope' }, 5 ].map((options) => attempt(() => crypto.createSecretKey(Buffer.from('a')).export(options))));
probe('equals', () => [ rsaPrivate.equals(rsaPrivate), rsaPrivate.equals(rsaPublic), rsaPublic.equals(ecPublic), crypto.createSecretKey(Buffer.from('a')).equals(crypto.createSecretKey(Buffer.from('a'))), crypto.createSecretKey(Buffer.from('a')).equals(crypto.createSecretKey(Buffer.from('b'))) ]);
probe('equals of a number', () => rsaPrivate.equals(5));
probe('new KeyObject', () => new crypto.KeyObject('private', {}));
probe('new KeyObject of nothing', () => new crypto.KeyObject('nope'));
probe('KeyObject.from', () => crypto.KeyObject.from(rsaPrivate));
probe('KeyObject statics', () => [ Object.getOwnPropertyNames(crypto.KeyObject).sort(), Object.getOwnPropertyNames(crypto.KeyObject.prototype).sort() ]);

for (const hash of [ 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha512-256', 'sha3-256', 'md5', 'RSA-SHA256' ]) {
  probe(`RSA signature with ${ hash }`, () => crypto.sign(hash, data, rsaPrivate).toString('hex'));
}
probe('createSign', () => crypto.createSign('sha256').update('some ').update(Buffer.from('data')).sign(rsaPrivate, 'base64'));
probe('createSign is a stream', () => new Promise((resolve) => { const sign = crypto.createSign('sha256'); sign.on('finish', () => resolve(sign.sign(rsaPrivate, 'hex'))); sign.write('some '); sign.end('data'); }));
probe('createSign with PEM', () => crypto.createSign('sha256').update(data).sign(rsaPrivate.export({ type: 'pkcs8', format: 'pem' }), 'hex'));
probe('Ed25519 signature', () => crypto.sign(null, data, edPrivate).toString('hex'));
probe('RFC 8032', () => crypto.sign(null, Buffer.alloc(0), edPrivate).toString('hex'));
const pairs = [ [ rsaPrivate, rsaPublic, 'sha256' ], [ ecPrivate, ecPublic, 'sha256' ], [ ecPrivate, ecPublic, 'sha512' ], [ edPrivate, edPublic, null ], [ ecPrivate, ecPublic, null ], [ rsaPrivate, rsaPublic, undefined ] ];
pairs.forEach(([ own, other, hash ], index) => {
  probe(`verify ${ index }`, () => { const signature = crypto.sign(hash, data, own); return [ crypto.verify(hash, data, other, signature), crypto.verify(hash, data, own, signature), crypto.verify(hash, Buffer.from('other'), other, signature), crypto.verify(hash, data, other, Buffer.alloc(signature.length)) ]; });
});
probe('verify of a known ECDSA signature', () => crypto.verify('sha256', Buffer.from('eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ'), { key: ecPublic, dsaEncoding: 'ieee-p1363' }, Buffer.from('DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q', 'base64url')));
probe('signature lengths', () => [ crypto.sign('sha256', data, { key: ecPrivate, dsaEncoding: 'ieee-p1363' }).length, crypto.sign('sha256', data, rsaPrivate).length, crypto.sign(null, data, edPrivate).length ]);
for (const saltLength of [ undefined, -1, -2, 0, 20, 32 ]) {
  const options = { padding: crypto.constants.RSA_PKCS1_PSS_PADDING, saltLength };
  probe(`PSS with a salt of ${ saltLength }`, () => { const signature = crypto.sign('sha256', data, { key: rsaPrivate, ...options }); return [ crypto.verify('sha256', data, { key: rsaPublic, ...options }, signature), crypto.verify('sha256', data, { key: rsaPublic, padding: 6 }, signature), crypto.verify('sha256', data, { key: rsaPublic, padding: 6, saltLength: 11 }, signature), crypto.verify('sha256', data, rsaPublic, signature) ]; });
}
probe('createVerify', () => { const signature = crypto.createSign('sha1').update(data).sign(rsaPrivate, 'hex'); return [ crypto.createVerify('sha1').update(data).verify(rsaPublic, signature, 'hex'), crypto.createVerify('sha1').update('x').verify(rsaPublic, signature, 'hex') ]; });
probe('sign with a callback', () => promisify(crypto.sign)('sha256', data, rsaPrivate).then((signature) => signature.length));
probe('verify with a callback', () => promisify(crypto.verify)('sha256', data, rsaPublic, crypto.sign('sha256', data, rsaPrivate)));
probe('sign errors', () => [
  () => crypto.createSign('nope'), () => crypto.createSign(5), () => crypto.createSign('sha256').sign(), () => crypto.createSign('sha256').sign('nonsense'), () => crypto.createSign('sha256').sign(rsaPublic), () => crypto.createSign('sha256').update(5),
  () => crypto.sign('nope', data, rsaPrivate), () => crypto.sign('sha256', 5, rsaPrivate), () => crypto.sign('sha256', data), () => crypto.sign('sha256', data, edPrivate), () => crypto.createSign('sha256').sign(edPrivate), () => crypto.sign(5, data, rsaPrivate),
  () => crypto.sign('sha256', data, rsaPrivate, 5), () => crypto.sign('sha256', data, { key: rsaPrivate, padding: 'x' }), () => crypto.sign('sha256', data, { key: ecPrivate, dsaEncoding: 'x' }), () => crypto.sign('sha256', data, { key: rsaPrivate, saltLength: 1.5 }),
  () => crypto.createVerify('sha256').verify(rsaPublic, 5), () => crypto.verify('sha256', data, rsaPublic, 'text'), () => crypto.createVerify('nope'), () => crypto.createVerify('sha256').verify(crypto.createSecretKey(Buffer.from('a')), Buffer.alloc(1))
].map(attempt));
probe('Sign without new', () => [ crypto.Sign('sha256') instanceof crypto.Sign, crypto.Verify('sha256') instanceof require('stream').Writable ]);

const sealed = { pkcs1: crypto.constants.RSA_PKCS1_PADDING, oaep: crypto.constants.RSA_PKCS1_OAEP_PADDING };
probe('publicEncrypt', () => { const box = crypto.publicEncrypt(rsaPublic, data); return [ box.length, crypto.privateDecrypt(rsaPrivate, box).toString() ]; });
probe('publicEncrypt with OAEP hash and label', () => { const options = { oaepHash: 'sha256', oaepLabel: Buffer.from('label') }; return crypto.privateDecrypt({ key: rsaPrivate, ...options }, crypto.publicEncrypt({ key: rsaPublic, ...options }, data)).toString(); });
probe('privateDecrypt with another label', () => crypto.privateDecrypt({ key: rsaPrivate, oaepLabel: Buffer.from('x') }, crypto.publicEncrypt(rsaPublic, data)));
probe('publicEncrypt with PKCS #1', () => crypto.publicEncrypt({ key: rsaPublic, padding: sealed.pkcs1 }, data).length);
probe('privateDecrypt with PKCS #1', () => crypto.privateDecrypt({ key: rsaPrivate, padding: sealed.pkcs1 }, Buffer.alloc(256)));
probe('privateEncrypt', () => { const box = crypto.privateEncrypt(rsaPrivate, data); return [ box.toString('hex'), crypto.publicDecrypt(rsaPublic, box).toString() ]; });
probe('no padding', () => { const block = Buffer.alloc(256, 1); return crypto.privateDecrypt({ key: rsaPrivate, padding: 3 }, crypto.publicEncrypt({ key: rsaPublic, padding: 3 }, block)).equals(block); });
probe('encryption errors', () => [
  () => crypto.publicEncrypt(rsaPublic, Buffer.alloc(300)), () => crypto.publicEncrypt(rsaPublic, 5), () => crypto.publicEncrypt(5, data), () => crypto.privateDecrypt(rsaPrivate, Buffer.alloc(256)), () => crypto.privateDecrypt(rsaPrivate, Buffer.alloc(300)), () => crypto.privateDecrypt(rsaPublic, data),
  () => crypto.publicEncrypt({ key: rsaPublic, oaepHash: 5 }, data), () => crypto.publicEncrypt({ key: rsaPublic, padding: 3 }, data)
].map(attempt));

for (const [ type, options ] of [ [ 'rsa', { modulusLength: 1024 } ], [ 'rsa', { modulusLength: 512, publicExponent: 3 } ], [ 'rsa-pss', { modulusLength: 1024, hashAlgorithm: 'sha256', saltLength: 16 } ], [ 'rsa-pss', { modulusLength: 1024 } ], [ 'ec', { namedCurve: 'P-256' } ], [ 'ec', { namedCurve: 'secp256k1' } ], [ 'ec', { namedCurve: 'secp384r1' } ], [ 'ec', { namedCurve: 'P-521' } ], [ 'ed25519' ], [ 'ed448' ], [ 'x25519' ], [ 'x448' ] ]) {
  const name = `${ type } ${ options?.namedCurve ?? options?.modulusLength ?? '' }${ options?.hashAlgorithm ?? options?.publicExponent ?? '' }`;
  probe(`generateKeyPairSync ${ name }`, () => { const { publicKey, privateKey } = crypto.generateKeyPairSync(type, options); return [ privateKey.type, privateKey.asymmetricKeyType, privateKey.asymmetricKeyDetails, publicKey.asymmetricKeyDetails, crypto.createPublicKey(privateKey).equals(publicKey) ]; });
  probe(`key of ${ name } signs`, () => { const { publicKey, privateKey } = crypto.generateKeyPairSync(type, options); return attempt(() => crypto.verify(type.startsWith('ed') ? null : 'sha256', data, publicKey, crypto.sign(type.startsWith('ed') ? null : 'sha256', data, privateKey))); });
  probe(`key of ${ name } comes back`, () => { const { publicKey, privateKey } = crypto.generateKeyPairSync(type, options); return [ crypto.createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' })).equals(privateKey), crypto.createPublicKey(publicKey.export({ type: 'spki', format: 'pem' })).equals(publicKey), attempt(() => crypto.createPrivateKey({ key: privateKey.export({ format: 'jwk' }), format: 'jwk' }).equals(privateKey)) ]; });
}
probe('generateKeyPairSync with encodings', () => { const { publicKey, privateKey } = crypto.generateKeyPairSync('ec', { namedCurve: 'P-256', publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs8', format: 'der' } }); return [ publicKey.split('\n')[0], Buffer.isBuffer(privateKey) ]; });
probe('generateKeyPairSync as JWK', () => { const { publicKey, privateKey } = crypto.generateKeyPairSync('ed25519', { publicKeyEncoding: { format: 'jwk' }, privateKeyEncoding: { format: 'jwk' } }); return [ Object.keys(publicKey), Object.keys(privateKey) ]; });
probe('generateKeyPair', () => promisify(crypto.generateKeyPair)('ed25519').then((pair) => Object.keys(pair).map((key) => pair[key].type)));
probe('generateKeyPair errors', () => [ [ 'nope' ], [ 5 ], [ 'rsa' ], [ 'rsa', {} ], [ 'rsa', { modulusLength: 'x' } ], [ 'rsa', { modulusLength: 100 } ], [ 'ec', {} ], [ 'ec', { namedCurve: 'nope' } ], [ 'ec', { namedCurve: 'P-256', paramEncoding: 'x' } ], [ 'ed25519', 5 ], [ 'ed25519', { publicKeyEncoding: 5 } ], [ 'ed25519', { publicKeyEncoding: { type: 'pkcs8', format: 'pem' } } ], [ 'ed25519', { privateKeyEncoding: { type: 'pkcs8' } } ] ].map((list) => attempt(() => crypto.generateKeyPairSync(...list))));
probe('generateKeySync', () => [ [ 'hmac', { length: 64 } ], [ 'aes', { length: 256 } ], [ 'hmac', { length: 15 } ] ].map((list) => crypto.generateKeySync(...list).symmetricKeySize));
probe('generateKeySync errors', () => [ [ 'nope', {} ], [ 'aes', { length: 100 } ], [ 'hmac', { length: 1 } ], [ 'hmac' ], [ 5, {} ] ].map((list) => attempt(() => crypto.generateKeySync(...list))));
probe('generateKey', () => promisify(crypto.generateKey)('aes', { length: 128 }).then((key) => key.symmetricKeySize));

for (const curve of [ 'prime256v1', 'secp384r1', 'secp521r1', 'secp256k1' ]) {
  probe(`ECDH ${ curve }`, () => { const one = crypto.createECDH(curve); const two = crypto.createECDH(curve); const key = one.generateKeys(); two.generateKeys(); return [ key.length, one.getPrivateKey().length > 30, one.computeSecret(two.getPublicKey()).equals(two.computeSecret(one.getPublicKey('hex', 'compressed'), 'hex')), one.getPublicKey(null, 'hybrid').length, one.getPublicKey('hex', 'compressed').length ]; });
  probe(`ECDH ${ curve } of known keys`, () => { const ecdh = crypto.createECDH(curve); ecdh.setPrivateKey('1234567890abcdef1234567890abcdef1234567890abcdef1234567890abcdef', 'hex'); return [ ecdh.getPublicKey('hex'), ecdh.getPublicKey('hex', 'compressed'), ecdh.getPublicKey('hex', 'hybrid'), ecdh.computeSecret(ecdh.getPublicKey()).toString('hex') ]; });
}
probe('ECDH.convertKey', () => { const ecdh = crypto.createECDH('prime256v1'); ecdh.setPrivateKey('01', 'hex'); const key = ecdh.getPublicKey('hex', 'compressed'); return crypto.ECDH.convertKey(key, 'prime256v1', 'hex', 'hex', 'uncompressed'); });
probe('ECDH errors', () => [
  () => crypto.createECDH('nope'), () => crypto.createECDH(5), () => crypto.createECDH('prime256v1').getPublicKey(), () => crypto.createECDH('prime256v1').getPrivateKey(), () => crypto.createECDH('prime256v1').setPrivateKey(Buffer.alloc(32)), () => crypto.createECDH('prime256v1').setPublicKey(Buffer.alloc(65)),
  () => crypto.createECDH('prime256v1').computeSecret(Buffer.alloc(65)), () => { const ecdh = crypto.createECDH('prime256v1'); ecdh.generateKeys(); return ecdh.computeSecret(Buffer.alloc(65)); }, () => { const ecdh = crypto.createECDH('prime256v1'); return ecdh.generateKeys('hex', 'nope'); }, () => crypto.ECDH.convertKey(Buffer.alloc(65), 'prime256v1'), () => crypto.ECDH.convertKey(Buffer.alloc(65), 'nope')
].map(attempt));
probe('diffieHellman of X25519', () => { const one = crypto.generateKeyPairSync('x25519'); const two = crypto.generateKeyPairSync('x25519'); const secret = crypto.diffieHellman({ privateKey: one.privateKey, publicKey: two.publicKey }); return [ secret.length, secret.equals(crypto.diffieHellman({ privateKey: two.privateKey, publicKey: one.publicKey })) ]; });
probe('diffieHellman of EC', () => crypto.diffieHellman({ privateKey: ecPrivate, publicKey: ecPublic }).toString('hex'));
probe('diffieHellman of known X25519 keys', () => crypto.diffieHellman({ privateKey: crypto.createPrivateKey({ format: 'jwk', key: { kty: 'OKP', crv: 'X25519', d: 'dwdtCnMYpX08FsFyUbJmRd9ML4frwJkqsXf7pR25LCo', x: 'hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo' } }), publicKey: crypto.createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'X25519', x: '3p7bfXt9wbTTW2HC7OQ1Nz-DQ8hbeGdNrfx-FG-IK08' } }) }).toString('hex'));
probe('diffieHellman errors', () => [ {}, 5, { privateKey: ecPrivate }, { privateKey: ecPublic, publicKey: ecPublic }, { privateKey: ecPrivate, publicKey: edPublic }, { privateKey: edPrivate, publicKey: edPublic }, { privateKey: ecPrivate, publicKey: crypto.createSecretKey(Buffer.from('a')) } ].map((options) => attempt(() => crypto.diffieHellman(options))));
for (const name of [ 'modp1', 'modp2', 'modp5', 'modp14', 'modp15', 'modp16', 'modp17', 'modp18' ]) probe(`group ${ name }`, () => { const group = crypto.getDiffieHellman(name); return [ group.getPrime('hex'), group.getGenerator('hex'), group.verifyError ]; });
probe('DiffieHellman of a group', () => { const one = crypto.getDiffieHellman('modp5'); const two = crypto.createDiffieHellmanGroup('modp5'); one.generateKeys(); two.generateKeys(); return [ one.computeSecret(two.getPublicKey()).equals(two.computeSecret(one.getPublicKey())), one.constructor.name, typeof one.setPrivateKey ]; });
probe('DiffieHellman of a prime', () => { const prime = crypto.getDiffieHellman('modp1').getPrime(); const one = crypto.createDiffieHellman(prime); const two = crypto.createDiffieHellman(prime, 2); one.generateKeys('hex'); two.generateKeys(); return [ one.computeSecret(two.getPublicKey('hex'), 'hex', 'hex') === two.computeSecret(one.getPublicKey(), null, 'hex'), one.getGenerator(), one.verifyError ]; });
probe('DiffieHellman of known keys', () => { const dh = crypto.createDiffieHellman('fdcd1', 'hex'); return attempt(() => { dh.setPrivateKey('05', 'hex'); return [ dh.getPrime('hex'), dh.getPrivateKey('hex') ]; }); });
probe('DiffieHellman errors', () => [ () => crypto.createDiffieHellman({}), () => crypto.createDiffieHellman(1.5), () => crypto.createDiffieHellman(10), () => crypto.createDiffieHellman(Buffer.from([ 23 ]), {}), () => crypto.getDiffieHellman('nope'), () => crypto.getDiffieHellman('modp5').getPublicKey(), () => crypto.getDiffieHellman('modp5').getPrivateKey(), () => crypto.getDiffieHellman('modp5').computeSecret(5), () => { const dh = crypto.getDiffieHellman('modp5'); dh.generateKeys(); return dh.computeSecret(Buffer.from([ 1 ])); } ].map(attempt));

for (const curve of [ 'secp256k1', 'prime256v1' ]) {
  probe(`ECDH and odd points of ${ curve }`, () => {
    const { ECDH, createECDH } = require('crypto');
    const [ own, other ] = [ createECDH(curve), createECDH(curve) ];
    const caught = (run) => { try { return typeof run(); } catch (error) { return [ error.name, error.code, error.message ]; } };
    own.generateKeys();
    other.generateKeys();
    const point = other.getPublicKey();
    const wrong = Buffer.from(point);
    wrong[wrong.length - 1] ^= 1;

    return [ '', Buffer.alloc(1), Buffer.alloc(2), wrong, point.subarray(1), Buffer.alloc(point.length), point, 'xyz' ].map((key) => [
      caught(() => own.computeSecret(key)), caught(() => createECDH(curve).setPublicKey(key)), caught(() => ECDH.convertKey(key, curve)),
      caught(() => ECDH.convertKey(key, curve, undefined, 'hex', 'compressed'))
    ]);
  });
}
probe('kinds of keys', () => {
  const { types } = require('util');
  const { createSecretKey, generateKeyPairSync } = require('crypto');
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');

  return [ createSecretKey(Buffer.alloc(1)), publicKey, privateKey, {}, 5, null ].map((key) => [ types.isKeyObject(key), types.isCryptoKey(key) ]);
});
