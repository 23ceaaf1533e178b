'use strict';

// Elliptic curves, by OpenSSL's names: the name of JSON Web Keys, and the bytes of a coordinate.
const curves = {
  __proto__: null,
  prime256v1: { jwk: 'P-256', bytes: 32 },
  secp384r1: { jwk: 'P-384', bytes: 48 },
  secp521r1: { jwk: 'P-521', bytes: 66 },
  secp256k1: { jwk: 'secp256k1', bytes: 32 },
  secp224r1: { bytes: 28 }
};

const aliases = { '__proto__': null, 'P-256': 'prime256v1', 'P-384': 'secp384r1', 'P-521': 'secp521r1', 'secp256r1': 'prime256v1', 'P-224': 'secp224r1' };

const curveName = (name) => {
  const plain = aliases[name] ?? name;

  return plain in curves ? plain : undefined;
};

module.exports = { curveName, curves };
