'use strict';

// Node's streams, from the package in which Node's own are kept; packages.mjs lists what is different here.
const Stream = require('readable-stream/lib/stream');
const { AbortError } = require('internal/errors');
const { isUint8Array } = require('util/types');

const { eventNames } = Stream.prototype;
const { Writable, finished } = Stream;

Stream.prototype.eventNames = {
  eventNames() {
    return eventNames.call(this).filter((name) => this.listenerCount(name) > 0);
  }
}.eventNames;

Writable.prototype[Symbol.asyncDispose] = {
  ''() {
    if (!this.destroyed) this.destroy(this.writableFinished ? null : new AbortError());

    return new Promise((resolve, reject) => {
      finished(this, (error) => (error && error.name !== 'AbortError' ? reject(error) : resolve(null)));
    });
  }
}[''];

Object.assign(Stream, {
  duplexPair: require('../lib/stream/duplex-pair'),
  _isArrayBufferView: ArrayBuffer.isView,
  _isUint8Array: isUint8Array
});

module.exports = Stream;
