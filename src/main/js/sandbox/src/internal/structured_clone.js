'use strict';

const types = require('util/types');
const loader = require('internal/loader');
const natives = require('internal/natives');
const { cloneBuffer, cloneView, isDetached, moveBuffer } = require('../lib/structured-clone/buffers');
const { cloneError } = require('../lib/structured-clone/errors');

function fail(message) {
  const { DOMException } = require('internal/dom_exception');

  const exception = new DOMException(message, 'DataCloneError');

  // As in Node, where nothing of this is JavaScript.
  Error.captureStackTrace(exception, structuredClone);
  throw exception;
}

function refuse(value) {
  return fail(`${ require('internal/describe').describe(value) } could not be cloned.`);
}

// What is an object with a state of its own, none of which can be cloned.
const isOpaque = (value) => value === globalThis || types.isProxy(value) || types.isPromise(value) || types.isWeakMap(value)
  || types.isWeakSet(value) || types.isGeneratorObject(value) || types.isArgumentsObject(value)
  || types.isMapIterator(value) || types.isSetIterator(value) || types.isSymbolObject(value)
  || types.isModuleNamespaceObject(value) || isOpaqueByTag(value);

const opaqueTags = new Set([
  'WeakRef', 'FinalizationRegistry', 'Array Iterator', 'String Iterator', 'RegExp String Iterator', 'AsyncGenerator'
]);

function isOpaqueByTag(value) {
  const tag = value[Symbol.toStringTag];

  return typeof tag === 'string' && (opaqueTags.has(tag) || tag.startsWith('Intl.'))
    && !Object.prototype.hasOwnProperty.call(value, Symbol.toStringTag);
}

// Asks a module only if something of it can be there.
function isFrom(module, name, value) {
  const exported = loader.loaded(module);

  return exported !== undefined && value instanceof exported[name];
}

const isPort = (value) => isFrom('internal/message_channel', 'MessagePort', value);
const isWebStream = (value) => [ 'ReadableStream', 'WritableStream', 'TransformStream' ]
  .some((name) => isFrom('internal/webstreams/streams', name, value));

function clone(value, memory) {
  if (typeof value === 'symbol' || typeof value === 'function') return refuse(value);
  if (typeof value !== 'object' || value === null) return value;
  if (memory.has(value)) return memory.get(value);

  return cloneObject(value, memory);
}

function remember(memory, value, copy) {
  memory.set(value, copy);

  return copy;
}

function cloneObject(value, memory) {
  if (types.isBoxedPrimitive(value) && !types.isSymbolObject(value)) {
    return remember(memory, value, Object(value.valueOf()));
  }
  if (types.isDate(value)) return remember(memory, value, new Date(Date.prototype.getTime.call(value)));
  if (types.isRegExp(value)) return remember(memory, value, new RegExp(value.source, value.flags));
  if (loader.loaded('internal/blob') && require('internal/blob').isBlob(value)) {
    return remember(memory, value, require('internal/blob').cloneBlob(value));
  }
  // The copy would share its memory; there is one realm, so the buffer stands for itself.
  if (types.isSharedArrayBuffer(value)) return remember(memory, value, value);
  if (types.isArrayBuffer(value)) return remember(memory, value, cloneBuffer(value, fail));
  if (types.isArrayBufferView(value)) {
    return remember(memory, value, cloneView(value, (buffer) => clone(buffer, memory)));
  }
  if (types.isMap(value)) return cloneMap(value, memory);
  if (types.isSet(value)) return cloneSet(value, memory);
  if (types.isNativeError(value)) return cloneError(value, (inner) => clone(inner, memory), memory);
  if (isPort(value) || isWebStream(value)) {
    throw typeError('ERR_MISSING_TRANSFERABLE_IN_TRANSFER_LIST',
      'Object that needs transfer was found in message but not listed in transferList');
  }
  if (isOpaque(value)) return refuse(value);

  return cloneProperties(value, remember(memory, value, Array.isArray(value) ? new Array(value.length) : {}), memory);
}

function cloneMap(map, memory) {
  const copy = remember(memory, map, new Map());

  for (const [ key, value ] of [ ...Map.prototype.entries.call(map) ]) {
    const keyCopy = clone(key, memory);

    copy.set(keyCopy, clone(value, memory));
  }

  return copy;
}

function cloneSet(set, memory) {
  const copy = remember(memory, set, new Set());

  for (const value of [ ...Set.prototype.values.call(set) ]) copy.add(clone(value, memory));

  return copy;
}

function cloneProperties(object, copy, memory) {
  for (const key of Object.keys(object)) {
    if (!Object.prototype.hasOwnProperty.call(object, key)) continue;
    Object.defineProperty(copy, key, {
      value: clone(object[key], memory), writable: true, enumerable: true, configurable: true
    });
  }

  return copy;
}

// The engine's own wording, under Node's codes.
function typeError(code, message) {
  return Object.assign(new TypeError(message), { code });
}

function transferListOf(options) {
  if (options === undefined || options === null) return [];
  if (typeof options !== 'object' && typeof options !== 'function') {
    throw typeError('ERR_INVALID_ARG_TYPE', 'The options argument must be either an object or undefined');
  }

  const { transfer } = options;

  if (transfer === undefined || transfer === null) return [];
  if (typeof transfer !== 'object') {
    throw typeError('ERR_INVALID_ARG_TYPE', 'Optional transferList argument must be an iterable');
  }
  // As Node has it, an object that is no iterable is an empty list.
  if (typeof transfer[Symbol.iterator] !== 'function') return [];

  const list = [ ...transfer ];

  for (const item of list) {
    if (!types.isArrayBuffer(item) && !isPort(item)) {
      throw typeError('ERR_INVALID_TRANSFER_OBJECT', 'Found invalid object in transferList');
    }
  }

  const twice = list.find((item, index) => list.indexOf(item) !== index);

  if (twice !== undefined) fail(`Transfer list contains duplicate ${ isPort(twice) ? 'MessagePort' : 'ArrayBuffer' }`);

  return list;
}

function heirOf(port) {
  const channels = require('internal/message_channel');
  if (channels.isDetached(port)) fail('MessagePort in transfer list is already detached');

  return channels.createPort();
}

function structuredClone() {
  if (arguments.length === 0) throw typeError('ERR_MISSING_ARGS', 'The value argument must be specified');

  const transferred = transferListOf(arguments[1]);
  const memory = new Map();

  for (const item of transferred) memory.set(item, isPort(item) ? heirOf(item) : moveBuffer(item));

  const copy = clone(arguments[0], memory);

  // They change hands only once everything has been cloned without an error.
  for (const item of transferred) {
    if (isPort(item)) require('internal/message_channel').transferPort(item, memory.get(item));
    else if (!isDetached(item) && !loader.loaded('internal/untransferable')?.has(item)) natives.detach(item);
  }

  return copy;
}

module.exports = { structuredClone };
