'use strict';

// Keys as JSON Web Keys (RFC 7517, 7518, 8037); what a key's material is: see key-formats.js.
const { Buffer } = require('buffer');
const { codes: { ERR_CRYPTO_INVALID_JWK }, nativeError } = require('internal/errors');
const { validateObject, validateOneOf, validateString } = require('internal/validators');
const native = require('./native');
const { curveName, curves } = require('./curves');
const { okpCurves, okpPublic, plain, rsaFields } = require('./key-formats');
const modular = require('./modular-keys');

const base64url = (buffer) => buffer.toString('base64url');

function coordinates({ curve, fields: { point } }) {
  const { bytes } = curves[curve];

  return [ point.subarray(1, 1 + bytes), point.subarray(1 + bytes) ];
}

function writeJwk(material) {
  const { kind, type, fields } = material;
  const isPrivate = type === 'private';

  if (kind === 'rsa-pss' || modular.isModular(material)) throw nativeError(Error, 'ERR_CRYPTO_JWK_UNSUPPORTED_KEY_TYPE', 'Unsupported JWK Key Type.', writeJwk);

  if (kind === 'rsa') {
    const names = isPrivate ? rsaFields : rsaFields.slice(0, 2);

    return { kty: 'RSA', ...Object.fromEntries(names.map((name) => [ name, base64url(fields[name]) ])) };
  }

  if (kind === 'ec') {
    const { jwk } = curves[material.curve];

    if (jwk === undefined) throw nativeError(Error, 'ERR_CRYPTO_JWK_UNSUPPORTED_CURVE', `Unsupported JWK EC curve: ${ material.curve }.`, writeJwk);

    const [ x, y ] = coordinates(material);

    return { kty: 'EC', x: base64url(x), y: base64url(y), crv: jwk, ...isPrivate && { d: base64url(fields.d) } };
  }

  return { crv: okpCurves[kind][0], ...isPrivate && { d: base64url(fields.d) }, x: base64url(fields.x), kty: 'OKP' };
}

function okpFromJwk(key, isPublic) {
  validateString(key.crv, 'key.crv');
  validateOneOf(key.crv, 'key.crv', [ 'Ed25519', 'Ed448', 'X25519', 'X448' ]);
  validateString(key.x, 'key.x');
  if (!isPublic) validateString(key.d, 'key.d');

  const kind = key.crv.toLowerCase();
  const bytes = Buffer.from(isPublic ? key.x : key.d, 'base64');

  if (bytes.length !== okpCurves[kind][1]) throw new ERR_CRYPTO_INVALID_JWK();

  return isPublic
    ? { type: 'public', kind, fields: { x: bytes } }
    : { type: 'private', kind, fields: { d: bytes, x: okpPublic(kind, bytes) } };
}

function ecFromJwk(key, isPublic) {
  validateString(key.crv, 'key.crv');
  validateOneOf(key.crv, 'key.crv', [ 'P-256', 'secp256k1', 'P-384', 'P-521' ]);
  validateString(key.x, 'key.x');
  validateString(key.y, 'key.y');
  if (!isPublic) validateString(key.d, 'key.d');

  const curve = curveName(key.crv);
  const { bytes } = curves[curve];
  const padded = (text) => {
    const value = Buffer.from(text, 'base64');

    return Buffer.concat([ Buffer.alloc(Math.max(0, bytes - value.length)), value ]);
  };
  const point = native.curvePoint(curve, plain(Buffer.concat([ Buffer.from([ 4 ]), padded(key.x), padded(key.y) ])));

  if (point === undefined) throw nativeError(TypeError, 'ERR_CRYPTO_INVALID_JWK', 'Invalid JWK EC key', ecFromJwk);

  const fields = { point: Buffer.from(point) };

  return isPublic ? { type: 'public', kind: 'ec', curve, fields } : { type: 'private', kind: 'ec', curve, fields: { ...fields, d: padded(key.d) } };
}

function fromJwk(key, isPublic) {
  validateObject(key, 'key.key');
  validateOneOf(key.kty, 'key.kty', [ 'RSA', 'EC', 'OKP' ]);
  if (key.kty === 'OKP') return okpFromJwk(key, isPublic);
  if (key.kty === 'EC') return ecFromJwk(key, isPublic);

  const names = isPublic ? rsaFields.slice(0, 2) : rsaFields;

  for (const name of names) validateString(key[name], `key.${ name }`);

  return {
    type: isPublic ? 'public' : 'private',
    kind: 'rsa',
    fields: Object.fromEntries(names.map((name) => [ name, Buffer.from(key[name], 'base64') ]))
  };
}

module.exports = { fromJwk, writeJwk };
