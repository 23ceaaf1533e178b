'use strict';
// The functions of Buffer that make Buffers.
// There is no pool: a fresh array costs less here than slicing a shared one, and each Buffer owns its memory.

const { codes: { ERR_BUFFER_OUT_OF_BOUNDS, ERR_INVALID_ARG_TYPE, ERR_OUT_OF_RANGE, ERR_UNKNOWN_ENCODING } }
  = require('internal/errors');
const { validateArray, validateInteger } = require('internal/validators');
const {
  FastBuffer, Uint8Array, adopt, allocate, isAnyArrayBuffer, isTypedArray, isUint8Array, viewOf
} = require('./fast-buffer');
const { encodeUtf8, encodingOf } = require('./encodings');
const { fillWith } = require('./fill');

const { bufferConcat } = require('internal/host');
const kMaxLength = 2 ** 32;
const { prototype } = FastBuffer;
const { isArray } = Array;

function checkSize(size) {
  if (typeof size !== 'number') throw new ERR_INVALID_ARG_TYPE('size', 'number', size);
  if (!(size >= 0 && size <= kMaxLength)) throw new ERR_OUT_OF_RANGE('size', `>= 0 && <= ${ kMaxLength }`, size);
}

function alloc(size, fill, encoding) {
  if (typeof size !== 'number' || !(size >= 0 && size <= kMaxLength)) checkSize(size);
  const buffer = allocate(size);
  if (fill === undefined || fill === 0 || size === 0) return buffer;

  return fillWith(buffer, fill, 0, buffer.length, encoding);
}

function allocUnsafe(size) {
  checkSize(size);

  return allocate(size);
}

function allocUnsafeSlow(size) {
  checkSize(size);

  return allocate(size);
}

function fromString(string, encoding) {
  if (typeof encoding !== 'string' || encoding === '') return encodeUtf8(string);
  const operations = encodingOf(encoding);
  if (operations === undefined) throw new ERR_UNKNOWN_ENCODING(encoding);

  return operations.encode(string);
}

function fromArrayBuffer(memory, byteOffset, length) {
  let offset = 0;
  if (byteOffset !== undefined) {
    offset = +byteOffset;
    if (Number.isNaN(offset)) offset = 0;
  }
  const available = memory.byteLength - offset;
  if (available < 0) throw new ERR_BUFFER_OUT_OF_BOUNDS('offset');

  let size = available;
  if (length !== undefined) {
    size = +length;
    if (!(size > 0)) size = 0;
    else if (size > available) throw new ERR_BUFFER_OUT_OF_BOUNDS('length');
  }
  if (offset < 0) throw new RangeError(`Start offset ${ offset } is outside the bounds of the buffer`);

  return adopt(new Uint8Array(memory, offset, size));
}

function fromArrayLike(list) {
  const { length } = list;
  if (!(length > 0)) return allocate(0);
  const buffer = allocate(length);
  buffer.set(list);

  return buffer;
}

// undefined for an object that holds no bytes.
function fromObject(object) {
  if (object.length !== undefined || isAnyArrayBuffer(object.buffer)) {
    return typeof object.length === 'number' ? fromArrayLike(object) : allocate(0);
  }

  return object.type === 'Buffer' && isArray(object.data) ? fromArrayLike(object.data) : undefined;
}

function from(value, encodingOrOffset, length) {
  if (typeof value === 'string') {
    return encodingOrOffset === undefined ? encodeUtf8(value) : fromString(value, encodingOrOffset);
  }

  if (typeof value === 'object' && value !== null) {
    if (isUint8Array(value)) return adopt(new Uint8Array(value));
    if (isAnyArrayBuffer(value)) return fromArrayBuffer(value, encodingOrOffset, length);

    const primitive = value.valueOf && value.valueOf();
    if (primitive != null && primitive !== value && (typeof primitive === 'string' || typeof primitive === 'object')) {
      return from(primitive, encodingOrOffset, length);
    }

    const buffer = fromObject(value);
    if (buffer !== undefined) return buffer;

    if (typeof value[Symbol.toPrimitive] === 'function') {
      const text = value[Symbol.toPrimitive]('string');
      if (typeof text === 'string') return fromString(text, encodingOrOffset);
    }
  }

  throw new ERR_INVALID_ARG_TYPE(
    'first argument', [ 'string', 'Buffer', 'ArrayBuffer', 'Array', 'Array-like Object' ], value
  );
}

function copyBytesFrom(view, offset, length) {
  if (!isTypedArray(view)) throw new ERR_INVALID_ARG_TYPE('view', [ 'TypedArray' ], view);
  const { length: viewLength } = view;
  if (viewLength === 0) return allocate(0);

  let end = viewLength;
  if (offset !== undefined) {
    validateInteger(offset, 'offset', 0);
    if (offset >= viewLength) return allocate(0);
  } else {
    offset = 0;
  }
  if (length !== undefined) {
    validateInteger(length, 'length', 0);
    end = offset + length;
  }

  const { buffer, byteOffset, byteLength } = view.slice(offset, end);

  return adopt(new Uint8Array(buffer, byteOffset, byteLength));
}

function refuseList(list) {
  for (let i = 0; i < list.length; i++) void list[i].length;
  const index = list.findIndex((item) => !isUint8Array(item));

  throw new ERR_INVALID_ARG_TYPE(`list[${ index }]`, [ 'Buffer', 'Uint8Array' ], list[index]);
}

function concat(list, length) {
  const joined = length === undefined ? bufferConcat(list, prototype) : undefined;
  if (joined !== undefined) return joined;

  if (!isArray(list)) validateArray(list, 'list');
  const count = list.length;
  if (count === 0) return new FastBuffer();
  if (length !== undefined) validateInteger(length, 'length', 0, kMaxLength);

  let total = 0;
  for (let i = 0; i < count; i++) {
    const bytes = list[i];
    if (!isUint8Array(bytes)) refuseList(list);
    total += bytes.length;
  }

  const buffer = allocate(length ?? total);
  const limit = buffer.length;
  let position = 0;
  for (let i = 0; i < count; i++) {
    const bytes = list[i];
    const end = position + bytes.length;
    if (end <= limit) buffer.set(bytes, position);
    else if (position < limit) buffer.set(viewOf(bytes, 0, limit - position), position);
    position = end;
  }

  return buffer;
}

const of = (...items) => fromArrayLike(items);

module.exports = {
  alloc, allocUnsafe, allocUnsafeSlow, concat, copyBytesFrom, from, fromString, kMaxLength, of
};
