'use strict';

const { getPrototypeOf } = Object;
const getterOf = (prototype, name) => {
  const { get } = Object.getOwnPropertyDescriptor(prototype, name);

  return (object) => Reflect.apply(get, object, []);
};

const typedArrayPrototype = getPrototypeOf(Uint8Array.prototype);
const typeNameOf = getterOf(typedArrayPrototype, Symbol.toStringTag);
const viewGetters = (prototype, length) => ({
  buffer: getterOf(prototype, 'buffer'),
  offset: getterOf(prototype, 'byteOffset'),
  length: getterOf(prototype, length)
});
const typedArray = viewGetters(typedArrayPrototype, 'length');
const dataView = viewGetters(DataView.prototype, 'byteLength');

const constructors = {
  Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array,
  Float64Array, BigInt64Array, BigUint64Array
};

function isDetached(buffer) {
  try {
    void new Uint8Array(buffer);

    return false;
  } catch {
    return true;
  }
}

/** The heir of a buffer that is transferred; one that has no memory any more leaves none. */
function moveBuffer(buffer) {
  return isDetached(buffer) ? new ArrayBuffer(0) : cloneBuffer(buffer);
}

function cloneBuffer(buffer, fail) {
  if (isDetached(buffer)) return fail('An ArrayBuffer is detached and could not be cloned.');

  const source = new Uint8Array(buffer);
  const options = buffer.resizable ? { maxByteLength: buffer.maxByteLength } : undefined;
  const copy = new ArrayBuffer(source.length, options);

  new Uint8Array(copy).set(source);

  return copy;
}

function cloneView(view, cloneOf) {
  const name = typeNameOf(view);
  const { buffer, offset, length } = name === undefined ? dataView : typedArray;
  const Constructor = name === undefined ? DataView : constructors[name];

  const copy = cloneOf(buffer(view));

  // What has lost its memory says that it is empty, or nothing.
  if (isDetached(buffer(view))) throw new Error('Unable to deserialize cloned data.');

  return new Constructor(copy, offset(view), length(view));
}

module.exports = { cloneBuffer, cloneView, isDetached, moveBuffer };
