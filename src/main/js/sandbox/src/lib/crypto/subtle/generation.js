'use strict';

// Keys of the web are generated here.
const native = require('../native');
const { codes: { ERR_OUT_OF_RANGE } } = require('internal/errors');
const formats = require('../key-formats');
const { PrivateKeyObject, PublicKeyObject, createSecretKey } = require('../keys');
const { kMaterial } = require('../secret');
const { aes, exception, okp, rsa } = require('./algorithms');
const { createCryptoKey } = require('./crypto-key');
const { algorithmCurve, checkUsages, hashBlocks, possibleUsages } = require('./usages');

const failed = (cause) => exception('The operation failed for an operation-specific reason', 'OperationError', cause);

function checkedLength(length) {
  if (![ 128, 192, 256 ].includes(length)) throw exception('AES key length must be 128, 192, or 256 bits', 'OperationError');
}

function generateSecret(algorithm, usages, extractable) {
  const { name, hash } = algorithm;

  if (name !== 'HMAC') checkedLength(algorithm.length);
  checkUsages(name, usages, possibleUsages(name));

  const length = name === 'HMAC' ? algorithm.length ?? hashBlocks[hash.name] : algorithm.length;

  if (length === 0) throw failed(new ERR_OUT_OF_RANGE('options.length', '>= 8 && <= 2147483647', 0));

  const described = name === 'HMAC' ? { name, length, hash } : { name, length };

  return createCryptoKey(createSecretKey(native.random(Math.ceil(length / 8))), described, usages, extractable);
}

function materialFor({ name, modulusLength, publicExponent, namedCurve }) {
  const { generateKeyPairSync } = require('../key-generation');

  if (okp.includes(name)) return generateKeyPairSync(name.toLowerCase()).privateKey[kMaterial];
  if (!rsa.includes(name)) return generateKeyPairSync('ec', { namedCurve: algorithmCurve(namedCurve) }).privateKey[kMaterial];

  const exponent = publicExponent.reduce((sum, byte) => sum * 256 + byte, 0);

  if (exponent >= 2 ** 32) {
    throw exception('The publicExponent must be equivalent to an unsigned 32-bit value', 'OperationError');
  }

  try {
    return generateKeyPairSync('rsa', { modulusLength, publicExponent: exponent }).privateKey[kMaterial];
  } catch (error) {
    throw failed(error);
  }
}

function pairAlgorithm({ name, modulusLength, publicExponent, namedCurve, hash }) {
  if (rsa.includes(name)) return { name, modulusLength, publicExponent, hash };

  return okp.includes(name) ? { name } : { name, namedCurve };
}

function generatePair(algorithm, usages, extractable) {
  const { name } = algorithm;
  const forPublic = possibleUsages(name, 'public');
  const forPrivate = possibleUsages(name, 'private');

  if (name === 'ECDSA' || name === 'ECDH') algorithmCurve(algorithm.namedCurve);
  checkUsages(name, usages, [ ...forPublic, ...forPrivate ]);

  const material = materialFor(algorithm);
  const described = pairAlgorithm(algorithm);
  const chosen = (possible) => possible.filter((usage) => usages.includes(usage));

  const publicKey = createCryptoKey(new PublicKeyObject(formats.publicMaterial(material)), described, chosen(forPublic), true);
  const privateKey = createCryptoKey(new PrivateKeyObject(material), described, chosen(forPrivate), extractable);

  // The order shows when the pair is printed.
  return okp.includes(name) ? { privateKey, publicKey } : { publicKey, privateKey };
}

function generate(algorithm, extractable, usages) {
  const isSecret = aes.includes(algorithm.name) || algorithm.name === 'HMAC';
  const result = (isSecret ? generateSecret : generatePair)(algorithm, usages, extractable);

  if ((isSecret ? result : result.privateKey).usages.length === 0) {
    throw exception('Usages cannot be empty when creating a key.', 'SyntaxError');
  }

  return result;
}

module.exports = { generate };
