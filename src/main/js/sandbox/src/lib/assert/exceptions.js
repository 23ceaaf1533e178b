'use strict';

// assert.throws and its relatives: what is thrown, or not, against what was expected.

const {
  codes: { ERR_AMBIGUOUS_ARGUMENT, ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_INVALID_RETURN_VALUE }
} = require('internal/errors');
const { validateFunction } = require('internal/validators');
const { isError, kindOf } = require('internal/util');
const { inspect } = require('internal/inspect');
const { isDeepStrictEqual } = require('internal/comparisons');
const { AssertionError } = require('./assertion-error');

const nothing = Symbol('nothing was thrown');
const isRegExp = (value) => kindOf(value) === 'RegExp';
const matches = (regexp, text) => RegExp.prototype.exec.call(regexp, text) !== null;
const isErrorClass = (value) => Object.prototype.isPrototypeOf.call(Error, value);

function thrownBy(fn) {
  validateFunction(fn, 'fn');

  try {
    fn();
  } catch (error) {
    return error;
  }

  return nothing;
}

function isPromise(value) {
  return kindOf(value) === 'Promise' || (value !== null && typeof value === 'object'
    && typeof value.then === 'function' && typeof value.catch === 'function');
}

async function rejectedBy(promiseFn) {
  let promise = promiseFn;

  if (typeof promiseFn === 'function') {
    promise = promiseFn();
    if (!isPromise(promise)) throw new ERR_INVALID_RETURN_VALUE('instance of Promise', 'promiseFn', promise);
  } else if (!isPromise(promiseFn)) {
    throw new ERR_INVALID_ARG_TYPE('promiseFn', [ 'Function', 'Promise' ], promiseFn);
  }

  try {
    await promise;
  } catch (error) {
    return error;
  }

  return nothing;
}

function fail(options) {
  if (options.message instanceof Error) throw options.message;
  throw new AssertionError(options);
}

/** The properties that are compared, under the class name that Node's messages show. */
class Comparison {
  constructor(source, keys, actual) {
    for (const key of keys) {
      if (!(key in source)) continue;
      const isMatch = actual !== undefined && typeof actual[key] === 'string' && isRegExp(source[key])
        && matches(source[key], actual[key]);
      this[key] = isMatch ? actual[key] : source[key];
    }
  }
}

function failOnProperty(actual, expected, message, keys, fn) {
  if (message) fail({ actual, expected, message, operator: fn.name, stackStartFn: fn });
  const error = new AssertionError({
    actual: new Comparison(actual, keys),
    expected: new Comparison(expected, keys, actual),
    operator: 'deepStrictEqual',
    stackStartFn: fn
  });
  throw Object.assign(error, { actual, expected, operator: fn.name });
}

function checkProperties(actual, expected, message, fn) {
  if (typeof actual !== 'object' || actual === null) {
    const error = new AssertionError({
      actual, expected, message, operator: 'deepStrictEqual', stackStartFn: fn
    });
    error.operator = fn.name;
    throw error;
  }
  const keys = Object.keys(expected);
  if (expected instanceof Error) keys.push('name', 'message');
  else if (keys.length === 0) throw new ERR_INVALID_ARG_VALUE('error', expected, 'may not be an empty object');

  for (const key of keys) {
    if (typeof actual[key] === 'string' && isRegExp(expected[key]) && matches(expected[key], actual[key])) continue;

    if (!(key in actual) || !isDeepStrictEqual(actual[key], expected[key])) {
      failOnProperty(actual, expected, message, keys, fn);
    }
  }
}

function describeOtherClass(actual, expected) {
  const text = `The error is expected to be an instance of "${ expected.name }". Received `;
  if (!isError(actual)) return `${ text }"${ inspect(actual, { depth: -1 }) }"`;
  const name = (actual.constructor && actual.constructor.name) || actual.name;
  const received = expected.name === name ? 'an error with identical name but a different prototype.' : `"${ name }"`;

  return text + received + (actual.message ? `\n\nError message:\n\n${ actual.message }` : '');
}

