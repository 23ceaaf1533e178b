'use strict';

// What an object is called: its constructor, its tag, and the properties its prototypes add.

const { kindOf } = require('internal/util');

const hasOwn = (object, key) => Object.prototype.hasOwnProperty.call(object, key);

// The capitalised globals of the language itself: properties of their prototypes are not worth showing.
const builtinNames = ' Object Function Array Number Infinity NaN Boolean String Symbol Date Promise RegExp Error '
  + 'AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError JSON Math Intl ArrayBuffer '
  + 'Atomics Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array '
  + 'Uint8ClampedArray BigUint64Array BigInt64Array DataView Map BigInt Set WeakMap WeakSet WeakRef Proxy '
  + 'Reflect FinalizationRegistry ';

function isBuiltinName(name) {
  return builtinNames.includes(` ${ name } `);
}

const engineNames = {
  __proto__: null,
  MapIterator: 'Map Iterator',
  SetIterator: 'Set Iterator',
  Arguments: 'Object',
  Module: 'Module'
};

/** The name that the engine itself knows an object by. */
function engineName(value) {
  if (typeof value === 'function') return 'Function';
  const kind = kindOf(value);
  if (kind === 'TypedArray') return typedArrayName(value);

  return engineNames[kind] ?? (kind === 'Object' ? taggedName(value) : kind);
}

// A tag that only a getter would tell is not asked for.
function taggedName(value) {
  for (let object = value; object !== null; object = Object.getPrototypeOf(object)) {
    const descriptor = Object.getOwnPropertyDescriptor(object, Symbol.toStringTag);
    if (descriptor !== undefined) return typeof descriptor.value === 'string' ? descriptor.value : 'Object';
  }

  return 'Object';
}

const typedArrayTag = Object.getOwnPropertyDescriptor(
  Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag
).get;

function typedArrayName(value) {
  return typedArrayTag.call(value);
}

function isInstance(value, Class) {
  try {
    return value instanceof Class;
  } catch {
    return false;
  }
}

function namedConstructor(object, instance) {
  const descriptor = Object.getOwnPropertyDescriptor(object, 'constructor');
  const Class = descriptor?.value;

  return typeof Class === 'function' && Class.name !== '' && isInstance(instance, Class) ? Class : undefined;
}

/**
 * The name of the constructor nearest in the prototype chain; null if there is no prototype at all. Properties
 * that the prototypes up to it add are written to `protoProperties`, if that is given.
 */
function constructorName(value, ctx, depth, protoProperties) {
  let firstPrototype;
  let object = value;

  while (object !== null && object !== undefined) {
    const Class = object === Object.prototype && isInstance(value, Object) ? Object
      : object === Function.prototype && isInstance(value, Function) ? Function
        : namedConstructor(object, value);

    if (Class !== undefined) {
      if (protoProperties !== undefined && (firstPrototype !== object || !isBuiltinName(Class.name))) {
        addPrototypeProperties(ctx, value, firstPrototype || value, depth, protoProperties);
      }

      return String(Class.name);
    }
    object = Object.getPrototypeOf(object);
    if (firstPrototype === undefined) firstPrototype = object;
  }
  if (firstPrototype === null) return null;
  const name = engineName(value);
  if (depth > ctx.depth && ctx.depth !== null) return `${ name } <Complex prototype>`;
  const inner = constructorName(firstPrototype, ctx, depth + 1, protoProperties);
  if (inner !== null) return `${ name } <${ inner }>`;
  const { inspect } = require('internal/inspect');

  return `${ name } <${ inspect(firstPrototype, { ...ctx, customInspect: false, depth: -1 }) }>`;
}

function hasBuiltinConstructor(object) {
  const Class = Object.getOwnPropertyDescriptor(object, 'constructor')?.value;

  return typeof Class === 'function' && isBuiltinName(Class.name);
}

// As deep as Node looks: more is no help to a reader.
const mostPrototypes = 3;

function addPrototypeProperties(ctx, main, start, depth, output) {
  const { formatProperty } = require('./values');
  const shown = new Set();
  let object = start;
  let keys = [];

  for (let level = 0; level < mostPrototypes; level++) {
    if (level !== 0 || main === object) {
      object = Object.getPrototypeOf(object);
      if (object === null || hasBuiltinConstructor(object)) return;
    }
    for (const key of keys) shown.add(key);
    keys = Reflect.ownKeys(object);
    ctx.seen.push(main);

    for (const key of keys) {
      if (key === 'constructor' || hasOwn(main, key) || shown.has(key)) continue;
      const descriptor = Object.getOwnPropertyDescriptor(object, key);
      if (typeof descriptor.value === 'function') continue;
      const text = formatProperty(ctx, object, depth, key, false, descriptor, main);
      output.push(ctx.colors ? `\u001b[2m${ text }\u001b[22m` : text);
    }
    ctx.seen.pop();
  }
}

/** `Name(size) [tag] `, the beginning of an object's text. */
function prefix(constructor, tag, fallback, size = '') {
  if (constructor === null) {
    const tagged = tag !== '' && fallback !== tag ? `[${ tag }] ` : '';

    return `[${ fallback }${ size }: null prototype] ${ tagged }`;
  }

  return tag !== '' && constructor !== tag ? `${ constructor }${ size } [${ tag }] ` : `${ constructor }${ size } `;
}

/** The prefix of an object without a look of its own. */
function plainPrefix(value, constructor, tag) {
  let fallback = '';

  if (constructor === null) {
    fallback = engineName(value);
    if (fallback === tag) fallback = 'Object';
  }

  return prefix(constructor, tag, fallback);
}

module.exports = { constructorName, hasOwn, isBuiltinName, plainPrefix, prefix, typedArrayName };
