'use strict';

const {
  codes: { ERR_INTERNAL_ASSERTION, ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_UNKNOWN_ENCODING }, nativeError
} = require('internal/errors');
const { validateEncoding, validateString } = require('internal/validators');
const { isArrayBufferView } = require('util/types');
const { Buffer } = require('buffer');
const LazyTransform = require('./lazy-transform');
const { bytesOf, checkedBytes, looseTextBytes } = require('./bytes');
const { cipherKind } = require('./cipher-kinds');
const { Operation } = require('./cipher-operation');
const { secretBytes } = require('./secret');

const kCipher = Symbol('kCipher');

function unsignedOption(options, name) {
  const value = options?.[name];

  if (value == null) return undefined;
  if (value >>> 0 !== value) throw new ERR_INVALID_ARG_VALUE(`options.${ name }`, value);

  return value;
}

function start(self, encrypts, cipher, key, iv, options) {
  const tagLength = unsignedOption(options, 'authTagLength');

  self[kCipher] = new Operation(cipher, encrypts, key, iv, tagLength);
  self._decoder = null;
  Reflect.apply(LazyTransform, self, [ options ]);
}

function startWithIv(self, encrypts, cipher, key, iv, options) {
  validateString(cipher, 'cipher');

  const keyBytes = secretBytes(key, options?.encoding);

  start(self, encrypts, cipher, keyBytes, iv === null ? null : checkedBytes(iv, 'iv'), options);
}

// The way from a password to a key of old: MD5, over and over (EVP_BytesToKey).
function startWithPassword(self, encrypts, cipher, password, options) {
  validateString(cipher, 'cipher');

  const bytes = checkedBytes(password, 'password');
  const kind = cipherKind(cipher);

  if (kind === undefined) throw nativeError(Error, 'ERR_CRYPTO_UNKNOWN_CIPHER', 'Unknown cipher', startWithPassword);

  let material = Buffer.alloc(0);
  let block = Buffer.alloc(0);

  while (material.length < kind.key + kind.iv) {
    block = require('./hash').createHash('md5').update(block).update(bytes).digest();
    material = Buffer.concat([ material, block ]);
  }

  start(self, encrypts, cipher, material.subarray(0, kind.key), material.subarray(kind.key, kind.key + kind.iv), options);
}

function normalized(encoding) {
  return Buffer.isEncoding(encoding) ? new (require('string_decoder').StringDecoder)(encoding).encoding : undefined;
}

function decoderFor(decoder, encoding) {
  if (!Buffer.isEncoding(encoding)) throw new ERR_UNKNOWN_ENCODING(encoding);
  if (decoder === null) return new (require('string_decoder').StringDecoder)(encoding);
  if (decoder.encoding !== normalized(encoding)) throw new ERR_INTERNAL_ASSERTION('Cannot change encoding');

  return decoder;
}

function bytesToTreat(data, encoding) {
  if (typeof data === 'string') {
    validateEncoding(data, encoding);

    return looseTextBytes(data, encoding);
  }
  if (isArrayBufferView(data)) return bytesOf(data);

  throw new ERR_INVALID_ARG_TYPE('data', [ 'string', 'Buffer', 'TypedArray', 'DataView' ], data);
}

const methods = {
  _transform(chunk, encoding, callback) {
    this.push(this[kCipher].update(bytesToTreat(chunk, encoding)));
    callback();
  },

  _flush(callback) {
    try {
      this.push(this[kCipher].final());
    } catch (error) {
      callback(error);

      return;
    }
    callback();
  },

  update(data, inputEncoding, outputEncoding) {
    const result = this[kCipher].update(bytesToTreat(data, inputEncoding));

    if (!outputEncoding || outputEncoding === 'buffer') return result;
    this._decoder = decoderFor(this._decoder, outputEncoding);

    return this._decoder.write(result);
  },

  final(outputEncoding) {
    const result = this[kCipher].final();

    if (!outputEncoding || outputEncoding === 'buffer') return result;
    this._decoder = decoderFor(this._decoder, outputEncoding);

    return this._decoder.end(result);
  },

  setAutoPadding(ap) {
    this[kCipher].setAutoPadding(!!ap);

    return this;
  },

  setAAD(aadbuf, options) {
    const plaintextLength = unsignedOption(options, 'plaintextLength');

    this[kCipher].setAAD(checkedBytes(aadbuf, 'aadbuf', options?.encoding), plaintextLength);

    return this;
  }
};

const encryptionMethods = {
  getAuthTag() {
    return this[kCipher].getAuthTag();
  }
};

const decryptionMethods = {
  setAuthTag(tagbuf, encoding) {
    this[kCipher].setAuthTag(checkedBytes(tagbuf, 'buffer', encoding));

    return this;
  }
};

function Cipher(cipher, password, options) {
  if (!(this instanceof Cipher)) return new Cipher(cipher, password, options);
  startWithPassword(this, true, cipher, password, options);
}

function Cipheriv(cipher, key, iv, options) {
  if (!(this instanceof Cipheriv)) return new Cipheriv(cipher, key, iv, options);
  startWithIv(this, true, cipher, key, iv, options);
}

function Decipher(cipher, password, options) {
  if (!(this instanceof Decipher)) return new Decipher(cipher, password, options);
  startWithPassword(this, false, cipher, password, options);
}

function Decipheriv(cipher, key, iv, options) {
  if (!(this instanceof Decipheriv)) return new Decipheriv(cipher, key, iv, options);
  startWithIv(this, false, cipher, key, iv, options);
}

for (const [ Class, own ] of [
  [ Cipher, encryptionMethods ], [ Cipheriv, encryptionMethods ], [ Decipher, decryptionMethods ], [ Decipheriv, decryptionMethods ]
]) {
  Object.setPrototypeOf(Class.prototype, LazyTransform.prototype);
  Object.setPrototypeOf(Class, LazyTransform);
  Object.assign(Class.prototype, methods, own);
}

module.exports = {
  Cipher,
  Cipheriv,
  Decipher,
  Decipheriv,
  createCipher: (cipher, password, options) => new Cipher(cipher, password, options),
  createCipheriv: (cipher, key, iv, options) => new Cipheriv(cipher, key, iv, options),
  createDecipher: (cipher, password, options) => new Decipher(cipher, password, options),
  createDecipheriv: (cipher, key, iv, options) => new Decipheriv(cipher, key, iv, options)
};
