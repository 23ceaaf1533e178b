'use strict';

// Deep equality as assert and util.isDeepStrictEqual understand it.

const { isError, kindOf } = require('internal/util');
const { Visited } = require('../lib/comparisons/visited');
const { createCollectionComparison } = require('../lib/comparisons/collections');

const { areEqualMaps, areEqualSets } = createCollectionComparison(deepEqual);
const toString = Function.prototype.call.bind(Object.prototype.toString);
const isEnumerable = Function.prototype.call.bind(Object.prototype.propertyIsEnumerable);
const hasOwn = Function.prototype.call.bind(Object.prototype.hasOwnProperty);
const viewTag = Object.getOwnPropertyDescriptor(
  Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag
).get;

const isIndex = (key) => /^(0|[1-9]\d{0,9})$/.test(key) && Number(key) < 2 ** 32 - 1;
const enumerableSymbols = (value) => Object.getOwnPropertySymbols(value).filter((key) => isEnumerable(value, key));
const noContent = () => true;

function nonIndexKeys(value, strict) {
  const keys = Object.keys(value);
  let first = Math.min(value.length, keys.length);
  while (first > 0 && !isIndex(keys[first - 1])) first--;
  const names = keys.slice(first).filter((key) => !isIndex(key));

  return strict ? names.concat(enumerableSymbols(value)) : names;
}

function haveEqualBytes(a, b) {
  if (a.byteLength !== b.byteLength) return false;

  for (let i = 0; i < a.length; i++) {
    if (a[i] !== b[i]) return false;
  }

  return true;
}

const bytesOfView = (view) => new Uint8Array(view.buffer, view.byteOffset, view.byteLength);

function areEqualViews(a, b, strict) {
  const tag = Reflect.apply(viewTag, a, []);
  if (!ArrayBuffer.isView(b) || tag !== Reflect.apply(viewTag, b, [])) return false;
  // Bit by bit -0 is not 0, and NaN is NaN.
  const byValue = !strict && (tag === 'Float32Array' || tag === 'Float64Array');

  return byValue ? haveEqualBytes(a, b) : haveEqualBytes(bytesOfView(a), bytesOfView(b));
}

const unboxed = {
  __proto__: null,
  Number: Number.prototype.valueOf,
  String: String.prototype.valueOf,
  Boolean: Boolean.prototype.valueOf,
  BigInt: BigInt.prototype.valueOf,
  Symbol: Symbol.prototype.valueOf
};

function areEqualErrors(a, b, strict, visited) {
  const isEqual = {
    message: () => a.message === b.message,
    name: () => a.name === b.name,
    cause: () => deepEqual(a.cause, b.cause, strict, visited),
    errors: () => deepEqual(a.errors, b.errors, strict, visited)
  };

  // What is enumerable is compared with all other properties.
  return isError(b) && Object.keys(isEqual).every((key) => {
    return isEnumerable(a, key) === isEnumerable(b, key) && (isEnumerable(a, key) || isEqual[key]());
  });
}

function isURL(value) {
  return Boolean(value?.href && value.protocol && value.auth === undefined && value.path === undefined);
}

/** Kinds of objects that are equal to none of another kind. */
const distinctKinds = new Set([
  'Array', 'TypedArray', 'DataView', 'Set', 'Map', 'Date', 'RegExp', 'ArrayBuffer', 'SharedArrayBuffer', 'Error',
  ...Object.keys(unboxed)
]);

/** Compares what a kind of object holds besides its properties. */
function haveEqualContents(a, b, kind, strict, visited) {
  const otherKind = kindOf(b);

  switch (kind) {
    case 'Date':
      return otherKind === kind && Date.prototype.getTime.call(a) === Date.prototype.getTime.call(b);
    case 'RegExp':
      return otherKind === kind && a.source === b.source && a.flags === b.flags && a.lastIndex === b.lastIndex;
    case 'ArrayBuffer':
    case 'SharedArrayBuffer':
      return otherKind.endsWith('ArrayBuffer') && haveEqualBytes(new Uint8Array(a), new Uint8Array(b));
    case 'Number':
    case 'String':
    case 'Boolean':
    case 'BigInt':
    case 'Symbol':
      return otherKind === kind
        && Object.is(Reflect.apply(unboxed[kind], a, []), Reflect.apply(unboxed[kind], b, []));
    default:
  }
  if (isError(a)) return areEqualErrors(a, b, strict, visited);
  if (distinctKinds.has(otherKind) || isError(b)) return false;
  if (isURL(a)) return isURL(b) && a.href === b.href;
  const { isKeyObject } = require('util/types');

  return !isKeyObject(a) || (isKeyObject(b) && a.equals(b));
}

