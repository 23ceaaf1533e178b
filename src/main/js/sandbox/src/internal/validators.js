'use strict';
// Argument checks with Node's wording. The stack of what they throw starts at the function that checks.

const { codes, hideFrames, hideStackFrames } = require('internal/errors');

const kValidateObjectNone = 0;
const kValidateObjectAllowNullable = 1;
const kValidateObjectAllowArray = 2;
const kValidateObjectAllowFunction = 4;
const kValidateObjectAllowObjects = 6;
const kValidateObjectAllowObjectsAndNull = 7;

const { isArray } = Array;
const { isView } = ArrayBuffer;
const { isFinite, isInteger, isNaN, MAX_SAFE_INTEGER, MIN_SAFE_INTEGER } = Number;

function fail(validator, code, ...args) {
  throw hideFrames(new codes[code](...args), validator);
}

function isInt32(value) {
  return value === (value | 0);
}

function isUint32(value) {
  return value === (value >>> 0);
}

function validateString(value, name) {
  if (typeof value !== 'string') fail(validateString, 'ERR_INVALID_ARG_TYPE', name, 'string', value);
}

function validateBoolean(value, name) {
  if (typeof value !== 'boolean') fail(validateBoolean, 'ERR_INVALID_ARG_TYPE', name, 'boolean', value);
}

function validateFunction(value, name) {
  if (typeof value !== 'function') fail(validateFunction, 'ERR_INVALID_ARG_TYPE', name, 'function', value);
}

function validatePlainFunction(value, name) {
  if (typeof value !== 'function' || Object.prototype.toString.call(value) === '[object AsyncFunction]') {
    fail(validatePlainFunction, 'ERR_INVALID_ARG_TYPE', name, 'function', value);
  }
}

function validateUndefined(value, name) {
  if (value !== undefined) fail(validateUndefined, 'ERR_INVALID_ARG_TYPE', name, 'undefined', value);
}

function validateNumber(value, name, min = undefined, max = undefined) {
  if (typeof value !== 'number') fail(validateNumber, 'ERR_INVALID_ARG_TYPE', name, 'number', value);
  if ((min != null && value < min) || (max != null && value > max) || ((min != null || max != null) && isNaN(value))) {
    const lower = min != null ? `>= ${ min }` : '';
    const upper = max != null ? `<= ${ max }` : '';
    fail(validateNumber, 'ERR_OUT_OF_RANGE', name, `${ lower }${ lower && upper ? ' && ' : '' }${ upper }`, value);
  }
}

function checkInteger(validator, value, name, min, max) {
  if (typeof value !== 'number') fail(validator, 'ERR_INVALID_ARG_TYPE', name, 'number', value);
  if (!isInteger(value)) fail(validator, 'ERR_OUT_OF_RANGE', name, 'an integer', value);
  if (value < min || value > max) fail(validator, 'ERR_OUT_OF_RANGE', name, `>= ${ min } && <= ${ max }`, value);
}

function validateInteger(value, name, min = MIN_SAFE_INTEGER, max = MAX_SAFE_INTEGER) {
  checkInteger(validateInteger, value, name, min, max);
}

function validateInt32(value, name, min = -2147483648, max = 2147483647) {
  checkInteger(validateInt32, value, name, min, max);
}

function validateUint32(value, name, positive = false) {
  checkInteger(validateUint32, value, name, positive ? 1 : 0, 4294967295);
}

// true for a finite number, false for undefined and NaN.
function validateFiniteNumber(number, name) {
  if (number === undefined || isNaN(number)) return false;
  if (isFinite(number)) return true;

  if (typeof number !== 'number') fail(validateFiniteNumber, 'ERR_INVALID_ARG_TYPE', name, 'number', number);

  return fail(validateFiniteNumber, 'ERR_OUT_OF_RANGE', name, 'a finite number', number);
}

function checkRangesOrGetDefault(number, name, lower, upper, fallback) {
  if (!validateFiniteNumber(number, name)) return fallback;
  if (number < lower || number > upper) {
    fail(checkRangesOrGetDefault, 'ERR_OUT_OF_RANGE', name, `>= ${ lower } and <= ${ upper }`, number);
  }

  return number;
}

function validateOneOf(value, name, oneOf) {
  if (oneOf.includes(value)) return;

  const allowed = oneOf.map((item) => (typeof item === 'string' ? `'${ item }'` : String(item))).join(', ');
  fail(validateOneOf, 'ERR_INVALID_ARG_VALUE', name, value, `must be one of: ${ allowed }`);
}

function validateUnion(value, name, union) {
  if (!union.includes(value)) fail(validateUnion, 'ERR_INVALID_ARG_TYPE', name, `('${ union.join('|') }')`, value);
}

