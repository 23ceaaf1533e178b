'use strict';

// The web's transforms: of text, and of compressed data.
const { codes: { ERR_INVALID_ARG_VALUE, ERR_INVALID_THIS } } = require('internal/errors');
const { customInspectSymbol, defineEnumerable, defineToStringTag, inspectNested } = require('internal/util');
const { TransformStream } = require('internal/webstreams/streams');

const internals = new WeakMap();

// What a getter is about, if it is asked of an instance.
function of(self, Class) {
  const state = internals.get(self);

  if (state === undefined || !(self instanceof Class)) throw new ERR_INVALID_THIS(Class.name);

  return state;
}

function isHighSurrogate(unit) {
  return (unit & 0xfc00) === 0xd800;
}

class TextEncoderStream {
  constructor() {
    const { TextEncoder } = require('util');
    const encoder = new TextEncoder();
    // Half of a character, whose other half the next chunk may begin with.
    let held = '';

    internals.set(this, {
      encoder,
      pair: new TransformStream({
        transform(chunk, controller) {
          const text = held + String(chunk);
          const end = isHighSurrogate(text.charCodeAt(text.length - 1)) ? text.length - 1 : text.length;

          held = text.slice(end);
          if (end > 0) controller.enqueue(encoder.encode(text.slice(0, end)));
        },
        flush(controller) {
          if (held !== '') controller.enqueue(new Uint8Array([ 0xef, 0xbf, 0xbd ]));
        }
      })
    });
  }

  get encoding() {
    return of(this, TextEncoderStream).encoder.encoding;
  }

  get readable() {
    return of(this, TextEncoderStream).pair.readable;
  }

  get writable() {
    return of(this, TextEncoderStream).pair.writable;
  }

  [customInspectSymbol](depth, options) {
    const { encoding, readable, writable } = this;

    return inspectNested(this, depth, options, { encoding, readable, writable });
  }
}

class TextDecoderStream {
  constructor(encoding = 'utf-8', options = {}) {
    const { TextDecoder } = require('util');
    const decoder = new TextDecoder(encoding, options);

    internals.set(this, {
      decoder,
      pair: new TransformStream({
        transform(chunk, controller) {
          const text = decoder.decode(chunk, { stream: true });

          if (text) controller.enqueue(text);
        },
        flush(controller) {
          const text = decoder.decode();

          if (text) controller.enqueue(text);
        }
      })
    });
  }

  get encoding() {
    return of(this, TextDecoderStream).decoder.encoding;
  }

  get fatal() {
    return of(this, TextDecoderStream).decoder.fatal;
  }

  get ignoreBOM() {
    return of(this, TextDecoderStream).decoder.ignoreBOM;
  }

  get readable() {
    return of(this, TextDecoderStream).pair.readable;
  }

  get writable() {
    return of(this, TextDecoderStream).pair.writable;
  }

  [customInspectSymbol](depth, options) {
    const { encoding, fatal, ignoreBOM, readable, writable } = this;

    return inspectNested(this, depth, options, { encoding, fatal, ignoreBOM, readable, writable });
  }
}

function zlibPair(format, names) {
  const zlib = require('zlib');
  const { newReadableWritablePairFromDuplex } = require('internal/webstreams/adapters');
  const name = Object.hasOwn(names, format) ? names[format] : undefined;

  if (name === undefined) throw new ERR_INVALID_ARG_VALUE('format', format);

  return { pair: newReadableWritablePairFromDuplex(zlib[name]()) };
}

class CompressionStream {
  constructor(format) {
    internals.set(this, zlibPair(format, { 'deflate': 'createDeflate', 'deflate-raw': 'createDeflateRaw', 'gzip': 'createGzip' }));
  }

  get readable() {
    return of(this, CompressionStream).pair.readable;
  }

  get writable() {
    return of(this, CompressionStream).pair.writable;
  }

  [customInspectSymbol](depth, options) {
    const { readable, writable } = this;

    return inspectNested(this, depth, options, { readable, writable });
  }
}

class DecompressionStream {
  constructor(format) {
    internals.set(this, zlibPair(format, { 'deflate': 'createInflate', 'deflate-raw': 'createInflateRaw', 'gzip': 'createGunzip' }));
  }

  get readable() {
    return of(this, DecompressionStream).pair.readable;
  }

  get writable() {
    return of(this, DecompressionStream).pair.writable;
  }

  [customInspectSymbol](depth, options) {
    const { readable, writable } = this;

    return inspectNested(this, depth, options, { readable, writable });
  }
}

for (const Class of [ TextEncoderStream, TextDecoderStream, CompressionStream, DecompressionStream ]) {
  defineEnumerable(Class.prototype, [ 'readable', 'writable' ]);
}

for (const Class of [ CompressionStream, DecompressionStream ]) defineToStringTag(Class.prototype, Class.name);

defineEnumerable(TextEncoderStream.prototype, [ 'encoding' ]);
defineEnumerable(TextDecoderStream.prototype, [ 'encoding', 'fatal', 'ignoreBOM' ]);

module.exports = { CompressionStream, DecompressionStream, TextDecoderStream, TextEncoderStream };
