'use strict';

// The web's keys: a KeyObject, with what may be done with it.
const { codes: { ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_THIS } } = require('internal/errors');
const { customInspectSymbol, defineEnumerable, defineToStringTag, inspectNested } = require('internal/util');
const { kKeyObject } = require('../secret');

const states = new WeakMap();

function stateOf(key) {
  const state = states.get(key);

  if (state === undefined) throw new ERR_INVALID_THIS('CryptoKey');

  return state;
}

class CryptoKey {
  constructor() {
    throw new ERR_ILLEGAL_CONSTRUCTOR();
  }

  get type() {
    return stateOf(this).keyObject.type;
  }

  get extractable() {
    return stateOf(this).extractable;
  }

  get algorithm() {
    return stateOf(this).algorithm;
  }

  get usages() {
    return stateOf(this).usages;
  }

  [customInspectSymbol](depth, options) {
    if (depth < 0) return this;

    const { type, extractable, algorithm, usages } = this;

    return inspectNested(this, depth, options, { type, extractable, algorithm, usages });
  }
}

defineEnumerable(CryptoKey.prototype, [ 'type', 'extractable', 'algorithm', 'usages' ]);
defineToStringTag(CryptoKey.prototype, 'CryptoKey');

const allUsages = [ 'encrypt', 'decrypt', 'sign', 'verify', 'deriveKey', 'deriveBits', 'wrapKey', 'unwrapKey' ];

function createCryptoKey(keyObject, algorithm, usages, extractable) {
  const key = Object.create(CryptoKey.prototype);

  states.set(key, { keyObject, algorithm, extractable, usages: [ ...new Set(usages) ] });
  Object.defineProperty(key, kKeyObject, { value: keyObject });

  return key;
}

module.exports = { CryptoKey, allUsages, createCryptoKey };
