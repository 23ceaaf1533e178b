'use strict';

// Each kind of compression or decompression: which of the host's modes it is, and which flush values are its own.
const { Engine } = require('./engine');
const { streamOptions, zlibOptions } = require('./options');

const zlibFlushes = { flush: 0, finishFlush: 4, largest: 5 };
const FULL_FLUSH = 3;
const BROTLI_FLUSH = 1;

function zlibKind(name, mode) {
  exports[name] = {
    fullFlush: FULL_FLUSH,
    streamClass: () => require('./streams')[name],
    open(opts) {
      const options = zlibOptions(opts, mode);
      const all = { ...options, ...streamOptions(opts, zlibFlushes) };

      return [ new Engine(mode, options), all ];
    }
  };
}

function brotliKind(name) {
  exports[name] = {
    fullFlush: BROTLI_FLUSH,
    streamClass: () => require('./streams')[name],
    open(opts) {
      return require('./brotli').open(name, opts);
    }
  };
}

zlibKind('Deflate', 1);
zlibKind('Inflate', 2);
zlibKind('Gzip', 3);
zlibKind('Gunzip', 4);
zlibKind('DeflateRaw', 5);
zlibKind('InflateRaw', 6);
zlibKind('Unzip', 7);
brotliKind('BrotliCompress');
brotliKind('BrotliDecompress');
