'use strict';

const { Writable } = require('stream');
const { Buffer } = require('buffer');
const {
  codes: { ERR_CRYPTO_SIGN_KEY_REQUIRED, ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE }, nativeError
} = require('internal/errors');
const { validateEncoding, validateFunction, validateString } = require('internal/validators');
const { isArrayBufferView } = require('util/types');
const native = require('./native');
const { bytesOf, checkedBytes, encoded, looseTextBytes } = require('./bytes');
const { plain } = require('./key-formats');
const { isTextOrBytes } = require('./key-encoding');
const { readKey } = require('./key-input');
const { openSslError } = require('./openssl-error');
const { callLater } = require('./operations');
const { signData, verifyData } = require('./signature-schemes');

const kHash = Symbol('kHash');
const kChunks = Symbol('kChunks');

function integerOption(options, name) {
  const value = options[name];

  if (value === undefined) return undefined;
  if (value === value >> 0) return value;

  throw new ERR_INVALID_ARG_VALUE(`options.${ name }`, value);
}

function signatureOptions(options) {
  const padding = integerOption(options, 'padding');
  const saltLength = integerOption(options, 'saltLength');
  const { dsaEncoding = 'der' } = typeof options === 'object' ? options : {};

  if (dsaEncoding !== 'der' && dsaEncoding !== 'ieee-p1363') throw new ERR_INVALID_ARG_VALUE('options.dsaEncoding', dsaEncoding);

  return { padding, saltLength, isPlain: dsaEncoding === 'ieee-p1363' };
}

function checkKind({ kind }, hash, isOneShot) {
  if (kind.startsWith('ed')) {
    if (!isOneShot) throw nativeError(Error, 'ERR_CRYPTO_UNSUPPORTED_OPERATION', 'Unsupported crypto operation', checkKind);
    if (hash !== undefined) throw openSslError('1C80007A', 'Provider routines', 'invalid digest');
  } else if (kind.startsWith('x') || kind === 'dh') {
    throw openSslError('03000096', 'digital envelope routines', 'operation not supported for this keytype', { prefix: 'EVP_' });
  }
}

// A native object that serves once.
function checkState(self) {
  if (self[kChunks] === null) throw nativeError(Error, 'ERR_CRYPTO_INVALID_STATE', 'Not initialised', checkState);
}

function takeData(self) {
  checkState(self);
  const data = plain(Buffer.concat(self[kChunks]));

  self[kChunks] = null;

  return data;
}

function start(self, algorithm, options) {
  validateString(algorithm, 'algorithm');
  if (native.digestName(algorithm) === undefined) throw nativeError(TypeError, 'ERR_CRYPTO_INVALID_DIGEST', 'Invalid digest', start);
  self[kHash] = algorithm;
  self[kChunks] = [];
  Writable.call(self, options);
}

function Sign(algorithm, options) {
  if (!(this instanceof Sign)) return new Sign(algorithm, options);
  start(this, algorithm, options);
}

function Verify(algorithm, options) {
  if (!(this instanceof Verify)) return new Verify(algorithm, options);
  start(this, algorithm, options);
}

const methods = {
  _write(chunk, encoding, callback) {
    this.update(chunk, encoding);
    callback();
  },

  update(data, encoding) {
    if (typeof data === 'string') {
      validateEncoding(data, encoding);
      checkState(this);
      this[kChunks].push(looseTextBytes(data, encoding));
    } else if (isArrayBufferView(data)) {
      checkState(this);
      this[kChunks].push(bytesOf(data).slice());
    } else {
      throw new ERR_INVALID_ARG_TYPE('data', [ 'string', 'Buffer', 'TypedArray', 'DataView' ], data);
    }

    return this;
  }
};

for (const Class of [ Sign, Verify ]) {
  Object.setPrototypeOf(Class.prototype, Writable.prototype);
  Object.setPrototypeOf(Class, Writable);
  Object.assign(Class.prototype, methods);
}

Sign.prototype.sign = function sign(options, encoding) {
  if (!options) throw new ERR_CRYPTO_SIGN_KEY_REQUIRED();

  const material = readKey(options, 'usePrivate');
  const checked = { ...signatureOptions(options), isStream: true };

  checkKind(material, this[kHash], false);

  return encoded(signData(material, this[kHash], checked, takeData(this)), encoding);
};

Verify.prototype.verify = function verify(options, signature, sigEncoding) {
  const checkSignature = () => checkedBytes(signature, 'signature', sigEncoding);

  // Before a key is read, but not before its kind is known to be wrong.
  if (isTextOrBytes(options)) checkSignature();

  const material = readKey(options, 'usePublic');
  const checked = { ...signatureOptions(options), isStream: true };
  const bytes = checkSignature();

  checkKind(material, this[kHash], false);
  const data = takeData(this);

  try {
    return verifyData(material, this[kHash], checked, data, bytes);
  } catch (error) {
    // What OpenSSL has against the options is no signature either, for this class.
    if (error.library === undefined) throw error;

    return false;
  }
};

function checkHash(algorithm) {
  if (algorithm != null && native.digestName(algorithm) === undefined) {
    throw nativeError(TypeError, 'ERR_CRYPTO_INVALID_DIGEST', `Invalid digest: ${ algorithm }`, checkHash);
  }
}

function run(compute, callback) {
  if (callback === undefined) return compute();
  callLater(callback, compute);

  return undefined;
}

function signOneShot(algorithm, data, key, callback) {
  if (algorithm != null) validateString(algorithm, 'algorithm');
  if (callback !== undefined) validateFunction(callback, 'callback');

  const bytes = checkedBytes(data, 'data').slice();

  if (!key) throw new ERR_CRYPTO_SIGN_KEY_REQUIRED();

  const options = signatureOptions(key);
  const material = readKey(key, 'usePrivate');

  checkHash(algorithm);

  return run(() => {
    checkKind(material, algorithm ?? undefined, true);

    return signData(material, algorithm ?? undefined, options, bytes);
  }, callback);
}

function verifyOneShot(algorithm, data, key, signature, callback) {
  if (algorithm != null) validateString(algorithm, 'algorithm');
  if (callback !== undefined) validateFunction(callback, 'callback');

  const bytes = checkedBytes(data, 'data').slice();
  const options = signatureOptions(key);

  if (!isArrayBufferView(signature)) throw new ERR_INVALID_ARG_TYPE('signature', [ 'Buffer', 'TypedArray', 'DataView' ], signature);

  const expected = bytesOf(signature).slice();
  const material = readKey(key, 'usePublic');

  checkHash(algorithm);

  return run(() => {
    checkKind(material, algorithm ?? undefined, true);

    return verifyData(material, algorithm ?? undefined, options, bytes, expected);
  }, callback);
}

module.exports = {
  Sign,
  Verify,
  createSign: (algorithm, options) => new Sign(algorithm, options),
  createVerify: (algorithm, options) => new Verify(algorithm, options),
  sign: signOneShot,
  verify: verifyOneShot
};
