'use strict';

// What there is, and settings that concern the whole process.
const {
  codes: { ERR_CRYPTO_ENGINE_UNKNOWN, ERR_INVALID_ARG_TYPE }
} = require('internal/errors');
const { validateInt32, validateNumber, validateObject, validateString } = require('internal/validators');

const hashNames = [
  'RSA-MD5', 'RSA-RIPEMD160', 'RSA-SHA1', 'RSA-SHA1-2', 'RSA-SHA224', 'RSA-SHA256', 'RSA-SHA3-224', 'RSA-SHA3-256', 'RSA-SHA3-384',
  'RSA-SHA3-512', 'RSA-SHA384', 'RSA-SHA512', 'RSA-SHA512/224', 'RSA-SHA512/256', 'blake2b512', 'blake2s256',
  'id-rsassa-pkcs1-v1_5-with-sha3-224', 'id-rsassa-pkcs1-v1_5-with-sha3-256', 'id-rsassa-pkcs1-v1_5-with-sha3-384',
  'id-rsassa-pkcs1-v1_5-with-sha3-512', 'md5', 'md5-sha1', 'md5WithRSAEncryption', 'ripemd', 'ripemd160', 'ripemd160WithRSA', 'rmd160',
  'sha1', 'sha1WithRSAEncryption', 'sha224', 'sha224WithRSAEncryption', 'sha256', 'sha256WithRSAEncryption', 'sha3-224', 'sha3-256',
  'sha3-384', 'sha3-512', 'sha384', 'sha384WithRSAEncryption', 'sha512', 'sha512-224', 'sha512-224WithRSAEncryption', 'sha512-256',
  'sha512-256WithRSAEncryption', 'sha512WithRSAEncryption', 'shake128', 'shake256', 'ssl3-md5', 'ssl3-sha1'
];

function getHashes() {
  return [ ...hashNames ];
}

function getCiphers() {
  return require('./cipher-kinds').cipherNames();
}

function getCurves() {
  return Object.keys(require('./curves').curves).sort();
}

function getCipherInfo(nameOrNid, options) {
  if (typeof nameOrNid !== 'string' && typeof nameOrNid !== 'number') {
    throw new ERR_INVALID_ARG_TYPE('nameOrNid', [ 'string', 'number' ], nameOrNid);
  }
  if (typeof nameOrNid === 'number') validateInt32(nameOrNid, 'nameOrNid');

  const { keyLength, ivLength } = checkedLengths(options);
  const { cipherKind, cipherKindByNumber } = require('./cipher-kinds');
  const kind = typeof nameOrNid === 'number' ? cipherKindByNumber(nameOrNid) : cipherKind(nameOrNid);

  if (kind === undefined || (keyLength !== undefined && keyLength !== kind.key)) return undefined;
  if (ivLength !== undefined && !isPossibleIv(kind, ivLength)) return undefined;

  const info = { mode: kind.mode, name: kind.name, nid: kind.nid };

  if (kind.block !== undefined) info.blockSize = kind.block;
  if (kind.iv > 0) info.ivLength = ivLength ?? kind.iv;

  return { ...info, keyLength: kind.key };
}

function checkedLengths(options) {
  if (options === undefined) return {};
  validateObject(options, 'options');

  const { keyLength, ivLength } = options;

  if (keyLength !== undefined) validateInt32(keyLength, 'options.keyLength');
  if (ivLength !== undefined) validateInt32(ivLength, 'options.ivLength');

  return { keyLength, ivLength };
}

function isPossibleIv({ mode, iv }, length) {
  if (mode === 'ccm') return length >= 7 && length <= 13;
  if (mode === 'gcm') return length > 0;

  return length === iv;
}

function setEngine(id, flags) {
  validateString(id, 'id');
  if (flags) validateNumber(flags, 'flags');

  throw new ERR_CRYPTO_ENGINE_UNKNOWN(id);
}

function getFips() {
  return 0;
}

function setFips(value) {
  if (!value) return;

  const { openSslError } = require('./openssl-error');

  throw openSslError('12800067', 'DSO support routines', 'could not load the shared library', { prefix: 'CRYPTO_DSO_', below: setFips });
}

module.exports = { getCipherInfo, getCiphers, getCurves, getFips, getHashes, isPossibleIv, setEngine, setFips };
