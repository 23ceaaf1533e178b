'use strict';
const crypto = require('crypto');

// Made when the probes are run; what depends on the numbers is not shown.
const pairs = {
  'rsa': crypto.generateKeyPairSync('rsa', { modulusLength: 1024 }),
  'rsa-pss': crypto.generateKeyPairSync('rsa-pss', { modulusLength: 1024, hashAlgorithm: 'sha256', saltLength: 16 }),
  'ec': crypto.generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  'dsa': crypto.generateKeyPairSync('dsa', { modulusLength: 1024, divisorLength: 160 }),
  'ed25519': crypto.generateKeyPairSync('ed25519')
};
const data = Buffer.from('what is signed');
const hashes = [ null, 'sha1', 'sha256', 'sha512', 'ripemd160', 'md5-sha1', 'sha3-256', 'shake128', 'blake2b512' ];
const attempt = (run) => { try { return run(); } catch (error) { return [ error.name, error.code, error.message, error.opensslErrorStack ]; } };

for (const [ kind, { privateKey, publicKey } ] of Object.entries(pairs)) {
  for (const hash of hashes) {
    probe(`${ kind } with ${ hash }`, () => attempt(() => {
      const signature = crypto.sign(hash, data, privateKey);

      return [ signature.length > 30, crypto.verify(hash, data, publicKey, signature), crypto.verify(hash, Buffer.from('other'), publicKey, signature) ];
    }));
  }
  for (const padding of [ 1, 3, 4, 6 ]) {
    for (const saltLength of [ undefined, -3, -2, -1, 0, 15, 16, 62, 500 ]) {
      probe(`${ kind }, padding ${ padding }, salt ${ saltLength }`, () => attempt(() => {
        const signature = crypto.createSign('sha256').update(data).sign({ key: privateKey, padding, saltLength });

        return attempt(() => crypto.createVerify('sha256').update(data).verify({ key: publicKey, padding, saltLength }, signature));
      }));
    }
    probe(`${ kind }, encryption with padding ${ padding }`, () => attempt(() => crypto.publicEncrypt({ key: publicKey, padding }, data).length));
    probe(`${ kind }, decryption with padding ${ padding }`, () => attempt(() => crypto.privateDecrypt({ key: privateKey, padding }, Buffer.alloc(129)).length));
  }
}

for (const length of [ 700, 1000, 1025 ]) {
  probe(`dsa of ${ length } bits`, () => attempt(() => crypto.generateKeyPairSync('dsa', { modulusLength: length, divisorLength: 160 }).publicKey.asymmetricKeyDetails));
}
probe('dsa with a divisor that there is not', () => attempt(() => crypto.generateKeyPairSync('dsa', { modulusLength: 1024, divisorLength: 200 })));
probe('rsa with an even exponent', () => attempt(() => crypto.generateKeyPairSync('rsa', { modulusLength: 512, publicExponent: 4 })));
probe('rsa of an odd length', () => crypto.generateKeyPairSync('rsa', { modulusLength: 513, publicExponent: 3 }).publicKey.asymmetricKeyDetails);
probe('the salt of rsa-pss', () => crypto.generateKeyPairSync('rsa-pss', { modulusLength: 1024, hashAlgorithm: 'SHA384' }).publicKey.asymmetricKeyDetails);
probe('a safe prime', () => { const p = crypto.generatePrimeSync(192, { safe: true, bigint: true }); return [ p.toString(2).length, crypto.checkPrimeSync(p), crypto.checkPrimeSync((p - 1n) / 2n) ]; });
probe('a prime that leaves a rest', () => { const p = crypto.generatePrimeSync(100, { add: 30n, rem: 7n, bigint: true }); return [ p % 30n, crypto.checkPrimeSync(p) ]; });
probe('groups of Diffie and Hellman', () => { const first = crypto.createDiffieHellman(512); const second = crypto.createDiffieHellman(first.getPrime(), first.getGenerator()); first.generateKeys(); second.generateKeys(); return [ first.verifyError, first.computeSecret(second.getPublicKey()).equals(second.computeSecret(first.getPublicKey())) ]; });
probeEach('generator', [ [ -1 ], [ 1 ], [ Buffer.from([]) ], [ Buffer.from([ 0 ]) ], [ Buffer.from([ 1 ]) ], [ '\0' ] ], (generator) => crypto.createDiffieHellman('abcdef', 'hex', generator));
probe('a prime too large', () => attempt(() => crypto.createDiffieHellman(Buffer.alloc(2000, 255)).generateKeys()));
probe('two groups', () => attempt(() => crypto.generateKeyPairSync('dh', { group: 'nope' })));
probe('group too small', () => attempt(() => crypto.generateKeyPairSync('dh', { primeLength: 2 })));
probe('a key of another pair', () => attempt(() => { const ecdh = crypto.createECDH('secp256k1'); const other = crypto.createECDH('secp256k1'); ecdh.generateKeys(); ecdh.setPublicKey(other.generateKeys()); return ecdh.computeSecret(other.getPublicKey()); }));

