'use strict';

// Secret keys in all the forms in which functions take them.
const { codes: { ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE, ERR_INVALID_ARG_TYPE }, hideFrames } = require('internal/errors');
const { bytesOf, isBytes, textBytes } = require('./bytes');

// What a KeyObject is about: { type, bytes } or { type, handle }; and a CryptoKey's KeyObject.
const kMaterial = Symbol('kMaterial');
const kKeyObject = Symbol('kKeyObject');

const keyTypes = [ 'string', 'ArrayBuffer', 'Buffer', 'TypedArray', 'DataView', 'KeyObject', 'CryptoKey' ];

function isKeyObject(value) {
  return value !== null && typeof value === 'object' && value[kMaterial] !== undefined;
}

function isCryptoKey(value) {
  return value !== null && typeof value === 'object' && value[kKeyObject] !== undefined;
}

// The bytes of a secret key; they are not to be changed.
function secretBytes(key, encoding, name = 'key', types = keyTypes) {
  if (isKeyObject(key) || isCryptoKey(key)) {
    const { type, bytes } = isKeyObject(key) ? key[kMaterial] : key[kKeyObject][kMaterial];

    if (type !== 'secret') throw hideFrames(new ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE(type, 'secret'), secretBytes);

    return bytes;
  }

  if (typeof key === 'string') return textBytes(key, encoding);
  if (isBytes(key)) return bytesOf(key);

  throw hideFrames(new ERR_INVALID_ARG_TYPE(name, types, key), secretBytes);
}

module.exports = { isCryptoKey, isKeyObject, kKeyObject, kMaterial, secretBytes };
