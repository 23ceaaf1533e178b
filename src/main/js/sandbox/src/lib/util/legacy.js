'use strict';

// The parts of util that Node keeps for old code.

const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { kindOf } = require('internal/util');

const months = [ 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec' ];

function isBoolean(arg) {
  return typeof arg === 'boolean';
}

function isNull(arg) {
  return arg === null;
}

function isNullOrUndefined(arg) {
  return arg === null || arg === undefined;
}

function isNumber(arg) {
  return typeof arg === 'number';
}

function isString(arg) {
  return typeof arg === 'string';
}

function isSymbol(arg) {
  return typeof arg === 'symbol';
}

function isUndefined(arg) {
  return arg === undefined;
}

function isObject(arg) {
  return arg !== null && typeof arg === 'object';
}

function isError(e) {
  return Object.prototype.toString.call(e) === '[object Error]' || e instanceof Error;
}

function isFunction(arg) {
  return typeof arg === 'function';
}

function isPrimitive(arg) {
  return arg === null || (typeof arg !== 'object' && typeof arg !== 'function');
}

function isBuffer(b) {
  // Nothing is a Buffer as long as nobody has loaded what makes them.
  return kindOf(b) === 'TypedArray' && b instanceof require('buffer').Buffer;
}

function log(...args) {
  const { format } = require('internal/inspect');
  const now = new Date();
  const time = [ now.getHours(), now.getMinutes(), now.getSeconds() ].map((part) => String(part).padStart(2, '0'));
  require('console').log('%s - %s', `${ now.getDate() } ${ months[now.getMonth()] } ${ time.join(':') }`,
    format(...args));
}

function inherits(ctor, superCtor) {
  if (ctor === undefined || ctor === null) throw new ERR_INVALID_ARG_TYPE('ctor', 'Function', ctor);

  if (superCtor === undefined || superCtor === null) {
    throw new ERR_INVALID_ARG_TYPE('superCtor', 'Function', superCtor);
  }
  if (superCtor.prototype === undefined) {
    throw new ERR_INVALID_ARG_TYPE('superCtor.prototype', 'Object', superCtor.prototype);
  }
  Object.defineProperty(ctor, 'super_', {
    __proto__: null, value: superCtor, writable: true, configurable: true
  });
  Object.setPrototypeOf(ctor.prototype, superCtor.prototype);
}

function _extend(target, source) {
  if (source === null || typeof source !== 'object') return target;
  for (const key of Object.keys(source).reverse()) target[key] = source[key];

  return target;
}

module.exports = {
  _extend, inherits, isBoolean, isBuffer, isError, isFunction, isNull, isNullOrUndefined, isNumber, isObject,
  isPrimitive, isString, isSymbol, isUndefined, log
};
