'use strict';

const { codes: { ERR_CRYPTO_INVALID_STATE }, nativeError } = require('internal/errors');
const { Buffer } = require('buffer');
const native = require('./native');
const { bytesOf, toBuffer } = require('./bytes');
const { cipherKind } = require('./cipher-kinds');
const { isPossibleIv } = require('./information');

const NO_BYTES = new Uint8Array(0);

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

module.exports = { Operation };
