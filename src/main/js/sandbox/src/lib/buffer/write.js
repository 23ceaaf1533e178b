'use strict';
// Buffer.prototype.write*: numbers to bytes. Each returns the offset behind what it wrote.

const { codes: { ERR_INVALID_ARG_TYPE, ERR_OUT_OF_RANGE } } = require('internal/errors');
const { boundsError, checkBounds, checkInt } = require('./bounds');
const floats = require('./floats');

const { bufferWriteUnsigned } = require('internal/host');
const { isInteger } = Number;

function storeLE(buffer, value, offset, byteLength) {
  for (let i = 0; i < byteLength; i++) {
    buffer[offset + i] = value;
    value >>>= 8;
  }

  return offset + byteLength;
}

function storeBE(buffer, value, offset, byteLength) {
  for (let i = byteLength - 1; i >= 0; i--) {
    buffer[offset + i] = value;
    value >>>= 8;
  }

  return offset + byteLength;
}

function store32LE(buffer, value, offset) {
  buffer[offset] = value;
  buffer[offset + 1] = value >>> 8;
  buffer[offset + 2] = value >>> 16;
  buffer[offset + 3] = value >>> 24;
}

function store32BE(buffer, value, offset) {
  buffer[offset] = value >>> 24;
  buffer[offset + 1] = value >>> 16;
  buffer[offset + 2] = value >>> 8;
  buffer[offset + 3] = value;
}

// The conditions are written out here, as a call costs more than they do; the check then tells what is wrong.

function write8(buffer, value, offset, min, max) {
  value = +value;
  if (typeof offset !== 'number') throw new ERR_INVALID_ARG_TYPE('offset', 'number', offset);
  if (value > max || value < min) throw new ERR_OUT_OF_RANGE('value', `>= ${ min } and <= ${ max }`, value);
  if (buffer[offset] === undefined) boundsError(offset, buffer.length - 1);
  buffer[offset] = value;

  return offset + 1;
}

function write16LE(buffer, value, offset, min, max) {
  value = +value;
  if (value > max || value < min || typeof offset !== 'number'
    || buffer[offset] === undefined || buffer[offset + 1] === undefined) checkInt(value, min, max, buffer, offset, 1);
  buffer[offset] = value;
  buffer[offset + 1] = value >>> 8;

  return offset + 2;
}

function write16BE(buffer, value, offset, min, max) {
  value = +value;
  if (value > max || value < min || typeof offset !== 'number'
    || buffer[offset] === undefined || buffer[offset + 1] === undefined) checkInt(value, min, max, buffer, offset, 1);
  buffer[offset] = value >>> 8;
  buffer[offset + 1] = value;

  return offset + 2;
}

function write32LE(buffer, value, offset, min, max) {
  value = +value;
  if (value > max || value < min || typeof offset !== 'number'
    || buffer[offset] === undefined || buffer[offset + 3] === undefined) checkInt(value, min, max, buffer, offset, 3);
  store32LE(buffer, value, offset);

  return offset + 4;
}

function write32BE(buffer, value, offset, min, max) {
  value = +value;
  if (value > max || value < min || typeof offset !== 'number'
    || buffer[offset] === undefined || buffer[offset + 3] === undefined) checkInt(value, min, max, buffer, offset, 3);
  store32BE(buffer, value, offset);

  return offset + 4;
}

function writeUInt8(value, offset = 0) {
  return write8(this, value, offset, 0, 0xFF);
}

function writeUInt16LE(value, offset = 0) {
  return bufferWriteUnsigned(this, value, offset, 2) ?? write16LE(this, value, offset, 0, 0xFFFF);
}

function writeUInt16BE(value, offset = 0) {
  return write16BE(this, value, offset, 0, 0xFFFF);
}

function writeUInt32LE(value, offset = 0) {
  return bufferWriteUnsigned(this, value, offset, 4) ?? write32LE(this, value, offset, 0, 0xFFFFFFFF);
}

function writeUInt32BE(value, offset = 0) {
  return write32BE(this, value, offset, 0, 0xFFFFFFFF);
}

function writeInt8(value, offset = 0) {
  return write8(this, value, offset, -0x80, 0x7F);
}

function writeInt16LE(value, offset = 0) {
  return write16LE(this, value, offset, -0x8000, 0x7FFF);
}

function writeInt16BE(value, offset = 0) {
  return write16BE(this, value, offset, -0x8000, 0x7FFF);
}

function writeInt32LE(value, offset = 0) {
  return write32LE(this, value, offset, -0x80000000, 0x7FFFFFFF);
}

function writeInt32BE(value, offset = 0) {
  return write32BE(this, value, offset, -0x80000000, 0x7FFFFFFF);
}

