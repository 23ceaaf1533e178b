'use strict';

// What can be derived from keys of the web.
const { hkdfSync, pbkdf2Sync } = require('../derivation');
const { agree } = require('../diffie-hellman');
const { kKeyObject, kMaterial } = require('../secret');
const { exception } = require('./algorithms');
const { attempt, hashName, memoryOf } = require('./operations');
const { isAgreement } = require('./usages');

function wholeBytes(length) {
  if (length === null) throw exception('length cannot be null', 'OperationError');
  if (length % 8 !== 0) throw exception('length must be a multiple of 8', 'OperationError');

  return length / 8;
}

function agreement({ public: other }, key, length) {
  if (other.type !== 'public') throw exception('algorithm.public must be a public key', 'InvalidAccessError');
  if (key.type !== 'private') throw exception('baseKey must be a private key', 'InvalidAccessError');
  if (!isAgreement(other.algorithm.name)) throw exception('Keys must be ECDH, X25519, or X448 keys', 'InvalidAccessError');
  if (other.algorithm.name !== key.algorithm.name) {
    throw exception('The public and private keys must be of the same type', 'InvalidAccessError');
  }
  if (other.algorithm.namedCurve !== key.algorithm.namedCurve) throw exception('Named curve mismatch', 'InvalidAccessError');

  const secret = attempt(() => agree(key[kKeyObject][kMaterial], other[kKeyObject][kMaterial]));

  if (length === null) return memoryOf(secret);

  const bytes = Math.ceil(length / 8);

  if (secret.length < bytes) throw exception('derived bit length is too small', 'OperationError');

  const result = new Uint8Array(secret.subarray(0, bytes));

  if (length % 8 !== 0) result[bytes - 1] &= 0xff << (8 - length % 8);

  return result.buffer;
}

function deriveBits(algorithm, key, length) {
  const { name, hash, salt, info, iterations } = algorithm;

  if (name === 'PBKDF2') {
    if (iterations === 0) throw exception('iterations cannot be zero', 'OperationError');
    if (length === 0) return new ArrayBuffer(0);

    const bytes = wholeBytes(length);

    return attempt(() => memoryOf(pbkdf2Sync(key[kKeyObject].export(), salt, iterations, bytes, hashName(hash))));
  }

  if (name === 'HKDF') {
    if (length === 0) return new ArrayBuffer(0);

    const bytes = wholeBytes(length);

    return attempt(() => hkdfSync(hashName(hash), key[kKeyObject], salt, info, bytes));
  }

  return agreement(algorithm, key, length);
}

module.exports = { deriveBits };
