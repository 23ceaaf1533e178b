'use strict';
// Text from chunks of bytes: a character that a chunk cuts in two is held back until it is whole.

const { codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_THIS, ERR_UNKNOWN_ENCODING } } = require('internal/errors');
const { Buffer } = require('buffer');

// Taken now: a suite may replace the globals.
const { Uint8Array } = globalThis;

const kNativeDecoder = Symbol('kNativeDecoder');
const { asciiSlice, base64Slice, base64urlSlice, hexSlice, latin1Slice, ucs2Slice, utf8Slice } = Buffer.prototype;
const { isView } = ArrayBuffer;

// The state is laid out as Node's own: four bytes of a held character, how many it lacks, how many it has, encoding.
const MISSING = 4;
const HELD = 5;
const ENCODING = 6;

const UTF8 = 1;
const BASE64 = 2;
const UTF16 = 3;
const BASE64URL = 7;

const encodings = {
  __proto__: null,
  ascii: [ 0, asciiSlice ],
  utf8: [ UTF8, utf8Slice ],
  base64: [ BASE64, base64Slice ],
  utf16le: [ UTF16, ucs2Slice ],
  latin1: [ 4, latin1Slice ],
  hex: [ 5, hexSlice ],
  base64url: [ BASE64URL, base64urlSlice ]
};
const aliases = {
  __proto__: null, 'utf-8': 'utf8', 'ucs2': 'utf16le', 'ucs-2': 'utf16le', 'utf-16le': 'utf16le', 'binary': 'latin1'
};

function normalizeEncoding(encoding) {
  if (encoding === undefined || encoding === null || encoding === '') return 'utf8';
  const lower = `${ encoding }`.toLowerCase();
  const name = aliases[lower] ?? lower;
  if (encodings[name] === undefined || typeof encoding !== 'string') throw new ERR_UNKNOWN_ENCODING(encoding);

  return name;
}

// Takes what a held character lacks from the chunk's start; returns how many bytes that were.
function complete(state, chunk) {
  let wanted = Math.min(state[MISSING], chunk.length);

  // A byte that cannot continue the character begins another one: the held one stays broken.
  if (state[ENCODING] === UTF8) {
    for (let i = 0; i < wanted; i++) {
      if ((chunk[i] & 0xC0) !== 0x80) {
        state[MISSING] = wanted = i;
        break;
      }
    }
  }

  state.set(chunk.subarray(0, wanted), state[HELD]);
  state[MISSING] -= wanted;
  state[HELD] += wanted;

  return wanted;
}

function sizeOfUtf8(lead) {
  if ((lead & 0xE0) === 0xC0) return 2;
  if ((lead & 0xF0) === 0xE0) return 3;

  return (lead & 0xF8) === 0xF0 ? 4 : 0;
}

// [held, missing] of the character that the chunk ends in, [0, 0] if it ends whole or in no character at all.
function unfinishedUtf8(chunk) {
  const { length } = chunk;

  for (let held = 1; held <= 3 && held <= length; held++) {
    const byte = chunk[length - held];
    if ((byte & 0xC0) === 0x80) continue;
    const size = sizeOfUtf8(byte);

    return held < size ? [ held, size - held ] : [ 0, 0 ];
  }

  return [ 0, 0 ];
}

function unfinished(encoding, chunk) {
  const { length } = chunk;

  switch (encoding) {
    case UTF8:
      return chunk[length - 1] & 0x80 ? unfinishedUtf8(chunk) : [ 0, 0 ];
    case UTF16:
      if (length % 2 === 1) return [ 1, 1 ];

      return (chunk[length - 1] & 0xFC) === 0xD8 ? [ 2, 2 ] : [ 0, 0 ];
    case BASE64: case BASE64URL:
      return length % 3 === 0 ? [ 0, 0 ] : [ length % 3, 3 - length % 3 ];
    default:
      return [ 0, 0 ];
  }
}

function decode(decoder, bytes) {
  const state = decoder[kNativeDecoder];
  const slice = encodings[decoder.encoding][1];
  let chunk = bytes;
  let text = '';

  if (state[MISSING] > 0) {
    chunk = chunk.subarray(complete(state, chunk));
    if (state[MISSING] > 0) return '';
    text = slice.call(state, 0, state[HELD]);
    state[HELD] = 0;
  }
  if (chunk.length === 0) return text;

  const [ held, missing ] = unfinished(state[ENCODING], chunk);
  if (held === 0) return text + slice.call(chunk, 0, chunk.length);

  const end = chunk.length - held;
  state.set(chunk.subarray(end), 0);
  state[HELD] = held;
  state[MISSING] = missing;

  return end === 0 ? text : text + slice.call(chunk, 0, end);
}

function flush(decoder) {
  const state = decoder[kNativeDecoder];
  const held = state[ENCODING] === UTF16 ? state[HELD] & ~1 : state[HELD];
  const text = held === 0 ? '' : encodings[decoder.encoding][1].call(state, 0, held);
  state[MISSING] = 0;
  state[HELD] = 0;

  return text;
}

function StringDecoder(encoding) {
  this.encoding = normalizeEncoding(encoding);
  this[kNativeDecoder] = Buffer.alloc(7);
  this[kNativeDecoder][ENCODING] = encodings[this.encoding][0];
}

StringDecoder.prototype.write = function write(buf) {
  if (typeof buf === 'string') return buf;
  if (!isView(buf)) throw new ERR_INVALID_ARG_TYPE('buf', [ 'Buffer', 'TypedArray', 'DataView' ], buf);
  if (!this[kNativeDecoder]) throw new ERR_INVALID_THIS('StringDecoder');

  return decode(this, new Uint8Array(buf.buffer, buf.byteOffset, buf.byteLength));
};

StringDecoder.prototype.end = function end(buf) {
  const text = buf === undefined ? '' : this.write(buf);

  return this[kNativeDecoder][HELD] > 0 ? text + flush(this) : text;
};

StringDecoder.prototype.text = function text(buf, offset) {
  this[kNativeDecoder][MISSING] = 0;
  this[kNativeDecoder][HELD] = 0;

  return this.write(buf.slice(offset));
};

Object.defineProperties(StringDecoder.prototype, {
  lastChar: {
    get() { return this[kNativeDecoder].subarray(0, MISSING); }, enumerable: true, configurable: true
  },
  lastNeed: {
    get() { return this[kNativeDecoder][MISSING]; }, enumerable: true, configurable: true
  },
  lastTotal: {
    get() { return this[kNativeDecoder][HELD] + this[kNativeDecoder][MISSING]; }, enumerable: true, configurable: true
  }
});

module.exports = { StringDecoder };
