'use strict';
// Asynchronous calls. The work is done after the turn that asked for it, and its outcome arrives as a macro-task
// of its own after the immediates that wait already, as that of Node's thread pool does.

const { captureStackTrace } = Error;
const loop = require('internal/loop');
const { validateFunction } = require('internal/validators');

function start(work, done) {
  const complete = loop.startOperation();

  new loop.timers.Immediate(() => {
    let error = null;
    let value;

    try {
      value = work();
    } catch (thrown) {
      error = thrown;
    }
    complete(() => done(error, value));
  });
}

// Node makes the errors that it gives to callbacks outside of any JavaScript function.
function withoutFrames(error) {
  if (error instanceof Error) {
    const end = error.stack.indexOf('\n    at ');

    if (end >= 0) error.stack = error.stack.slice(0, end);
  }

  return error;
}

const plainResults = (value) => (value === undefined ? [] : [ value ]);

// `failed`: what the callback gets besides the error.
function toCallback(work, callback, resultsOf = plainResults, failed = []) {
  start(work, (error, value) => {
    if (error !== null) callback(withoutFrames(error), ...failed);
    else callback(null, ...resultsOf(value));
  });
}

function promiseOf(work) {
  return new Promise((resolve, reject) => {
    start(work, (error, value) => (error === null ? resolve(value) : reject(error)));
  });
}

// To be awaited by the function that a suite has called: then the error's stack tells who awaits that one.
async function settle(work) {
  try {
    return await promiseOf(work);
  } catch (error) {
    if (error instanceof Error) captureStackTrace(error, settle);
    throw error;
  }
}

function callbackOf(callback) {
  validateFunction(callback, 'cb');

  return callback;
}

module.exports = { callbackOf, promiseOf, settle, start, toCallback, withoutFrames };
