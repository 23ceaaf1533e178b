'use strict';

// crypto.subtle: checks what is asked for at once, and does it when its turn in the event loop comes.
const { codes: { ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_THIS } } = require('internal/errors');
const { defineEnumerable, defineToStringTag } = require('internal/util');
const { Buffer } = require('buffer');
const { promiseLater } = require('./operations');
const { aes, exception, normalize } = require('./subtle/algorithms');
const { Arguments } = require('./subtle/arguments');
const { CryptoKey } = require('./subtle/crypto-key');
const { deriveBits } = require('./subtle/derivation');
const { exportKey } = require('./subtle/export');
const { generate } = require('./subtle/generation');
const { importKey } = require('./subtle/import');
const operations = require('./subtle/operations');
const { hashBlocks } = require('./subtle/usages');

let subtle;

function argumentsOf(self, method, values, required) {
  if (self !== subtle) throw new ERR_INVALID_THIS('SubtleCrypto');

  return new Arguments(method, values, required);
}

function checkUse(algorithm, key, usage) {
  if (algorithm.name !== key.algorithm.name || !key.usages.includes(usage)) {
    throw exception('The requested operation is not valid for the provided key', 'InvalidAccessError');
  }
}

function checkSignatureUse(algorithm, key, usage) {
  if (!key.usages.includes(usage) || algorithm.name !== key.algorithm.name) {
    throw exception(`Unable to use this key to ${ usage }`, 'InvalidAccessError');
  }
}

function checkDerivationUse(algorithm, key, usage) {
  if (!key.usages.includes(usage)) throw exception(`baseKey does not have ${ usage } usage`, 'InvalidAccessError');
  if (algorithm.name !== key.algorithm.name) throw exception('Key algorithm mismatch', 'InvalidAccessError');
}

// A wrapping algorithm is one for wrapping, or for encryption.
function wrapping(algorithm, operation, otherOperation) {
  try {
    return normalize(algorithm, operation);
  } catch {
    return normalize(algorithm, otherOperation);
  }
}

function derivedLength({ name, length, hash }) {
  if (aes.includes(name)) {
    if (![ 128, 192, 256 ].includes(length)) throw exception('Invalid key length', 'OperationError');

    return length;
  }
  if (name !== 'HMAC') return null;
  if (length === undefined) return hashBlocks[hash.name];
  if (length > 0) return length;

  throw exception('Invalid key length', 'OperationError');
}

class SubtleCrypto {
  constructor() {
    throw new ERR_ILLEGAL_CONSTRUCTOR();
  }

  async digest(algorithm, data) {
    const given = argumentsOf(this, 'digest', arguments, 2);
    const bytes = given.bytes(1);
    const normalized = normalize(algorithm, 'digest');

    return promiseLater(() => operations.digest(normalized, bytes));
  }

  async generateKey(algorithm, extractable, keyUsages) {
    const given = argumentsOf(this, 'generateKey', arguments, 3);
    const usages = given.usages(2);
    const normalized = normalize(algorithm, 'generateKey');

    return promiseLater(() => generate(normalized, Boolean(extractable), usages));
  }

  async sign(algorithm, key, data) {
    const given = argumentsOf(this, 'sign', arguments, 3);
    const [ cryptoKey, bytes ] = [ given.key(1), given.bytes(2) ];
    const normalized = normalize(algorithm, 'sign');

    checkSignatureUse(normalized, cryptoKey, 'sign');

    return promiseLater(() => operations.sign(normalized, cryptoKey, bytes));
  }

  async verify(algorithm, key, signature, data) {
    const given = argumentsOf(this, 'verify', arguments, 4);
    const [ cryptoKey, expected, bytes ] = [ given.key(1), given.bytes(2), given.bytes(3) ];
    const normalized = normalize(algorithm, 'verify');

    checkSignatureUse(normalized, cryptoKey, 'verify');

    return promiseLater(() => operations.verify(normalized, cryptoKey, expected, bytes));
  }

  async encrypt(algorithm, key, data) {
    const given = argumentsOf(this, 'encrypt', arguments, 3);
    const [ cryptoKey, bytes ] = [ given.key(1), given.bytes(2) ];
    const normalized = normalize(algorithm, 'encrypt');

    checkUse(normalized, cryptoKey, 'encrypt');

    return promiseLater(() => operations.seal(true, normalized, cryptoKey, bytes));
  }

