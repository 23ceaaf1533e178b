'use strict';

// What suites pass as bytes, and what they get back.
const { codes: { ERR_INVALID_ARG_TYPE }, hideFrames } = require('internal/errors');
const { isAnyArrayBuffer, isArrayBufferView } = require('util/types');
const { Buffer } = require('buffer');

function isBytes(value) {
  return isAnyArrayBuffer(value) || isArrayBufferView(value);
}

// The memory of an ArrayBuffer or of a view, as the host's functions take it.
function bytesOf(data) {
  return isAnyArrayBuffer(data) ? new Uint8Array(data) : new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}

function textBytes(text, encoding) {
  return Buffer.from(text, encoding === 'buffer' ? 'utf8' : encoding);
}

// An encoding that there is not is taken for UTF-8.
function looseTextBytes(text, encoding) {
  return textBytes(text, Buffer.isEncoding(encoding) ? encoding : 'utf8');
}

// Bytes, or a text's bytes.
function checkedBytes(data, name, encoding, types = [ 'string', 'ArrayBuffer', 'Buffer', 'TypedArray', 'DataView' ]) {
  if (typeof data === 'string') return textBytes(data, encoding);
  if (isBytes(data)) return bytesOf(data);

  throw hideFrames(new ERR_INVALID_ARG_TYPE(name, types, data), checkedBytes);
}

function toBuffer(arrayBuffer) {
  return Buffer.from(arrayBuffer);
}

// A digest's or a signature's form: text in an encoding, or a Buffer.
function encoded(buffer, encoding) {
  return encoding && encoding !== 'buffer' ? buffer.toString(encoding) : buffer;
}

module.exports = { bytesOf, checkedBytes, encoded, isBytes, looseTextBytes, textBytes, toBuffer };
