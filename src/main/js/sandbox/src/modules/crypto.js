'use strict';

// Every part is loaded when the first of its functions is called: most suites want a hash or a UUID, no more.
const { defineLazyProperties, deprecate } = require('internal/util');

const ciphers = () => require('../lib/crypto/cipher');
const derivation = () => require('../lib/crypto/derivation');
const diffieHellman = () => require('../lib/crypto/diffie-hellman');
const ecdh = () => require('../lib/crypto/ecdh');
const encryption = () => require('../lib/crypto/encryption');
const generation = () => require('../lib/crypto/key-generation');
const hashes = () => require('../lib/crypto/hash');
const information = () => require('../lib/crypto/information');
const keys = () => require('../lib/crypto/keys');
const primes = () => require('../lib/crypto/primes');
const random = () => require('../lib/crypto/random');
const signatures = () => require('../lib/crypto/signature');
const comparison = () => require('../lib/crypto/comparison');

// [ exported name, where from, number of parameters, own name ]
const functions = [
  [ 'checkPrime', primes, 1 ],
  [ 'checkPrimeSync', primes, 1 ],
  [ 'createCipheriv', ciphers, 4 ],
  [ 'createDecipheriv', ciphers, 4 ],
  [ 'createDiffieHellman', diffieHellman, 4 ],
  [ 'createDiffieHellmanGroup', diffieHellman, 1 ],
  [ 'createECDH', ecdh, 1 ],
  [ 'createHash', hashes, 2 ],
  [ 'createHmac', hashes, 3 ],
  [ 'createPrivateKey', keys, 1 ],
  [ 'createPublicKey', keys, 1 ],
  [ 'createSecretKey', keys, 2 ],
  [ 'createSign', signatures, 2 ],
  [ 'createVerify', signatures, 2 ],
  [ 'diffieHellman', diffieHellman, 1 ],
  [ 'generatePrime', primes, 3 ],
  [ 'generatePrimeSync', primes, 1 ],
  [ 'getCiphers', information, 0, '' ],
  [ 'getCipherInfo', information, 2 ],
  [ 'getCurves', information, 0, '' ],
  [ 'getDiffieHellman', diffieHellman, 1, 'createDiffieHellmanGroup' ],
  [ 'getHashes', information, 0, '' ],
  [ 'hkdf', derivation, 6 ],
  [ 'hkdfSync', derivation, 5 ],
  [ 'pbkdf2', derivation, 6 ],
  [ 'pbkdf2Sync', derivation, 5 ],
  [ 'generateKeyPair', generation, 3 ],
  [ 'generateKeyPairSync', generation, 2 ],
  [ 'generateKey', generation, 3 ],
  [ 'generateKeySync', generation, 2 ],
  [ 'privateDecrypt', encryption, 2, '' ],
  [ 'privateEncrypt', encryption, 2, '' ],
  [ 'publicDecrypt', encryption, 2, '' ],
  [ 'publicEncrypt', encryption, 2, '' ],
  [ 'randomBytes', random, 2 ],
  [ 'randomFill', random, 4 ],
  [ 'randomFillSync', random, 1 ],
  [ 'randomInt', random, 3 ],
  [ 'randomUUID', random, 1 ],
  [ 'scrypt', derivation, 4 ],
  [ 'scryptSync', derivation, 3 ],
  [ 'sign', signatures, 4, 'signOneShot' ],
  [ 'setEngine', information, 2 ],
  [ 'timingSafeEqual', comparison, 0 ],
  [ 'getFips', information, 0 ],
  [ 'setFips', information, 1 ],
  [ 'verify', signatures, 5, 'verifyOneShot' ],
  [ 'hash', hashes, 2 ]
];

for (const [ name, load, length, ownName = name ] of functions) {
  const lazy = { [ownName](...args) { return load()[name](...args); } }[ownName];

  Object.defineProperty(lazy, 'length', { value: length, configurable: true });
  module.exports[name] = lazy;
}

defineLazyProperties(module.exports, () => require('../lib/crypto/certificate'), [ 'Certificate' ]);
defineLazyProperties(module.exports, ciphers, [ 'Cipher', 'Cipheriv', 'Decipher', 'Decipheriv' ]);
defineLazyProperties(module.exports, diffieHellman, [ 'DiffieHellman', 'DiffieHellmanGroup' ]);
defineLazyProperties(module.exports, ecdh, [ 'ECDH' ]);
defineLazyProperties(module.exports, hashes, [ 'Hash', 'Hmac' ]);
defineLazyProperties(module.exports, keys, [ 'KeyObject' ]);
defineLazyProperties(module.exports, signatures, [ 'Sign', 'Verify' ]);
defineLazyProperties(module.exports, () => require('../lib/crypto/x509'), [ 'X509Certificate' ]);
module.exports.secureHeapUsed = function secureHeapUsed() {};

const { getFips, setFips } = module.exports;
const oldCipher = (name) => deprecate((...args) => ciphers()[name](...args), `crypto.${ name } is deprecated.`, 'DEP0106');

function getRandomValues(array) {
  return require('internal/webcrypto').crypto.getRandomValues(array);
}

function getter(get, enumerable = true) {
  return { get, enumerable, configurable: false };
}

// Older names, which turn into plain properties when read.
function randomBytesAlias(name) {
  const define = (value, enumerable) => {
    Object.defineProperty(module.exports, name, { value, enumerable, writable: true, configurable: true });

    return value;
  };

  return {
    get: () => define(module.exports.randomBytes, false),
    set: (value) => define(value, true),
    enumerable: false,
    configurable: true
  };
}

let constants;

Object.defineProperties(module.exports, {
  createCipher: { value: oldCipher('createCipher') },
  createDecipher: { value: oldCipher('createDecipher') },
  fips: { get: getFips, set: setFips },
  constants: getter(() => constants ??= require('../lib/crypto/constants')()),
  webcrypto: getter(() => require('internal/webcrypto').crypto),
  subtle: getter(() => require('internal/webcrypto').crypto.subtle),
  getRandomValues: getter(() => getRandomValues),
  prng: randomBytesAlias('prng'),
  pseudoRandomBytes: randomBytesAlias('pseudoRandomBytes'),
  rng: randomBytesAlias('rng')
});
