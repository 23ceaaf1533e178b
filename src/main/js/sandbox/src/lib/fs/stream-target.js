'use strict';
// What a stream reads or writes: a path, a descriptor or a FileHandle, and the calls that it uses for it.

const { Buffer } = require('buffer');
const { codes } = require('internal/errors');
const { validateFunction } = require('internal/validators');
const { descriptorOf, pathOf } = require('./paths');

const kFs = Symbol('kFs');
const kHandle = Symbol('kHandle');

// The calls of a FileHandle in the shape of the callback functions.
function handleCalls(stream, handle) {
  const forward = (promise, callback, resultsOf) => {
    promise.then((value) => process.nextTick(callback, null, ...resultsOf(value)), (error) => process.nextTick(callback, error));
  };
  const process = require('process');

  return {
    open() {},
    read: (fd, buffer, offset, length, position, callback) => forward(
      handle.read(buffer, offset, length, position), callback, ({ bytesRead }) => [ bytesRead, buffer ]),
    write: (fd, buffer, offset, length, position, callback) => forward(
      handle.write(buffer, offset, length, position), callback, ({ bytesWritten }) => [ bytesWritten, buffer ]),
    writev: (fd, buffers, position, callback) => forward(
      handle.writev(buffers, position), callback, ({ bytesWritten }) => [ bytesWritten, buffers ]),
    fsync: (fd, callback) => forward(handle.sync(), callback, () => []),
    close(fd, callback) {
      stream[kHandle] = null;
      forward(handle.close(), callback, () => []);
    }
  };
}

function importDescriptor(stream, options) {
  const { FileHandle } = require('./file-handle');

  if (typeof options.fd === 'number') {
    stream[kFs] = options.fs ?? require('fs');

    return options.fd;
  }
  if (options.fd !== null && typeof options.fd === 'object' && options.fd instanceof FileHandle) {
    if (options.fs !== undefined) throw new codes.ERR_METHOD_NOT_IMPLEMENTED('FileHandle with fs');
    const handle = options.fd;

    stream[kHandle] = handle;
    stream[kFs] = handleCalls(stream, handle);
    handle.on('close', () => { if (stream[kHandle] !== null) stream.destroy(); });

    return handle.fd;
  }

  throw new codes.ERR_INVALID_ARG_TYPE('options.fd', [ 'number', 'FileHandle' ], options.fd);
}

function takeTarget(stream, path, options, flags) {
  if (options.fd == null) {
    stream.fd = null;
    stream[kFs] = options.fs || require('fs');
    validateFunction(stream[kFs].open, 'options.fs.open');
    stream.path = typeof path === 'string' || Buffer.isBuffer(path) ? path : pathOf(path);
    stream.flags = options.flags === undefined ? flags : options.flags;
    stream.mode = options.mode === undefined ? 0o666 : options.mode;
    pathOf(stream.path);
  } else {
    stream.fd = descriptorOf(importDescriptor(stream, options));
  }
  options.autoDestroy = options.autoClose === undefined ? true : options.autoClose;
}

module.exports = { kFs, takeTarget };
