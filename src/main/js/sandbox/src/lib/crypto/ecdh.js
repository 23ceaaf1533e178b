'use strict';

const {
  codes: { ERR_CRYPTO_ECDH_INVALID_FORMAT, ERR_CRYPTO_ECDH_INVALID_PUBLIC_KEY }, nativeError
} = require('internal/errors');
const { validateString } = require('internal/validators');
const { Buffer } = require('buffer');
const native = require('./native');
const { checkedBytes, encoded, toBuffer } = require('./bytes');
const { curveName, curves } = require('./curves');
const { plain } = require('./key-formats');

const kCurve = Symbol('kCurve');
const kPrivate = Symbol('kPrivate');
const kPublic = Symbol('kPublic');
// Whether the public key, which can be set by itself, is the private one's.
const kMatches = Symbol('kMatches');

const failed = (message) => nativeError(Error, 'ERR_CRYPTO_OPERATION_FAILED', message, failed);

function checkedCurve(curve) {
  validateString(curve, 'curve');

  const name = curveName(curve);

  if (name === undefined) throw nativeError(TypeError, 'ERR_CRYPTO_INVALID_CURVE', 'Invalid EC curve name', checkedCurve);

  return name;
}

// A point in one of three forms: whole, with only the sign of y, or both.
function formatted(curve, point, format = 'uncompressed') {
  const isOdd = point.at(-1) & 1;

  switch (format || 'uncompressed') {
    case 'uncompressed': return Buffer.from(point);
    case 'compressed':
      if (isInfinity(point)) return Buffer.from(point);

      return Buffer.concat([ Buffer.from([ 2 + isOdd ]), point.subarray(1, 1 + curves[curve].bytes) ]);
    case 'hybrid':
      if (isInfinity(point)) return Buffer.from(point);

      return Buffer.concat([ Buffer.from([ 6 + isOdd ]), point.subarray(1) ]);
    default: throw new ERR_CRYPTO_ECDH_INVALID_FORMAT(format);
  }
}

// The point at infinity: a point, too, but nobody's key.
const isInfinity = (bytes) => bytes.length === 1 && bytes[0] === 0;

function pointOf(curve, bytes) {
  if (isInfinity(bytes)) return toBuffer(bytes.slice());

  const point = native.curvePoint(curve, bytes);

  if (point === undefined) throw failed('Failed to convert Buffer to EC_POINT');

  return toBuffer(point);
}

function ECDH(curve) {
  if (!(this instanceof ECDH)) return new ECDH(curve);
  this[kCurve] = checkedCurve(curve);
}

Object.assign(ECDH.prototype, {
  computeSecret: function dhComputeSecret(key, inEnc, outEnc) {
    const other = checkedBytes(key, 'key', inEnc);

    if (this[kPrivate] === undefined || !this[kMatches]) throw nativeError(RangeError, 'ERR_CRYPTO_INVALID_KEYPAIR', 'Invalid key pair', dhComputeSecret);

    if (isInfinity(other)) throw failed('Failed to compute ECDH key');

    const secret = native.curveAgree(this[kCurve], plain(this[kPrivate]), other);

    if (secret === undefined) throw new ERR_CRYPTO_ECDH_INVALID_PUBLIC_KEY();

    return encoded(toBuffer(secret), outEnc);
  },

  setPrivateKey: function setPrivateKey(key, encoding) {
    const bytes = checkedBytes(key, 'key', encoding).slice();

    if (!native.isCurveKey(this[kCurve], bytes)) {
      throw nativeError(RangeError, 'ERR_CRYPTO_INVALID_KEYTYPE', 'Private key is not valid for specified curve.', setPrivateKey);
    }
    this[kPrivate] = Buffer.from(bytes);
    this[kPublic] = toBuffer(native.curvePublic(this[kCurve], bytes));
    this[kMatches] = true;

    return this;
  },

  setPublicKey: function setPublicKey(key, encoding) {
    this[kPublic] = pointOf(this[kCurve], checkedBytes(key, 'key', encoding));
    this[kMatches] = this[kPrivate] !== undefined && this[kPublic].equals(toBuffer(native.curvePublic(this[kCurve], plain(this[kPrivate]))));

    return this;
  },

  getPrivateKey: function dhGetPrivateKey(encoding) {
    if (this[kPrivate] === undefined) throw failed('Failed to get ECDH private key');

    return encoded(Buffer.from(this[kPrivate]), encoding);
  },

  generateKeys: function generateKeys(encoding, format) {
    this.setPrivateKey(native.curveKey(this[kCurve]));

    return this.getPublicKey(encoding, format);
  },

  getPublicKey: function getPublicKey(encoding, format) {
    if (this[kPublic] === undefined) {
      formatted(this[kCurve], Buffer.alloc(1), format);
      throw failed('Failed to get ECDH public key');
    }

    return encoded(formatted(this[kCurve], this[kPublic], format), encoding);
  }
});

ECDH.convertKey = function convertKey(key, curve, inEnc, outEnc, format) {
  validateString(curve, 'curve');

  const bytes = checkedBytes(key, 'key', inEnc);
  if (bytes.length === 0) return '';
  const name = checkedCurve(curve);

  return encoded(formatted(name, pointOf(name, bytes), format), outEnc);
};

module.exports = { ECDH, createECDH: (curve) => new ECDH(curve) };
