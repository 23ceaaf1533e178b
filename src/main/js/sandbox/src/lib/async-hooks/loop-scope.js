'use strict';

/** What the event loop calls: where a callback is queued, where it runs, and when it will not run again. */

const { kAsyncId, kTriggerAsyncId } = require('./ids');
const { enterScope, newScope, runInScope, stores } = require('./context');
const { destroyLater, hasHooks, tell } = require('./hooks');

// The scope of the callback that failed last, for those who handle its error.
let failed = null;

function begin(scope, type) {
  scope.isTold = true;
  if (hasHooks()) tell('init', scope.id, type, scope.triggerId, scope.resource);

  return scope;
}

function capture(resource = {}, type = null) {
  const scope = newScope(resource);

  return type === null ? scope : begin(scope, type);
}

function captureNamed(type, resource) {
  const scope = newScope(resource);

  resource[kAsyncId] = scope.id;
  resource[kTriggerAsyncId] = scope.triggerId;

  return begin(scope, type);
}

/** Where a promise was rejected; its own scope, if hooks follow promises. */
function capturePromise(promise) {
  const id = promise[kAsyncId];

  if (id === undefined) return capture(promise);

  return { id, triggerId: promise[kTriggerAsyncId], resource: promise, stores: stores(), isTold: false };
}

function run(scope, fn, thisArg, args) {
  try {
    return runInScope(scope, fn, thisArg, args);
  } catch (error) {
    failed ??= { error, scope };
    throw error;
  }
}

function runFailed(error, handle) {
  const scope = failed !== null && failed.error === error ? failed.scope : null;

  failed = null;
  if (scope === null) return handle();
  const leave = enterScope(scope);

  try {
    return handle();
  } finally {
    leave();
  }
}

function destroy(scope) {
  if (scope.isTold) destroyLater(scope.id);
}

// What Node shows as the resource of a microtask is an object of its class for resources.
class AsyncResource {}

module.exports = {
  capture,
  captureMicrotask: () => captureNamed('Microtask', new AsyncResource()),
  capturePromise,
  captureTick: (callback, args) => captureNamed('TickObject', { callback, args }),
  destroy,
  run,
  runFailed
};
