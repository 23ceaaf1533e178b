'use strict';

const {
  codes: {
    ERR_CRYPTO_INCOMPATIBLE_KEY, ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE, ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE
  },
  nativeError
} = require('internal/errors');
const { validateInt32, validateObject } = require('internal/validators');
const { Buffer } = require('buffer');
const native = require('./native');
const { bytesOf, checkedBytes, encoded, isBytes, textBytes, toBuffer } = require('./bytes');
const { groupOf } = require('./diffie-hellman-groups');
const { handleOf, plain, publicMaterial } = require('./key-formats');
const modular = require('./modular-keys');
const { withoutZeros } = modular;
const { openSslError } = require('./openssl-error');
const { kMaterial } = require('./secret');

const kPrime = Symbol('kPrime');
const kGenerator = Symbol('kGenerator');
const kPublic = Symbol('kPublic');
const kPrivate = Symbol('kPrivate');

const types = [ 'number', 'string', 'ArrayBuffer', 'Buffer', 'TypedArray', 'DataView' ];
const SMALLEST_PRIME = 512;

const invalid = (message) => nativeError(Error, 'ERR_CRYPTO_INVALID_STATE', message, invalid);

const LIBRARY = 'Diffie-Hellman routines';

function givenGenerator(generator, encoding) {
  if (!generator) return Buffer.from([ 2 ]);
  if (typeof generator === 'string') return textBytes(generator, encoding);
  if (isBytes(generator)) return Buffer.from(bytesOf(generator));
  if (typeof generator !== 'number') throw new ERR_INVALID_ARG_TYPE('generator', types, generator);

  validateInt32(generator, 'generator');

  return Buffer.from(generator < 0 ? [] : [ generator >>> 24, generator >>> 16, generator >>> 8, generator ]);
}

function generatorOf(generator, encoding) {
  const number = withoutZeros(givenGenerator(generator, encoding));

  if (number.length === 0 || (number.length === 1 && number[0] < 2)) throw openSslError('02800065', LIBRARY, 'bad generator', { prefix: 'DH_' });

  return number;
}

function start(self, prime, generator, verifyError) {
  self[kPrime] = prime;
  self[kGenerator] = generator;
  Object.defineProperty(self, 'verifyError', { value: verifyError, enumerable: true });
}

// What OpenSSL checks of parameters: flags for a number that is not prime, not safe, or a generator that does not suit.
function flawsOf(prime) {
  const value = BigInt(`0x${ prime.toString('hex') || '0' }`);

  if (!native.isPrime(plain(prime))) return 1;

  const half = ((value - 1n) / 2n).toString(16);
  const isSafe = native.isPrime(plain(Buffer.from(half.length % 2 ? `0${ half }` : half, 'hex')));

  return isSafe ? 0 : 2;
}

function DiffieHellman(sizeOrKey, keyEncoding, generator, genEncoding) {
  if (!(this instanceof DiffieHellman)) return new DiffieHellman(sizeOrKey, keyEncoding, generator, genEncoding);
  if (typeof sizeOrKey !== 'number' && typeof sizeOrKey !== 'string' && !isBytes(sizeOrKey)) {
    throw new ERR_INVALID_ARG_TYPE('sizeOrKey', types, sizeOrKey);
  }
  if (typeof sizeOrKey === 'number') validateInt32(sizeOrKey, 'sizeOrKey');

  if (keyEncoding && !Buffer.isEncoding(keyEncoding) && keyEncoding !== 'buffer') {
    [ keyEncoding, generator, genEncoding ] = [ false, keyEncoding, generator ];
  }

  const g = generatorOf(generator, genEncoding);

  if (typeof sizeOrKey === 'number') {
    if (sizeOrKey < SMALLEST_PRIME) throw openSslError('0280007E', LIBRARY, 'modulus too small', { prefix: 'DH_' });
    start(this, toBuffer(native.generatePrime(sizeOrKey, true)), g, 0);
  } else {
    const prime = typeof sizeOrKey === 'string' ? textBytes(sizeOrKey, keyEncoding || undefined) : Buffer.from(bytesOf(sizeOrKey));

    start(this, prime, g, flawsOf(prime));
  }
}

function DiffieHellmanGroup(name) {
  if (!(this instanceof DiffieHellmanGroup)) return new DiffieHellmanGroup(name);

  if (typeof name !== 'string') {
    throw nativeError(TypeError, 'ERR_INVALID_ARG_TYPE', 'Group name must be a string', DiffieHellmanGroup);
  }
  const group = groupOf(name);

  if (group === undefined) throw nativeError(Error, 'ERR_CRYPTO_UNKNOWN_DH_GROUP', 'Unknown DH group', DiffieHellmanGroup);
  start(this, group.p, group.g, 0);
}

function checkModulus(prime) {
  if (withoutZeros(prime).length * 8 > modular.LARGEST_MODULUS) throw openSslError('02800067', LIBRARY, 'modulus too large', { prefix: 'DH_' });
}

