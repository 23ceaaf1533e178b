'use strict';
const crypto = require('crypto');
const { pipeline } = require('stream/promises');
const { Readable } = require('stream');
const { text, buffer } = require('stream/consumers');

const key = Buffer.from('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f', 'hex');
const iv = Buffer.from('f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff', 'hex');
const data = 'The quick brown fox jumps over the lazy dog, again and again.';
const plain = [];
for (const bits of [ 128, 192, 256 ]) for (const mode of [ 'ecb', 'cbc', 'ctr', 'cfb', 'cfb8', 'ofb' ]) plain.push([ `aes-${ bits }-${ mode }`, bits / 8, mode === 'ecb' ? 0 : 16 ]);
plain.push([ 'aes128', 16, 16 ], [ 'AES-256-CBC', 32, 16 ], [ 'des-ede3-cbc', 24, 8 ], [ 'des-ede3', 24, 0 ], [ 'chacha20', 32, 16 ]);

const seal = (name, keyBytes, ivBytes, text, aad, options) => {
  const cipher = crypto.createCipheriv(name, key.subarray(0, keyBytes), iv.subarray(0, ivBytes), options);
  if (aad) cipher.setAAD(Buffer.from(aad), { plaintextLength: text.length });
  const sealed = cipher.update(text, 'utf8', 'hex') + cipher.final('hex');

  return [ sealed, cipher.getAuthTag().toString('hex') ];
};
const unseal = (name, keyBytes, ivBytes, [ sealed, tag ], aad, options) => {
  const decipher = crypto.createDecipheriv(name, key.subarray(0, keyBytes), iv.subarray(0, ivBytes), options);
  decipher.setAuthTag(Buffer.from(tag, 'hex'));
  if (aad) decipher.setAAD(Buffer.from(aad), { plaintextLength: sealed.length / 2 });

  return decipher.update(sealed, 'hex', 'utf8') + decipher.final('utf8');
};

for (const [ name, keyBytes, ivBytes ] of plain) {
  const keyFor = key.subarray(0, keyBytes);
  const ivFor = ivBytes === 0 ? null : iv.subarray(0, ivBytes);
  probe(`cipher ${ name }`, () => { const cipher = crypto.createCipheriv(name, keyFor, ivFor); return cipher.update(data, 'utf8', 'hex') + cipher.final('hex'); });
  probe(`cipher ${ name } in pieces`, () => { const cipher = crypto.createCipheriv(name, keyFor, ivFor); return [ ...[ ...data ].map((each) => cipher.update(each)), cipher.final() ].map((part) => part.length); });
  probe(`decipher ${ name }`, () => {
    const cipher = crypto.createCipheriv(name, keyFor, ivFor);
    const sealed = Buffer.concat([ cipher.update(data), cipher.final() ]);
    const decipher = crypto.createDecipheriv(name, keyFor, ivFor);

    return [ ...sealed ].map((each) => decipher.update(Buffer.from([ each ]))).concat(decipher.final()).map(String);
  });
}
for (const [ name, keyBytes, ivBytes ] of [ [ 'aes-128-gcm', 16, 12 ], [ 'aes-192-gcm', 24, 12 ], [ 'aes-256-gcm', 32, 12 ], [ 'aes-128-gcm', 16, 16 ], [ 'aes-128-gcm', 16, 1 ], [ 'chacha20-poly1305', 32, 12 ], [ 'chacha20-poly1305', 32, 8 ], [ 'id-aes128-GCM', 16, 12 ] ]) {
  probe(`${ name } ${ ivBytes }`, () => seal(name, keyBytes, ivBytes, data));
  probe(`${ name } ${ ivBytes } with AAD`, () => seal(name, keyBytes, ivBytes, data, 'authenticated'));
  probe(`${ name } ${ ivBytes } of nothing`, () => seal(name, keyBytes, ivBytes, '', 'x'));
  probe(`${ name } ${ ivBytes } back`, () => unseal(name, keyBytes, ivBytes, seal(name, keyBytes, ivBytes, data, 'a'), 'a'));
  probe(`${ name } ${ ivBytes } wrong AAD`, () => unseal(name, keyBytes, ivBytes, seal(name, keyBytes, ivBytes, data, 'a'), 'b'));
  probe(`${ name } ${ ivBytes } gives plaintext early`, () => { const [ sealed ] = seal(name, keyBytes, ivBytes, data); return crypto.createDecipheriv(name, key.subarray(0, keyBytes), iv.subarray(0, ivBytes)).update(sealed, 'hex', 'utf8'); });
}
for (const authTagLength of [ 4, 8, 16 ]) {
  probe(`ccm ${ authTagLength }`, () => seal('aes-128-ccm', 16, 12, data, 'aad', { authTagLength }));
  probe(`ccm ${ authTagLength } back`, () => unseal('aes-128-ccm', 16, 12, seal('aes-128-ccm', 16, 12, data, 'aad', { authTagLength }), 'aad', { authTagLength }));
}
probe('ccm wrong tag', () => unseal('aes-128-ccm', 16, 12, [ seal('aes-128-ccm', 16, 12, data, 'aad', { authTagLength: 8 })[0], '0011223344556677' ], 'aad', { authTagLength: 8 }));
probe('gcm tag of 8', () => seal('aes-128-gcm', 16, 12, data, '', { authTagLength: 8 }));

