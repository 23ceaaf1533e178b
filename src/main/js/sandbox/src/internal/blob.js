'use strict';
// Blob, File and the registry of blob: URLs.

const {
  codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_INVALID_THIS, ERR_MISSING_ARGS }
} = require('internal/errors');
const { validateDictionary } = require('internal/validators');
const { TextDecoder, TextEncoder } = require('internal/natives');
const { DateNow } = require('internal/primordials');

// Taken now: a suite may replace the globals.
const { ArrayBuffer, SharedArrayBuffer, Uint8Array } = globalThis;

const inspectCustom = Symbol.for('nodejs.util.inspect.custom');
const URL_PREFIX = 'blob:nodedata:';
const registry = new Map();
let partsOf;
let isBlob;
let makeBlob;

function bytesOfPart(part, endings) {
  if (part instanceof Blob) return partsOf(part);
  if (ArrayBuffer.isView(part)) {
    return [ new Uint8Array(part.buffer, part.byteOffset, part.byteLength).slice() ];
  }
  if (part instanceof ArrayBuffer || part instanceof SharedArrayBuffer) return [ new Uint8Array(part).slice() ];

  const text = `${ part }`;

  return [ new TextEncoder().encode(endings === 'native' ? text.replace(/\r?\n/g, '\n') : text) ];
}

function cleanType(type) {
  const text = `${ type }`;

  return /[^\x20-\x7E]/.test(text) ? '' : text.toLowerCase();
}

function join(parts) {
  let size = 0;
  for (const { length } of parts) size += length;
  const bytes = new Uint8Array(size);
  let position = 0;
  for (const part of parts) {
    bytes.set(part, position);
    position += part.length;
  }

  return bytes;
}

// The parts of a range, as views of the same memory.
function cut(parts, start, end) {
  const result = [];
  let position = 0;
  for (const part of parts) {
    const from = Math.max(start - position, 0);
    const to = Math.min(end - position, part.length);
    if (from < to) result.push(part.subarray(from, to));
    position += part.length;
  }

  return result;
}

function relativeIndex(value, size) {
  return value < 0 ? Math.max(size + value, 0) : Math.min(value, size);
}

function checkThis(value) {
  if (!isBlob(value)) throw new ERR_INVALID_THIS('Blob');
}

class Blob {
  #parts = [];
  #type = '';

  static {
    partsOf = (blob) => blob.#parts;
    isBlob = (value) => typeof value === 'object' && value !== null && #parts in value;
    makeBlob = (parts, type) => {
      const blob = new Blob();
      blob.#parts = parts;
      blob.#type = type;

      return blob;
    };
  }

  constructor(sources = [], options = undefined) {
    if (sources === null || typeof sources !== 'object' || typeof sources[Symbol.iterator] !== 'function') {
      throw new ERR_INVALID_ARG_TYPE('sources', 'a sequence', sources);
    }
    validateDictionary(options, 'options');
    const { type = '', endings = 'transparent' } = options ?? {};
    if (endings !== 'transparent' && endings !== 'native') throw new ERR_INVALID_ARG_VALUE('options.endings', endings);

    this.#parts = Array.from(sources, (part) => bytesOfPart(part, endings)).flat().filter((part) => part.length > 0);
    this.#type = cleanType(type);
  }

  get type() {
    checkThis(this);

    return this.#type;
  }

  get size() {
    checkThis(this);

    return this.#parts.reduce((size, part) => size + part.length, 0);
  }

  slice(start = 0, end = this.size, contentType = '') {
    checkThis(this);
    const { size } = this;
    const from = relativeIndex(start, size);

    return makeBlob(cut(this.#parts, from, Math.max(relativeIndex(end, size), from)), cleanType(contentType));
  }

  async arrayBuffer() {
    checkThis(this);

    return join(this.#parts).buffer;
  }

  async text() {
    checkThis(this);

    return new TextDecoder().decode(join(this.#parts));
  }

  async bytes() {
    checkThis(this);

    return join(this.#parts);
  }

  stream() {
    checkThis(this);
    const { ReadableStream } = require('stream/web');
    const pending = this.#parts.map((part) => part.slice());

    return new ReadableStream({
      type: 'bytes',
      pull(controller) {
        if (pending.length > 0) {
          controller.enqueue(pending.shift());
        } else {
          controller.close();
          controller.byobRequest?.respond(0);
        }
      }
    });
  }

  [inspectCustom](depth, options) {
    return show('Blob', { size: this.size, type: this.type }, this, depth, options);
  }
}

class File extends Blob {
  #name;
  #lastModified;

  constructor(fileBits, fileName, options = undefined) {
    if (arguments.length < 2) throw new ERR_MISSING_ARGS('fileBits', 'fileName');
    super(fileBits, options);
    const { lastModified } = options ?? {};
    this.#lastModified = lastModified === undefined ? DateNow() : +lastModified || 0;
    this.#name = `${ fileName }`.toWellFormed();
  }

  get name() {
    return this.#name;
  }

  get lastModified() {
    return this.#lastModified;
  }

  [inspectCustom](depth, options) {
    const { size, type, name, lastModified } = this;

    return show('File', { size, type, name, lastModified }, this, depth, options);
  }
}

function show(name, fields, self, depth, options) {
  if (depth < 0) return self;

  return `${ name } ${ require('util').inspect(fields, {
    ...options, depth: options.depth == null ? null : options.depth - 1
  }) }`;
}

function setFlags(prototype, name, enumerable) {
  for (const key of enumerable) Object.defineProperty(prototype, key, { enumerable: true });
  Object.defineProperty(prototype, Symbol.toStringTag, { value: name, configurable: true });
}
setFlags(Blob.prototype, 'Blob', [ 'type', 'size', 'slice', 'stream', 'text', 'arrayBuffer' ]);
setFlags(File.prototype, 'File', [ 'name', 'lastModified' ]);

// For structuredClone: a Blob of the same bytes, which never change.
function cloneBlob(blob) {
  return makeBlob(partsOf(blob), blob.type);
}

function createObjectURL(obj) {
  if (!isBlob(obj)) throw new ERR_INVALID_ARG_TYPE('obj', 'Blob', obj);
  const id = require('crypto').randomUUID();
  registry.set(id, obj);

  return `${ URL_PREFIX }${ id }`;
}

function revokeObjectURL(url) {
  const text = `${ url }`;
  if (text.startsWith(URL_PREFIX)) registry.delete(text.slice(URL_PREFIX.length));
}

function resolveObjectURL(url) {
  const text = `${ url }`;
  const blob = text.startsWith(URL_PREFIX) ? registry.get(text.slice(URL_PREFIX.length)) : undefined;

  return blob && cloneBlob(blob);
}

module.exports = { Blob, File, cloneBlob, createObjectURL, isBlob, resolveObjectURL, revokeObjectURL };