const methods = {
  generateKeys: function dhGenerateKeys(encoding) {
    checkModulus(this[kPrime]);
    this[kPrivate] ??= toBuffer(native.random(this[kPrime].length)).subarray(0, Math.max(1, this[kPrime].length - 1));
    this[kPublic] = withoutZeros(toBuffer(native.modPow(plain(this[kGenerator]), plain(this[kPrivate]), plain(this[kPrime]))));

    return encoded(Buffer.from(this[kPublic]), encoding);
  },

  computeSecret: function dhComputeSecret(key, inEnc, outEnc) {
    const other = checkedBytes(key, 'key', inEnc);

    const number = BigInt(`0x${ Buffer.from(other).toString('hex') || '0' }`);
    const prime = BigInt(`0x${ this[kPrime].toString('hex') }`);

    if (number <= 1n) throw nativeError(RangeError, 'ERR_CRYPTO_INVALID_KEYLEN', 'Supplied key is too small', dhComputeSecret);
    if (number >= prime - 1n) throw nativeError(RangeError, 'ERR_CRYPTO_INVALID_KEYLEN', 'Supplied key is too large', dhComputeSecret);
    if (this[kPrivate] === undefined) throw nativeError(RangeError, 'ERR_CRYPTO_INVALID_KEYTYPE', 'Invalid key type', dhComputeSecret);
    checkModulus(this[kPrime]);

    return encoded(toBuffer(native.modPow(other, plain(this[kPrivate]), plain(this[kPrime]))), outEnc);
  },

  getPrime: function dhGetPrime(encoding) {
    return encoded(Buffer.from(this[kPrime]), encoding);
  },

  getGenerator: function dhGetGenerator(encoding) {
    return encoded(Buffer.from(this[kGenerator]), encoding);
  },

  getPublicKey: function dhGetPublicKey(encoding) {
    if (this[kPublic] === undefined) throw invalid('No public key - did you forget to generate one?');

    return encoded(Buffer.from(this[kPublic]), encoding);
  },

  getPrivateKey: function dhGetPrivateKey(encoding) {
    if (this[kPrivate] === undefined) throw invalid('No private key - did you forget to generate one?');

    return encoded(Buffer.from(this[kPrivate]), encoding);
  }
};

Object.assign(DiffieHellman.prototype, methods, {
  setPublicKey: function setPublicKey(key, encoding) {
    this[kPublic] = Buffer.from(checkedBytes(key, 'key', encoding));

    return this;
  },

  setPrivateKey: function setPrivateKey(key, encoding) {
    this[kPrivate] = Buffer.from(checkedBytes(key, 'key', encoding));

    return this;
  }
});
Object.assign(DiffieHellmanGroup.prototype, methods);

const agreeing = [ 'dh', 'ec', 'x448', 'x25519' ];

function diffieHellman(options) {
  validateObject(options, 'options');

  const { KeyObject } = require('./keys');
  const { privateKey, publicKey } = options;

  if (!(privateKey instanceof KeyObject)) throw new ERR_INVALID_ARG_VALUE('options.privateKey', privateKey);
  if (!(publicKey instanceof KeyObject)) throw new ERR_INVALID_ARG_VALUE('options.publicKey', publicKey);
  if (privateKey.type !== 'private') throw new ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE(privateKey.type, 'private');
  if (publicKey.type === 'secret') throw new ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE(publicKey.type, 'private or public');

  const { asymmetricKeyType: own } = privateKey;
  const { asymmetricKeyType: other } = publicKey;

  if (own !== other || !agreeing.includes(own)) {
    throw new ERR_CRYPTO_INCOMPATIBLE_KEY('key types for Diffie-Hellman', `${ own } and ${ other }`);
  }

  return agree(privateKey[kMaterial], publicMaterial(publicKey[kMaterial]));
}

function agree(own, other) {
  if (own.kind.startsWith('x')) return toBuffer(native.agree(handleOf(own), handleOf(other)));

  const secret = own.kind === 'dh' ? modular.agree(own, other)
    : own.curve === other.curve ? native.curveAgree(own.curve, plain(own.fields.d), plain(other.fields.point)) : undefined;

  if (secret === undefined) throw openSslError('1C8000CB', 'Provider routines', 'mismatching domain parameters', { below: agree });

  return toBuffer(secret);
}

module.exports = {
  DiffieHellman,
  DiffieHellmanGroup,
  agree,
  createDiffieHellman: (sizeOrKey, keyEncoding, generator, genEncoding) => new DiffieHellman(sizeOrKey, keyEncoding, generator, genEncoding),
  createDiffieHellmanGroup: (name) => new DiffieHellmanGroup(name),
  diffieHellman,
  getDiffieHellman: (name) => new DiffieHellmanGroup(name)
};
