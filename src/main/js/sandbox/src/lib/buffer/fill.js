'use strict';
// Buffer.prototype.fill, and the filling of Buffer.alloc.

const { codes: { ERR_INVALID_ARG_VALUE, ERR_UNKNOWN_ENCODING } } = require('internal/errors');
const { validateInteger, validateString } = require('internal/validators');
const { Uint8Array, isView } = require('./fast-buffer');
const { encodingOf, utf8 } = require('./encodings');

const { fill: fillBytes } = Uint8Array.prototype;
const MAX_LENGTH = 2 ** 32;

// Above this, doubling what is there beats the engine's own loop over the bytes.
const DOUBLING_FROM = 64;

function fillByte(bytes, value, start, end) {
  if (end - start <= DOUBLING_FROM) {
    fillBytes.call(bytes, value, start, end);
  } else {
    fillBytes.call(bytes, value, start, start + DOUBLING_FROM);
    repeat(bytes, start, DOUBLING_FROM, end);
  }
}

// Repeats the `size` bytes at `start` up to `end`.
function repeat(bytes, start, size, end) {
  const all = new Uint8Array(bytes.buffer, bytes.byteOffset + start, end - start);
  for (let filled = size; filled < all.length; filled *= 2) {
    const count = Math.min(filled, all.length - filled);
    all.set(new Uint8Array(all.buffer, all.byteOffset, count), filled);
  }
}

function fillPattern(bytes, pattern, value, start, end) {
  if (pattern.length === 0) throw new ERR_INVALID_ARG_VALUE('value', value);
  const size = Math.min(pattern.length, end - start);
  for (let i = 0; i < size; i++) bytes[start + i] = pattern[i];
  repeat(bytes, start, size, end);
}

function encodingFor(encoding) {
  if (encoding == null || encoding === '') return utf8;
  const operations = typeof encoding === 'string' ? encodingOf(encoding) : undefined;
  if (operations === undefined) {
    validateString(encoding, 'encoding');
    throw new ERR_UNKNOWN_ENCODING(encoding);
  }

  return operations;
}

function fillWith(bytes, value, offset, end, encoding) {
  let operations;
  if (typeof value === 'string') {
    if (offset === undefined || typeof offset === 'string') {
      encoding = offset;
      offset = 0;
      end = bytes.length;
    } else if (typeof end === 'string') {
      encoding = end;
      end = bytes.length;
    }
    operations = encodingFor(encoding);
  }

  if (offset === undefined) {
    offset = 0;
    end = bytes.length;
  } else {
    validateInteger(offset, 'offset', 0, MAX_LENGTH);
    if (end === undefined) end = bytes.length;
    else validateInteger(end, 'end', 0, bytes.length);
    if (offset >= end) return bytes;
  }

  if (operations !== undefined && value !== '') {
    fillPattern(bytes, operations.encode(value), value, offset, end);
  } else if (isView(value)) {
    fillPattern(bytes, new Uint8Array(value.buffer, value.byteOffset, value.byteLength), value, offset, end);
  } else {
    fillByte(bytes, +value & 0xFF, offset, end);
  }

  return bytes;
}

function fill(value, offset, end, encoding) {
  return fillWith(this, value, offset, end, encoding);
}

module.exports = { fill, fillWith };
