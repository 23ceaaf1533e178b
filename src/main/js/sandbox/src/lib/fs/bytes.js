'use strict';
// read, write and their vectored forms.

const { Buffer } = require('buffer');
const { codes } = require('internal/errors');
const { validateBuffer, validateEncoding, validateInteger, validateInt32, validateObject } = require('internal/validators');
const { call, failure } = require('./calls');
const { descriptorOf } = require('./paths');

const isView = (value) => ArrayBuffer.isView(value);

function positionOf(position, length) {
  if (position == null) return -1;
  if (typeof position === 'number') {
    validateInteger(position, 'position', -1);
  } else if (typeof position === 'bigint') {
    const most = 2n ** 63n - 1n - BigInt(length);

    if (!(position >= -1n && position <= most)) {
      throw new codes.ERR_OUT_OF_RANGE('position', `>= -1 && <= ${ most }`, position);
    }
  } else {
    throw new codes.ERR_INVALID_ARG_TYPE('position', [ 'integer', 'bigint' ], position);
  }

  return Number(position);
}

function readInto(fd, view, offset, length, position) {
  const bytes = new Uint8Array(call('read', [ fd, length, position ], 'read'));

  new Uint8Array(view.buffer, view.byteOffset + offset, length).set(bytes);

  return bytes.length;
}

// Instead of the offset, options may follow the buffer; nothing at all means the whole of it.
function read(fd, buffer, offset, length, position) {
  const descriptor = descriptorOf(fd);

  validateBuffer(buffer);
  if (offset === undefined || (offset !== null && typeof offset === 'object')) {
    ({ offset = 0, length = buffer.byteLength - offset, position = null } = offset ?? { length, position });
  }
  if (offset == null) offset = 0;
  else validateInteger(offset, 'offset', 0);
  length |= 0;
  if (length === 0) return () => [ 0, buffer ];

  if (buffer.byteLength === 0) {
    throw new codes.ERR_INVALID_ARG_VALUE('buffer', buffer, 'is empty and cannot be written');
  }
  if (length < 0) throw new codes.ERR_OUT_OF_RANGE('length', '>= 0', length);
  if (offset + length > buffer.byteLength) {
    throw new codes.ERR_OUT_OF_RANGE('length', `<= ${ buffer.byteLength - offset }`, length);
  }
  const at = positionOf(position, length);

  return () => [ readInto(descriptor, buffer, offset, length, at), buffer ];
}

// The callback form may do without a buffer: (fd, options), (fd).
function readOptional(fd, buffer, ...rest) {
  if (isView(buffer)) return read(fd, buffer, ...rest);
  const options = buffer ?? {};

  validateObject(options, 'options');

  return read(fd, options.buffer ?? Buffer.alloc(16384), options);
}

const linesOf = (bytes) => `${ Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) }`.replace(/\n$/, '');

// 1 and 2 are the process's streams.
function writeBytes(fd, bytes, position) {
  if (fd === 1 || fd === 2) require('internal/console_output').write(fd === 1 ? 'info' : 'error', linesOf(bytes));
  else call('write', [ fd, bytes.buffer, bytes.byteOffset, bytes.byteLength, position ], 'write');

  return bytes.byteLength;
}

function writeString(descriptor, text, position, encoding) {
  if (typeof text !== 'string') {
    throw new codes.ERR_INVALID_ARG_TYPE('buffer', [ 'string', 'Buffer', 'TypedArray', 'DataView' ], text);
  }
  validateEncoding(text, encoding);
  const bytes = Buffer.from(text, encoding ?? 'utf8');
  const at = typeof position === 'number' ? position : -1;

  return () => [ writeBytes(descriptor, bytes, at), text ];
}

function write(fd, buffer, offsetOrOptions, length, position) {
  const descriptor = descriptorOf(fd);
  let offset = offsetOrOptions;

  if (!isView(buffer)) return writeString(descriptor, buffer, offsetOrOptions, length);
  if (typeof offset === 'object' && offset !== null) {
    ({ offset = 0, length = buffer.byteLength - offset, position = null } = offsetOrOptions);
  }
  if (offset == null) offset = 0;
  else validateInteger(offset, 'offset', 0);
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

function validateViews(buffers) {
  if (!Array.isArray(buffers)) throw new codes.ERR_INVALID_ARG_TYPE('buffers', 'ArrayBufferView[]', buffers);
  for (const buffer of buffers) {
    if (!isView(buffer)) throw new codes.ERR_INVALID_ARG_TYPE('buffers', 'ArrayBufferView[]', buffers);
  }
}

function vectored(each) {
  return function(fd, buffers, position) {
    const descriptor = descriptorOf(fd);
    validateViews(buffers);
    let at = typeof position === 'number' ? position : -1;

    return () => {
      let total = 0;

      for (const buffer of buffers) {
        const count = each(descriptor, buffer, at);

        total += count;
        if (at >= 0) at += count;
        if (count < buffer.byteLength) break;
      }

      return [ total, buffers ];
    };
  };
}

const EINVAL = -22;

const readEach = vectored((fd, view, position) => readInto(fd, view, 0, view.byteLength, position));
function readv(fd, buffers, position) {
  const work = readEach(fd, buffers, position);

  return () => {
    if (buffers.length === 0) throw failure(EINVAL, 'read');

    return work();
  };
}

const writev = vectored(
  (fd, view, position) => writeBytes(fd, new Uint8Array(view.buffer, view.byteOffset, view.byteLength), position));

module.exports = { read, readOptional, readv, write, writeBytes, writev };
