'use strict';
// Keys of DSA and Diffie-Hellman, and what is refused when keys are generated.
const crypto = require('crypto');
const attempt = (run) => { try { return run(); } catch (error) { return [ error.constructor.name, error.code, error.message ]; } };
const data = Buffer.from('some data to sign');
const prime = crypto.getDiffieHellman('modp2').getPrime();

const looks = ({ publicKey, privateKey }) => [
  publicKey.type, privateKey.type, publicKey.asymmetricKeyType, publicKey.asymmetricKeyDetails, privateKey.asymmetricKeyDetails,
  attempt(() => publicKey.export({ format: 'jwk' })), attempt(() => privateKey.export({ format: 'jwk' })),
  attempt(() => publicKey.export({ type: 'pkcs1', format: 'pem' })), attempt(() => privateKey.export({ type: 'sec1', format: 'pem' })),
  publicKey.export({ type: 'spki', format: 'pem' }).split('\n')[0], crypto.createPublicKey(publicKey.export({ type: 'spki', format: 'pem' })).equals(publicKey),
  crypto.createPublicKey(privateKey).equals(publicKey), crypto.createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' })).equals(privateKey),
  crypto.createPrivateKey({ key: privateKey.export({ type: 'pkcs8', format: 'der', cipher: 'aes-128-cbc', passphrase: 'x' }), format: 'der', type: 'pkcs8', passphrase: 'x' }).equals(privateKey)
];
for (const [ type, options ] of [ [ 'dsa', { modulusLength: 1024, divisorLength: 160 } ], [ 'dh', { primeLength: 512 } ], [ 'dh', { group: 'modp5' } ], [ 'dh', { prime } ], [ 'dh', { prime, generator: 5 } ] ]) {
  probe(`${ type } of ${ Object.keys(options) }`, () => looks(crypto.generateKeyPairSync(type, options)));
}
probeEach('generate', [
  [ 'dsa' ], [ 'dsa', {} ], [ 'dsa', { modulusLength: 'x' } ], [ 'dsa', { modulusLength: 512.5 } ], [ 'dsa', { modulusLength: 512, divisorLength: -1 } ], [ 'dsa', { modulusLength: 512, divisorLength: 'x' } ], [ 'dh' ], [ 'dh', {} ], [ 'dh', { generator: 2 } ],
  [ 'dh', { group: 'nope' } ], [ 'dh', { group: 5 } ], [ 'dh', { group: 'modp5', primeLength: 12 } ], [ 'dh', { group: 'modp5', generator: 2 } ], [ 'dh', { group: 'modp5', prime } ], [ 'dh', { prime, primeLength: 12 } ], [ 'dh', { prime: 5 } ],
  [ 'dh', { primeLength: -1 } ], [ 'dh', { primeLength: 'x' } ], [ 'dh', { prime, generator: 'x' } ], [ 'dh', { prime, generator: -1 } ], [ 'rsa-pss', { modulusLength: 512, hashAlgorithm: 'nope' } ], [ 'rsa-pss', { modulusLength: 512, mgf1HashAlgorithm: 'nope' } ],
  [ 'rsa-pss', { modulusLength: 512, hash: 'sha256', hashAlgorithm: 'sha1' } ], [ 'rsa-pss', { modulusLength: 512, mgf1Hash: 'sha256', mgf1HashAlgorithm: 'sha1' } ]
], (type, options) => Object.keys(crypto.generateKeyPairSync(type, options)));
probe('dsa signs', () => {
  const { publicKey, privateKey } = crypto.generateKeyPairSync('dsa', { modulusLength: 1024, divisorLength: 160 });
  const signature = crypto.sign('sha256', data, privateKey);
  const plain = crypto.sign('sha1', data, { key: privateKey, dsaEncoding: 'ieee-p1363' });

  return [
    crypto.verify('sha256', data, publicKey, signature), crypto.verify('sha256', Buffer.from('other'), publicKey, signature), crypto.verify('sha1', data, publicKey, signature), plain.length,
    crypto.verify('sha1', data, { key: publicKey, dsaEncoding: 'ieee-p1363' }, plain), crypto.createVerify('sha512').update(data).verify(publicKey, crypto.createSign('sha512').update(data).sign(privateKey)),
    crypto.verify(null, data, publicKey, crypto.sign(null, data, privateKey)), crypto.verify('sha256', data, publicKey, Buffer.from('nonsense')), attempt(() => crypto.publicEncrypt(publicKey, data)), attempt(() => crypto.privateDecrypt(privateKey, data))
  ];
});
probe('dh agrees', () => {
  const [ a, b, c ] = [ 'modp5', 'modp5', 'modp2' ].map((group) => crypto.generateKeyPairSync('dh', { group }));
  const secret = crypto.diffieHellman({ privateKey: a.privateKey, publicKey: b.publicKey });

  return [
    secret.length, secret.equals(crypto.diffieHellman({ privateKey: b.privateKey, publicKey: a.publicKey })), attempt(() => crypto.diffieHellman({ privateKey: a.privateKey, publicKey: c.publicKey })),
    attempt(() => crypto.sign('sha256', data, a.privateKey)), attempt(() => crypto.diffieHellman({ privateKey: a.privateKey, publicKey: crypto.generateKeyPairSync('x25519').publicKey }))
  ];
});
probe('keys with a callback', () => new Promise((resolve) => {
  const encodings = { publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs8', format: 'der' } };
  crypto.generateKeyPair('dsa', { modulusLength: 1024, divisorLength: 160, ...encodings }, (error, publicKey, privateKey) => resolve([ error, typeof publicKey, privateKey.constructor.name ]));
}));
probe('a secret of a group without a private key', () => [ attempt(() => crypto.getDiffieHellman('modp5').computeSecret('')), attempt(() => crypto.createDiffieHellman(prime).computeSecret(Buffer.from([ 5 ]))) ]);
