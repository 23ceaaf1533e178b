'use strict';

// What readable-stream asks of Node's util; fetched late where few streams need it.
const { customPromisify, deprecate, kEmptyObject } = require('internal/util');

function once(callback) {
  let called = false;

  return function (...args) {
    if (called) return;
    called = true;
    Reflect.apply(callback, this, args);
  };
}

function createDeferredPromise() {
  let resolve;
  let reject;
  const promise = new Promise((onResolved, onRejected) => {
    resolve = onResolved;
    reject = onRejected;
  });

  return { promise, resolve, reject };
}

module.exports = {
  kEmptyObject,
  once,
  createDeferredPromise,
  deprecate,
  promisify: { custom: customPromisify },
  debuglog: () => () => {},
  inspect: (...args) => require('internal/inspect').inspect(...args),
  addAbortListener: (...args) => require('events').addAbortListener(...args),
  AbortSignalAny: (signals) => require('internal/abort_controller').AbortSignal.any(signals)
};
