'use strict';
// write and writev.

const { Buffer } = require('buffer');
const { codes } = require('internal/errors');
const { validateEncoding, validateInt32 } = require('internal/validators');
const { call } = require('./calls');
const { callbackOf } = require('./deferred');
const { descriptorOf } = require('./paths');
const { isView, offsetOf, rangeIn, vectored } = require('./views');

const linesOf = (bytes) => `${ Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) }`.replace(/\n$/, '');

// 1 and 2 are the process's streams.
function writeBytes(fd, bytes, position) {
  if (fd === 1 || fd === 2) require('internal/console_output').write(fd === 1 ? 'info' : 'error', linesOf(bytes));
  else call('write', [ fd, bytes.buffer, bytes.byteOffset, bytes.byteLength, position ], 'write');

  return bytes.byteLength;
}

function validateText(text) {
  if (typeof text === 'string') return;
  throw new codes.ERR_INVALID_ARG_TYPE('buffer', [ 'string', 'Buffer', 'TypedArray', 'DataView' ], text);
}

function writeString(descriptor, text, position, encoding) {
  validateText(text);
  validateEncoding(text, encoding);
  const bytes = Buffer.from(text, Buffer.isEncoding(encoding) ? encoding : 'utf8');
  const at = typeof position === 'number' ? position : -1;

  return () => [ writeBytes(descriptor, bytes, at), text ];
}

function write(fd, buffer, offset, length, position) {
  const descriptor = descriptorOf(fd);

  if (!isView(buffer)) return writeString(descriptor, buffer, offset, length);
  if (typeof offset === 'object') [ offset, length, position ] = rangeIn(buffer, offset ?? {});
  offset = offsetOf(offset);
  if (typeof length !== 'number') length = buffer.byteLength - offset;
  if (typeof position !== 'number') position = -1;

  if (offset > buffer.byteLength) throw new codes.ERR_OUT_OF_RANGE('offset', `<= ${ buffer.byteLength }`, offset);
  if (length > buffer.byteLength - offset) {
    throw new codes.ERR_OUT_OF_RANGE('length', `<= ${ buffer.byteLength - offset }`, length);
  }
  if (length < 0) throw new codes.ERR_OUT_OF_RANGE('length', '>= 0', length);
  validateInt32(length, 'length', 0);

  const bytes = new Uint8Array(buffer.buffer, buffer.byteOffset + offset, length);

  return () => [ writeBytes(descriptor, bytes, position), buffer ];
}

// The callback comes last, but any argument between the buffer and it may be missing. Gives the work, the callback
// and the buffer.
function writeLater(fd, buffer, ...rest) {
  descriptorOf(fd);
  const callback = isView(buffer) ? rest[3] || rest[2] || rest[1] || rest[0] : textCallback(buffer, rest);

  callbackOf(callback);
  const end = rest.indexOf(callback);

  return [ write(fd, buffer, ...rest.slice(0, end)), callback, buffer ];
}

function textCallback(text, [ position, encoding, callback ]) {
  validateText(text);
  if (typeof callback === 'function') {
    validateEncoding(text, encoding);

    return callback;
  }

  return typeof position === 'function' ? position : encoding;
}

// The keys of its errors come in an order of their own.
function writeSync(...args) {
  const work = write(...args);

  return () => {
    try {
      return work();
    } catch (error) {
      const { code } = error;

      delete error.code;
      error.code = code;
      throw error;
    }
  };
}

const writev = vectored(
  (fd, view, position) => writeBytes(fd, new Uint8Array(view.buffer, view.byteOffset, view.byteLength), position));

module.exports = { write, writeBytes, writeLater, writeSync, writev };