const encrypted = { rsa: pairs.rsa.privateKey.export({ type: 'pkcs1', format: 'pem', cipher: 'aes-128-cbc', passphrase: 'x' }), pkcs8: pairs.ec.privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-128-ecb', passphrase: 'x' }) };
const inDer = pairs.ec.privateKey.export({ type: 'pkcs8', format: 'der', cipher: 'aes256', passphrase: '' });

for (const [ name, key ] of Object.entries(encrypted)) {
  for (const passphrase of [ undefined, 'x', 'x'.repeat(1025) ]) probe(`${ name } with ${ passphrase?.length }`, () => attempt(() => crypto.createPrivateKey({ key, passphrase }).type));
}
for (const passphrase of [ undefined, '', 'x'.repeat(1025) ]) probe(`DER with ${ passphrase?.length }`, () => attempt(() => crypto.createPrivateKey({ key: inDer, format: 'der', type: 'pkcs8', passphrase }).type));
probeEach('PKCS #8 under', [ [ 'aes-128-ctr' ], [ 'chacha20' ], [ 'AES-192-OFB' ] ], (cipher) => crypto.createPrivateKey({ key: pairs.ec.privateKey.export({ type: 'pkcs8', format: 'pem', cipher, passphrase: 'x' }), passphrase: 'x' }).type);
probe('PKCS #1 under ECB', () => attempt(() => pairs.rsa.privateKey.export({ type: 'pkcs1', format: 'pem', cipher: 'aes-128-ecb', passphrase: 'x' })));
probe('a key behind parameters', () => crypto.createPrivateKey(`-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n${ pairs.ec.privateKey.export({ type: 'sec1', format: 'pem' }) }`).equals(pairs.ec.privateKey));
probe('a hash that has been a stream', () => { const hash = crypto.createHash('sha256'); hash.end('abc'); return new Promise((resolve) => { hash.on('data', () => resolve(hash.digest('hex'))); }); });
probe('lengths of shake128', () => [ crypto.createHash('shake128', { outputLength: 0 }).digest('hex'), crypto.createHash('shake128', { outputLength: 3 }).copy().digest('hex') ]);

const usedUp = require('crypto').generateKeyPairSync('ec', { namedCurve: 'P-256' });
const usedUpBy = (run) => { try { run(); return 'ran'; } catch (error) { return [ error.name, error.code, error.message ]; } };
probe('a Sign that has signed', () => {
  const sign = require('crypto').createSign('SHA256').update('m');
  const failures = [ usedUpBy(() => sign.sign('bad')), usedUpBy(() => sign.sign()) ];
  sign.sign(usedUp.privateKey);

  return [ failures, usedUpBy(() => sign.sign(usedUp.privateKey)), usedUpBy(() => sign.update('x')), usedUpBy(() => sign.update(Buffer.alloc(1))), usedUpBy(() => sign.update(5)), usedUpBy(() => sign.sign('bad')), usedUpBy(() => sign.write('x')) ];
});
probe('a Verify that has verified', () => {
  const verify = require('crypto').createVerify('SHA256').update('m');
  const seen = [ usedUpBy(() => verify.verify('bad', Buffer.alloc(3))), verify.verify(usedUp.publicKey, Buffer.alloc(3)) ];

  return [ ...seen, usedUpBy(() => verify.verify(usedUp.publicKey, Buffer.alloc(3))), usedUpBy(() => verify.update('x')), usedUpBy(() => verify.verify(usedUp.publicKey)) ];
});
