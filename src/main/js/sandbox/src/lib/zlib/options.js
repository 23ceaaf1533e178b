'use strict';

const { codes: { ERR_INVALID_ARG_TYPE, ERR_OUT_OF_RANGE } } = require('internal/errors');
const { checkRangesOrGetDefault, validateFiniteNumber } = require('internal/validators');
const { isAnyArrayBuffer, isArrayBufferView } = require('util/types');
const { kMaxLength } = require('buffer');

const GZIP = 3;
const INFLATE = 2;
const GUNZIP = 4;
const UNZIP = 7;
const MIN_CHUNK = 64;
const DEFAULT_CHUNK = 16384;

function dictionaryBytes(dictionary) {
  if (dictionary === undefined) return undefined;
  if (isAnyArrayBuffer(dictionary)) return new Uint8Array(dictionary);
  if (isArrayBufferView(dictionary)) return new Uint8Array(dictionary.buffer, dictionary.byteOffset, dictionary.byteLength);

  throw new ERR_INVALID_ARG_TYPE('options.dictionary', [ 'Buffer', 'TypedArray', 'DataView', 'ArrayBuffer' ], dictionary);
}

// The window is the JDK's largest whatever is asked for; that costs memory but reads and writes the same.
function checkWindow({ windowBits }, mode) {
  const isFromHeader = mode === INFLATE || mode === GUNZIP || mode === UNZIP;

  if (isFromHeader && (windowBits == null || windowBits === 0)) return;
  checkRangesOrGetDefault(windowBits, 'options.windowBits', mode === GZIP ? 9 : 8, 15, 15);
}

function chunkSizeOf({ chunkSize }) {
  if (!validateFiniteNumber(chunkSize, 'options.chunkSize')) return DEFAULT_CHUNK;
  if (chunkSize < MIN_CHUNK) throw new ERR_OUT_OF_RANGE('options.chunkSize', `>= ${ MIN_CHUNK }`, chunkSize);

  return chunkSize;
}

/** Options with the defaults filled in. `flushes` are the kind's own defaults and the largest flush value. */
function streamOptions(given, { flush, finishFlush, largest }) {
  const options = given || {};

  return {
    chunkSize: chunkSizeOf(options),
    flush: checkRangesOrGetDefault(options.flush, 'options.flush', 0, largest, flush),
    finishFlush: checkRangesOrGetDefault(options.finishFlush, 'options.finishFlush', 0, largest, finishFlush),
    maxOutputLength: checkRangesOrGetDefault(options.maxOutputLength, 'options.maxOutputLength', 1, kMaxLength, kMaxLength),
    info: options.info
  };
}

function zlibOptions(given, mode) {
  const options = given || {};

  checkWindow(options, mode);

  const level = checkRangesOrGetDefault(options.level, 'options.level', -1, 9, -1);

  checkRangesOrGetDefault(options.memLevel, 'options.memLevel', 1, 9, 8);

  return {
    level,
    strategy: checkRangesOrGetDefault(options.strategy, 'options.strategy', 0, 4, 0),
    dictionary: dictionaryBytes(options.dictionary)
  };
}

module.exports = { streamOptions, zlibOptions };
