'use strict';

// What emitters do with errors that nobody listens for, with promises that reject, and with too many listeners.

const { codes: { ERR_UNHANDLED_ERROR } } = require('internal/errors');

const kRejection = Symbol.for('nodejs.rejection');
const kCapture = Symbol('kCapture');

function routeRejection(emitter, error, type, args) {
  if (typeof emitter[kRejection] === 'function') {
    emitter[kRejection](error, type, ...args);

    return;
  }
  const before = emitter[kCapture];

  try {
    // An async 'error' listener that rejects must not come back here for ever.
    emitter[kCapture] = false;
    emitter.emit('error', error);
  } finally {
    emitter[kCapture] = before;
  }
}

function watchResult(emitter, result, type, args) {
  if (!emitter[kCapture]) return;

  try {
    const { then } = result;
    if (typeof then === 'function') {
      then.call(result, undefined, function(error) {
        require('process').nextTick(routeRejection, emitter, error, type, args);
      });
    }
  } catch (error) {
    emitter.emit('error', error);
  }
}

function throwUnhandled(reason) {
  if (reason instanceof Error) throw reason;
  let text;

  try {
    text = require('internal/inspect').inspect(reason);
  } catch {
    text = reason;
  }
  const error = new ERR_UNHANDLED_ERROR(text);
  error.context = reason;
  throw error;
}

function warnOfLeak(emitter, type, count, limit) {
  const { inspect } = require('internal/inspect');
  const warning = new Error(`Possible EventEmitter memory leak detected. ${ count } ${ String(type) } listeners `
    + `added to ${ inspect(emitter, { depth: -1 }) }. MaxListeners is ${ limit }. `
    + 'Use emitter.setMaxListeners() to increase limit');
  Object.assign(warning, { name: 'MaxListenersExceededWarning', emitter, type, count });
  require('process').emitWarning(warning);
}

module.exports = { kCapture, kRejection, throwUnhandled, warnOfLeak, watchResult };
