'use strict';

// The web's `crypto`; its `subtle` is loaded when first asked for.
const { codes: { ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_THIS } } = require('internal/errors');
const { defineEnumerable, defineLazyProperties, defineToStringTag } = require('internal/util');

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

    return require('../lib/crypto/subtle').subtle;
  }

  getRandomValues(array) { // eslint-disable-line no-unused-vars
    check(this);

    return require('../lib/crypto/random').getRandomValues(...arguments);
  }

  randomUUID(options) {
    check(this);

    return require('../lib/crypto/random').randomUUID(options);
  }
}

defineEnumerable(Crypto.prototype, [ 'subtle', 'getRandomValues', 'randomUUID' ]);
defineToStringTag(Crypto.prototype, 'Crypto');

const crypto = Object.create(Crypto.prototype);

instances.add(crypto);
module.exports = { Crypto, crypto };
defineLazyProperties(module.exports, () => require('../lib/crypto/subtle'), [ 'CryptoKey', 'SubtleCrypto' ]);
