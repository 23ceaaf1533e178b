'use strict';

// RSA encryption with one key of a pair.
const { nativeError } = require('internal/errors');
const { validateString } = require('internal/validators');
const native = require('./native');
const { checkedBytes, toBuffer } = require('./bytes');
const { handleOf, isRsa, publicMaterial } = require('./key-formats');
const { readKey } = require('./key-input');
const { openSslError } = require('./openssl-error');
const { isKeyObject } = require('./secret');

const paddings = { 1: 'pkcs1', 3: 'none', 4: 'oaep' };
const PKCS1 = 1;
const NONE = 3;
const OAEP = 4;

const isUnknownHash = (name) => typeof name === 'string' && native.digestName(name) === undefined;

function rsaFunction(defaultPadding, { encrypts, usesPrivate }) {
  return (options, buffer) => {
    const isUnknown = isUnknownHash(options?.oaepHash);
    // A public key in PEM is read, but of no use, when the hash function is what is wrong.
    const material = readKey(options, usesPrivate && !(isUnknown && !isKeyObject(options.key)) ? 'usePrivate' : 'usePublic');
    const { oaepHash, oaepLabel, encoding } = options;

    if (oaepHash !== undefined) validateString(oaepHash, 'key.oaepHash');

    const padding = options.padding ? options.padding >>> 0 : defaultPadding;
    const signs = defaultPadding === PKCS1;
    const label = oaepLabel === undefined ? new Uint8Array(0) : checkedBytes(oaepLabel, 'key.oaepLabel', encoding);
    const data = checkedBytes(buffer, 'buffer', encoding);
    const key = usesPrivate ? material : publicMaterial(material);

    if (!isRsa(key)) throw openSslError('03000096', 'digital envelope routines', 'operation not supported for this keytype', { prefix: 'EVP_' });
    if (isUnknown) {
      throw nativeError(Error, 'ERR_OSSL_EVP_INVALID_DIGEST', 'Invalid digest used', rsaFunction);
    }
    checkPadding(key, padding, { encrypts, signs });
    if (padding === PKCS1 && usesPrivate && !encrypts) refusePkcs1();
    checkSize(key, padding, oaepHash ?? 'sha1', { encrypts, signs }, data.length);

    return toBuffer(attempt(signs, () => native.rsa(encrypts, paddings[padding], oaepHash ?? 'sha1', label, handleOf(key), data)));
  };
}

// What its padding gives away was an attack's way in (CVE-2023-46809).
function refusePkcs1() {
  throw nativeError(TypeError, 'ERR_INVALID_ARG_VALUE',
    'RSA_PKCS1_PADDING is no longer supported for private decryption, this can be reverted with --security-revert=CVE-2023-46809',
    refusePkcs1);
}

function attempt(signs, run) {
  try {
    return run();
  } catch (error) {
    if (!signs || error.reason !== 'bad decrypt') throw error;
    throw failure('0200006A', 'block type is not 01', [ RSA_LIBRARY, 'error:02000072:rsa routines::padding check failed' ]);
  }
}

// Those that sign without a digest say so in other words.
function checkPadding({ kind }, padding, { encrypts, signs }) {
  if (signs) {
    if (!encrypts && kind === 'rsa-pss') throw openSslError('1C8000B2', 'Provider routines', 'operation not supported for this keytype');
    if (kind === 'rsa-pss' || (padding !== PKCS1 && padding !== NONE)) throw openSslError('1C8000A5', 'Provider routines', 'illegal or unsupported padding mode');
  } else if (kind === 'rsa-pss') {
    throw openSslError('1C8000B2', 'Provider routines', 'operation not supported for this keytype');
  } else if (!(padding in paddings)) {
    throw openSslError('02000076', 'rsa routines', 'unknown padding type', { prefix: 'RSA_' });
  }
}

const failure = (number, reason, earlier) => openSslError(number, 'rsa routines', reason, { prefix: 'RSA_', earlier, below: failure });
const RSA_LIBRARY = 'error:1C880004:Provider routines::RSA lib';

function checkSize({ fields: { n } }, padding, hash, { encrypts, signs }, length) {
  const size = n[0] === 0 ? n.length - 1 : n.length;

  if (!encrypts) {
    if (length > size) throw failure('0200006C', 'data greater than mod len', signs ? [ RSA_LIBRARY ] : padding === NONE ? undefined : [ 'error:1C8000A2:Provider routines::failed to decrypt' ]);

    return;
  }

  const { Hash } = require('./hash');
  const overhead = padding === PKCS1 ? 11 : padding === OAEP ? 2 * new Hash(hash).digest().length + 2 : 0;

  if (length > size - overhead) throw failure('0200006E', 'data too large for key size', signs ? [ RSA_LIBRARY ] : undefined);
  if (padding === 3 && length < size) throw failure('0200007A', 'data too small for key size', signs ? [ RSA_LIBRARY ] : undefined);
}

const [ publicEncrypt, publicDecrypt, privateEncrypt, privateDecrypt ] = [
  rsaFunction(OAEP, { encrypts: true, usesPrivate: false }),
  rsaFunction(PKCS1, { encrypts: false, usesPrivate: false }),
  rsaFunction(PKCS1, { encrypts: true, usesPrivate: true }),
  rsaFunction(OAEP, { encrypts: false, usesPrivate: true })
];

module.exports = { privateDecrypt, privateEncrypt, publicDecrypt, publicEncrypt };
