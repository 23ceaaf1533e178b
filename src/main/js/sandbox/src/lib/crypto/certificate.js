'use strict';

// SPKAC, which browsers made for <keygen>; there is none here to read it.
const { codes: { ERR_FEATURE_UNAVAILABLE_ON_PLATFORM } } = require('internal/errors');

function unavailable(name) {
  return { [name]() { throw new ERR_FEATURE_UNAVAILABLE_ON_PLATFORM(`crypto.Certificate.${ name }`); } }[name];
}

const methods = {
  verifySpkac: unavailable('verifySpkac'),
  exportPublicKey: unavailable('exportPublicKey'),
  exportChallenge: unavailable('exportChallenge')
};

function Certificate() {
  if (!(this instanceof Certificate)) return new Certificate();
}

Object.assign(Certificate.prototype, methods);
Object.assign(Certificate, methods);

module.exports = { Certificate };
