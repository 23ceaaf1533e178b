'use strict';

// What addEventListener and its relatives make of their arguments.

const { codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE } } = require('internal/errors');

const kIsNodeStyleListener = Symbol('kIsNodeStyleListener');
const kResistStopPropagation = Symbol('kResistStopPropagation');
const kWeakHandler = Symbol('kWeak');

function typeName(type) {
  if (typeof type === 'symbol') throw new ERR_INVALID_ARG_VALUE('value', type);

  return String(type);
}

/** Whether the listener can be called at all; null and undefined cannot, other values are an error. */
function usable(listener) {
  if (typeof listener === 'function' || typeof listener === 'object' && listener !== null) return true;
  if (listener == null) return false;
  throw new ERR_INVALID_ARG_TYPE('listener', 'EventListener', listener);
}

function listenerOptions(options) {
  if (typeof options === 'boolean') return { capture: options };
  if (options === null) return {};

  if (typeof options !== 'object' && typeof options !== 'function') {
    throw new ERR_INVALID_ARG_TYPE('options', 'Object', options);
  }

  return {
    once: Boolean(options.once),
    capture: Boolean(options.capture),
    passive: Boolean(options.passive),
    signal: options.signal,
    weak: options[kWeakHandler],
    resistStopPropagation: options[kResistStopPropagation] ?? false,
    isNodeStyleListener: Boolean(options[kIsNodeStyleListener])
  };
}

function warn(target, type, name, message, extra) {
  const warning = new Error(message);
  Object.assign(warning, { name, target, type }, extra);
  require('process').emitWarning(warning);
}

module.exports = {
  kIsNodeStyleListener, kResistStopPropagation, kWeakHandler, listenerOptions, typeName, usable, warn
};
