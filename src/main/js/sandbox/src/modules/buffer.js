'use strict';
// Node's `buffer`. Text and memory are left to the engine's own coders and typed arrays: see lib/buffer/encodings.

const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { validateNumber } = require('internal/validators');
const { FastBuffer, adopt, isAnyArrayBuffer, isUint8Array, isView } = require('../lib/buffer/fast-buffer');
const create = require('../lib/buffer/create');
const read = require('../lib/buffer/read');
const write = require('../lib/buffer/write');
const text = require('../lib/buffer/text');
const swap = require('../lib/buffer/swap');
const { compare, compareBuffers, copy, equals } = require('../lib/buffer/compare');
const { encodingOf, utf8 } = require('../lib/buffer/encodings');
const { fill } = require('../lib/buffer/fill');
const { getMaxBytes, inspect, setMaxBytes, toJSON } = require('../lib/buffer/inspect');
const { includes, indexOf, lastIndexOf } = require('../lib/buffer/search');

const { kMaxLength } = create;
const kStringMaxLength = 2 ** 29 - 24;
const customInspect = Symbol.for('nodejs.util.inspect.custom');
const { trunc } = Math;
const NativeUint8Array = Uint8Array;

let hasWarned = false;

// A function in an object keeps its name whatever the bundler calls the variable.
const { Buffer } = { Buffer: function (arg, encodingOrOffset, length) {
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
} };

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
  const index = trunc(value);
  if (index === 0 || index !== index) return 0;
  if (index < 0) return index + length > 0 ? index + length : 0;

  return index < length ? index : length;
}

function subarray(start, end) {
  const { length } = this;
  const from = start === undefined ? 0 : position(start, length);
  const to = end === undefined ? length : position(end, length);

  return adopt(new NativeUint8Array(this.buffer, this.byteOffset + from, to > from ? to - from : 0));
}

function slice(start, end) {
  return this.subarray(start, end);
}

Object.setPrototypeOf(Buffer, Uint8Array);
Buffer.prototype = FastBuffer.prototype;
Object.defineProperty(Buffer, 'prototype', { enumerable: false, configurable: false });
Object.defineProperty(Buffer.prototype, 'constructor', {
  value: Buffer, writable: true, enumerable: false, configurable: true
});

Object.assign(Buffer, {
  poolSize: 8192,
  from: create.from,
  copyBytesFrom: create.copyBytesFrom,
  of: create.of,
  alloc: create.alloc,
  allocUnsafe: create.allocUnsafe,
  allocUnsafeSlow: create.allocUnsafeSlow,
  isBuffer,
  compare: compareBuffers,
  isEncoding,
  concat: create.concat,
  byteLength
});
Object.defineProperty(Buffer, Symbol.species, { get: () => FastBuffer, enumerable: false, configurable: true });

Object.setPrototypeOf(SlowBuffer, Uint8Array);
SlowBuffer.prototype = Object.create(Uint8Array.prototype);

