'use strict';

/**
 * What follows a chain of asynchronous calls: the stores of all AsyncLocalStorage objects in one map that is never
 * changed, only replaced. The engine carries it over `await` and `then`, the event loop over timers, ticks and
 * immediates, because that is where it is asked for when work is queued.
 */

const host = require('internal/host');
const { AsyncContext } = require('internal/natives');

const variable = new AsyncContext.Variable();
const none = new Map();

let lastId = 1;
// The job that runs: as long as nothing else is known, the suite's script itself.
let execution = { id: 1, triggerId: 0, resource: {} };

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

/** Runs a function in another scope: `{ id, triggerId, resource, stores }`, whose stores it may change. */
function runInScope(scope, fn, thisArg, args) {
  const outer = execution;
  const outerStores = stores();
  execution = scope;
  enter(scope.stores);

  try {
    return Reflect.apply(fn, thisArg, args);
  } finally {
    scope.stores = stores();
    execution = outer;
    enter(outerStores);
  }
}

function newScope(resource, triggerId = execution.id) {
  return { id: newId(), triggerId, resource, stores: stores() };
}

/** What the event loop calls: where a callback is queued, and where it runs. */
const loopScope = {
  capture: (resource = {}) => newScope(resource),
  run: runInScope
};

module.exports = { currentExecution: () => execution, loopScope, newScope, runInScope, runWithStore, setStore, stores };
