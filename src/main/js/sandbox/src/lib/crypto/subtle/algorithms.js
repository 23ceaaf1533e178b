'use strict';

// Which algorithms there are for what, what they have to be told, and the errors about that.
const { nativeError } = require('internal/errors');
const { bytesOf, isBytes } = require('../bytes');
const { isUint8Array } = require('util/types');
const { isCryptoKey } = require('../secret');

// A member with ! is required.
const dictionaries = {
  AesKeyGenParams: [ 'length!' ],
  RsaHashedKeyGenParams: [ 'modulusLength!', 'publicExponent!', 'hash!' ],
  EcKeyGenParams: [ 'namedCurve!' ],
  HmacKeyGenParams: [ 'hash!', 'length' ],
  RsaPssParams: [ 'saltLength!' ],
  EcdsaParams: [ 'hash!' ],
  RsaHashedImportParams: [ 'hash!' ],
  EcKeyImportParams: [ 'namedCurve!' ],
  HmacImportParams: [ 'hash!', 'length' ],
  HkdfParams: [ 'hash!', 'salt!', 'info!' ],
  Pbkdf2Params: [ 'hash!', 'iterations!', 'salt!' ],
  EcdhKeyDeriveParams: [ 'public!' ],
  RsaOaepParams: [ 'label' ],
  AesCbcParams: [ 'iv!' ],
  AesGcmParams: [ 'iv!', 'tagLength', 'additionalData' ],
  AesCtrParams: [ 'counter!', 'length!' ],
  AesDerivedKeyParams: [ 'length!' ],
  Ed448Params: [ 'context' ]
};

const each = (names, parameters) => Object.fromEntries(names.map((name) => [ name, parameters ]));
const aes = [ 'AES-CTR', 'AES-CBC', 'AES-GCM', 'AES-KW' ];
const rsa = [ 'RSASSA-PKCS1-v1_5', 'RSA-PSS', 'RSA-OAEP' ];
const ec = [ 'ECDSA', 'ECDH' ];
const okp = [ 'Ed25519', 'X25519', 'Ed448', 'X448' ];
const signing = { ...each([ 'RSASSA-PKCS1-v1_5', 'HMAC', 'Ed25519' ], null), 'Ed448': 'Ed448Params', 'RSA-PSS': 'RsaPssParams', 'ECDSA': 'EcdsaParams' };
const sealing = { 'RSA-OAEP': 'RsaOaepParams', 'AES-CBC': 'AesCbcParams', 'AES-GCM': 'AesGcmParams', 'AES-CTR': 'AesCtrParams' };

const operations = {
  'digest': each([ 'SHA-1', 'SHA-256', 'SHA-384', 'SHA-512' ], null),
  'generateKey': {
    ...each(rsa, 'RsaHashedKeyGenParams'), ...each(ec, 'EcKeyGenParams'), ...each(aes, 'AesKeyGenParams'), 'HMAC': 'HmacKeyGenParams', ...each(okp, null)
  },
  'sign': signing,
  'verify': signing,
  'importKey': {
    ...each(rsa, 'RsaHashedImportParams'), ...each(ec, 'EcKeyImportParams'), 'HMAC': 'HmacImportParams', ...each([ 'HKDF', 'PBKDF2', ...aes, ...okp ], null)
  },
  'deriveBits': { 'HKDF': 'HkdfParams', 'PBKDF2': 'Pbkdf2Params', ...each([ 'ECDH', 'X25519', 'X448' ], 'EcdhKeyDeriveParams') },
  'encrypt': sealing,
  'decrypt': sealing,
  'get key length': { ...each(aes, 'AesDerivedKeyParams'), 'HMAC': 'HmacImportParams', ...each([ 'HKDF', 'PBKDF2' ], null) },
  'wrapKey': { 'AES-KW': null },
  'unwrapKey': { 'AES-KW': null }
};

const bytesMembers = [ 'salt', 'info', 'iv', 'additionalData', 'label', 'counter', 'publicExponent', 'context' ];

function exception(message, name, cause) {
  const { DOMException } = require('internal/dom_exception');

  return cause === undefined ? new DOMException(message, name) : new DOMException(message, { name, cause });
}

const unrecognized = () => exception('Unrecognized algorithm name', 'NotSupportedError');
const CONTEXT = 'Failed to normalize algorithm: passed algorithm';

function missing(member, dictionary) {
  return nativeError(TypeError, 'ERR_MISSING_OPTION', `${ CONTEXT } can not be converted to '${ dictionary }' because '${ member }' is required in '${ dictionary }'.`);
}

function wrongType(member, dictionary, words) {
  return nativeError(TypeError, 'ERR_INVALID_ARG_TYPE',
    `Failed to normalize algorithm: '${ member }' of '${ dictionary }' (passed algorithm) ${ words }.`);
}

function convert(member, value, dictionary) {
  if (member === 'hash') return normalize(value, 'digest');

  if (member === 'publicExponent' && !isUint8Array(value)) throw wrongType(member, dictionary, 'is not an Uint8Array object');

  if (bytesMembers.includes(member)) {
    if (!isBytes(value)) throw wrongType(member, dictionary, 'is not instance of ArrayBuffer, Buffer, TypedArray, or DataView');

    return bytesOf(value).slice();
  }

  if (member === 'public') {
    if (!isCryptoKey(value)) throw wrongType(member, dictionary, 'is not of type CryptoKey');

    return value;
  }

  return member === 'namedCurve' ? String(value) : integer(member, Number(value), dictionary);
}

const BYTE = 255;
const SHORT = 65535;
const LONG = 2 ** 32 - 1;
const largest = { __proto__: null, AesCtrParams: BYTE, AesGcmParams: BYTE, AesKeyGenParams: SHORT, AesDerivedKeyParams: SHORT };

function integer(member, value, dictionary) {
  if (!Number.isFinite(value)) throw wrongType(member, dictionary, 'is not a finite number');

  const whole = Math.trunc(value);
  const most = largest[dictionary] ?? LONG;

  if (whole < 0 || whole > most) {
    throw nativeError(TypeError, 'ERR_OUT_OF_RANGE',
      `Failed to normalize algorithm: '${ member }' of '${ dictionary }' (passed algorithm) is outside the expected range of 0 to ${ most }.`);
  }
  if (dictionary === 'HmacKeyGenParams' && whole % 8 !== 0) {
    const { codes: { ERR_INVALID_ARG_VALUE } } = require('internal/errors');

    throw new ERR_INVALID_ARG_VALUE('algorithm.length', whole, 'must be a multiple of 8');
  }

  return whole + 0;
}

/** The algorithm with its registered name and its parameters, converted. */
function normalize(algorithm, operation) {
  const given = algorithm !== null && typeof algorithm === 'object' ? algorithm : { name: String(algorithm) };

  if (given.name === undefined) throw missing('name', 'Algorithm');

  const wanted = String(given.name).toUpperCase();
  const name = Object.keys(operations[operation]).find((known) => known.toUpperCase() === wanted);

  if (name === undefined) throw unrecognized();

  const dictionary = operations[operation][name];
  const result = { name };

  for (const entry of dictionary === null ? [] : [ ...dictionaries[dictionary] ].sort()) {
    const member = entry.replace('!', '');
    const value = given[member];

    if (value !== undefined) result[member] = convert(member, value, dictionary);
    else if (entry !== member) throw missing(member, dictionary);
  }

  return result;
}

module.exports = { aes, exception, normalize, okp, rsa, unrecognized };
