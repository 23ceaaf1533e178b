'use strict';

const { kindOf } = require('internal/util');

const typedArrayTag = Object.getOwnPropertyDescriptor(
  Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag
).get;
const tagOf = (value) => typedArrayTag.call(value);

// Each has the length of Node's native function, 0, and like it no prototype.
const types = {
  isExternal() {
    return false;
  },
  isDate(value = undefined) {
    return kindOf(value) === 'Date';
  },
  isArgumentsObject(value = undefined) {
    return kindOf(value) === 'Arguments';
  },
  isBigIntObject(value = undefined) {
    return kindOf(value) === 'BigInt';
  },
  isBooleanObject(value = undefined) {
    return kindOf(value) === 'Boolean';
  },
  isNumberObject(value = undefined) {
    return kindOf(value) === 'Number';
  },
  isStringObject(value = undefined) {
    return kindOf(value) === 'String';
  },
  isSymbolObject(value = undefined) {
    return kindOf(value) === 'Symbol';
  },
  isNativeError(value = undefined) {
    return kindOf(value) === 'Error';
  },
  isRegExp(value = undefined) {
    return kindOf(value) === 'RegExp';
  },
  isAsyncFunction(value = undefined) {
    return typeof value === 'function' && kindOf(value).startsWith('Async');
  },
  isGeneratorFunction(value = undefined) {
    return typeof value === 'function' && kindOf(value).endsWith('GeneratorFunction');
  },
  isGeneratorObject(value = undefined) {
    return kindOf(value) === 'Generator';
  },
  isPromise(value = undefined) {
    return kindOf(value) === 'Promise';
  },
  isMap(value = undefined) {
    return kindOf(value) === 'Map';
  },
  isSet(value = undefined) {
    return kindOf(value) === 'Set';
  },
  isMapIterator(value = undefined) {
    return kindOf(value) === 'MapIterator';
  },
  isSetIterator(value = undefined) {
    return kindOf(value) === 'SetIterator';
  },
  isWeakMap(value = undefined) {
    return kindOf(value) === 'WeakMap';
  },
  isWeakSet(value = undefined) {
    return kindOf(value) === 'WeakSet';
  },
  isArrayBuffer(value = undefined) {
    return kindOf(value) === 'ArrayBuffer';
  },
  isDataView(value = undefined) {
    return kindOf(value) === 'DataView';
  },
  isSharedArrayBuffer(value = undefined) {
    return kindOf(value) === 'SharedArrayBuffer';
  },
  isProxy(value = undefined) {
    return kindOf(value) === 'Proxy';
  },
  isModuleNamespaceObject(value = undefined) {
    return kindOf(value) === 'Module';
  },
  isAnyArrayBuffer(value = undefined) {
    return kindOf(value).endsWith('ArrayBuffer');
  },
  isBoxedPrimitive(value = undefined) {
    return boxed.has(kindOf(value));
  },
  isArrayBufferView: ArrayBuffer.isView,
  isTypedArray: function isTypedArray(value) {
    return tagOf(value) !== undefined;
  },
  isUint8Array: function isUint8Array(value) {
    return tagOf(value) === 'Uint8Array';
  },
  isUint8ClampedArray: function isUint8ClampedArray(value) {
    return tagOf(value) === 'Uint8ClampedArray';
  },
  isUint16Array: function isUint16Array(value) {
    return tagOf(value) === 'Uint16Array';
  },
  isUint32Array: function isUint32Array(value) {
    return tagOf(value) === 'Uint32Array';
  },
  isInt8Array: function isInt8Array(value) {
    return tagOf(value) === 'Int8Array';
  },
  isInt16Array: function isInt16Array(value) {
    return tagOf(value) === 'Int16Array';
  },
  isInt32Array: function isInt32Array(value) {
    return tagOf(value) === 'Int32Array';
  },
  isFloat32Array: function isFloat32Array(value) {
    return tagOf(value) === 'Float32Array';
  },
  isFloat64Array: function isFloat64Array(value) {
    return tagOf(value) === 'Float64Array';
  },
  isBigInt64Array: function isBigInt64Array(value) {
    return tagOf(value) === 'BigInt64Array';
  },
  isBigUint64Array: function isBigUint64Array(value) {
    return tagOf(value) === 'BigUint64Array';
  }
};

const boxed = new Set([ 'BigInt', 'Boolean', 'Number', 'String', 'Symbol' ]);

// As long as crypto is not loaded nobody has a key, and asking need not load it.
const keys = () => require('internal/loader').loaded('internal/crypto')?.secrets;

Object.defineProperties(types, {
  isKeyObject: {
    __proto__: null,
    enumerable: true,
    value(obj) {
      return keys()?.isKeyObject(obj) ?? false;
    }
  },
  isCryptoKey: {
    __proto__: null,
    enumerable: true,
    value(obj) {
      return keys()?.isCryptoKey(obj) ?? false;
    }
  }
});

module.exports = types;
