'use strict';

// Promises that are rejected while nobody handles them. As in Node, what counts is whether somebody does by the
// time that ticks and promise jobs have run out.
const {
  ObjectPrototypeHasOwnProperty, WeakMap, WeakMapDelete, WeakMapGet, WeakMapSet
} = require('./primordials');

function isErrorLike(value) {
  return typeof value === 'object' && value !== null && ObjectPrototypeHasOwnProperty(value, 'stack');
}

function createRejections(loader, asyncScope, { uncaught, hasEnded, drainTicks }) {
  const unhandled = new WeakMap();
  let pending = [];
  let handledLate = [];

  function onRejected(promise, reason) {
    const info = { reason, isReported: false, scope: asyncScope.capturePromise(promise) };

    WeakMapSet(unhandled, promise, info);
    pending[pending.length] = promise;
  }

  function onHandled(promise) {
    const info = WeakMapGet(unhandled, promise);

    if (info === undefined) return;
    WeakMapDelete(unhandled, promise);
    if (info.isReported) handledLate[handledLate.length] = promise;
  }

  function report(promise, reason) {
    try {
      if (loader.loaded('modules/process')?.emit('unhandledRejection', reason, promise)) return;
    } catch (error) {
      uncaught(error);

      return;
    }

    if (isErrorLike(reason)) {
      uncaught(reason, 'unhandledRejection');
    } else {
      const { UnhandledPromiseRejection } = loader.require('internal/rejection');

      uncaught(new UnhandledPromiseRejection(reason), 'unhandledRejection');
    }
  }

  // Whether anything was done that may have queued ticks or promise jobs.
  function process() {
    if (pending.length === 0 && handledLate.length === 0) return false;

    const late = handledLate;
    const rejected = pending;

    handledLate = [];
    pending = [];
    for (let i = 0; i < late.length; i++) loader.loaded('modules/process')?.emit('rejectionHandled', late[i]);

    for (let i = 0; i < rejected.length && !hasEnded(); i++) {
      const info = WeakMapGet(unhandled, rejected[i]);

      if (info === undefined) continue;
      info.isReported = true;
      asyncScope.run(info.scope, report, undefined, [ rejected[i], info.reason ]);
    }

    drainTicks();

    return true;
  }

  return { onHandled, onRejected, process };
}

module.exports = { createRejections };
