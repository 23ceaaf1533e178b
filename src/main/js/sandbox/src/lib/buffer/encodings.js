'use strict';
// Text to bytes and back, per encoding. The engine's own coders do the work wherever they can: in an interpreter
// they cost a fraction of a microsecond where a loop costs 100 ns per character.

const { TextEncoder, TextDecoder } = require('internal/natives');
const { bufferEncode, bufferWriteText } = require('internal/host');
const { FastBuffer: { prototype }, Uint16Array, adopt, allocate, viewOf } = require('./fast-buffer');
const { toHex, writeHex } = require('./hex');
const { decodedLength, toBase64, toBase64Url, writeBase64 } = require('./base64');

const { fromCharCode } = String;

// The coders' methods become own properties, so that a suite that patches the prototypes does not break Buffer.
const encoder = new TextEncoder();
encoder.encode = TextEncoder.prototype.encode;
encoder.encodeInto = TextEncoder.prototype.encodeInto;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
decoder.decode = TextDecoder.prototype.decode;
let utf16Decoder;

const CHUNK = 4096;

function decodeUtf16(units) {
  if (utf16Decoder === undefined) {
    utf16Decoder = new TextDecoder('utf-16le', { ignoreBOM: true });
    utf16Decoder.decode = TextDecoder.prototype.decode;
  }

  return utf16Decoder.decode(units);
}

function utf8Slice(bytes) {
  return decoder.decode(bytes);
}

// Text of nothing but ASCII has as many characters as bytes, and no byte that had to be replaced.
function asciiText(bytes) {
  const text = decoder.decode(bytes);

  return text.length === bytes.length && !text.includes('\uFFFD') ? text : undefined;
}

function latin1Slice(bytes) {
  return asciiText(bytes) ?? decodeUtf16(new Uint16Array(bytes));
}

function asciiSlice(bytes) {
  const text = asciiText(bytes);
  if (text !== undefined) return text;

  const units = new Uint16Array(bytes);
  for (let i = 0; i < units.length; i++) units[i] &= 0x7F;

  return decodeUtf16(units);
}

function ucs2Slice(bytes) {
  const { length } = bytes;
  const even = length % 2 === 0 ? bytes : viewOf(bytes, 0, length - 1);
  const text = decodeUtf16(even);
  if (!text.includes('\uFFFD')) return text;

  // Lone surrogates, which the decoder replaces and Node keeps.
  const units = new Uint16Array(length >>> 1);
  for (let i = 0; i < units.length; i++) units[i] = bytes[i * 2] | bytes[i * 2 + 1] << 8;
  let result = '';
  for (let i = 0; i < units.length; i += CHUNK) result += fromCharCode.apply(null, units.subarray(i, i + CHUNK));

  return result;
}

function utf8Write(target, text) {
  return bufferWriteText(target, text, 0) ?? encoder.encodeInto(text, target).written;
}

function latin1Write(target, text) {
  const count = text.length < target.length ? text.length : target.length;
  const part = count === text.length ? text : text.slice(0, count);
  const bytes = encoder.encode(part);

  if (bytes.length === count) {
    target.set(bytes);
  } else {
    for (let i = 0; i < count; i++) target[i] = text.charCodeAt(i);
  }

  return count;
}

function ucs2Write(target, text) {
  const units = target.length >>> 1;
  const count = text.length < units ? text.length : units;

  for (let i = 0; i < count; i++) {
    const unit = text.charCodeAt(i);
    target[i * 2] = unit;
    target[i * 2 + 1] = unit >>> 8;
  }

  return count * 2;
}

function utf8Length(text) {
  return encoder.encode(text).length;
}

function encodeUtf8(text) {
  return bufferEncode(text, prototype) ?? adopt(encoder.encode(text));
}

function encodeLatin1(text) {
  const bytes = encoder.encode(text);
  if (bytes.length === text.length) return adopt(bytes);

  const buffer = allocate(text.length);
  for (let i = 0; i < text.length; i++) buffer[i] = text.charCodeAt(i);

  return buffer;
}

function encodeUcs2(text) {
  const buffer = allocate(text.length * 2);
  ucs2Write(buffer, text);

  return buffer;
}

function encodeVia(write, size) {
  return (text) => {
    const buffer = allocate(size(text));
    const written = write(buffer, text);

    return written === buffer.length ? buffer : viewOf(buffer, 0, written);
  };
}

// slice: bytes -> text; write: (bytes, text) -> number of bytes written; encode: text -> Buffer.
const utf8 = { name: 'utf8', byteLength: utf8Length, slice: utf8Slice, write: utf8Write, encode: encodeUtf8 };
const utf16le = {
  name: 'utf16le', byteLength: (text) => text.length * 2, slice: ucs2Slice, write: ucs2Write, encode: encodeUcs2
};
const latin1 = {
  name: 'latin1', byteLength: (text) => text.length, slice: latin1Slice, write: latin1Write, encode: encodeLatin1
};
const ascii = {
  name: 'ascii', byteLength: latin1.byteLength, slice: asciiSlice, write: latin1Write, encode: encodeLatin1
};
const hex = {
  name: 'hex', byteLength: (text) => text.length >>> 1, slice: toHex, write: writeHex,
  encode: encodeVia(writeHex, (text) => text.length >>> 1)
};
const base64 = {
  name: 'base64', byteLength: decodedLength, slice: toBase64, write: writeBase64,
  encode: encodeVia(writeBase64, decodedLength)
};
const base64url = {
  name: 'base64url', byteLength: decodedLength, slice: toBase64Url, write: writeBase64, encode: base64.encode
};

// A table costs a tenth of a switch over strings here.
const byName = {
  __proto__: null,
  'utf8': utf8,
  'utf-8': utf8,
  'ucs2': utf16le,
  'ucs-2': utf16le,
  'utf16le': utf16le,
  'utf-16le': utf16le,
  'latin1': latin1,
  'binary': latin1,
  'ascii': ascii,
  'hex': hex,
  'base64': base64,
  'base64url': base64url
};

// The operations of an encoding, undefined for what is none.
function encodingOf(name) {
  return byName[name] ?? byName[`${ name }`.toLowerCase()];
}

module.exports = {
  ascii, base64, base64url, encodeUtf8, encodingOf, hex, latin1, latin1Slice, ucs2Slice, utf16le, utf8, utf8Slice,
  utf8Write
};
