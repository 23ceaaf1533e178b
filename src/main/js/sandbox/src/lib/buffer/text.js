'use strict';
// Text out of and into a Buffer: toString, write and the methods per encoding below them.

const { codes: { ERR_BUFFER_OUT_OF_BOUNDS, ERR_UNKNOWN_ENCODING }, nativeError } = require('internal/errors');
const { validateInteger } = require('internal/validators');
const { isView, viewOf } = require('./fast-buffer');
const {
  ascii, base64, base64url, encodingOf, hex, latin1, utf16le, utf8, utf8Slice, utf8Write
} = require('./encodings');

const { trunc } = Math;

function part(bytes, start, end) {
  return start === 0 && end === bytes.length ? bytes : viewOf(bytes, start, end - start);
}

function toString(encoding, start, end) {
  if (encoding === undefined && start === undefined && end === undefined) return utf8Slice(this);
  const { length } = this;

  if (start <= 0) start = 0;
  else if (start >= length) return '';
  else start = trunc(start) || 0;

  if (end === undefined || end > length) end = length;
  else end = trunc(end) || 0;
  if (end <= start) return '';

  const operations = encoding === undefined ? utf8 : encodingOf(encoding);
  if (operations === undefined) throw new ERR_UNKNOWN_ENCODING(encoding);

  return operations.slice(part(this, start, end));
}

function checkText(value, below) {
  if (typeof value !== 'string') {
    throw nativeError(TypeError, 'ERR_INVALID_ARG_TYPE', 'argument must be a string', below);
  }
}

// validateInteger costs several calls, which what is right need not pay.
function checkIndex(value, name, limit) {
  if (typeof value !== 'number' || (value | 0) !== value || value < 0 || value > limit) {
    validateInteger(value, name, 0, limit);
  }
}

function write(string, offset, length, encoding) {
  // Without an offset Node looks at nothing else.
  if (offset === undefined) {
    checkText(string, write);

    return utf8Write(this, string);
  }

  // buffer.write(string, encoding)
  if (length === undefined && typeof offset === 'string') {
    encoding = offset;
    offset = 0;
    length = this.length;
  } else {
    checkIndex(offset, 'offset', this.length);
    const remaining = this.length - offset;
    if (length === undefined) {
      length = remaining;
    } else if (typeof length === 'string') {
      encoding = length;
      length = remaining;
    } else {
      checkIndex(length, 'length', this.length);
      if (length > remaining) length = remaining;
    }
  }

  const operations = encoding ? encodingOf(encoding) : utf8;
  if (operations === undefined) throw new ERR_UNKNOWN_ENCODING(encoding);
  checkText(string, write);

  return operations.write(part(this, offset, offset + length), string);
}

function indexError(below) {
  return nativeError(RangeError, 'ERR_OUT_OF_RANGE', 'Index out of range', below);
}

// As Node's native code reads an index: anything that is no number counts as 0.
function index(value, fallback, below) {
  if (value === undefined) return fallback;
  const number = trunc(value) || 0;
  if (number < 0) throw indexError(below);

  return number;
}

function checkBytes(value, below) {
  if (!isView(value)) {
    throw nativeError(TypeError, 'ERR_INVALID_ARG_TYPE', 'argument must be a buffer', below);
  }
}

function sliceWith(operations, bytes, start, end, below) {
  checkBytes(bytes, below);
  const { byteLength } = bytes;
  if (byteLength === 0) return '';

  const from = index(start, 0, below);
  let to = index(end, byteLength, below);
  if (to < from) to = from;
  if (to > byteLength) throw indexError(below);

  return operations.slice(viewOf(bytes, from, to - from));
}

function writeWith(operations, bytes, [ string, offset, length ], below) {
  checkBytes(bytes, below);
  checkText(string, below);
  const { byteLength } = bytes;
  const from = index(offset, 0, below);
  if (from > byteLength) throw new ERR_BUFFER_OUT_OF_BOUNDS('offset');

  const size = Math.min(index(length, byteLength - from, below), byteLength - from);

  return size === 0 ? 0 : operations.write(viewOf(bytes, from, size), string);
}

// Node has these as native functions, which have no prototype; so have methods.
const perEncoding = {
  asciiSlice(...args) { return sliceWith(ascii, this, args[0], args[1], perEncoding.asciiSlice); },
  base64Slice(...args) { return sliceWith(base64, this, args[0], args[1], perEncoding.base64Slice); },
  base64urlSlice(...args) { return sliceWith(base64url, this, args[0], args[1], perEncoding.base64urlSlice); },
  latin1Slice(...args) { return sliceWith(latin1, this, args[0], args[1], perEncoding.latin1Slice); },
  hexSlice(...args) { return sliceWith(hex, this, args[0], args[1], perEncoding.hexSlice); },
  ucs2Slice(...args) { return sliceWith(utf16le, this, args[0], args[1], perEncoding.ucs2Slice); },
  utf8Slice(...args) { return sliceWith(utf8, this, args[0], args[1], perEncoding.utf8Slice); },
  asciiWrite(...args) { return writeWith(ascii, this, args, perEncoding.asciiWrite); },
  base64Write(...args) { return writeWith(base64, this, args, perEncoding.base64Write); },
  base64urlWrite(...args) { return writeWith(base64url, this, args, perEncoding.base64urlWrite); },
  latin1Write(...args) { return writeWith(latin1, this, args, perEncoding.latin1Write); },
  hexWrite(...args) { return writeWith(hex, this, args, perEncoding.hexWrite); },
  ucs2Write(...args) { return writeWith(utf16le, this, args, perEncoding.ucs2Write); },
  utf8Write(...args) { return writeWith(utf8, this, args, perEncoding.utf8Write); }
};

// One by one: a loop over the names costs the engine ten times as much.
function installPerEncoding(prototype) {
  prototype.asciiSlice = perEncoding.asciiSlice;
  prototype.base64Slice = perEncoding.base64Slice;
  prototype.base64urlSlice = perEncoding.base64urlSlice;
  prototype.latin1Slice = perEncoding.latin1Slice;
  prototype.hexSlice = perEncoding.hexSlice;
  prototype.ucs2Slice = perEncoding.ucs2Slice;
  prototype.utf8Slice = perEncoding.utf8Slice;
  prototype.asciiWrite = perEncoding.asciiWrite;
  prototype.base64Write = perEncoding.base64Write;
  prototype.base64urlWrite = perEncoding.base64urlWrite;
  prototype.latin1Write = perEncoding.latin1Write;
  prototype.hexWrite = perEncoding.hexWrite;
  prototype.ucs2Write = perEncoding.ucs2Write;
  prototype.utf8Write = perEncoding.utf8Write;
}

module.exports = { installPerEncoding, toString, write };
