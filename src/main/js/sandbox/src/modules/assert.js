'use strict';

const { codes: { ERR_INVALID_ARG_TYPE, ERR_MISSING_ARGS } } = require('internal/errors');
const { isError, kindOf, deprecate } = require('internal/util');
const { inspect } = require('internal/inspect');
const { isDeepEqual, isDeepStrictEqual } = require('internal/comparisons');
const { AssertionError } = require('../lib/assert/assertion-error');
const { CallTracker } = require('../lib/assert/call-tracker');
const exceptions = require('../lib/assert/exceptions');

const failWith = exceptions.fail;
let hasWarned = false;

function check(fn, count, value, message) {
  if (value) return;
  const isGenerated = count === 0 || message == null;
  if (!isGenerated && isError(message)) throw message;
  // Node quotes the call from the source file. A suite comes without one, and Node then says what it says here.
  const error = new AssertionError({
    actual: value,
    expected: true,
    message: count === 0 ? 'No value argument passed to `assert.ok()`' : message,
    operator: '==',
    stackStartFn: fn
  });
  error.generatedMessage = isGenerated;
  throw error;
}

function ok(...args) {
  check(ok, args.length, ...args);
}

const assert = module.exports = ok;

function fail(actual, expected, message, operator, stackStartFn) {
  const count = arguments.length;
  const isEmpty = actual == null && count <= 1;
  let text = message;
  let sign = operator;
  let first = actual;

  if (isEmpty) {
    text = 'Failed';
  } else if (count === 1) {
    text = actual;
    first = undefined;
  } else {
    if (!hasWarned) {
      hasWarned = true;
      require('process').emitWarning(
        'assert.fail() with more than one argument is deprecated. '
        + 'Please use assert.strictEqual() instead or only pass a message.',
        'DeprecationWarning', 'DEP0094'
      );
    }
    if (count === 2) sign = '!=';
  }
  if (text instanceof Error) throw text;
  const error = new AssertionError({
    actual: first,
    expected,
    operator: sign === undefined ? 'fail' : sign,
    stackStartFn: stackStartFn || fail,
    message: text
  });
  if (isEmpty) error.generatedMessage = true;
  throw error;
}

assert.fail = fail;
assert.AssertionError = AssertionError;
assert.ok = ok;

const isNaNBoth = (a, b) => Number.isNaN(a) && Number.isNaN(b);
// eslint-disable-next-line eqeqeq
const isLooselyEqual = (a, b) => a == b || isNaNBoth(a, b);

/** A comparison: fails with the values unless they compare to `wanted`. */
function comparison(name, operator, compare, wanted) {
  const method = {
    [name]: function(actual, expected, message) {
      if (arguments.length < 2) throw new ERR_MISSING_ARGS('actual', 'expected');

      if (compare(actual, expected) !== wanted) {
        failWith({ actual, expected, message, operator, stackStartFn: method });
      }
    }
  }[name];

  return method;
}

assert.equal = comparison('equal', '==', isLooselyEqual, true);
assert.notEqual = comparison('notEqual', '!=', isLooselyEqual, false);
assert.deepEqual = comparison('deepEqual', 'deepEqual', isDeepEqual, true);
assert.notDeepEqual = comparison('notDeepEqual', 'notDeepEqual', isDeepEqual, false);
assert.deepStrictEqual = comparison('deepStrictEqual', 'deepStrictEqual', isDeepStrictEqual, true);
assert.notDeepStrictEqual = comparison('notDeepStrictEqual', 'notDeepStrictEqual', isDeepStrictEqual, false);
assert.strictEqual = comparison('strictEqual', 'strictEqual', Object.is, true);
assert.notStrictEqual = comparison('notStrictEqual', 'notStrictEqual', Object.is, false);
assert.throws = exceptions.throws;
assert.rejects = exceptions.rejects;
assert.doesNotThrow = exceptions.doesNotThrow;
assert.doesNotReject = exceptions.doesNotReject;

/** Lets the stack go on with the frames of the error that was not wanted. */
function joinStacks(stack, original) {
  const start = original.indexOf('\n    at');
  if (start === -1) return stack;
  const frames = original.slice(start + 1).split('\n');
  const lines = stack.split('\n');
  const common = frames.map((frame) => lines.indexOf(frame)).find((position) => position !== -1);

  return [ ...lines.slice(0, common), ...frames ].join('\n');
}

assert.ifError = function ifError(err) {
  if (err === null || err === undefined) return;
  let reason;

  if (typeof err === 'object' && typeof err.message === 'string') {
    reason = err.message.length === 0 && err.constructor ? err.constructor.name : err.message;
  } else {
    reason = inspect(err);
  }
  const error = new AssertionError({
    actual: err,
    expected: null,
    operator: 'ifError',
    message: `ifError got unwanted exception: ${ reason }`,
    stackStartFn: ifError
  });
  if (typeof err.stack === 'string') error.stack = joinStacks(error.stack, err.stack);
  throw error;
};

function describeMismatch(string, regexp, wanted) {
  if (typeof string !== 'string') {
    return `The "string" argument must be of type string. Received type ${ typeof string } (${ inspect(string) })`;
  }
  const sentence = wanted ? 'The input did not match the regular expression '
    : 'The input was expected to not match the regular expression ';

  return `${ sentence }${ inspect(regexp) }. Input:\n\n${ inspect(string) }\n`;
}

function checkMatch(string, regexp, message, fn, wanted) {
  if (kindOf(regexp) !== 'RegExp') throw new ERR_INVALID_ARG_TYPE('regexp', 'RegExp', regexp);
  if (typeof string === 'string' && (RegExp.prototype.exec.call(regexp, string) !== null) === wanted) return;
  if (message instanceof Error) throw message;
  const error = new AssertionError({
    actual: string,
    expected: regexp,
    message: message || describeMismatch(string, regexp, wanted),
    operator: fn.name,
    stackStartFn: fn
  });
  error.generatedMessage = !message;
  throw error;
}

assert.match = function match(string, regexp, message) {
  checkMatch(string, regexp, message, match, true);
};

assert.doesNotMatch = function doesNotMatch(string, regexp, message) {
  checkMatch(string, regexp, message, doesNotMatch, false);
};

assert.CallTracker = deprecate(CallTracker, 'assert.CallTracker is deprecated.', 'DEP0173');

function strict(...args) {
  check(strict, args.length, ...args);
}

assert.strict = Object.assign(strict, assert, {
  equal: assert.strictEqual,
  deepEqual: assert.deepStrictEqual,
  notEqual: assert.notStrictEqual,
  notDeepEqual: assert.notDeepStrictEqual
});

assert.strict.strict = assert.strict;
