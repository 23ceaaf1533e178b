'use strict';

// How a key is to be written or is written: the options for it, checked as Node checks them.
const { codes: { ERR_CRYPTO_INCOMPATIBLE_KEY_OPTIONS, ERR_INVALID_ARG_VALUE } } = require('internal/errors');
const { validateObject } = require('internal/validators');
const { checkedBytes, isBytes } = require('./bytes');
const { writeJwk } = require('./json-web-keys');
const formats = require('./key-formats');
const pem = require('./pem');

const option = (name, parent) => (parent === undefined ? `options.${ name }` : `options.${ parent }.${ name }`);

function checkFormat(format, fallback, name) {
  if (format === undefined && fallback !== undefined) return fallback;
  if (format === 'pem' || format === 'der' || format === 'jwk') return format;

  throw new ERR_INVALID_ARG_VALUE(name, format);
}

function checkType(type, isRequired, keyType, isPublic, name) {
  if (type === undefined && !isRequired) return undefined;

  if (type === 'pkcs1') {
    if (keyType !== undefined && keyType !== 'rsa') throw new ERR_CRYPTO_INCOMPATIBLE_KEY_OPTIONS(type, 'can only be used for RSA keys');

    return type;
  }
  if (type === 'spki' && isPublic !== false) return type;
  if (type === 'pkcs8' && isPublic !== true) return type;

  if (type === 'sec1' && isPublic !== true) {
    if (keyType !== undefined && keyType !== 'ec') throw new ERR_CRYPTO_INCOMPATIBLE_KEY_OPTIONS(type, 'can only be used for EC keys');

    return type;
  }

  throw new ERR_INVALID_ARG_VALUE(name, type);
}

const isTextOrBytes = (value) => typeof value === 'string' || isBytes(value);

function checkCipher({ format, type }, cipher, passphrase, parent) {
  if (cipher == null) {
    if (passphrase !== undefined) throw new ERR_INVALID_ARG_VALUE(option('cipher', parent), cipher);

    return;
  }

  if (typeof cipher !== 'string') throw new ERR_INVALID_ARG_VALUE(option('cipher', parent), cipher);
  if (format === 'der' && (type === 'pkcs1' || type === 'sec1')) {
    throw new ERR_CRYPTO_INCOMPATIBLE_KEY_OPTIONS(type, 'does not support encryption');
  }
}

/** `keyType` is undefined for a key that is still to be read. */
function checkEncoding(encoding, keyType, isPublic, parent) {
  validateObject(encoding, 'options');

  const isInput = keyType === undefined;
  const format = checkFormat(encoding.format, isInput ? 'pem' : undefined, option('format', parent));
  const isRequired = (!isInput || format === 'der') && format !== 'jwk';
  const checked = { format, type: checkType(encoding.type, isRequired, keyType, isPublic, option('type', parent)) };

  if (isPublic === true) return checked;

  const { cipher, passphrase } = encoding;

  if (!isInput) checkCipher(checked, cipher, passphrase, parent);
  if ((isInput ? passphrase !== undefined : cipher != null) && !isTextOrBytes(passphrase)) {
    throw new ERR_INVALID_ARG_VALUE(option('passphrase', parent), passphrase);
  }

  return {
    ...checked,
    cipher: cipher ?? undefined,
    passphrase: passphrase === undefined ? undefined : checkedBytes(passphrase, 'key.passphrase', encoding.encoding)
  };
}

const writers = {
  pkcs1: (material) => formats.writeRsa(material),
  sec1: (material) => formats.writeSec1(material),
  pkcs8: (material) => formats.writePkcs8(material),
  spki: (material) => formats.writeSpki(material)
};

function labelOf({ type: keyType }, type) {
  if (type === 'pkcs1') return keyType === 'private' ? 'RSA PRIVATE KEY' : 'RSA PUBLIC KEY';

  return { sec1: 'EC PRIVATE KEY', pkcs8: 'PRIVATE KEY', spki: 'PUBLIC KEY' }[type];
}

/** A key in its encoding: text for PEM, a Buffer for DER. */
function write(material, { format, type, cipher, passphrase }) {
  if (format === 'jwk') return writeJwk(material);

  const bytes = writers[type](material);

  if (cipher === undefined) return format === 'der' ? bytes : pem.writePem(labelOf(material, type), bytes);

  if (type === 'pkcs8') {
    const encrypted = pem.encryptPkcs8(bytes, cipher, passphrase);

    return format === 'der' ? encrypted : pem.writePem('ENCRYPTED PRIVATE KEY', encrypted);
  }

  return pem.writeEncryptedPem(labelOf(material, type), bytes, cipher, passphrase);
}

module.exports = { checkEncoding, isTextOrBytes, write };
