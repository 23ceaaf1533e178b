'use strict';

// The web's `crypto`; its `subtle` is loaded when first asked for.
const { codes: { ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_THIS }, nativeError } = require('internal/errors');
const { defineEnumerable, defineLazyProperties, defineToStringTag } = require('internal/util');
const parts = require('internal/crypto');

const instances = new WeakSet();

function check(value) {
  if (!instances.has(value)) throw new ERR_INVALID_THIS('Crypto');
}

class Crypto {
  constructor() {
    throw new ERR_ILLEGAL_CONSTRUCTOR();
  }

  get subtle() {
    check(this);

    return parts.subtle.subtle;
  }

  getRandomValues(array) {
    check(this);
    if (arguments.length === 0) {
      throw nativeError(TypeError, 'ERR_MISSING_ARGS',
        'Failed to execute \'getRandomValues\' on \'Crypto\': 1 argument required, but only 0 present.');
    }

    return parts.random.getRandomValues(array);
  }

  randomUUID(options) {
    check(this);

    return parts.random.randomUUID(options);
  }
}

defineEnumerable(Crypto.prototype, [ 'subtle', 'getRandomValues', 'randomUUID' ]);
defineToStringTag(Crypto.prototype, 'Crypto');

const crypto = Object.create(Crypto.prototype);

instances.add(crypto);
module.exports = { Crypto, crypto };
defineLazyProperties(module.exports, () => parts.subtle, [ 'CryptoKey', 'SubtleCrypto' ]);
