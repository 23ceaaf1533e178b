'use strict';
// Byte order swapping, in place.

const { codes: { ERR_INVALID_BUFFER_SIZE } } = require('internal/errors');

function swapGroups(buffer, size) {
  const { length } = buffer;
  if (length % size !== 0 || length === undefined) throw new ERR_INVALID_BUFFER_SIZE(`${ size * 8 }-bits`);

  const half = size / 2;
  for (let start = 0; start < length; start += size) {
    for (let i = 0; i < half; i++) {
      const other = start + size - 1 - i;
      const byte = buffer[start + i];
      buffer[start + i] = buffer[other];
      buffer[other] = byte;
    }
  }

  return buffer;
}

function swap16() {
  return swapGroups(this, 2);
}

function swap32() {
  return swapGroups(this, 4);
}

function swap64() {
  return swapGroups(this, 8);
}

module.exports = { swap16, swap32, swap64 };
