'use strict';

// Every part is loaded when the first of its functions is called: most suites want a hash or a UUID, no more.
const { customPromisifyArgs, defineLazyProperties, deprecate } = require('internal/util');

const parts = require('internal/crypto');

// [ exported name, where from, number of parameters, own name ]
const functions = [
  [ 'checkPrime', 'primes', 1 ],
  [ 'checkPrimeSync', 'primes', 1 ],
  [ 'createCipheriv', 'ciphers', 4 ],
  [ 'createDecipheriv', 'ciphers', 4 ],
  [ 'createDiffieHellman', 'diffieHellman', 4 ],
  [ 'createDiffieHellmanGroup', 'diffieHellman', 1 ],
  [ 'createECDH', 'ecdh', 1 ],
  [ 'createHash', 'hashes', 2 ],
  [ 'createHmac', 'hashes', 3 ],
  [ 'createPrivateKey', 'keys', 1 ],
  [ 'createPublicKey', 'keys', 1 ],
  [ 'createSecretKey', 'keys', 2 ],
  [ 'createSign', 'signatures', 2 ],
  [ 'createVerify', 'signatures', 2 ],
  [ 'diffieHellman', 'diffieHellman', 1 ],
  [ 'generatePrime', 'primes', 3 ],
  [ 'generatePrimeSync', 'primes', 1 ],
  [ 'getCiphers', 'information', 0, '' ],
  [ 'getCipherInfo', 'information', 2 ],
  [ 'getCurves', 'information', 0, '' ],
  [ 'getDiffieHellman', 'diffieHellman', 1, 'createDiffieHellmanGroup' ],
  [ 'getHashes', 'information', 0, '' ],
  [ 'hkdf', 'derivation', 6 ],
  [ 'hkdfSync', 'derivation', 5 ],
  [ 'pbkdf2', 'derivation', 6 ],
  [ 'pbkdf2Sync', 'derivation', 5 ],
  [ 'generateKeyPair', 'generation', 3 ],
  [ 'generateKeyPairSync', 'generation', 2 ],
  [ 'generateKey', 'generation', 3 ],
  [ 'generateKeySync', 'generation', 2 ],
  [ 'privateDecrypt', 'encryption', 2, '' ],
  [ 'privateEncrypt', 'encryption', 2, '' ],
  [ 'publicDecrypt', 'encryption', 2, '' ],
  [ 'publicEncrypt', 'encryption', 2, '' ],
  [ 'randomBytes', 'random', 2 ],
  [ 'randomFill', 'random', 4 ],
  [ 'randomFillSync', 'random', 1 ],
  [ 'randomInt', 'random', 3 ],
  [ 'randomUUID', 'random', 1 ],
  [ 'scrypt', 'derivation', 4 ],
  [ 'scryptSync', 'derivation', 3 ],
  [ 'sign', 'signatures', 4, 'signOneShot' ],
  [ 'setEngine', 'information', 2 ],
  [ 'timingSafeEqual', 'comparison', 0 ],
  [ 'getFips', 'information', 0 ],
  [ 'setFips', 'information', 1 ],
  [ 'verify', 'signatures', 5, 'verifyOneShot' ],
  [ 'hash', 'hashes', 2 ]
];

for (const [ name, part, length, ownName = name ] of functions) {
  const lazy = { [ownName](...args) { return parts[part][name](...args); } }[ownName];

  Object.defineProperty(lazy, 'length', { value: length, configurable: true });
  module.exports[name] = lazy;
}

Object.defineProperty(module.exports.generateKeyPair, customPromisifyArgs, { value: [ 'publicKey', 'privateKey' ] });

defineLazyProperties(module.exports, () => parts.certificate, [ 'Certificate' ]);
defineLazyProperties(module.exports, () => parts.ciphers, [ 'Cipher', 'Cipheriv', 'Decipher', 'Decipheriv' ]);
defineLazyProperties(module.exports, () => parts.diffieHellman, [ 'DiffieHellman', 'DiffieHellmanGroup' ]);
defineLazyProperties(module.exports, () => parts.ecdh, [ 'ECDH' ]);
defineLazyProperties(module.exports, () => parts.hashes, [ 'Hash', 'Hmac' ]);
defineLazyProperties(module.exports, () => parts.keys, [ 'KeyObject' ]);
defineLazyProperties(module.exports, () => parts.signatures, [ 'Sign', 'Verify' ]);
defineLazyProperties(module.exports, () => parts.x509, [ 'X509Certificate' ]);
module.exports.secureHeapUsed = function secureHeapUsed() {
  return { total: 0, used: 0, utilization: 0, min: 0 };
};

const { getFips, setFips } = module.exports;
const oldCipher = (name) => deprecate((...args) => parts.ciphers[name](...args), `crypto.${ name } is deprecated.`, 'DEP0106');

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

Object.defineProperties(module.exports, {
  createCipher: { value: oldCipher('createCipher') },
  createDecipher: { value: oldCipher('createDecipher') },
  fips: { get: getFips, set: setFips },
  constants: { value: parts.constants(), enumerable: true },
  webcrypto: getter(() => require('internal/webcrypto').crypto),
  subtle: getter(() => require('internal/webcrypto').crypto.subtle),
  getRandomValues: getter(() => getRandomValues),
  prng: randomBytesAlias('prng'),
  pseudoRandomBytes: randomBytesAlias('pseudoRandomBytes'),
  rng: randomBytesAlias('rng')
});
