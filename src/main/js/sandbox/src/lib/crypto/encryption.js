'use strict';

// RSA encryption with one key of a pair.
const { nativeError } = require('internal/errors');
const { validateString } = require('internal/validators');
const native = require('./native');
const { checkedBytes, toBuffer } = require('./bytes');
const { handleOf, isRsa, publicMaterial } = require('./key-formats');
const { readKey } = require('./key-input');
const { openSslError } = require('./openssl-error');

const paddings = { 1: 'pkcs1', 3: 'none', 4: 'oaep' };
const PKCS1 = 1;
const OAEP = 4;

function rsaFunction(defaultPadding, { encrypts, usesPrivate }) {
  return (options, buffer) => {
    const material = readKey(options, usesPrivate ? 'usePrivate' : 'usePublic');
    const { padding = defaultPadding, oaepHash, oaepLabel, encoding } = options;

    if (oaepHash !== undefined) validateString(oaepHash, 'key.oaepHash');

    const label = oaepLabel === undefined ? new Uint8Array(0) : checkedBytes(oaepLabel, 'key.oaepLabel', encoding);
    const data = checkedBytes(buffer, 'buffer', encoding);
    const key = usesPrivate ? material : publicMaterial(material);

    if (!isRsa(key)) throw openSslError('03000096', 'digital envelope routines', 'operation not supported for this keytype', { prefix: 'EVP_' });
    if (padding === PKCS1 && usesPrivate && !encrypts) refusePkcs1();
    if (oaepHash !== undefined && native.digestName(oaepHash) === undefined) {
      throw openSslError('03000098', 'digital envelope routines', 'invalid digest', { prefix: 'EVP_' });
    }
    checkSize(key, padding, oaepHash ?? 'sha1', encrypts, data.length);

    return toBuffer(native.rsa(encrypts, paddings[padding] ?? 'none', oaepHash ?? 'sha1', label, handleOf(key), data));
  };
}

// What its padding gives away was an attack's way in (CVE-2023-46809).
function refusePkcs1() {
  throw nativeError(TypeError, 'ERR_INVALID_ARG_VALUE',
    'RSA_PKCS1_PADDING is no longer supported for private decryption, this can be reverted with --security-revert=CVE-2023-46809',
    refusePkcs1);
}

const failure = (number, reason) => openSslError(number, 'rsa routines', reason, { prefix: 'RSA_', below: failure });

function checkSize({ fields: { n } }, padding, hash, encrypts, length) {
  const size = n[0] === 0 ? n.length - 1 : n.length;

  if (!encrypts) {
    if (length > size) throw failure('0200006C', 'data greater than mod len');

    return;
  }

  const { Hash } = require('./hash');
  const overhead = padding === PKCS1 ? 11 : padding === OAEP ? 2 * new Hash(hash).digest().length + 2 : 0;

  if (length > size - overhead) throw failure('0200006E', 'data too large for key size');
  if (padding === 3 && length < size) throw failure('0200007A', 'data too small for key size');
}

const [ publicEncrypt, publicDecrypt, privateEncrypt, privateDecrypt ] = [
  rsaFunction(OAEP, { encrypts: true, usesPrivate: false }),
  rsaFunction(PKCS1, { encrypts: false, usesPrivate: false }),
  rsaFunction(PKCS1, { encrypts: true, usesPrivate: true }),
  rsaFunction(OAEP, { encrypts: false, usesPrivate: true })
];

module.exports = { privateDecrypt, privateEncrypt, publicDecrypt, publicEncrypt };
