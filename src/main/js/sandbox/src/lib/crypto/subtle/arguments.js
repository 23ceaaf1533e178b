'use strict';

const { nativeError } = require('internal/errors');
const { bytesOf, isBytes } = require('../bytes');
const { CryptoKey, allUsages } = require('./crypto-key');

const formats = [ 'raw', 'pkcs8', 'spki', 'jwk' ];
const ordinals = [ '1st', '2nd', '3rd', '4th', '5th', '6th', '7th' ];

// The arguments of a call, with Node's complaints about them.
class Arguments {
  constructor(method, values, required) {
    this.prefix = `Failed to execute '${ method }' on 'SubtleCrypto'`;
    this.values = values;

    if (values.length < required) {
      throw nativeError(TypeError, 'ERR_MISSING_ARGS',
        `${ this.prefix }: ${ required } argument${ required === 1 ? '' : 's' } required, but only ${ values.length } present.`);
    }
  }

  #refuse(code, index, words) {
    throw nativeError(TypeError, code, `${ this.prefix }: ${ ordinals[index] } argument${ words }`);
  }

  bytes(index) {
    const value = this.values[index];

    if (!isBytes(value)) this.#refuse('ERR_INVALID_ARG_TYPE', index, ' is not instance of ArrayBuffer, Buffer, TypedArray, or DataView.');

    return bytesOf(value).slice();
  }

  key(index) {
    const value = this.values[index];

    if (!(value instanceof CryptoKey)) this.#refuse('ERR_INVALID_ARG_TYPE', index, ' is not of type CryptoKey.');

    return value;
  }

  format(index) {
    const value = String(this.values[index]);

    if (!formats.includes(value)) this.#refuse('ERR_INVALID_ARG_VALUE', index, ` value '${ value }' is not a valid enum value of type KeyFormat.`);

    return value;
  }

  // A JSON Web Key, with a copy of its operations.
  jwk(index) {
    const value = this.values[index];

    if (value === null || typeof value !== 'object' || value.key_ops === undefined) return value;

    if (value.key_ops === null || typeof value.key_ops !== 'object' || typeof value.key_ops[Symbol.iterator] !== 'function') {
      throw nativeError(TypeError, 'ERR_INVALID_ARG_TYPE',
        `${ this.prefix }: 'key_ops' of 'JsonWebKey' (${ ordinals[index] } argument) can not be converted to sequence.`);
    }

    return { ...value, key_ops: [ ...value.key_ops ].map(String) };
  }

  usages(index) {
    const value = this.values[index];

    if (value === null || typeof value !== 'object' || typeof value[Symbol.iterator] !== 'function') {
      this.#refuse('ERR_INVALID_ARG_TYPE', index, ' can not be converted to sequence.');
    }

    return [ ...value ].map((usage, position) => {
      if (!allUsages.includes(usage)) {
        this.#refuse('ERR_INVALID_ARG_VALUE', index, `, index ${ position } value '${ usage }' is not a valid enum value of type KeyUsage.`);
      }

      return usage;
    });
  }

  length(index) {
    const value = this.values[index];

    return value === null || value === undefined ? null : Math.trunc(Number(value));
  }
}

module.exports = { Arguments };
