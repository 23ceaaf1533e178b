'use strict';

const {
  codes: {
    ERR_CRYPTO_INVALID_STATE, ERR_INTERNAL_ASSERTION, ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_UNKNOWN_ENCODING
  },
  nativeError
} = require('internal/errors');
const { validateEncoding, validateString } = require('internal/validators');
const { isArrayBufferView } = require('util/types');
const { Buffer } = require('buffer');
const LazyTransform = require('./lazy-transform');
const native = require('./native');
const { bytesOf, checkedBytes, looseTextBytes, toBuffer } = require('./bytes');
const { cipherKind } = require('./cipher-kinds');
const { isPossibleIv } = require('./information');
const { secretBytes } = require('./secret');

const kCipher = Symbol('kCipher');
const NO_BYTES = new Uint8Array(0);

function unsignedOption(options, name) {
  const value = options?.[name];

  if (value == null) return undefined;
  if (value >>> 0 !== value) throw new ERR_INVALID_ARG_VALUE(`options.${ name }`, value);

  return value;
}

const invalidTag = (length) => nativeError(
  TypeError, 'ERR_CRYPTO_INVALID_AUTH_TAG', `Invalid authentication tag length: ${ length }`, invalidTag
);

function isPossibleTag(kind, length) {
  if (kind.name === 'chacha20-poly1305') return length <= 16;
  if (kind.mode === 'ccm') return length >= 4 && length <= 16 && length % 2 === 0;

  return length === 4 || length === 8 || (length >= 12 && length <= 16);
}

const authenticates = (kind) => kind.mode === 'gcm' || kind.mode === 'ccm' || kind.name === 'chacha20-poly1305';

// One encryption or decryption: the host is asked for it once the first data comes, when everything is known.
class Operation {
  #kind;
  #encrypts;
  #key;
  #iv;
  #handle = null;
  #isPadded = true;
  #isFinished = false;
  #authenticated = [];
  #tag;
  #tagLength;

  constructor(name, encrypts, key, iv, tagLength) {
    const kind = cipherKind(name);

    if (kind === undefined) throw nativeError(Error, 'ERR_CRYPTO_UNKNOWN_CIPHER', 'Unknown cipher', Operation);
    if (kind.iv > 0 ? iv === null || !isPossibleIv(kind, iv.byteLength) : iv !== null && iv.byteLength !== 0) {
      throw nativeError(TypeError, 'ERR_CRYPTO_INVALID_IV', 'Invalid initialization vector', Operation);
    }
    if (key.byteLength !== kind.key) throw nativeError(RangeError, 'ERR_CRYPTO_INVALID_KEYLEN', 'Invalid key length', Operation);

    if (authenticates(kind)) {
      if (tagLength === undefined && kind.mode === 'ccm') {
        throw nativeError(TypeError, 'ERR_CRYPTO_INVALID_AUTH_TAG', `authTagLength required for ${ name }`, Operation);
      }
      if (tagLength !== undefined && !isPossibleTag(kind, tagLength)) throw invalidTag(tagLength);
    }

    this.#kind = kind;
    this.#encrypts = encrypts;
    this.#key = key.slice();
    this.#iv = iv === null ? NO_BYTES : iv.slice();
    this.#tagLength = tagLength;
  }

  #open() {
    const { transformation } = this.#kind;

    if (authenticates(this.#kind)) {
      const authenticated = Buffer.concat(this.#authenticated);

      return native.cipher(transformation, this.#encrypts, this.#key, this.#iv, bytesOf(authenticated), this.#tagLength ?? 16);
    }

    return native.cipher(transformation, this.#encrypts, this.#key, this.#iv, this.#isPadded);
  }

  update(data) {
    if (this.#isFinished) throw new Error('Trying to add data in unsupported state');
    this.#handle ??= this.#open();

    const result = toBuffer(native.cipherUpdate(this.#handle, data));

    // CCM has everything by now, but tells of a wrong tag at the end only.
    if (this.#kind.mode === 'ccm' && !this.#encrypts && !this.#isTagRight()) return Buffer.alloc(0);

    return result;
  }

  final() {
    if (this.#isFinished) throw nativeError(Error, 'ERR_CRYPTO_INVALID_STATE', 'Invalid state', Operation);
    this.#isFinished = true;
    this.#handle ??= this.#open();

    const result = toBuffer(native.cipherFinish(this.#handle));

    if (authenticates(this.#kind) && !this.#encrypts && !this.#isTagRight()) {
      throw new Error('Unsupported state or unable to authenticate data');
    }

    return result;
  }

  #isTagRight() {
    const right = new Uint8Array(native.cipherTag(this.#handle));

    return this.#tag !== undefined && native.equal(right.slice(0, this.#tag.length), this.#tag);
  }

  setAutoPadding(isPadded) {
    if (this.#isFinished) throw new ERR_CRYPTO_INVALID_STATE('setAutoPadding');
    this.#isPadded = isPadded;
  }

  getAuthTag() {
    if (!this.#isFinished || !this.#encrypts || !authenticates(this.#kind)) throw new ERR_CRYPTO_INVALID_STATE('getAuthTag');

    return toBuffer(native.cipherTag(this.#handle)).subarray(0, this.#tagLength ?? 16);
  }

  setAuthTag(tag) {
    if (!authenticates(this.#kind) || this.#isFinished || this.#tag !== undefined) throw new ERR_CRYPTO_INVALID_STATE('setAuthTag');
    if (!isPossibleTag(this.#kind, tag.length) || (this.#tagLength ?? tag.length) !== tag.length
      || (this.#kind.name === 'chacha20-poly1305' && this.#tagLength === undefined && tag.length !== 16)) {
      throw invalidTag(tag.length);
    }
    this.#tagLength ??= tag.length;
    this.#tag = tag.slice();
  }

  setAAD(data, plaintextLength) {
    if (!authenticates(this.#kind) || this.#isFinished || this.#handle !== null) throw new ERR_CRYPTO_INVALID_STATE('setAAD');
    if (this.#kind.mode === 'ccm' && plaintextLength === undefined) {
      throw nativeError(TypeError, 'ERR_MISSING_ARGS', 'options.plaintextLength required for CCM mode with AAD', Operation);
    }
    this.#authenticated.push(data.slice());
  }
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