// In Node's order, which shows when a prototype's keys are listed.
Object.assign(Buffer.prototype, {
  readBigUInt64LE: read.readBigUInt64LE,
  readBigUInt64BE: read.readBigUInt64BE,
  readBigUint64LE: read.readBigUInt64LE,
  readBigUint64BE: read.readBigUInt64BE,
  readBigInt64LE: read.readBigInt64LE,
  readBigInt64BE: read.readBigInt64BE,
  writeBigUInt64LE: write.writeBigUInt64LE,
  writeBigUInt64BE: write.writeBigUInt64BE,
  writeBigUint64LE: write.writeBigUInt64LE,
  writeBigUint64BE: write.writeBigUInt64BE,
  writeBigInt64LE: write.writeBigInt64LE,
  writeBigInt64BE: write.writeBigInt64BE,
  readUIntLE: read.readUIntLE,
  readUInt32LE: read.readUInt32LE,
  readUInt16LE: read.readUInt16LE,
  readUInt8: read.readUInt8,
  readUIntBE: read.readUIntBE,
  readUInt32BE: read.readUInt32BE,
  readUInt16BE: read.readUInt16BE,
  readUintLE: read.readUIntLE,
  readUint32LE: read.readUInt32LE,
  readUint16LE: read.readUInt16LE,
  readUint8: read.readUInt8,
  readUintBE: read.readUIntBE,
  readUint32BE: read.readUInt32BE,
  readUint16BE: read.readUInt16BE,
  readIntLE: read.readIntLE,
  readInt32LE: read.readInt32LE,
  readInt16LE: read.readInt16LE,
  readInt8: read.readInt8,
  readIntBE: read.readIntBE,
  readInt32BE: read.readInt32BE,
  readInt16BE: read.readInt16BE,
  writeUIntLE: write.writeUIntLE,
  writeUInt32LE: write.writeUInt32LE,
  writeUInt16LE: write.writeUInt16LE,
  writeUInt8: write.writeUInt8,
  writeUIntBE: write.writeUIntBE,
  writeUInt32BE: write.writeUInt32BE,
  writeUInt16BE: write.writeUInt16BE,
  writeUintLE: write.writeUIntLE,
  writeUint32LE: write.writeUInt32LE,
  writeUint16LE: write.writeUInt16LE,
  writeUint8: write.writeUInt8,
  writeUintBE: write.writeUIntBE,
  writeUint32BE: write.writeUInt32BE,
  writeUint16BE: write.writeUInt16BE,
  writeIntLE: write.writeIntLE,
  writeInt32LE: write.writeInt32LE,
  writeInt16LE: write.writeInt16LE,
  writeInt8: write.writeInt8,
  writeIntBE: write.writeIntBE,
  writeInt32BE: write.writeInt32BE,
  writeInt16BE: write.writeInt16BE,
  readFloatLE: read.readFloatForwards,
  readFloatBE: read.readFloatBackwards,
  readDoubleLE: read.readDoubleForwards,
  readDoubleBE: read.readDoubleBackwards,
  writeFloatLE: write.writeFloatForwards,
  writeFloatBE: write.writeFloatBackwards,
  writeDoubleLE: write.writeDoubleForwards,
  writeDoubleBE: write.writeDoubleBackwards,
  ...text.slices,
  ...text.writes
});
Object.defineProperties(Buffer.prototype, {
  parent: {
    get() { return this instanceof Buffer ? this.buffer : undefined; }, enumerable: true, configurable: false
  },
  offset: {
    get() { return this instanceof Buffer ? this.byteOffset : undefined; }, enumerable: true, configurable: false
  }
});
Object.assign(Buffer.prototype, {
  copy,
  toString: text.toString,
  equals,
  inspect,
  compare,
  indexOf,
  lastIndexOf,
  includes,
  fill,
  write: text.write,
  toJSON,
  subarray,
  slice,
  swap16: swap.swap16,
  swap32: swap.swap32,
  swap64: swap.swap64,
  toLocaleString: text.toString,
  [customInspect]: inspect
});

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

const { btoa, atob } = {
  btoa: function (input) {
    return require('../lib/buffer/codecs').btoa(...arguments);
  },
  atob: function (input) {
    return require('../lib/buffer/codecs').atob(...arguments);
  }
};

module.exports = {
  Buffer, SlowBuffer, transcode, isUtf8, isAscii, kMaxLength, kStringMaxLength, btoa, atob
};

function lazy(name) {
  Object.defineProperty(module.exports, name, {
    get: () => require('internal/blob')[name],
    set(value) {
      Object.defineProperty(module.exports, name, { value, writable: true, enumerable: true, configurable: true });
    },
    enumerable: true,
    configurable: true
  });
}

Object.defineProperties(module.exports, {
  constants: {
    value: Object.defineProperties({}, {
      MAX_LENGTH: { value: kMaxLength, enumerable: true },
      MAX_STRING_LENGTH: { value: kStringMaxLength, enumerable: true }
    }),
    enumerable: true
  },
  INSPECT_MAX_BYTES: {
    get: getMaxBytes,
    set(value) {
      validateNumber(value, 'INSPECT_MAX_BYTES', 0);
      setMaxBytes(value);
    },
    enumerable: true,
    configurable: true
  }
});
lazy('Blob');
lazy('resolveObjectURL');
lazy('File');
