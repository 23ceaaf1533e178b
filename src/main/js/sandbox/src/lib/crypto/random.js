'use strict';

const { codes: { ERR_INVALID_ARG_TYPE, ERR_OUT_OF_RANGE } } = require('internal/errors');
const { validateBoolean, validateFunction, validateNumber, validateObject } = require('internal/validators');
const { isAnyArrayBuffer, isArrayBufferView, isFloat32Array, isFloat64Array, isTypedArray } = require('util/types');
const { Buffer } = require('buffer');
const native = require('./native');
const { bytesOf, toBuffer } = require('./bytes');
const { callLater } = require('./operations');

const MAX_BYTES = 2 ** 31 - 1;
const MAX_RANGE = 2 ** 48 - 1;
const UUID_BYTES = 16;
const POOL_BYTES = UUID_BYTES * 64;

// Small amounts are cut from a supply, because a call to the host costs more than they do.
let pool = new Uint8Array(0);
let poolPosition = 0;

function take(size) {
  if (poolPosition + size > pool.length) {
    pool = new Uint8Array(native.random(POOL_BYTES));
    poolPosition = 0;
  }
  poolPosition += size;

  return pool.subarray(poolPosition - size, poolPosition);
}

function checkedOffset(offset, elementSize, length) {
  validateNumber(offset, 'offset');

  const bytes = offset * elementSize;
  const max = Math.min(length, MAX_BYTES);

  if (Number.isNaN(bytes) || bytes > max || bytes < 0) throw new ERR_OUT_OF_RANGE('offset', `>= 0 && <= ${ max }`, bytes);

  return bytes >>> 0;
}

function checkedSize(size, elementSize, offset, length) {
  validateNumber(size, 'size');

  const bytes = size * elementSize;

  if (Number.isNaN(bytes) || bytes > MAX_BYTES || bytes < 0) throw new ERR_OUT_OF_RANGE('size', `>= 0 && <= ${ MAX_BYTES }`, bytes);
  if (bytes + offset > length) throw new ERR_OUT_OF_RANGE('size + offset', `<= ${ length }`, bytes + offset);

  return bytes >>> 0;
}

function randomBytes(size, callback) {
  const bytes = checkedSize(size, 1, 0, Infinity);

  if (callback === undefined) return toBuffer(native.random(bytes));
  validateFunction(callback, 'callback');
  callLater(callback, () => toBuffer(native.random(bytes)));
}

function checkedTarget(buf) {
  if (!isAnyArrayBuffer(buf) && !isArrayBufferView(buf)) throw new ERR_INVALID_ARG_TYPE('buf', [ 'ArrayBuffer', 'ArrayBufferView' ], buf);

  return buf;
}

// What of the target is to be filled, in bytes.
function rangeOf(buf, offset, size) {
  const elementSize = buf.BYTES_PER_ELEMENT || 1;
  const start = checkedOffset(offset, elementSize, buf.byteLength);

  return [ start, size === undefined ? buf.byteLength - start : checkedSize(size, elementSize, start, buf.byteLength) ];
}

function fill(buf, start, length) {
  bytesOf(buf).set(length <= POOL_BYTES ? take(length) : new Uint8Array(native.random(length)), start);

  return buf;
}

function randomFillSync(buf, offset = 0, size) {
  const [ start, length ] = rangeOf(checkedTarget(buf), offset, size);

  return length === 0 ? buf : fill(buf, start, length);
}

function randomFill(buf, offset, size, callback) {
  checkedTarget(buf);
  if (typeof offset === 'function') [ offset, size, callback ] = [ 0, buf.length, offset ];
  else if (typeof size === 'function') [ size, callback ] = [ buf.length - offset, size ];
  else validateFunction(callback, 'callback');

  const [ start, length ] = rangeOf(buf, offset, size);

  if (length === 0) callback(null, buf);
  else callLater(callback, () => fill(buf, start, length));
}

function checkedInteger(value, name) {
  if (!Number.isSafeInteger(value)) throw new ERR_INVALID_ARG_TYPE(name, 'a safe integer', value);
}

function randomInt(min, max, callback) {
  const hasOneBound = max === undefined || typeof max === 'function';

  if (hasOneBound) [ min, max, callback ] = [ 0, min, max ];
  if (callback !== undefined) validateFunction(callback, 'callback');
  checkedInteger(min, 'min');
  checkedInteger(max, 'max');
  if (max <= min) throw new ERR_OUT_OF_RANGE('max', `greater than the value of "min" (${ min })`, max);

  const range = max - min;

  if (!(range <= MAX_RANGE)) throw new ERR_OUT_OF_RANGE(`max${ hasOneBound ? '' : ' - min' }`, `<= ${ MAX_RANGE }`, range);

  const value = min + below(range);

  if (callback === undefined) return value;
  process.nextTick(callback, undefined, value);
}

// An even choice of 0 to range - 1: what would favour small numbers is thrown away.
function below(range) {
  const limit = MAX_RANGE - MAX_RANGE % range;

  for (;;) {
    const bytes = take(6);
    let value = 0;

    for (const byte of bytes) value = value * 256 + byte;
    if (value < limit) return value % range;
  }
}

function getRandomValues(data) {
  if (!isTypedArray(data) || isFloat32Array(data) || isFloat64Array(data)) {
    throw exception('The data argument must be an integer-type TypedArray', 'TypeMismatchError');
  }

  if (data.byteLength > 65536) throw exception('The requested length exceeds 65,536 bytes', 'QuotaExceededError');

  return randomFillSync(data, 0);
}

function exception(message, name) {
  const { DOMException } = require('internal/dom_exception');

  return new DOMException(message, name);
}

function randomUUID(options) {
  if (options !== undefined) validateObject(options, 'options');

  const { disableEntropyCache = false } = options ?? {};

  validateBoolean(disableEntropyCache, 'options.disableEntropyCache');

  const bytes = Buffer.from(disableEntropyCache ? native.random(UUID_BYTES) : take(UUID_BYTES));

  // Version 4, variant 1 (RFC 9562).
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;

  const hex = bytes.toString('hex');

  return `${ hex.slice(0, 8) }-${ hex.slice(8, 12) }-${ hex.slice(12, 16) }-${ hex.slice(16, 20) }-${ hex.slice(20) }`;
}

module.exports = { getRandomValues, randomBytes, randomFill, randomFillSync, randomInt, randomUUID };
