'use strict';
// Buffer.prototype.indexOf and its kin.

const { codes: { ERR_INVALID_ARG_TYPE, ERR_UNKNOWN_ENCODING } } = require('internal/errors');
const { Uint8Array, isUint8Array, viewOf } = require('./fast-buffer');
const { encodingOf, latin1Slice, ucs2Slice, utf8, utf16le } = require('./encodings');

const { indexOf: findByte, lastIndexOf: findLastByte } = Uint8Array.prototype;

// The bytes are searched as text of one character per byte, which the engine does far faster than a loop here.
// A window grows from this size, so that a near match in a huge buffer costs little.
const FIRST_WINDOW = 1024;

// Where a search begins; -1 if nothing can be found from there.
function firstIndex(length, offset, needleLength, forward) {
  const start = offset < 0 ? offset + length : offset;
  if (start < 0) return forward || needleLength === 0 ? 0 : -1;
  if (start + needleLength <= length) return start;
  if (needleLength === 0) return length;

  return forward ? -1 : length - 1;
}

function searchForward(bytes, needle, start) {
  const { length } = bytes;
  const text = latin1Slice(needle);
  let window = FIRST_WINDOW + needle.length;

  for (let from = start; from + needle.length <= length; from += window - needle.length + 1, window *= 4) {
    const size = Math.min(window, length - from);
    const index = latin1Slice(viewOf(bytes, from, size)).indexOf(text);
    if (index !== -1) return from + index;
  }

  return -1;
}

function searchBackward(bytes, needle, start) {
  const text = latin1Slice(needle);
  let window = FIRST_WINDOW + needle.length;

  for (let end = Math.min(start + needle.length, bytes.length); end >= needle.length;) {
    const size = Math.min(window, end);
    const index = latin1Slice(viewOf(bytes, end - size, size)).lastIndexOf(text);
    if (index !== -1) return end - size + index;
    end -= size - needle.length + 1;
    window *= 4;
  }

  return -1;
}

// UTF-16 is searched in units of two bytes from the buffer's start.
function searchUnits(bytes, needle, start, forward) {
  if (bytes.length < 2 || needle.length < 2) return -1;
  const text = ucs2Slice(bytes);
  const sought = ucs2Slice(needle);
  const unit = start >>> 1;
  const index = forward ? text.indexOf(sought, unit) : text.lastIndexOf(sought, unit);

  return index === -1 ? -1 : index * 2;
}

function searchBytes(bytes, needle, offset, encoding, forward) {
  const start = firstIndex(bytes.length, offset, needle.length, forward);
  if (needle.length === 0) return start;
  if (start < 0 || needle.length > bytes.length || (forward && start + needle.length > bytes.length)) return -1;
  if (encoding === utf16le) return searchUnits(bytes, needle, start, forward);
  if (needle.length === 1) return searchByte(bytes, needle[0], start, forward);

  return forward ? searchForward(bytes, needle, start) : searchBackward(bytes, needle, start);
}

function searchByte(bytes, value, offset, forward) {
  const start = firstIndex(bytes.length, offset, 1, forward);
  if (start < 0 || bytes.length === 0) return -1;

  return forward ? findByte.call(bytes, value, start) : findLastByte.call(bytes, value, start);
}

function search(bytes, value, byteOffset, encoding, forward) {
  if (!ArrayBuffer.isView(bytes)) throw new ERR_INVALID_ARG_TYPE('buffer', [ 'Buffer', 'TypedArray', 'DataView' ], bytes);
  if (typeof byteOffset === 'string') {
    encoding = byteOffset;
    byteOffset = undefined;
  }
  let offset = +byteOffset;
  if (Number.isNaN(offset)) offset = forward ? 0 : bytes.length;
  offset = Math.trunc(Math.max(Math.min(offset, 0x7FFFFFFF), -0x80000000));

  if (typeof value === 'number') return searchByte(bytes, value >>> 0 & 0xFF, offset, forward);

  const operations = encoding === undefined ? utf8 : encodingOf(encoding);
  if (typeof value === 'string') {
    if (operations === undefined) throw new ERR_UNKNOWN_ENCODING(encoding);

    return searchBytes(bytes, operations.encode(value), offset, operations, forward);
  }
  if (isUint8Array(value)) return searchBytes(bytes, value, offset, operations, forward);

  throw new ERR_INVALID_ARG_TYPE('value', [ 'number', 'string', 'Buffer', 'Uint8Array' ], value);
}

function indexOf(value, byteOffset, encoding) {
  return search(this, value, byteOffset, encoding, true);
}

function lastIndexOf(value, byteOffset, encoding) {
  return search(this, value, byteOffset, encoding, false);
}

function includes(value, byteOffset, encoding) {
  return search(this, value, byteOffset, encoding, true) !== -1;
}

module.exports = { includes, indexOf, lastIndexOf };
