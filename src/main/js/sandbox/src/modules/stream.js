'use strict';

// Node's streams, from the package in which Node's own are kept; packages.mjs lists what is different here.
const Stream = require('readable-stream/lib/stream');
const { FastBuffer } = require('internal/buffer');

Object.assign(Stream, {
  duplexPair: require('../lib/stream/duplex-pair'),
  _isArrayBufferView: ArrayBuffer.isView,
  _isUint8Array: require('util/types').isUint8Array,
  _uint8ArrayToBuffer(chunk) {
    return new FastBuffer(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  }
});

module.exports = Stream;
