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
  }
};

const boxed = new Set([ 'BigInt', 'Boolean', 'Number', 'String', 'Symbol' ]);

const typedArrays = [
  'Uint8Array', 'Uint8ClampedArray', 'Uint16Array', 'Uint32Array', 'Int8Array', 'Int16Array',
  'Int32Array', 'Float32Array', 'Float64Array', 'BigInt64Array', 'BigUint64Array'
];

for (const name of typedArrays) {
  types[`is${ name }`] = Object.defineProperty(function(value) {
    return tagOf(value) === name;
  }, 'name', { __proto__: null, value: `is${ name }`, configurable: true });
}

function isInstance(value, load) {
  if (typeof value !== 'object' || value === null) return false;
  const Class = load();

  return Class !== undefined && value instanceof Class;
}

Object.defineProperties(types, {
  isKeyObject: {
    __proto__: null,
    enumerable: true,
    value(obj) {
      return isInstance(obj, () => require('crypto').KeyObject);
    }
  },
  isCryptoKey: {
    __proto__: null,
    enumerable: true,
    value(obj) {
      return isInstance(obj, () => require('crypto').webcrypto?.CryptoKey);
    }
  }
});

module.exports = types;
