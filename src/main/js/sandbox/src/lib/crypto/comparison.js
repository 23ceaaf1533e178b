'use strict';

const { nativeError } = require('internal/errors');
const { bytesOf, isBytes } = require('./bytes');
const native = require('./native');

function checked(value, name) {
  if (isBytes(value)) return bytesOf(value);

  throw nativeError(TypeError, 'ERR_INVALID_ARG_TYPE',
    `The "${ name }" argument must be an instance of ArrayBuffer, Buffer, TypedArray, or DataView.`, checked);
}

function timingSafeEqual(buf1, buf2) {
  const first = checked(buf1, 'buf1');
  const second = checked(buf2, 'buf2');

  if (first.byteLength !== second.byteLength) {
    throw nativeError(RangeError, 'ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH', 'Input buffers must have the same byte length', timingSafeEqual);
  }

  return native.equal(first, second);
}

module.exports = { timingSafeEqual };
