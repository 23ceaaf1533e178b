'use strict';

const {
  codes: { ERR_CRYPTO_HASH_FINALIZED, ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE }
} = require('internal/errors');
const { validateEncoding, validateString, validateUint32 } = require('internal/validators');
const { isArrayBufferView } = require('util/types');
const { Buffer } = require('buffer');
const LazyTransform = require('./lazy-transform');
const native = require('./native');
const { bytesOf, encoded, looseTextBytes, textBytes, toBuffer } = require('./bytes');

const kHandle = Symbol('kHandle');
const kFinalized = Symbol('kFinalized');
// What a stream has given out already, for a call of digest() after that.
const kResult = Symbol('kResult');
// Which of the host's functions are meant. Not asked by `instanceof`: that would load the stream module.
const kKind = Symbol('kKind');

function bytesToHash(data, encoding) {
  if (typeof data === 'string') {
    validateEncoding(data, encoding);

    return looseTextBytes(data, encoding);
  }

  if (!isArrayBufferView(data)) {
    throw new ERR_INVALID_ARG_TYPE('data', [ 'string', 'Buffer', 'TypedArray', 'DataView' ], data);
  }

  return bytesOf(data);
}

function outputLength(options) {
  const length = typeof options === 'object' && options !== null ? options.outputLength : undefined;

  if (length !== undefined) validateUint32(length, 'options.outputLength');

  return length;
}

function Hash(algorithm, options) {
  if (!new.target) return new Hash(algorithm, options);

  const isCopy = typeof algorithm === 'object' && algorithm !== null && kHandle in algorithm;

  if (!isCopy) validateString(algorithm, 'algorithm');

  const length = outputLength(options);

  this[kKind] = 'hash';
  this[kHandle] = isCopy ? native.hashCopy(algorithm[kHandle], length ?? -1) : native.hash(algorithm, length ?? -1);
  this[kFinalized] = false;
  Reflect.apply(LazyTransform, this, [ options ]);
}

Object.setPrototypeOf(Hash.prototype, LazyTransform.prototype);
Object.setPrototypeOf(Hash, LazyTransform);

Hash.prototype.copy = function copy(options) {
  if (this[kFinalized]) throw new ERR_CRYPTO_HASH_FINALIZED();

  return new Hash({ [kHandle]: this[kHandle] }, options);
};

Hash.prototype._transform = function _transform(chunk, encoding, callback) {
  native[`${ this[kKind] }Update`](this[kHandle], bytesToHash(chunk, encoding));
  callback();
};

Hash.prototype._flush = function _flush(callback) {
  this[kResult] = toBuffer(native.hashDigest(this[kHandle]));
  this.push(Buffer.from(this[kResult]));
  callback();
};

Hash.prototype.update = function update(data, encoding) {
  if (this[kFinalized]) throw new ERR_CRYPTO_HASH_FINALIZED();

  const bytes = bytesToHash(data, encoding);

  native[`${ this[kKind] }Update`](this[kHandle], bytes);

  return this;
};

Hash.prototype.digest = function digest(outputEncoding) {
  if (this[kFinalized]) throw new ERR_CRYPTO_HASH_FINALIZED();

  const encoding = outputEncoding && `${ outputEncoding }`;
  const result = this[kResult] ?? toBuffer(native.hashDigest(this[kHandle]));

  this[kFinalized] = true;

  return encodedDigest(result, encoding);
};

function encodedDigest(buffer, encoding) {
  return Buffer.isEncoding(encoding) ? buffer.toString(encoding) : buffer;
}

function Hmac(hmac, key, options) {
  if (!(this instanceof Hmac)) return new Hmac(hmac, key, options);
  validateString(hmac, 'hmac');

  const { secretBytes } = require('./secret');
  const bytes = secretBytes(key, options?.encoding);

  this[kKind] = 'hmac';
  this[kHandle] = native.hmac(hmac, bytes);
  this[kFinalized] = false;
  Reflect.apply(LazyTransform, this, [ options ]);
}

Object.setPrototypeOf(Hmac.prototype, LazyTransform.prototype);
Object.setPrototypeOf(Hmac, LazyTransform);

Hmac.prototype.update = Hash.prototype.update;

Hmac.prototype.digest = function digest(outputEncoding) {
  const encoding = outputEncoding && `${ outputEncoding }`;

  if (this[kFinalized]) return encodedDigest(Buffer.from(''), encoding);

  const result = toBuffer(native.hmacDigest(this[kHandle]));

  this[kFinalized] = true;

  return encodedDigest(result, encoding);
};

Hmac.prototype._flush = function _flush(callback) {
  this.push(toBuffer(native.hmacDigest(this[kHandle])));
  this[kFinalized] = true;
  callback();
};

Hmac.prototype._transform = Hash.prototype._transform;

function hash(algorithm, input, outputEncoding = 'hex') {
  validateString(algorithm, 'algorithm');
  if (typeof input !== 'string' && !isArrayBufferView(input)) {
    throw new ERR_INVALID_ARG_TYPE('input', [ 'Buffer', 'TypedArray', 'DataView', 'string' ], input);
  }
  validateString(outputEncoding, 'outputEncoding');

  const encoding = outputEncoding.toLowerCase();

  if (encoding !== 'buffer' && !Buffer.isEncoding(encoding)) throw new ERR_INVALID_ARG_VALUE('outputEncoding', outputEncoding);

  if (native.digestName(algorithm) === undefined) throw new Error(`Digest method ${ algorithm } is not supported`);

  const handle = native.hash(algorithm, -1);

  native.hashUpdate(handle, typeof input === 'string' ? textBytes(input) : bytesOf(input));

  return encoded(toBuffer(native.hashDigest(handle)), encoding);
}

module.exports = {
  Hash,
  Hmac,
  hash,
  createHash: (algorithm, options) => new Hash(algorithm, options),
  createHmac: (hmac, key, options) => new Hmac(hmac, key, options)
};
