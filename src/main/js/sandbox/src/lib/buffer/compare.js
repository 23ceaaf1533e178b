'use strict';
// Comparing and copying bytes.

const { codes: { ERR_INVALID_ARG_TYPE, ERR_OUT_OF_RANGE } } = require('internal/errors');
const { validateInteger } = require('internal/validators');
const { isUint8Array, viewOf } = require('./fast-buffer');
const { toBase64 } = require('./base64');
const { toHex } = require('./hex');

const kMaxLength = 2 ** 32;
const BUFFER = [ 'Buffer', 'Uint8Array' ];

// Up to this size a loop over the bytes costs less than making two texts.
const SHORT = 8;

function checkBuffer(value, name) {
  if (!isUint8Array(value)) throw new ERR_INVALID_ARG_TYPE(name, BUFFER, value);
}

function sameBytes(a, b) {
  const { length } = a;
  if (length !== b.length) return false;
  if (length > SHORT) return toBase64(a) === toBase64(b);
  for (let i = 0; i < length; i++) {
    if (a[i] !== b[i]) return false;
  }

  return true;
}

// Hexadecimal text sorts as its bytes do.
function order(a, b) {
  if (a.length > SHORT && b.length > SHORT) {
    const first = toHex(a);
    const second = toHex(b);
    if (first === second) return 0;

    return first < second ? -1 : 1;
  }

  const length = a.length < b.length ? a.length : b.length;
  for (let i = 0; i < length; i++) {
    if (a[i] !== b[i]) return a[i] < b[i] ? -1 : 1;
  }
  if (a.length === b.length) return 0;

  return a.length < b.length ? -1 : 1;
}

// Buffer.compare, which has the name of the method below.
const { compare: compareBuffers } = {
  compare: function (buf1, buf2) {
    checkBuffer(buf1, 'buf1');
    checkBuffer(buf2, 'buf2');

    return buf1 === buf2 ? 0 : order(buf1, buf2);
  }
};

function equals(otherBuffer) {
  checkBuffer(otherBuffer, 'otherBuffer');

  return this === otherBuffer || sameBytes(this, otherBuffer);
}

function compare(target, targetStart, targetEnd, sourceStart, sourceEnd) {
  checkBuffer(target, 'target');
  if (targetStart === undefined && targetEnd === undefined && sourceStart === undefined && sourceEnd === undefined) {
    return order(this, target);
  }

  if (targetStart === undefined) targetStart = 0;
  else validateInteger(targetStart, 'targetStart', 0, kMaxLength);
  if (targetEnd === undefined) targetEnd = target.length;
  else validateInteger(targetEnd, 'targetEnd', 0, target.length);
  if (sourceStart === undefined) sourceStart = 0;
  else validateInteger(sourceStart, 'sourceStart', 0, kMaxLength);
  if (sourceEnd === undefined) sourceEnd = this.length;
  else validateInteger(sourceEnd, 'sourceEnd', 0, this.length);

  if (sourceStart >= sourceEnd) return targetStart >= targetEnd ? 0 : -1;
  if (targetStart >= targetEnd) return 1;

  return order(
    viewOf(this, sourceStart, sourceEnd - sourceStart), viewOf(target, targetStart, targetEnd - targetStart)
  );
}

// What is no integer becomes one; what cannot be a safe one then counts as absent.
function toInteger(value, fallback) {
  if (Number.isInteger(value)) return value;
  const number = +value;

  return number >= Number.MIN_SAFE_INTEGER && number <= Number.MAX_SAFE_INTEGER ? Math.floor(number) : fallback;
}

function copy(target, targetStart, sourceStart, sourceEnd) {
  checkBuffer(this, 'source');
  checkBuffer(target, 'target');
  const { length } = this;

  const to = targetStart === undefined ? 0 : toInteger(targetStart, 0);
  if (to < 0) throw new ERR_OUT_OF_RANGE('targetStart', '>= 0', to);
  const start = sourceStart === undefined ? 0 : toInteger(sourceStart, 0);
  if (start < 0 || start > length) throw new ERR_OUT_OF_RANGE('sourceStart', `>= 0 && <= ${ length }`, start);
  const end = sourceEnd === undefined ? length : toInteger(sourceEnd, 0);
  if (end < 0) throw new ERR_OUT_OF_RANGE('sourceEnd', '>= 0', end);
  if (to >= target.length || start >= end) return 0;

  const count = Math.min(end - start, length - start, target.length - to);
  target.set(count === length ? this : viewOf(this, start, count), to);

  return count;
}

module.exports = { compare, compareBuffers, copy, equals };
