'use strict';

const {
  codes: { ERR_CRYPTO_INCOMPATIBLE_KEY_OPTIONS, ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE }
} = require('internal/errors');
const { validateObject, validateOneOf } = require('internal/validators');
const { defineToStringTag } = require('internal/util');
const { Buffer } = require('buffer');
const { isBytes } = require('./bytes');
const { writeJwk } = require('./json-web-keys');
const formats = require('./key-formats');
const { detailsOf, isModular } = require('./modular-keys');
const { isCryptoKey, isKeyObject, kKeyObject, kMaterial, secretBytes } = require('./secret');

// Only what makes keys here has this.
const token = Symbol('token');

const kKeyType = Symbol('kKeyType');

class KeyObject {
  constructor(type, handle) {
    if (type !== 'secret' && type !== 'public' && type !== 'private') throw new ERR_INVALID_ARG_VALUE('type', type);
    if (handle?.token !== token) throw new ERR_INVALID_ARG_TYPE('handle', 'object', handle);

    this[kKeyType] = type;
    Object.defineProperty(this, kMaterial, { value: handle.material });
  }

  get type() {
    return this[kMaterial].type;
  }

  static from(key) {
    if (!isCryptoKey(key)) throw new ERR_INVALID_ARG_TYPE('key', 'CryptoKey', key);

    return key[kKeyObject];
  }

  equals(otherKeyObject) {
    if (!isKeyObject(otherKeyObject)) throw new ERR_INVALID_ARG_TYPE('otherKeyObject', 'KeyObject', otherKeyObject);
    if (otherKeyObject.type !== this.type) return false;

    return identity(this[kMaterial]).equals(identity(otherKeyObject[kMaterial]));
  }
}

defineToStringTag(KeyObject.prototype, 'KeyObject');

function identity(material) {
  if (material.type === 'secret') return Buffer.from(material.bytes);

  return formats.writeSpki(formats.publicMaterial(material));
}

class SecretKeyObject extends KeyObject {
  constructor(material) {
    super('secret', { token, material });
  }

  get symmetricKeySize() {
    return this[kMaterial].bytes.length;
  }

  export(options) {
    const bytes = Buffer.from(this[kMaterial].bytes);

    if (options === undefined) return bytes;
    validateObject(options, 'options');
    validateOneOf(options.format, 'options.format', [ undefined, 'buffer', 'jwk' ]);

    return options.format === 'jwk' ? { kty: 'oct', k: bytes.toString('base64url') } : bytes;
  }
}

class AsymmetricKeyObject extends KeyObject {
  get asymmetricKeyType() {
    return this[kMaterial].kind;
  }

  get asymmetricKeyDetails() {
    const { kind, curve, pss, fields } = this[kMaterial];

    if (kind === 'ec') return { namedCurve: curve };
    if (isModular(this[kMaterial])) return detailsOf(this[kMaterial]);
    if (kind !== 'rsa' && kind !== 'rsa-pss') return {};

    const modulusLength = BigInt(`0x${ fields.n.toString('hex') }`).toString(2).length;

    return { modulusLength, publicExponent: BigInt(`0x${ fields.e.toString('hex') }`), ...pss };
  }
}

class PublicKeyObject extends AsymmetricKeyObject {
  constructor(material) {
    super('public', { token, material });
  }

  export(options) {
    if (options?.format === 'jwk') return writeJwk(this[kMaterial]);

    const { checkEncoding, write } = require('./key-encoding');

    return write(this[kMaterial], checkEncoding(options, this.asymmetricKeyType, true));
  }
}

class PrivateKeyObject extends AsymmetricKeyObject {
  constructor(material) {
    super('private', { token, material });
  }

  export(options) {
    if (options?.format === 'jwk') {
      if (options.passphrase !== undefined) throw new ERR_CRYPTO_INCOMPATIBLE_KEY_OPTIONS('jwk', 'does not support encryption');

      return writeJwk(this[kMaterial]);
    }

    const { checkEncoding, write } = require('./key-encoding');

    return write(this[kMaterial], checkEncoding(options, this.asymmetricKeyType, false));
  }
}

const bufferTypes = [ 'ArrayBuffer', 'Buffer', 'TypedArray', 'DataView' ];

function createSecretKey(key, encoding) {
  if (typeof key !== 'string' && !isBytes(key)) throw new ERR_INVALID_ARG_TYPE('key', bufferTypes, key);

  return new SecretKeyObject({ type: 'secret', bytes: secretBytes(key, encoding).slice() });
}

function createPublicKey(key) {
  const { readKey } = require('./key-input');

  return new PublicKeyObject(formats.publicMaterial(readKey(key, 'createPublic')));
}

function createPrivateKey(key) {
  const { readKey } = require('./key-input');

  return new PrivateKeyObject(readKey(key, 'createPrivate'));
}

module.exports = {
  KeyObject, PrivateKeyObject, PublicKeyObject, SecretKeyObject, createPrivateKey, createPublicKey, createSecretKey
};
