'use strict';
// The functions of the buffer module that are no part of Buffer: transcode, isUtf8, isAscii, atob, btoa.

const {
  codes: { ERR_INVALID_ARG_TYPE, ERR_MISSING_ARGS }, genericNodeError, nativeError
} = require('internal/errors');
const { TextDecoder } = require('internal/natives');
const { Uint8Array, allocate, isAnyArrayBuffer, isTypedArray, isUint8Array } = require('./fast-buffer');
const { ascii, encodingOf, latin1, latin1Slice, ucs2Slice, utf16le, utf8, utf8Slice } = require('./encodings');
const { decodedLength, toBase64, writeBase64 } = require('./base64');

const strictDecode = TextDecoder.prototype.decode;
let strictDecoder;

// The numbers are ICU's, which Node uses for this.
const U_ILLEGAL_ARGUMENT_ERROR = 1;
const U_INVALID_CHAR_FOUND = 10;

function transcodeError(code, errno) {
  return genericNodeError(`Unable to transcode Buffer [${ code }]`, { code, errno });
}

function invalidChar() {
  return transcodeError('U_INVALID_CHAR_FOUND', U_INVALID_CHAR_FOUND);
}

function bytesOf(input, below) {
  const isView = isTypedArray(input);
  if (!isView && !isAnyArrayBuffer(input)) {
    throw new ERR_INVALID_ARG_TYPE('input', [ 'ArrayBuffer', 'Buffer', 'TypedArray' ], input);
  }

  try {
    return isView ? new Uint8Array(input.buffer, input.byteOffset, input.byteLength) : new Uint8Array(input);
  } catch {
    // A view of detached memory cannot be made.
    throw nativeError(Error, 'ERR_INVALID_STATE', 'Cannot validate on a detached buffer', below);
  }
}

function isValidUtf8(bytes) {
  strictDecoder ??= new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    strictDecode.call(strictDecoder, bytes);

    return true;
  } catch {
    return false;
  }
}

function isUtf8(input) {
  return isValidUtf8(bytesOf(input, isUtf8));
}

function isAscii(input) {
  const bytes = bytesOf(input, isAscii);
  const text = utf8Slice(bytes);

  return text.length === bytes.length && !text.includes('\uFFFD');
}

function decodeFrom(source, encoding, target) {
  switch (encoding) {
    case utf8:
      if (target === utf16le && !isValidUtf8(source)) throw invalidChar();

      return utf8Slice(source);
    case utf16le: {
      const text = ucs2Slice(source);
      if (target === utf8 && !text.isWellFormed()) throw invalidChar();

      return text;
    }
    case ascii: {
      const text = latin1Slice(source);

      return target === utf16le ? text : text.replace(/[\x80-\xFF]/g, '\uFFFD');
    }
    default:
      return latin1Slice(source);
  }
}

function encodeTo(text, encoding) {
  if (encoding === utf8 || encoding === utf16le) return encoding.encode(text);
  const unknown = encoding === ascii ? /[^\0-\x7F]/gu : /[^\0-\xFF]/gu;

  return latin1.encode(text.replace(unknown, '?'));
}

function transcodable(encoding) {
  const operations = encoding == null ? utf8 : encodingOf(encoding);

  return operations === utf8 || operations === utf16le || operations === latin1 || operations === ascii
    ? operations
    : undefined;
}

function transcode(source, fromEncoding, toEncoding) {
  if (!isUint8Array(source)) throw new ERR_INVALID_ARG_TYPE('source', [ 'Buffer', 'Uint8Array' ], source);
  if (source.length === 0) return allocate(0);

  const from = transcodable(fromEncoding);
  const to = transcodable(toEncoding);
  if (from === undefined || to === undefined) {
    throw transcodeError('U_ILLEGAL_ARGUMENT_ERROR', U_ILLEGAL_ARGUMENT_ERROR);
  }

  return encodeTo(decodeFrom(source, from, to), to);
}

function invalidCharacter(message) {
  const { DOMException } = require('internal/dom_exception');

  return new DOMException(message, 'InvalidCharacterError');
}

function btoa(input) {
  if (arguments.length === 0) throw new ERR_MISSING_ARGS('input');
  const text = `${ input }`;
  if (/[^\0-\xFF]/.test(text)) throw invalidCharacter('Invalid character');

  return toBase64(latin1.encode(text));
}

function atob(input) {
  if (arguments.length === 0) throw new ERR_MISSING_ARGS('input');
  const text = `${ input }`.replace(/[\t\n\f\r ]+/g, '');
  const [ , padding ] = /^[A-Za-z0-9+/]*(={0,2})$/.exec(text) ?? [];
  if (padding === undefined || (padding !== '' && text.length % 4 !== 0)) throw invalidCharacter('Invalid character');
  if (text.length % 4 === 1) throw invalidCharacter('The string to be decoded is not correctly encoded.');

  const bytes = allocate(decodedLength(text));
  writeBase64(bytes, text);

  return latin1Slice(bytes);
}

module.exports = { atob, btoa, isAscii, isUtf8, transcode };
