'use strict';
// Buffer.prototype.read*: numbers from bytes, put together by hand, which beats a DataView per call.

const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { boundsError, checkBounds } = require('./bounds');
const floats = require('./floats');

const { bufferReadUnsigned } = require('internal/host');
const { isInteger } = Number;

const TWO_24 = 2 ** 24;

// The bytes at both ends are read first: if one of them is undefined, checkBounds tells why.

function readUInt8(offset = 0) {
  const value = this[offset];
  if (typeof offset !== 'number' || value === undefined) checkBounds(this, offset, 0);

  return value;
}

function readUInt16LE(offset = 0) {
  const first = this[offset];
  const last = typeof offset === 'number' ? this[offset + 1] : undefined;
  if (first === undefined || last === undefined) checkBounds(this, offset, 1);

  return first | last << 8;
}

function readUInt16BE(offset = 0) {
  const first = this[offset];
  const last = typeof offset === 'number' ? this[offset + 1] : undefined;
  if (first === undefined || last === undefined) checkBounds(this, offset, 1);

  return first << 8 | last;
}

function readUInt32LE(offset = 0) {
  const first = this[offset];
  const last = typeof offset === 'number' ? this[offset + 3] : undefined;
  if (first === undefined || last === undefined) checkBounds(this, offset, 3);

  return (first | this[offset + 1] << 8 | this[offset + 2] << 16) + last * TWO_24;
}

function readUInt32BE(offset = 0) {
  const first = this[offset];
  const last = typeof offset === 'number' ? this[offset + 3] : undefined;
  if (first === undefined || last === undefined) checkBounds(this, offset, 3);

  return first * TWO_24 + (this[offset + 1] << 16 | this[offset + 2] << 8 | last);
}

function readInt8(offset = 0) {
  const value = this[offset];
  if (typeof offset !== 'number' || value === undefined) checkBounds(this, offset, 0);

  return value << 24 >> 24;
}

function readInt16LE(offset = 0) {
  const first = this[offset];
  const last = typeof offset === 'number' ? this[offset + 1] : undefined;
  if (first === undefined || last === undefined) checkBounds(this, offset, 1);

  return (first | last << 8) << 16 >> 16;
}

function readInt16BE(offset = 0) {
  const first = this[offset];
  const last = typeof offset === 'number' ? this[offset + 1] : undefined;
  if (first === undefined || last === undefined) checkBounds(this, offset, 1);

  return (first << 8 | last) << 16 >> 16;
}

function readInt32LE(offset = 0) {
  const first = this[offset];
  const last = typeof offset === 'number' ? this[offset + 3] : undefined;
  if (first === undefined || last === undefined) checkBounds(this, offset, 3);

  return first | this[offset + 1] << 8 | this[offset + 2] << 16 | last << 24;
}

function readInt32BE(offset = 0) {
  const first = this[offset];
  const last = typeof offset === 'number' ? this[offset + 3] : undefined;
  if (first === undefined || last === undefined) checkBounds(this, offset, 3);

  return first << 24 | this[offset + 1] << 16 | this[offset + 2] << 8 | last;
}

function checkSize(buffer, offset, byteLength) {
  if (offset === undefined) throw new ERR_INVALID_ARG_TYPE('offset', 'number', offset);
  if (!isInteger(byteLength) || byteLength < 1 || byteLength > 6) boundsError(byteLength, 6, 'byteLength');
  checkBounds(buffer, offset, byteLength - 1);
}

function readUIntLE(offset, byteLength) {
  const number = bufferReadUnsigned(this, offset, byteLength);
  if (number !== undefined) return number;

  checkSize(this, offset, byteLength);
  let value = 0;
  for (let i = byteLength - 1; i >= 0; i--) value = value * 256 + this[offset + i];

  return value;
}

function readUIntBE(offset, byteLength) {
  checkSize(this, offset, byteLength);
  let value = 0;
  for (let i = 0; i < byteLength; i++) value = value * 256 + this[offset + i];

  return value;
}

function signed(value, byteLength) {
  return value >= 2 ** (byteLength * 8 - 1) ? value - 2 ** (byteLength * 8) : value;
}

function readIntLE(offset, byteLength) {
  checkSize(this, offset, byteLength);

  return signed(readUIntLE.call(this, offset, byteLength), byteLength);
}

function readIntBE(offset, byteLength) {
  checkSize(this, offset, byteLength);

  return signed(readUIntBE.call(this, offset, byteLength), byteLength);
}

function lowLE(buffer, offset) {
  return (buffer[offset] | buffer[offset + 1] << 8 | buffer[offset + 2] << 16) + buffer[offset + 3] * TWO_24;
}

function lowBE(buffer, offset) {
  return buffer[offset] * TWO_24 + (buffer[offset + 1] << 16 | buffer[offset + 2] << 8 | buffer[offset + 3]);
}

function bigint(high, low) {
  return (BigInt(high) << 32n) + BigInt(low);
}

function readBigUInt64LE(offset = 0) {
  checkBounds(this, offset, 7);

  return bigint(lowLE(this, offset + 4), lowLE(this, offset));
}

function readBigUInt64BE(offset = 0) {
  checkBounds(this, offset, 7);

  return bigint(lowBE(this, offset), lowBE(this, offset + 4));
}

function readBigInt64LE(offset = 0) {
  checkBounds(this, offset, 7);

  return bigint(lowLE(this, offset + 4) | 0, lowLE(this, offset));
}

function readBigInt64BE(offset = 0) {
  checkBounds(this, offset, 7);

  return bigint(lowBE(this, offset) | 0, lowBE(this, offset + 4));
}

function copied(buffer, offset, { numbers, bytes }, backwards) {
  const last = bytes.length - 1;
  checkBounds(buffer, offset, last);
  for (let i = 0; i <= last; i++) bytes[backwards ? last - i : i] = buffer[offset + i];

  return numbers[0];
}

function readFloatForwards(offset = 0) {
  return copied(this, offset, floats.float, false);
}

function readFloatBackwards(offset = 0) {
  return copied(this, offset, floats.float, true);
}

function readDoubleForwards(offset = 0) {
  return copied(this, offset, floats.double, false);
}

function readDoubleBackwards(offset = 0) {
  return copied(this, offset, floats.double, true);
}

module.exports = {
  readBigInt64BE, readBigInt64LE, readBigUInt64BE, readBigUInt64LE, readDoubleBackwards, readDoubleForwards,
  readFloatBackwards, readFloatForwards, readInt16BE, readInt16LE, readInt32BE, readInt32LE, readInt8, readIntBE,
  readIntLE, readUInt16BE, readUInt16LE, readUInt32BE, readUInt32LE, readUInt8, readUIntBE, readUIntLE
};
