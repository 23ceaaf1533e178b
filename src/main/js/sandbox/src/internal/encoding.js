'use strict';

const { codes, codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_THIS } } = require('internal/errors');
const { validateString } = require('internal/validators');
const { customInspectSymbol, defineEnumerable, defineToStringTag, kindOf } = require('internal/util');
const natives = require('internal/natives');

const kDecoder = Symbol('decoder');
const kEncoder = Symbol('encoder');
const kFlags = Symbol('flags');
const kEncoding = Symbol('encoding');
const kIgnoreBOM = Symbol('kIgnoreBOM');
const kFatal = Symbol('kFatal');
const kUTF8FastPath = Symbol('kUTF8FastPath');
const kLatin1FastPath = Symbol('kLatin1FastPath');
const kHandle = Symbol('handle');

const flagFatal = 2;
const flagIgnoreBOM = 4;
const byteOrderMark = 0xfeff;

const nativeEncoder = new natives.TextEncoder();
const empty = new Uint8Array(0);

function checkEncoder(value) {
  if (value == null || value[kEncoder] !== true) throw new ERR_INVALID_THIS('TextEncoder');
}

function checkDecoder(value) {
  if (value == null || value[kDecoder] !== true) throw new ERR_INVALID_THIS('TextDecoder');
}

function checkOptions(options) {
  if (typeof options !== 'object' && typeof options !== 'function') {
    throw new ERR_INVALID_ARG_TYPE('options', 'Object', options);
  }
}

function constructorOf(object) {
  for (let prototype = object; prototype !== null; prototype = Object.getPrototypeOf(prototype)) {
    const Class = Object.getOwnPropertyDescriptor(prototype, 'constructor')?.value;
    if (typeof Class === 'function' && Class.name !== '') return Class;
  }

  return undefined;
}

class TextEncoder {
  constructor() {
    this[kEncoder] = true;
  }

  get encoding() {
    checkEncoder(this);

    return 'utf-8';
  }

  encode(input = '') {
    checkEncoder(this);

    return nativeEncoder.encode(`${ input }`);
  }

  encodeInto(src, dest) {
    checkEncoder(this);
    validateString(src, 'src');
    if (kindOf(dest) !== 'TypedArray' || !require('util/types').isUint8Array(dest)) {
      throw new ERR_INVALID_ARG_TYPE('dest', 'Uint8Array', dest);
    }
    const { read, written } = nativeEncoder.encodeInto(src, dest);

    return { read, written };
  }

  [customInspectSymbol](depth, opts) {
    checkEncoder(this);
    if (typeof depth === 'number' && depth < 0) return this;
    const shown = { __proto__: { constructor: constructorOf(this) ?? TextEncoder } };
    shown.encoding = this.encoding;

    return require('internal/inspect').inspect(shown, opts);
  }
}

defineEnumerable(TextEncoder.prototype, [ 'encoding', 'encode', 'encodeInto' ]);
defineToStringTag(TextEncoder.prototype, 'TextEncoder');

function unsupported(encoding) {
  return new codes.ERR_ENCODING_NOT_SUPPORTED(encoding);
}

/** The bytes of a buffer or view; undefined for anything else. */
function bytesOf(input) {
  if (ArrayBuffer.isView(input)) return new Uint8Array(input.buffer, input.byteOffset, input.byteLength);

  return kindOf(input).endsWith('ArrayBuffer') ? new Uint8Array(input) : undefined;
}

const anyBuffer = 'an instance of SharedArrayBuffer, ArrayBuffer or ArrayBufferView.';

// Node's converters word the same complaint in three ways.
function invalidInput(decoder) {
  const message = decoder[kUTF8FastPath] ? `The "list" argument must be ${ anyBuffer }`
    : decoder[kLatin1FastPath]
      ? 'The "input" argument must be an instance of ArrayBuffer, SharedArrayBuffer, or ArrayBufferView.'
      : `The "input" argument must be ${ anyBuffer }`;

  return Object.assign(new TypeError(message), { code: 'ERR_INVALID_ARG_TYPE' });
}

function latin1(bytes) {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);

  return text;
}