function describeResult(actual, expected, result) {
  const name = expected.name ? `"${ expected.name }" ` : '';
  const text = `The ${ name }validation function is expected to return "true". Received ${ inspect(result) }`;

  return isError(actual) ? `${ text }\n\nCaught error:\n\n${ actual }` : text;
}

/** What is wrong with the error, as a function that says so; undefined if it is the expected one. */
function findFault(actual, expected) {
  if (isRegExp(expected)) {
    const text = String(actual);

    return matches(expected, text) ? undefined : () => (
      `The input did not match the regular expression ${ inspect(expected) }. Input:\n\n${ inspect(text) }\n`
    );
  }
  if (expected.prototype !== undefined && actual instanceof expected) return undefined;
  if (isErrorClass(expected)) return () => describeOtherClass(actual, expected);
  const result = Reflect.apply(expected, {}, [ actual ]);

  return result === true ? undefined : () => describeResult(actual, expected, result);
}

function checkError(actual, expected, message, fn) {
  if (typeof expected !== 'function' && !isRegExp(expected)) {
    checkProperties(actual, expected, message, fn);

    return;
  }
  const describe = findFault(actual, expected);
  if (describe === undefined) return;
  const error = new AssertionError({
    actual, expected, message: message || describe(), operator: fn.name, stackStartFn: fn
  });
  error.generatedMessage = !message;
  throw error;
}

function checkAmbiguity(actual, text) {
  if (typeof actual === 'object' && actual !== null) {
    if (actual.message === text) {
      throw new ERR_AMBIGUOUS_ARGUMENT(
        'error/message', `The error message "${ actual.message }" is identical to the message.`
      );
    }
  } else if (actual === text) {
    throw new ERR_AMBIGUOUS_ARGUMENT('error/message', `The error "${ actual }" is identical to the message.`);
  }
}

function expectError(fn, noun, actual, ...args) {
  let [ error, message ] = args;
  const invalid = () => new ERR_INVALID_ARG_TYPE('error', [ 'Object', 'Error', 'Function', 'RegExp' ], error);

  if (typeof error === 'string') {
    if (args.length === 2) throw invalid();
    checkAmbiguity(actual, error);
    message = error;
    error = undefined;
  } else if (error != null && typeof error !== 'object' && typeof error !== 'function') {
    throw invalid();
  }
  if (actual === nothing) {
    const name = error && error.name ? ` (${ error.name })` : '';
    fail({
      actual: undefined,
      expected: error,
      operator: fn.name,
      message: `Missing expected ${ noun }${ name }${ message ? `: ${ message }` : '.' }`,
      stackStartFn: fn
    });
  }
  if (error) checkError(actual, error, message, fn);
}

function isUnwanted(actual, expected) {
  if (typeof expected !== 'function') {
    if (isRegExp(expected)) return matches(expected, String(actual));
    throw new ERR_INVALID_ARG_TYPE('expected', [ 'Function', 'RegExp' ], expected);
  }
  if (expected.prototype !== undefined && actual instanceof expected) return true;

  return !isErrorClass(expected) && Reflect.apply(expected, {}, [ actual ]) === true;
}

function expectNoError(fn, noun, actual, error, message) {
  if (actual === nothing) return;
  const expected = typeof error === 'string' ? undefined : error;
  const text = typeof error === 'string' ? error : message;

  if (!expected || isUnwanted(actual, expected)) {
    fail({
      actual,
      expected,
      operator: fn.name,
      message: `Got unwanted ${ noun }${ text ? `: ${ text }` : '.' }\nActual message: "${ actual && actual.message }"`,
      stackStartFn: fn
    });
  }
  throw actual;
}

function throws(promiseFn, ...args) {
  expectError(throws, 'exception', thrownBy(promiseFn), ...args);
}

async function rejects(promiseFn, ...args) {
  expectError(rejects, 'rejection', await rejectedBy(promiseFn), ...args);
}

function doesNotThrow(fn, ...args) {
  expectNoError(doesNotThrow, 'exception', thrownBy(fn), ...args);
}

async function doesNotReject(fn, ...args) {
  expectNoError(doesNotReject, 'rejection', await rejectedBy(fn), ...args);
}

module.exports = { doesNotReject, doesNotThrow, fail, rejects, throws };