  async decrypt(algorithm, key, data) {
    const given = argumentsOf(this, 'decrypt', arguments, 3);
    const [ cryptoKey, bytes ] = [ given.key(1), given.bytes(2) ];
    const normalized = normalize(algorithm, 'decrypt');

    checkUse(normalized, cryptoKey, 'decrypt');

    return promiseLater(() => operations.seal(false, normalized, cryptoKey, bytes));
  }

  async deriveBits(algorithm, baseKey, length = null) {
    const given = argumentsOf(this, 'deriveBits', arguments, 2);
    const cryptoKey = given.key(1);
    const bits = given.length(2);
    const normalized = normalize(algorithm, 'deriveBits');

    checkDerivationUse(normalized, cryptoKey, 'deriveBits');

    return promiseLater(() => deriveBits(normalized, cryptoKey, length === null ? null : bits));
  }

  async deriveKey(algorithm, baseKey, derivedKeyAlgorithm, extractable, keyUsages) {
    const given = argumentsOf(this, 'deriveKey', arguments, 5);
    const cryptoKey = given.key(1);
    const usages = given.usages(4);
    const normalized = normalize(algorithm, 'deriveBits');
    const derived = normalize(derivedKeyAlgorithm, 'importKey');

    checkDerivationUse(normalized, cryptoKey, 'deriveKey');

    const length = derivedLength(normalize(derivedKeyAlgorithm, 'get key length'));

    return promiseLater(() => {
      const bits = deriveBits(normalized, cryptoKey, length);

      return importKey('raw', bits, derived, Boolean(extractable), usages);
    });
  }

  async importKey(format, keyData, algorithm, extractable, keyUsages) {
    const given = argumentsOf(this, 'importKey', arguments, 4);
    const checkedFormat = given.format(0);
    const data = checkedFormat === 'jwk' ? given.jwk(1) : given.bytes(1);
    const usages = given.usages(4);

    return importKey(checkedFormat, data, normalize(algorithm, 'importKey'), Boolean(extractable), usages);
  }

  async exportKey(format, key) {
    const given = argumentsOf(this, 'exportKey', arguments, 2);

    return exportKey(given.format(0), given.key(1));
  }

  async wrapKey(format, key, wrappingKey, wrapAlgorithm) {
    const given = argumentsOf(this, 'wrapKey', arguments, 4);
    const [ checkedFormat, cryptoKey, other ] = [ given.format(0), given.key(1), given.key(2) ];
    const normalized = wrapping(wrapAlgorithm, 'wrapKey', 'encrypt');

    checkUse(normalized, other, 'wrapKey');

    const exported = exportKey(checkedFormat, cryptoKey);
    let bytes = new Uint8Array(checkedFormat === 'jwk' ? Buffer.from(JSON.stringify(exported)) : exported);

    // Key wrapping works on blocks of eight bytes, and JSON can be filled up with spaces.
    if (checkedFormat === 'jwk' && normalized.name === 'AES-KW' && bytes.length % 8 !== 0) {
      bytes = new Uint8Array(Buffer.concat([ bytes, Buffer.alloc(8 - bytes.length % 8, ' ') ]));
    }

    return promiseLater(() => operations.seal(true, normalized, other, bytes));
  }

  async unwrapKey(format, wrappedKey, unwrappingKey, unwrapAlgo, unwrappedKeyAlgo, extractable, keyUsages) {
    const given = argumentsOf(this, 'unwrapKey', arguments, 7);
    const [ checkedFormat, bytes, other, usages ] = [ given.format(0), given.bytes(1), given.key(2), given.usages(6) ];
    const normalized = wrapping(unwrapAlgo, 'unwrapKey', 'decrypt');
    const algorithm = normalize(unwrappedKeyAlgo, 'importKey');

    checkUse(normalized, other, 'unwrapKey');

    return promiseLater(() => {
      const data = operations.seal(false, normalized, other, bytes);

      return importKey(checkedFormat, checkedFormat === 'jwk' ? parsed(data) : data, algorithm, Boolean(extractable), usages);
    });
  }
}

function parsed(data) {
  try {
    return JSON.parse(Buffer.from(data).toString());
  } catch {
    throw exception('Invalid wrapped JWK key', 'DataError');
  }
}

defineEnumerable(SubtleCrypto.prototype, [
  'encrypt', 'decrypt', 'sign', 'verify', 'digest', 'generateKey', 'deriveKey', 'deriveBits', 'importKey', 'exportKey', 'wrapKey', 'unwrapKey'
]);
defineToStringTag(SubtleCrypto.prototype, 'SubtleCrypto');
subtle = Object.create(SubtleCrypto.prototype);

module.exports = { CryptoKey, SubtleCrypto, subtle };