function prepare(buffer, value, offset, byteLength, isSigned) {
  if (!isInteger(byteLength) || byteLength < 1 || byteLength > 6) boundsError(byteLength, 6, 'byteLength');
  const number = +value;
  const bits = byteLength * 8;
  const min = isSigned ? -(2 ** (bits - 1)) : 0;
  const max = 2 ** (isSigned ? bits - 1 : bits) - 1;
  if (byteLength === 1) {
    write8(buffer, number, offset, min, max);
  } else {
    checkInt(number, min, max, buffer, offset, byteLength - 1);
  }

  return number;
}

// Above 32 bits the upper part is stored apart; the floor keeps a negative number's two's complement.
function writeIntegerLE(buffer, value, offset, byteLength, isSigned) {
  const number = prepare(buffer, value, offset, byteLength, isSigned);
  if (byteLength <= 4) return storeLE(buffer, number, offset, byteLength);
  storeLE(buffer, number, offset, 4);

  return storeLE(buffer, Math.floor(number / 2 ** 32), offset + 4, byteLength - 4);
}

function writeIntegerBE(buffer, value, offset, byteLength, isSigned) {
  const number = prepare(buffer, value, offset, byteLength, isSigned);
  if (byteLength <= 4) return storeBE(buffer, number, offset, byteLength);
  storeBE(buffer, Math.floor(number / 2 ** 32), offset, byteLength - 4);

  return storeBE(buffer, number, offset + byteLength - 4, 4);
}

function writeUIntLE(value, offset, byteLength) {
  return bufferWriteUnsigned(this, value, offset, byteLength)
    ?? writeIntegerLE(this, value, offset, byteLength, false);
}

function writeUIntBE(value, offset, byteLength) {
  return writeIntegerBE(this, value, offset, byteLength, false);
}

function writeIntLE(value, offset, byteLength) {
  return writeIntegerLE(this, value, offset, byteLength, true);
}

function writeIntBE(value, offset, byteLength) {
  return writeIntegerBE(this, value, offset, byteLength, true);
}

function checkBigInt(buffer, value, offset, min, max) {
  checkInt(value, min, max, buffer, offset, 7);
  if (typeof value !== 'bigint') throw new TypeError('Cannot mix BigInt and other types, use explicit conversions');
}

function writeBigLE(buffer, value, offset, min, max) {
  checkBigInt(buffer, value, offset, min, max);
  store32LE(buffer, Number(value & 0xFFFFFFFFn), offset);
  store32LE(buffer, Number(value >> 32n & 0xFFFFFFFFn), offset + 4);

  return offset + 8;
}

function writeBigBE(buffer, value, offset, min, max) {
  checkBigInt(buffer, value, offset, min, max);
  store32BE(buffer, Number(value >> 32n & 0xFFFFFFFFn), offset);
  store32BE(buffer, Number(value & 0xFFFFFFFFn), offset + 4);

  return offset + 8;
}

function writeBigUInt64LE(value, offset = 0) {
  return writeBigLE(this, value, offset, 0n, 0xFFFFFFFFFFFFFFFFn);
}

function writeBigUInt64BE(value, offset = 0) {
  return writeBigBE(this, value, offset, 0n, 0xFFFFFFFFFFFFFFFFn);
}

function writeBigInt64LE(value, offset = 0) {
  return writeBigLE(this, value, offset, -0x8000000000000000n, 0x7FFFFFFFFFFFFFFFn);
}

function writeBigInt64BE(value, offset = 0) {
  return writeBigBE(this, value, offset, -0x8000000000000000n, 0x7FFFFFFFFFFFFFFFn);
}

function writeFloating(buffer, value, offset, { numbers, bytes }, backwards) {
  numbers[0] = +value;
  const last = bytes.length - 1;
  checkBounds(buffer, offset, last);
  for (let i = 0; i <= last; i++) buffer[offset + i] = bytes[backwards ? last - i : i];

  return offset + bytes.length;
}

function writeFloatForwards(value, offset = 0) {
  return writeFloating(this, value, offset, floats.float, false);
}

function writeFloatBackwards(value, offset = 0) {
  return writeFloating(this, value, offset, floats.float, true);
}

function writeDoubleForwards(value, offset = 0) {
  return writeFloating(this, value, offset, floats.double, false);
}

function writeDoubleBackwards(value, offset = 0) {
  return writeFloating(this, value, offset, floats.double, true);
}

module.exports = {
  writeBigInt64BE, writeBigInt64LE, writeBigUInt64BE, writeBigUInt64LE, writeDoubleBackwards, writeDoubleForwards,
  writeFloatBackwards, writeFloatForwards, writeInt16BE, writeInt16LE, writeInt32BE, writeInt32LE, writeInt8,
  writeIntBE, writeIntLE, writeUInt16BE, writeUInt16LE, writeUInt32BE, writeUInt32LE, writeUInt8, writeUIntBE,
  writeUIntLE
};
