'use strict';
// Node's `buffer`. Text and memory are left to the engine's own coders and typed arrays: see lib/buffer/encodings.

const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { validateNumber } = require('internal/validators');
const { FastBuffer, Uint8Array, isAnyArrayBuffer, isView } = require('../lib/buffer/fast-buffer');
const create = require('../lib/buffer/create');
const { installNumbers } = require('../lib/buffer/numbers');
const text = require('../lib/buffer/text');
const swap = require('../lib/buffer/swap');
const { compare, compareBuffers, copy, equals } = require('../lib/buffer/compare');
const { encodingOf, utf8 } = require('../lib/buffer/encodings');
const { fill } = require('../lib/buffer/fill');
const { getMaxBytes, inspect, setMaxBytes, toJSON } = require('../lib/buffer/inspect');
const { includes, indexOf, lastIndexOf } = require('../lib/buffer/search');

const { kMaxLength } = create;
const kStringMaxLength = 2 ** 29 - 24;
const { prototype } = FastBuffer;
const { bufferView } = require('internal/host');
const customInspect = Symbol.for('nodejs.util.inspect.custom');
const { setPrototypeOf } = Object;
const { trunc } = Math;

let hasWarned = false;

function Buffer(arg, encodingOrOffset, length) {
  if (!hasWarned) {
    hasWarned = true;
    require('process').emitWarning(
      'Buffer() is deprecated due to security and usability issues. Please use the Buffer.alloc(), '
        + 'Buffer.allocUnsafe(), or Buffer.from() methods instead.', 'DeprecationWarning', 'DEP0005'
    );
  }
  if (typeof arg !== 'number') return create.from(arg, encodingOrOffset, length);
  if (typeof encodingOrOffset === 'string') throw new ERR_INVALID_ARG_TYPE('string', 'string', arg);

  return create.alloc(arg);
}

function SlowBuffer(length) {
  return create.allocUnsafeSlow(length);
}

function isBuffer(value) {
  return value instanceof Buffer;
}

function isEncoding(encoding) {
  return typeof encoding === 'string' && encoding !== '' && encodingOf(encoding) !== undefined;
}

function byteLength(string, encoding) {
  if (typeof string === 'string') return (encoding ? encodingOf(encoding) ?? utf8 : utf8).byteLength(string);
  if (isView(string) || isAnyArrayBuffer(string)) return string.byteLength;

  throw new ERR_INVALID_ARG_TYPE('string', [ 'string', 'Buffer', 'ArrayBuffer' ], string);
}

function position(value, length) {
  const index = (value | 0) === value ? value : trunc(value);
  if (index !== index) return 0;
  if (index < 0) return index + length > 0 ? index + length : 0;

  return index < length ? index : length;
}

function subarray(start, end) {
  const part = bufferView(this, start, end, prototype);
  if (part !== undefined) return part;

  const { length } = this;
  const from = start === undefined ? 0 : position(start, length);
  const to = end === undefined ? length : position(end, length);

  return setPrototypeOf(new Uint8Array(this.buffer, this.byteOffset + from, to > from ? to - from : 0), prototype);
}

function slice(start, end) {
  return this.subarray(start, end);
}

setPrototypeOf(Buffer, Uint8Array);
Buffer.prototype = prototype;
prototype.constructor = Buffer;

// One by one: Object.assign costs the engine five times as much.
Buffer.poolSize = 8192;
Buffer.from = create.from;
Buffer.copyBytesFrom = create.copyBytesFrom;
Buffer.of = create.of;
Buffer.alloc = create.alloc;
Buffer.allocUnsafe = create.allocUnsafe;
Buffer.allocUnsafeSlow = create.allocUnsafeSlow;
Buffer.isBuffer = isBuffer;
Buffer.compare = compareBuffers;
Buffer.isEncoding = isEncoding;
Buffer.concat = create.concat;
Buffer.byteLength = byteLength;
Object.defineProperty(Buffer, Symbol.species, { get: () => FastBuffer, enumerable: false, configurable: true });
Buffer[Symbol('kIsEncodingSymbol')] = isEncoding;

setPrototypeOf(SlowBuffer, Uint8Array);
SlowBuffer.prototype = Object.create(Uint8Array.prototype, {
  constructor: { value: SlowBuffer, writable: true, configurable: true }
});

// In Node's order, which shows when a prototype's keys are listed.
installNumbers(prototype);
text.installPerEncoding(prototype);
Object.defineProperty(prototype, 'parent', {
  get() { return this instanceof Buffer ? this.buffer : undefined; }, enumerable: true
});
Object.defineProperty(prototype, 'offset', {
  get() { return this instanceof Buffer ? this.byteOffset : undefined; }, enumerable: true
});
prototype.copy = copy;
prototype.toString = text.toString;
prototype.equals = equals;
prototype.inspect = inspect;
prototype.compare = compare;
prototype.indexOf = indexOf;
prototype.lastIndexOf = lastIndexOf;
prototype.includes = includes;
prototype.fill = fill;
prototype.write = text.write;
prototype.toJSON = toJSON;
prototype.subarray = subarray;
prototype.slice = slice;
prototype.swap16 = swap.swap16;
prototype.swap32 = swap.swap32;
prototype.swap64 = swap.swap64;
prototype.toLocaleString = text.toString;
prototype[customInspect] = inspect;

// Rarely used and costly to evaluate: fetched on first call.
function transcode(source, fromEncoding, toEncoding) {
  return require('../lib/buffer/codecs').transcode(source, fromEncoding, toEncoding);
}

function isUtf8(input) {
  return require('../lib/buffer/codecs').isUtf8(input);
}

function isAscii(input) {
  return require('../lib/buffer/codecs').isAscii(input);
}

function btoa(input) {
  return require('../lib/buffer/codecs').btoa(...arguments);
}

function atob(input) {
  return require('../lib/buffer/codecs').atob(...arguments);
}

// What is rarely used is fetched when it is asked for; an assignment replaces it, as in Node.
const late = {};

module.exports = {
  Buffer,
  SlowBuffer,
  transcode,
  isUtf8,
  isAscii,
  kMaxLength,
  kStringMaxLength,
  btoa,
  atob,
  constants: undefined,
  get INSPECT_MAX_BYTES() {
    return getMaxBytes();
  },
  set INSPECT_MAX_BYTES(value) {
    validateNumber(value, 'INSPECT_MAX_BYTES', 0);
    setMaxBytes(value);
  },
  get Blob() {
    return late.Blob ?? require('internal/blob').Blob;
  },
  set Blob(value) {
    late.Blob = value;
  },
  get resolveObjectURL() {
    return late.resolveObjectURL ?? require('internal/blob').resolveObjectURL;
  },
  set resolveObjectURL(value) {
    late.resolveObjectURL = value;
  },
  get File() {
    return late.File ?? require('internal/blob').File;
  },
  set File(value) {
    late.File = value;
  }
};
Object.defineProperty(module.exports, 'constants', {
  value: Object.defineProperties({}, {
    MAX_LENGTH: { value: kMaxLength, enumerable: true },
    MAX_STRING_LENGTH: { value: kStringMaxLength, enumerable: true }
  }),
  writable: false,
  configurable: false
});
