'use strict';

// Key pairs in all the forms in which functions take them.
const {
  codes: { ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE, ERR_INVALID_ARG_TYPE }
} = require('internal/errors');
const { Buffer } = require('buffer');
const { checkedBytes } = require('./bytes');
const der = require('./der');
const { fromJwk } = require('./json-web-keys');
const formats = require('./key-formats');
const { checkEncoding, isTextOrBytes } = require('./key-encoding');
const { openSslError } = require('./openssl-error');
const pem = require('./pem');
const { isCryptoKey, isKeyObject, kKeyObject, kMaterial } = require('./secret');

// The purposes: to create a key of its own, or to use one.
const wantsPrivate = { createPrivate: true, usePrivate: true, createPublic: false, usePublic: false };

const types = [ 'ArrayBuffer', 'Buffer', 'TypedArray', 'DataView', 'string', 'KeyObject', 'CryptoKey' ];
const typesFor = (purpose) => (purpose === 'createPrivate' ? types.slice(0, 5) : types);

function materialOf(key, purpose) {
  if (purpose === 'createPrivate') {
    throw new ERR_INVALID_ARG_TYPE('key', [ 'string', 'ArrayBuffer', 'Buffer', 'TypedArray', 'DataView' ], key);
  }

  if (key.type !== 'private') {
    if (purpose === 'usePrivate' || purpose === 'createPublic') throw new ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE(key.type, 'private');
    if (key.type !== 'public') throw new ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE(key.type, 'private or public');
  }

  return key[kMaterial];
}

const unreadable = () => openSslError('1E08010C', 'DECODER routines', 'unsupported', { below: unreadable });

// Other blocks, such as the EC PARAMETERS in front of a key, are passed over.
const labels = [
  'PUBLIC KEY', 'RSA PUBLIC KEY', 'CERTIFICATE', 'PRIVATE KEY', 'ENCRYPTED PRIVATE KEY', 'RSA PRIVATE KEY', 'EC PRIVATE KEY', 'DSA PRIVATE KEY'
];

function fromPem(bytes, purpose, passphrase) {
  const block = pem.readPem(Buffer.from(bytes).toString('latin1'), passphrase, labels);

  if (block === undefined) throw unreadable();
  if (!wantsPrivate[purpose] && block.label === 'PUBLIC KEY') return formats.spkiFrom(block.bytes);
  if (!wantsPrivate[purpose] && block.label === 'RSA PUBLIC KEY') return formats.rsaFrom('public', block.bytes);
  if (!wantsPrivate[purpose] && block.label === 'CERTIFICATE') return require('./x509').publicKeyOf(block.bytes);

  switch (block.label) {
    case 'PRIVATE KEY': return formats.pkcs8From(block.bytes);
    case 'ENCRYPTED PRIVATE KEY': return formats.pkcs8From(pem.decryptPkcs8(block.bytes, passphrase, true));
    case 'RSA PRIVATE KEY': return formats.rsaFrom('private', block.bytes);
    case 'EC PRIVATE KEY': return formats.sec1From(block.bytes);
    case 'DSA PRIVATE KEY': return formats.dsaFrom(block.bytes);
    default: throw unreadable();
  }
}

function fromDer(bytes, type, purpose, passphrase) {
  const content = Buffer.from(bytes);

  switch (type) {
    case 'spki': return formats.spkiFrom(content);
    case 'sec1': return formats.sec1From(content);
    case 'pkcs1': return formats.rsaFrom(wantsPrivate[purpose] || der.readSequence(content).length > 2 ? 'private' : 'public', content);
    default: {
      const [ first ] = der.readSequence(content);

      return formats.pkcs8From(first.tag === der.tags.sequence ? pem.decryptPkcs8(content, passphrase, false) : content);
    }
  }
}

function read(bytes, purpose, { format, type, passphrase }) {
  try {
    return format === 'der' ? fromDer(bytes, type, purpose, passphrase) : fromPem(bytes, purpose, passphrase);
  } catch (error) {
    if (error.code !== undefined) throw error;
    throw unreadable();
  }
}

/** The material of a key that is given as a KeyObject, a CryptoKey, text, bytes, or an object with one of them. */
function readKey(key, purpose) {
  if (key === null && purpose !== 'createPrivate' && purpose !== 'createPublic') {
    // What an engine says that takes null apart, as Node does.
    throw new TypeError("Cannot destructure property 'key' of 'key' as it is null.");
  }
  if (isKeyObject(key)) return materialOf(key, purpose);
  if (isCryptoKey(key)) return materialOf(key[kKeyObject], purpose);
  if (isTextOrBytes(key)) return read(checkedBytes(key, 'key'), purpose, { format: 'pem' });
  if (typeof key !== 'object') throw new ERR_INVALID_ARG_TYPE('key', typesFor(purpose), key);

  const { key: data, encoding, format } = key;

  if (isKeyObject(data)) return materialOf(data, purpose);
  if (isCryptoKey(data)) return materialOf(data[kKeyObject], purpose);
  if (format === 'jwk') return fromJwk(data, !wantsPrivate[purpose]);
  if (!isTextOrBytes(data)) throw new ERR_INVALID_ARG_TYPE('key.key', typesFor(purpose), data);

  const bytes = checkedBytes(data, 'key', encoding);

  return read(bytes, purpose, checkEncoding(key, undefined, wantsPrivate[purpose] ? false : undefined));
}

module.exports = { readKey };
