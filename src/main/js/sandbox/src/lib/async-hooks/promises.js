'use strict';

// Promises as resources: as long as there are hooks each has an id, and a reaction to it runs in its scope.

const { follow } = require('../promises/events');
const { currentExecution, enterScope, newId, stores } = require('./context');
const { tell } = require('./hooks');
const { kAsyncId, kTriggerAsyncId } = require('./ids');

// What ends the reactions that run now, the innermost last.
const leaving = [];

// One that was made while no hook was enabled gets its id when it is first met.
function identify(promise, parent) {
  if (promise[kAsyncId] !== undefined) return false;
  const triggerId = parent === undefined ? currentExecution().id : idOf(parent);

  promise[kAsyncId] = newId();
  promise[kTriggerAsyncId] = triggerId;

  return true;
}

function idOf(promise) {
  identify(promise);

  return promise[kAsyncId];
}

const events = {
  init(promise, parent) {
    if (identify(promise, parent)) tell('init', promise[kAsyncId], 'PROMISE', promise[kTriggerAsyncId], promise);
  },
  before(promise) {
    const id = idOf(promise);

    leaving.push(enterScope({ id, triggerId: promise[kTriggerAsyncId], resource: promise, stores: stores(), isTold: true }));
    tell('before', id);
  },
  after(promise) {
    tell('after', idOf(promise));
    leaving.pop()?.();
  },
  settled(promise) {
    tell('promiseResolve', idOf(promise));
  }
};

module.exports = { followPromises: () => follow(events) };
