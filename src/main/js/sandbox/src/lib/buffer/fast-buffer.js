'use strict';
// The class behind every Buffer. `Buffer` itself is a plain function that shares this class's prototype.

// The host's functions do what is usual and leave the rest, with undefined, to what stands behind their calls.
const { bufferAllocate, bufferView } = require('internal/host');

// Taken now: a suite may replace the globals.
const { ArrayBuffer, SharedArrayBuffer, Uint8Array, Uint16Array } = globalThis;

const { setPrototypeOf } = Object;
const { apply, getOwnPropertyDescriptor, getPrototypeOf } = Reflect;
const { isView } = ArrayBuffer;
const TypedArray = getPrototypeOf(Uint8Array);
const typedArrayName = getOwnPropertyDescriptor(TypedArray.prototype, Symbol.toStringTag).get;
const byteLengthOf = getOwnPropertyDescriptor(ArrayBuffer.prototype, 'byteLength').get;
const sharedByteLengthOf = getOwnPropertyDescriptor(SharedArrayBuffer.prototype, 'byteLength').get;
const noArguments = [];

class FastBuffer extends Uint8Array {
  constructor(bufferOrLength, byteOffset, length) {
    super(bufferOrLength, byteOffset, length);
  }
}

const { prototype } = FastBuffer;

// Turns a fresh Uint8Array into a Buffer. Cheaper than a subclass constructor, which runs two constructors.
function adopt(bytes) {
  return setPrototypeOf(bytes, prototype);
}

function allocate(size) {
  return bufferAllocate(size, prototype) ?? setPrototypeOf(new Uint8Array(size), prototype);
}

// A Buffer over the same memory.
function viewOf(bytes, start, length) {
  return bufferView(bytes, start, start + length, prototype)
    ?? setPrototypeOf(new Uint8Array(bytes.buffer, bytes.byteOffset + start, length), prototype);
}

function isUint8Array(value) {
  return typedArrayName.call(value) === 'Uint8Array';
}

function isTypedArray(value) {
  return typedArrayName.call(value) !== undefined;
}

function hasByteLength(getter, value) {
  try {
    apply(getter, value, noArguments);

    return true;
  } catch {
    return false;
  }
}

function isAnyArrayBuffer(value) {
  if (typeof value !== 'object' || value === null || isView(value)) return false;

  // This is inherited, so most objects are refused without a throw. A prototype alone makes no buffer.
  return 'byteLength' in value && (hasByteLength(byteLengthOf, value) || hasByteLength(sharedByteLengthOf, value));
}

module.exports = {
  FastBuffer, Uint16Array, Uint8Array, adopt, allocate, isAnyArrayBuffer, isTypedArray, isUint8Array, isView, viewOf
};