function validateObject(value, name, options = kValidateObjectNone) {
  if (value === null) {
    if ((options & kValidateObjectAllowNullable) !== 0) return;
  } else if (isArray(value)) {
    if ((options & kValidateObjectAllowArray) !== 0) return;
  } else if (typeof value === 'function') {
    if ((options & kValidateObjectAllowFunction) !== 0) return;
  } else if (typeof value === 'object') {
    return;
  }

  fail(validateObject, 'ERR_INVALID_ARG_TYPE', name, 'Object', value);
}

function validateDictionary(value, name) {
  if (value != null && typeof value !== 'object' && typeof value !== 'function') {
    fail(validateDictionary, 'ERR_INVALID_ARG_TYPE', name, 'a dictionary', value);
  }
}

function validateArray(value, name, minLength = 0) {
  if (!isArray(value)) fail(validateArray, 'ERR_INVALID_ARG_TYPE', name, 'Array', value);
  if (value.length < minLength) {
    fail(validateArray, 'ERR_INVALID_ARG_VALUE', name, value, `must be longer than ${ minLength }`);
  }
}

function validateEach(array, name, validate) {
  validateArray(array, name);
  for (let i = 0; i < array.length; i++) validate(array[i], `${ name }[${ i }]`);
}

const validateStringArray = hideStackFrames((value, name) => validateEach(value, name, validateString));
const validateBooleanArray = hideStackFrames((value, name) => validateEach(value, name, validateBoolean));

function validateAbortSignal(signal, name) {
  if (signal !== undefined && (signal === null || typeof signal !== 'object' || !('aborted' in signal))) {
    fail(validateAbortSignal, 'ERR_INVALID_ARG_TYPE', name, 'AbortSignal', signal);
  }
}

function validateAbortSignalArray(value, name) {
  validateArray(value, name);
  for (let i = 0; i < value.length; i++) {
    const indexedName = `${ name }[${ i }]`;
    if (value[i] == null) fail(validateAbortSignalArray, 'ERR_INVALID_ARG_TYPE', indexedName, 'AbortSignal', value[i]);
    validateAbortSignal(value[i], indexedName);
  }
}

function validateBuffer(buffer, name = 'buffer') {
  if (!isView(buffer)) {
    fail(validateBuffer, 'ERR_INVALID_ARG_TYPE', name, [ 'Buffer', 'TypedArray', 'DataView' ], buffer);
  }
}

function validateEncoding(data, encoding) {
  const { length } = data;
  if (length % 2 !== 0 && `${ encoding }`.toLowerCase() === 'hex') {
    fail(validateEncoding, 'ERR_INVALID_ARG_VALUE', 'encoding', encoding, `is invalid for data of length ${ length }`);
  }
}

function validatePort(port, name = 'Port', allowZero = true) {
  const valid = (typeof port === 'number' || (typeof port === 'string' && port.trim().length > 0))
    && +port === (+port >>> 0) && port <= 0xFFFF && (+port !== 0 || allowZero);
  if (!valid) fail(validatePort, 'ERR_SOCKET_BAD_PORT', name, port, allowZero);

  return port | 0;
}

function validateSignalName(signal, name = 'signal') {
  validateString(signal, name);
  const { signals } = require('os').constants;
  if (signals[signal] !== undefined) return;

  const hint = signals[signal.toUpperCase()] !== undefined ? ' (signals must use all capital letters)' : '';
  fail(validateSignalName, 'ERR_UNKNOWN_SIGNAL', `${ signal }${ hint }`);
}

function parseFileMode(value, name, fallback) {
  let mode = value ?? fallback;
  if (typeof mode === 'string') {
    if (!/^[0-7]+$/.test(mode)) {
      fail(parseFileMode, 'ERR_INVALID_ARG_VALUE', name, value, 'must be a 32-bit unsigned integer or an octal string');
    }
    mode = parseInt(mode, 8);
  }
  validateUint32(mode, name);

  return mode;
}

const validators = {
  checkRangesOrGetDefault, validateAbortSignal, validateAbortSignalArray, validateArray, validateBoolean,
  validateBooleanArray, validateBuffer, validateDictionary, validateEncoding, validateFiniteNumber, validateFunction,
  validateInt32, validateInteger, validateNumber, validateObject, validateOneOf, validatePlainFunction, validatePort,
  validateSignalName, validateString, validateStringArray, validateUint32, validateUndefined, validateUnion
};

module.exports = {
  ...validators,
  isInt32,
  isUint32,
  parseFileMode,
  kValidateObjectNone,
  kValidateObjectAllowNullable,
  kValidateObjectAllowArray,
  kValidateObjectAllowFunction,
  kValidateObjectAllowObjects,
  kValidateObjectAllowObjectsAndNull
};
