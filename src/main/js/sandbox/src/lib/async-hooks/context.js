'use strict';

/**
 * What follows a chain of asynchronous calls: the stores of all AsyncLocalStorage objects in one map that is never
 * changed, only replaced. The engine carries it over `await` and `then`, the event loop over timers, ticks and
 * immediates, because that is where it is asked for when work is queued.
 */

const host = require('internal/host');
const { AsyncContext } = require('internal/natives');
const { tell } = require('./hooks');

const variable = new AsyncContext.Variable();
const none = new Map();

let lastId = 1;
// The job that runs: as long as nothing else is known, the suite's script itself.
let execution = { id: 1, triggerId: 0, resource: {}, stores: none, isTold: false };

function newId() {
  return ++lastId;
}

function stores() {
  return variable.get() ?? none;
}

function enter(map) {
  host.enterAsyncContext(variable, map);
}

function setStore(storage, store) {
  enter(new Map(stores()).set(storage, store));
}

/** Runs a function with one store set, and what was there before after it. */
function runWithStore(storage, store, fn, args) {
  const before = stores();
  const inside = new Map(before).set(storage, store);
  enter(inside);

  try {
    return Reflect.apply(fn, null, args);
  } finally {
    const after = stores();
    // Only this store is put back: another that the function has entered for good stays.
    enter(after === inside ? before : new Map(after).set(storage, before.get(storage)));
  }
}

/**
 * Runs a function in another scope: `{ id, triggerId, resource, stores, isTold }`, whose stores it may change. The
 * hooks are told of it, except where they were not told of the scope's beginning either.
 */
function runInScope(scope, fn, thisArg, args) {
  const leave = enterScope(scope);

  try {
    if (scope.isTold) tell('before', scope.id);

    return Reflect.apply(fn, thisArg, args);
  } finally {
    if (scope.isTold) tell('after', scope.id);
    leave();
  }
}

/** Makes a scope the current one; gives what makes the one before it current again. */
function enterScope(scope) {
  const outer = execution;
  const outerStores = stores();
  execution = scope;
  enter(scope.stores);

  return () => {
    scope.stores = stores();
    execution = outer;
    enter(outerStores);
  };
}

function newScope(resource, triggerId = execution.id) {
  return { id: newId(), triggerId, resource, stores: stores(), isTold: false };
}

module.exports = {
  currentExecution: () => execution, enterScope, newId, newScope, runInScope, runWithStore, setStore, stores
};
