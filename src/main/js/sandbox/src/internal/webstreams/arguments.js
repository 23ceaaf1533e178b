'use strict';

// What Node refuses of the arguments of web streams, before web-streams-polyfill sees them.
const {
  codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_INTERNAL_ASSERTION, ERR_OUT_OF_RANGE }
} = require('internal/errors');
const {
  kValidateObjectAllowObjects, kValidateObjectAllowObjectsAndNull, validateAbortSignal, validateObject
} = require('internal/validators');

// A property as far as it is no accessor's, whose value is asked for but once.
function peek(object, name) {
  for (let holder = object ?? null; holder !== null; holder = Object.getPrototypeOf(Object(holder))) {
    const descriptor = Object.getOwnPropertyDescriptor(holder, name);

    if (descriptor !== undefined) return descriptor.value;
  }

  return undefined;
}

function checkFunction(value, name) {
  if (value != null && typeof value !== 'function') throw new ERR_INVALID_ARG_TYPE(name, 'Function', value);
}

function checkHighWaterMark(strategy) {
  const given = peek(strategy, 'highWaterMark');

  if (given === undefined) return;

  const value = +given;

  if (Number.isNaN(value) || value < 0) throw new ERR_INVALID_ARG_VALUE.RangeError('strategy.highWaterMark', value);
}

function checkSize(strategy) {
  const size = peek(strategy, 'size');

  if (size !== undefined && typeof size !== 'function') throw new ERR_INVALID_ARG_TYPE('strategy.size', 'Function', size);
}

function checkStrategy(strategy) {
  checkHighWaterMark(strategy);
  checkSize(strategy);
}

// Node takes null for nothing where the polyfill wants undefined.
function without(object, names) {
  const unwanted = names.filter((name) => peek(object, name) === null);

  return unwanted.length === 0
    ? object
    : Object.create(object, Object.fromEntries(unwanted.map((name) => [ name, { value: undefined } ])));
}

function checkMembers(object, kind, names) {
  const start = peek(object, 'start');

  if (start != null && typeof start !== 'function') throw new TypeError('Bind must be called on a function');
  for (const name of names) checkFunction(peek(object, name), `${ kind }.${ name }`);

  return without(object, [ 'start', ...names ]);
}

function readable(source, strategy) {
  validateObject(source, 'source', kValidateObjectAllowObjects);
  validateObject(strategy, 'strategy', kValidateObjectAllowObjectsAndNull);

  const type = peek(source, 'type');
  const isOfBytes = `${ type }` === 'bytes';

  if (!isOfBytes && type !== undefined) throw new ERR_INVALID_ARG_VALUE('source.type', type);

  if (isOfBytes) {
    const size = peek(strategy, 'size');

    if (size !== undefined) throw new ERR_INVALID_ARG_VALUE.RangeError('strategy.size', size);
    checkHighWaterMark(strategy);
  } else {
    checkStrategy(strategy);
  }

  const checked = checkMembers(source, 'source', [ 'pull', 'cancel' ]);

  // Of no meaning without bytes, and not looked at.
  return isOfBytes || peek(checked, 'autoAllocateChunkSize') === undefined
    ? checked
    : Object.create(checked, { autoAllocateChunkSize: { value: undefined } });
}

function writable(sink, strategy) {
  validateObject(sink, 'sink', kValidateObjectAllowObjects);
  validateObject(strategy, 'strategy', kValidateObjectAllowObjectsAndNull);

  const type = peek(sink, 'type');

  if (type !== undefined) throw new ERR_INVALID_ARG_VALUE.RangeError('type', type);
  checkSize(strategy);
  checkHighWaterMark(strategy);

  return checkMembers(sink, 'sink', [ 'write', 'close', 'abort' ]);
}

function transformer(given, writableStrategy, readableStrategy) {
  validateObject(given, 'transformer', kValidateObjectAllowObjects);
  validateObject(writableStrategy, 'writableStrategy', kValidateObjectAllowObjectsAndNull);
  validateObject(readableStrategy, 'readableStrategy', kValidateObjectAllowObjectsAndNull);

  for (const name of [ 'readableType', 'writableType' ]) {
    const type = peek(given, name);

    if (type !== undefined) throw new ERR_INVALID_ARG_VALUE.RangeError(`transformer.${ name }`, type);
  }
  checkStrategy(readableStrategy);
  checkStrategy(writableStrategy);

  return checkMembers(given, 'transformer', [ 'transform', 'flush', 'cancel' ]);
}

// What has only the prototype is no stream.
function instance(value, name, Class) {
  if (!(value instanceof Class) || !Object.hasOwn(value, '_storedError')) throw new ERR_INVALID_ARG_TYPE(name, Class.name, value);
}

function strategyInit(init) {
  validateObject(init, 'init');
}

function options(given) {
  if (given !== undefined) validateObject(given, 'options', kValidateObjectAllowObjectsAndNull);
}

function reader(given) {
  options(given);

  const mode = peek(given, 'mode');

  if (mode !== undefined && `${ mode }` !== 'byob') throw new ERR_INVALID_ARG_VALUE('options.mode', mode);
}

function piping(given) {
  options(given);

  const signal = peek(given, 'signal');

  if (signal !== undefined) validateAbortSignal(signal, 'options.signal');
}

function pair(given, ReadableStream, WritableStream) {
  instance(given?.readable, 'transform.readable', ReadableStream);
  instance(given?.writable, 'transform.writable', WritableStream);
}

/** The size of a chunk for a stream without a strategy: in Node a failure's only, and not a closed stream's. */
function sizeless(state) {
  if (state !== 'errored' && state !== 'erroring') throw new ERR_INTERNAL_ASSERTION();

  return 1;
}

function size(value) {
  if (!(value >= 0 && value < Infinity)) throw new ERR_INVALID_ARG_VALUE.RangeError('size', value);
}

const notBytes = (stream) => new ERR_INVALID_ARG_VALUE('stream', stream, 'must be a byte stream');
const notView = (name, value) => new ERR_INVALID_ARG_TYPE(name, [ 'Buffer', 'TypedArray', 'DataView' ], value);
const tooMany = (name, value) => new ERR_OUT_OF_RANGE('options.min', `<= view.${ name }`, value);

module.exports = {
  instance, notBytes, notView, options, pair, piping, readable, reader, size, sizeless, strategyInit, tooMany, transformer, writable
};
