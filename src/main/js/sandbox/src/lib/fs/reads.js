'use strict';
// read and readv.

const { Buffer } = require('buffer');
const { codes } = require('internal/errors');
const { validateBuffer, validateInteger, validateObject } = require('internal/validators');
const { call, failure } = require('./calls');
const { callbackOf } = require('./deferred');
const { descriptorOf } = require('./paths');
const { isView, offsetOf, rangeIn, vectored } = require('./views');

const defaultSize = 16384;

const leastPosition = -(2n ** 63n);
const mostPosition = 2n ** 63n - 1n;

function positionOf(position) {
  if (position == null) return -1;
  if (typeof position === 'number') {
    validateInteger(position, 'position', -1);
  } else if (typeof position === 'bigint') {
    if (position < leastPosition || position > mostPosition) {
      throw new codes.ERR_OUT_OF_RANGE('position', `>= ${ leastPosition } && <= ${ mostPosition }`, position);
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

// What all forms of read do once they know which argument is which.
function readWork(descriptor, buffer, offset, length, position) {
  if (length === 0) return () => [ 0, buffer ];
  if (buffer.byteLength === 0) {
    throw new codes.ERR_INVALID_ARG_VALUE('buffer', buffer, 'is empty and cannot be written');
  }
  if (length < 0) throw new codes.ERR_OUT_OF_RANGE('length', '>= 0', length);
  if (offset + length > buffer.byteLength) {
    throw new codes.ERR_OUT_OF_RANGE('length', `<= ${ buffer.byteLength - offset }`, length);
  }
  const at = positionOf(position);

  return () => [ readInto(descriptor, buffer, offset, length, at), buffer ];
}

function validateOptions(options) {
  if (options !== null) validateObject(options, 'options');
}

// (fd, buffer[, options]) or (fd, buffer, offset, length[, position]).
function readSync(fd, buffer, offset, length, position) {
  const descriptor = descriptorOf(fd);

  validateBuffer(buffer);
  if (arguments.length <= 3 || typeof offset === 'object') {
    if (offset !== undefined) validateOptions(offset);
    [ offset, length, position ] = rangeIn(buffer, offset ?? {});
  }
  if (offset === undefined) offset = 0;
  else validateInteger(offset, 'offset', 0);

  return readWork(descriptor, buffer, offset, length | 0, position);
}

// Before its callback the asynchronous form takes (fd), (fd, options), (fd, buffer[, options]), or all in order.
// Gives the work, the callback and the buffer.
function readLater(fd, ...rest) {
  const descriptor = descriptorOf(fd);
  let [ buffer, offset, length, position, callback ] = rest;

  if (rest.length <= 3) {
    let options;

    callback = rest.at(-1);
    if (rest.length === 3) {
      validateOptions(offset);
      options = offset;
    } else if (rest.length === 2 && !isView(buffer)) {
      if (buffer !== undefined) validateOptions(buffer);
      options = buffer;
      ({ buffer = Buffer.alloc(defaultSize) } = options ?? {});
    } else if (rest.length < 2) {
      buffer = Buffer.alloc(defaultSize);
    }
    [ offset, length, position ] = rangeIn(buffer, options ?? {});
  }
  validateBuffer(buffer);
  callbackOf(callback);

  return [ readWork(descriptor, buffer, offsetOf(offset), length | 0, position), callback, buffer ];
}

// That of a FileHandle: ([options]), (buffer[, options]) or all in order. It takes any odd position for none.
function readHandle(descriptor, buffer, offset, length, position) {
  if (!isView(buffer)) {
    const options = buffer;

    if (options !== undefined) validateOptions(options);
    ({ buffer = Buffer.alloc(defaultSize) } = options ?? {});
    [ offset, length, position ] = rangeIn(buffer, options ?? {});
    validateBuffer(buffer);
  } else if (offset !== null && typeof offset === 'object') {
    validateOptions(offset);
    [ offset, length, position ] = rangeIn(buffer, offset);
  }
  offset = offsetOf(offset);

  return readWork(
    descriptor, buffer, offset, length ?? buffer.byteLength - offset, Number.isSafeInteger(position) && position >= 0 ? position : null);
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

module.exports = { readHandle, readLater, readSync, readv };