const createLists = [
  [ 'nope', key, iv ], [ 5, key, iv ], [ 'aes-128-cbc', key.subarray(0, 15), iv ], [ 'aes-128-cbc', key.subarray(0, 16), iv.subarray(0, 15) ],
  [ 'aes-128-cbc', key.subarray(0, 16), null ], [ 'aes-128-cbc', key.subarray(0, 16) ], [ 'aes-128-cbc', 5, iv ], [ 'aes-128-cbc', key.subarray(0, 16), 5 ],
  [ 'aes-128-ecb', key.subarray(0, 16), iv ], [ 'aes-128-gcm', key.subarray(0, 16), Buffer.alloc(0) ], [ 'aes-128-gcm', key.subarray(0, 16), null ],
  [ 'aes-128-gcm', key.subarray(0, 16), iv, { authTagLength: 3 } ], [ 'aes-128-gcm', key.subarray(0, 16), iv, { authTagLength: 'x' } ],
  [ 'chacha20-poly1305', key, Buffer.alloc(13) ], [ 'chacha20-poly1305', key, iv.subarray(0, 12), { authTagLength: 17 } ]
];
probe('createCipheriv errors', () => createLists.map((list) => { try { return crypto.createCipheriv(...list).constructor.name; } catch (error) { return [ error.constructor.name, error.code, error.message ]; } }));
probe('createDecipheriv errors', () => createLists.map((list) => { try { return crypto.createDecipheriv(...list).constructor.name; } catch (error) { return [ error.constructor.name, error.code, error.message ]; } }));
const cbc = () => crypto.createCipheriv('aes-128-cbc', key.subarray(0, 16), iv);
const uncbc = () => crypto.createDecipheriv('aes-128-cbc', key.subarray(0, 16), iv);
const gcm = (options) => crypto.createCipheriv('aes-128-gcm', key.subarray(0, 16), iv.subarray(0, 12), options);
const ungcm = (options) => crypto.createDecipheriv('aes-128-gcm', key.subarray(0, 16), iv.subarray(0, 12), options);
probe('bad decrypt', () => { const decipher = uncbc(); decipher.update(Buffer.alloc(16)); return decipher.final(); });
probe('wrong length', () => { const decipher = uncbc(); decipher.update(Buffer.alloc(15)); return decipher.final(); });
probe('nothing to decrypt', () => uncbc().final());
probe('no padding', () => { const cipher = cbc().setAutoPadding(false); return cipher.update(Buffer.alloc(16), undefined, 'hex') + cipher.final('hex'); });
probe('no padding, wrong length', () => { const cipher = cbc().setAutoPadding(false); cipher.update('x'); return cipher.final(); });
probe('no padding, decrypt', () => { const decipher = uncbc().setAutoPadding(false); return decipher.update(Buffer.alloc(32), undefined, 'hex') + decipher.final('hex'); });
probe('final twice', () => { const cipher = cbc(); cipher.final(); return cipher.final(); });
probe('update after final', () => { const cipher = cbc(); cipher.final(); return cipher.update('x'); });
probe('setAutoPadding after final', () => { const cipher = cbc(); cipher.final(); return cipher.setAutoPadding(); });
probe('getAuthTag of cbc', () => cbc().getAuthTag());
probe('getAuthTag early', () => gcm().getAuthTag());
probe('setAAD of cbc', () => cbc().setAAD(Buffer.from('x')));
probe('setAAD late', () => { const cipher = gcm(); cipher.update('x'); return cipher.setAAD(Buffer.from('x')); });
probe('setAAD of a number', () => gcm().setAAD(5));
probe('setAuthTag of cbc', () => uncbc().setAuthTag(Buffer.alloc(16)));
probeEach('setAuthTag', [ [ 5 ], [ 17 ], [ 16 ], [ 4 ], [ 0 ] ], (length) => ungcm().setAuthTag(Buffer.alloc(length)).constructor.name);
probe('setAuthTag twice', () => ungcm().setAuthTag(Buffer.alloc(16)).setAuthTag(Buffer.alloc(16)));
probe('setAuthTag of another length', () => ungcm({ authTagLength: 8 }).setAuthTag(Buffer.alloc(16)));
probe('setAuthTag of text', () => ungcm().setAuthTag('00112233445566778899aabbccddeeff', 'hex').constructor.name);
probe('no tag', () => { const decipher = ungcm(); decipher.update('aa', 'hex'); return decipher.final(); });
probe('wrong tag', () => { const decipher = ungcm().setAuthTag(Buffer.alloc(16)); decipher.update('aa', 'hex'); return decipher.final(); });
probe('change encoding', () => { const cipher = cbc(); cipher.update(data, 'utf8', 'hex'); return cipher.final('base64'); });
probe('unknown encoding', () => cbc().update(data, 'utf8', 'nope'));
probe('update of a number', () => cbc().update(5));
probe('base64 pieces', () => { const cipher = cbc(); return cipher.update(data, 'utf8', 'base64') + cipher.final('base64'); });
probe('Cipheriv without new', () => crypto.Cipheriv('aes-128-cbc', key.subarray(0, 16), iv).constructor.name);
probe('classes', () => [ cbc() instanceof crypto.Cipheriv, cbc() instanceof require('stream').Transform, Object.keys(crypto.Cipheriv.prototype).sort(), Object.keys(crypto.Decipheriv.prototype).sort() ]);
probe('key forms', () => [ key.subarray(0, 16), new Uint8Array(key.subarray(0, 16)), crypto.createSecretKey(key.subarray(0, 16)), key.subarray(0, 16).toString('latin1') ].map((each) => crypto.createCipheriv('aes-128-cbc', each, iv).final('hex')));
probe('as streams', () => pipeline(Readable.from([ data, data ]), cbc(), uncbc(), text));
probe('stream fails', () => pipeline(Readable.from([ Buffer.alloc(16) ]), uncbc(), buffer));
probe('createCipher', () => { const cipher = crypto.createCipher('aes-128-cbc', 'password'); return cipher.update(data, 'utf8', 'hex') + cipher.final('hex'); });
probe('createDecipher', () => { const cipher = crypto.createCipher('aes-256-cbc', 'password'); const sealed = cipher.update(data, 'utf8', 'hex') + cipher.final('hex'); const decipher = crypto.createDecipher('aes-256-cbc', 'password'); return decipher.update(sealed, 'hex', 'utf8') + decipher.final('utf8'); });
probeEach('getCipherInfo', [
  ...plain.map(([ name ]) => [ name ]), [ 'aes-256-gcm' ], [ 'aes-128-ccm' ], [ 'chacha20-poly1305' ], [ 'nope' ], [ 419 ], [ 5, {} ], [ 'aes-128-cbc', { keyLength: 5 } ], [ 'aes-128-cbc', { keyLength: 16 } ],
  [ 'aes-128-cbc', { ivLength: 12 } ], [ 'aes-128-gcm', { ivLength: 20 } ], [ 'aes-128-ccm', { ivLength: 14 } ], [ 'chacha20-poly1305', { ivLength: 8 } ], [ null ], [ 'aes-128-cbc', 5 ], [ 'aes-128-cbc', { keyLength: 'x' } ]
], (...list) => { const info = crypto.getCipherInfo(...list); return info && Object.entries(info).sort(); });
