'use strict';

// What Node refuses of the arguments of web streams, before web-streams-polyfill sees them.
const {
  codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_OUT_OF_RANGE }
} = require('internal/errors');
const {
  kValidateObjectAllowObjects, kValidateObjectAllowObjectsAndNull, validateAbortSignal, validateObject
} = require('internal/validators');

function checkFunction(value, name) {
  if (value != null && typeof value !== 'function') throw new ERR_INVALID_ARG_TYPE(name, 'Function', value);
}

function checkHighWaterMark(strategy) {
  const given = strategy?.highWaterMark;

  if (given === undefined) return;

  const value = +given;

  if (Number.isNaN(value) || value < 0) throw new ERR_INVALID_ARG_VALUE.RangeError('strategy.highWaterMark', value);
}

function checkStrategy(strategy) {
  const size = strategy?.size;

  checkHighWaterMark(strategy);
  if (size !== undefined && typeof size !== 'function') throw new ERR_INVALID_ARG_TYPE('strategy.size', 'Function', size);
}

// Node takes null for nothing where the polyfill wants undefined.
function without(object, names) {
  const unwanted = names.filter((name) => object[name] === null);

  return unwanted.length === 0
    ? object
    : Object.create(object, Object.fromEntries(unwanted.map((name) => [ name, { value: undefined } ])));
}

function checkMembers(object, kind, names) {
  if (object.start != null && typeof object.start !== 'function') throw new TypeError('Bind must be called on a function');
  for (const name of names) checkFunction(object[name], `${ kind }.${ name }`);

  return without(object, [ 'start', ...names ]);
}

function readable(source, strategy) {
  validateObject(source, 'source', kValidateObjectAllowObjects);
  validateObject(strategy, 'strategy', kValidateObjectAllowObjectsAndNull);

  const { type } = source;
  const isOfBytes = `${ type }` === 'bytes';

  if (!isOfBytes && type !== undefined) throw new ERR_INVALID_ARG_VALUE('source.type', type);

  if (isOfBytes) {
    if (strategy?.size !== undefined) throw new ERR_INVALID_ARG_VALUE.RangeError('strategy.size', strategy.size);
    checkHighWaterMark(strategy);
  } else {
    checkStrategy(strategy);
  }

  const checked = checkMembers(source, 'source', [ 'pull', 'cancel' ]);

  // Of no meaning without bytes, and not looked at.
  return isOfBytes || checked.autoAllocateChunkSize === undefined
    ? checked
    : Object.create(checked, { autoAllocateChunkSize: { value: undefined } });
}

function writable(sink, strategy) {
  validateObject(sink, 'sink', kValidateObjectAllowObjects);
  validateObject(strategy, 'strategy', kValidateObjectAllowObjectsAndNull);
  if (sink.type !== undefined) throw new ERR_INVALID_ARG_VALUE.RangeError('type', sink.type);
  checkStrategy(strategy);

  return checkMembers(sink, 'sink', [ 'write', 'close', 'abort' ]);
}

function transformer(given, writableStrategy, readableStrategy) {
  validateObject(given, 'transformer', kValidateObjectAllowObjects);
  validateObject(writableStrategy, 'writableStrategy', kValidateObjectAllowObjectsAndNull);
  validateObject(readableStrategy, 'readableStrategy', kValidateObjectAllowObjectsAndNull);

  for (const name of [ 'readableType', 'writableType' ]) {
    if (given[name] !== undefined) throw new ERR_INVALID_ARG_VALUE.RangeError(`transformer.${ name }`, given[name]);
  }
  checkStrategy(readableStrategy);
  checkStrategy(writableStrategy);

  return checkMembers(given, 'transformer', [ 'transform', 'flush', 'cancel' ]);
}

function instance(value, name, Class) {
  if (!(value instanceof Class)) throw new ERR_INVALID_ARG_TYPE(name, Class.name, value);
}

function strategyInit(init) {
  validateObject(init, 'init');
}

function options(given) {
  if (given !== undefined) validateObject(given, 'options', kValidateObjectAllowObjectsAndNull);
}

function reader(given) {
  options(given);

  const mode = given?.mode;

  if (mode !== undefined && `${ mode }` !== 'byob') throw new ERR_INVALID_ARG_VALUE('options.mode', mode);
}

function piping(given) {
  options(given);
  if (given?.signal !== undefined) validateAbortSignal(given.signal, 'options.signal');
}

function pair(given, ReadableStream, WritableStream) {
  instance(given?.readable, 'transform.readable', ReadableStream);
  instance(given?.writable, 'transform.writable', WritableStream);
}

function size(value) {
  if (!(value >= 0 && value < Infinity)) throw new ERR_INVALID_ARG_VALUE.RangeError('size', value);
}

const notBytes = (stream) => new ERR_INVALID_ARG_VALUE('stream', stream, 'must be a byte stream');
const notView = (name, value) => new ERR_INVALID_ARG_TYPE(name, [ 'Buffer', 'TypedArray', 'DataView' ], value);
const tooMany = (name, value) => new ERR_OUT_OF_RANGE('options.min', `<= view.${ name }`, value);

module.exports = {
  instance, notBytes, notView, options, pair, piping, readable, reader, size, strategyInit, tooMany, transformer, writable
};