function deepEqual(a, b, strict, visited) {
  if (a === b) return a !== 0 || !strict || Object.is(a, b);

  if (strict) {
    if (typeof a === 'number') return Number.isNaN(a) && Number.isNaN(b);
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null
      || Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  } else {
    const isPrimitive = b === null || typeof b !== 'object';

    if (a === null || typeof a !== 'object') {
      // eslint-disable-next-line eqeqeq
      return isPrimitive && (a == b || (Number.isNaN(a) && Number.isNaN(b)));
    }
    if (isPrimitive) return false;
  }
  const tag = toString(a);
  if (tag !== toString(b)) return false;

  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;

    return compareList(a, b, strict, visited, (open) => areEqualElements(a, b, strict, open), a.length === 0);
  }
  if (tag === '[object Object]') return compareProperties(a, b, strict, visited, noContent, true);
  const kind = kindOf(a);

  if (kind === 'TypedArray' || kind === 'DataView') {
    return areEqualViews(a, b, strict) && compareList(a, b, strict, visited, noContent, true);
  }
  if (kind === 'Set' || kind === 'Map') {
    if (kindOf(b) !== kind || a.size !== b.size) return false;
    const areEqual = kind === 'Set' ? areEqualSets : areEqualMaps;

    return compareProperties(a, b, strict, visited, (open) => areEqual(a, b, strict, open), a.size === 0);
  }

  return haveEqualContents(a, b, kind, strict, visited) && compareProperties(a, b, strict, visited, noContent, true);
}

function areEqualElements(a, b, strict, visited) {
  for (let i = 0; i < a.length; i++) {
    if (hasOwn(a, i)) {
      if (!hasOwn(b, i) || !deepEqual(a[i], b[i], strict, visited)) return false;
    } else if (hasOwn(b, i)) {
      return false;
    } else {
      return areEqualFromHole(a, b, strict, visited, i);
    }
  }

  return true;
}

// From the first hole on by keys: a sparse array may be enormous.
function areEqualFromHole(a, b, strict, visited, start) {
  const keys = Object.keys(a);

  return keys.slice(start).every((key) => hasOwn(b, key) && deepEqual(a[key], b[key], strict, visited))
    && keys.length === Object.keys(b).length;
}

/** Compares the properties of lists that are no elements, then, with `haveEqualContent`, the elements. */
function compareList(a, b, strict, visited, haveEqualContent, isEmpty) {
  const keys = nonIndexKeys(a, strict);
  if (keys.length !== nonIndexKeys(b, strict).length) return false;
  if (!keys.every((key) => isEnumerable(b, key))) return false;

  return compareKeys(a, b, keys, strict, visited, haveEqualContent, isEmpty);
}

function compareProperties(a, b, strict, visited, haveEqualContent, isEmpty) {
  let keys = Object.keys(a);
  if (!keys.every((key) => isEnumerable(b, key)) || keys.length !== Object.keys(b).length) return false;

  if (strict) {
    const symbols = enumerableSymbols(a);
    if (symbols.length !== enumerableSymbols(b).length) return false;
    if (!symbols.every((symbol) => isEnumerable(b, symbol))) return false;
    if (symbols.length > 0) keys = keys.concat(symbols);
  }

  return compareKeys(a, b, keys, strict, visited, haveEqualContent, isEmpty);
}

function compareKeys(a, b, keys, strict, visited, haveEqualContent, isEmpty) {
  if (keys.length === 0 && isEmpty) return true;
  const open = visited ?? new Visited();

  return open.compare(a, b, () => {
    return keys.every((key) => deepEqual(a[key], b[key], strict, open)) && haveEqualContent(open);
  });
}

function isDeepEqual(a, b) {
  return deepEqual(a, b, false);
}

function isDeepStrictEqual(a, b) {
  return deepEqual(a, b, true);
}

module.exports = { isDeepEqual, isDeepStrictEqual };
