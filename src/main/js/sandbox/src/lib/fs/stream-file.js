'use strict';
// How a stream's file is opened, and how it is closed when nothing is under way any more.

const { kFs } = require('./stream-target');

const kBusy = Symbol('kIsPerformingIO');
const kIdle = Symbol('kIoDone');
const kDeprecated = Symbol('kDeprecatedOpen');

// It does nothing, but older code replaces it by a function that opens the file and emits what it comes to.
function deprecatedOpen(name) {
  const open = require('util').deprecate(function() {}, `${ name }.prototype.open() is deprecated`, 'DEP0135');

  return Object.defineProperty(open, kDeprecated, { value: true });
}

function openAsReplaced(stream, callback) {
  const { emit } = stream;

  stream.emit = (event, ...args) => {
    if (event === 'open' || event === 'error') {
      stream.emit = emit;
      callback(event === 'error' ? args[0] : undefined);
    }

    return event === 'error' ? true : Reflect.apply(emit, stream, [ event, ...args ]);
  };
  stream.open();
}

function _construct(callback) {
  const stream = this;

  if (typeof stream.fd === 'number') {
    callback();

    return;
  }
  if (!stream.open[kDeprecated]) {
    openAsReplaced(stream, callback);

    return;
  }
  stream[kFs].open(stream.path, stream.flags, stream.mode, (error, fd) => {
    if (error) {
      callback(error);

      return;
    }
    stream.fd = fd;
    callback();
    stream.emit('open', stream.fd);
    stream.emit('ready');
  });
}

// The descriptor is closed when the operation that is under way has come back.
function closeDescriptor(stream, error, callback) {
  if (typeof stream.fd !== 'number') {
    callback(error);

    return;
  }
  stream[kFs].close(stream.fd, (closeError) => callback(closeError || error));
  stream.fd = null;
}

function closeWhenIdle(stream, error, callback) {
  if (stream[kBusy]) stream.once(kIdle, (late) => closeDescriptor(stream, error || late, callback));
  else closeDescriptor(stream, error, callback);
}

// Whoever destroys the stream meanwhile waits for this.
function endOfOperation(stream, error) {
  stream[kBusy] = false;
  if (!stream.destroyed) return false;
  stream.emit(kIdle, error);

  return true;
}

module.exports = { _construct, closeWhenIdle, deprecatedOpen, endOfOperation, kBusy };