class TextDecoder {
  #begun = false;

  constructor(encoding = 'utf-8', options = {}) {
    const label = `${ encoding }`;
    checkOptions(options);
    // Nearly all ask for UTF-8, by its name.
    const name = label === 'utf-8' ? label : require('../lib/encoding/labels').encodingOf(label);
    if (name === undefined) throw unsupported(label);
    const fatal = Boolean(options?.fatal);
    const ignoreBOM = Boolean(options?.ignoreBOM);

    this[kDecoder] = true;
    this[kFlags] = (fatal ? flagFatal : 0) | (ignoreBOM ? flagIgnoreBOM : 0);
    this[kEncoding] = name;
    this[kIgnoreBOM] = ignoreBOM;
    this[kFatal] = fatal;
    this[kUTF8FastPath] = name === 'utf-8';
    this[kLatin1FastPath] = name === 'windows-1252';
    this[kHandle] = undefined;
    if (!this[kUTF8FastPath] && !this[kLatin1FastPath]) this.#converter();
  }

  #converter() {
    if (this[kHandle] === undefined) {
      const { [kEncoding]: name, [kFatal]: fatal } = this;
      this[kHandle] = name.startsWith('utf-') ? new natives.TextDecoder(name, { fatal, ignoreBOM: true })
        : require('../lib/encoding/single-byte').singleByteDecoder(name, fatal)
          ?? require('../lib/encoding/multi-byte').multiByteDecoder(name, fatal);
      if (this[kHandle] === undefined) throw unsupported(name);
    }

    return this[kHandle];
  }

  // The engine's decoder loses its place in a stream whose first part begins with a byte order mark.
  #withoutMark(text, more) {
    const isStart = !this.#begun && text.length > 0;
    this.#begun = Boolean(more) && (this.#begun || isStart);

    return isStart && !this[kIgnoreBOM] && text.charCodeAt(0) === byteOrderMark ? text.slice(1) : text;
  }

  decode(input = empty, options = {}) {
    checkDecoder(this);

    if (options?.stream) {
      this[kUTF8FastPath] = false;
      this[kLatin1FastPath] = false;
    }
    const bytes = bytesOf(input);
    if (bytes === undefined) throw invalidInput(this);
    // Node's short cut for Latin-1 knows no other characters for 0x80 to 0x9f, and loses a leading 0xff with ignoreBOM.
    if (this[kLatin1FastPath]) return latin1(this[kIgnoreBOM] && bytes[0] === 0xff ? bytes.subarray(1) : bytes);
    if (!this[kUTF8FastPath]) checkOptions(options);

    try {
      return this.#withoutMark(this.#converter().decode(bytes, { stream: Boolean(options?.stream) }), options?.stream);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      const invalid = new codes.ERR_ENCODING_INVALID_ENCODED_DATA(this[kEncoding]);
      // Only Node's own decoder in JavaScript tells a number.
      delete invalid.errno;
      throw invalid;
    }
  }

  get encoding() {
    checkDecoder(this);

    return this[kEncoding];
  }

  get fatal() {
    checkDecoder(this);

    return (this[kFlags] & flagFatal) !== 0;
  }

  get ignoreBOM() {
    checkDecoder(this);

    return (this[kFlags] & flagIgnoreBOM) !== 0;
  }

  [customInspectSymbol](depth, opts) {
    checkDecoder(this);
    if (typeof depth === 'number' && depth < 0) return this;
    const constructor = constructorOf(this) ?? TextDecoder;
    const shown = { __proto__: { constructor } };
    Object.assign(shown, { encoding: this.encoding, fatal: this.fatal, ignoreBOM: this.ignoreBOM });
    if (opts.showHidden) Object.assign(shown, { [kFlags]: this[kFlags], [kHandle]: this[kHandle] });

    return `${ constructor.name } ${ require('internal/inspect').inspect(shown) }`;
  }
}

defineEnumerable(TextDecoder.prototype, [ 'decode', 'encoding', 'fatal', 'ignoreBOM' ]);
defineToStringTag(TextDecoder.prototype, 'TextDecoder');

module.exports = { TextDecoder, TextEncoder };
