'use strict';

// async_hooks.createHook: told of timers, immediates, ticks, microtasks, promises and the resources that scripts
// make themselves, not of the operations inside Node.

const loop = require('internal/loop');
const { codes: { ERR_ASYNC_CALLBACK } } = require('internal/errors');

const symbols = {
  init: Symbol('init'),
  before: Symbol('before'),
  after: Symbol('after'),
  destroy: Symbol('destroy'),
  promiseResolve: Symbol('promiseResolve')
};

let enabled = [];
let stopFollowing = null;
// In Node each storage in use follows resources by a hook of its own.
let storagesInUse = 0;
const destroyed = [];

class AsyncHook {
  constructor({ init, before, after, destroy, promiseResolve }) {
    const callbacks = { init, before, after, destroy, promiseResolve };

    for (const [ name, callback ] of Object.entries(callbacks)) {
      if (callback !== undefined && typeof callback !== 'function') throw new ERR_ASYNC_CALLBACK(`hook.${ name }`);
    }
    for (const [ name, callback ] of Object.entries(callbacks)) this[symbols[name]] = callback;
  }

  enable() {
    if (enabled.includes(this)) return this;
    // A new list each time: hooks may come and go while they are told of something.
    enabled = [ ...enabled, this ];
    stopFollowing ??= require('./promises').followPromises();

    return this;
  }

  disable() {
    enabled = enabled.filter((hook) => hook !== this);
    if (enabled.length === 0 && stopFollowing !== null) {
      stopFollowing();
      stopFollowing = null;
    }

    return this;
  }
}

// An error in a hook ends the suite, as it ends Node's process: nobody may catch it.
function tell(event, ...args) {
  for (const hook of enabled) {
    const callback = hook[symbols[event]];
    if (callback === undefined) continue;

    try {
      Reflect.apply(callback, hook, args);
    } catch (error) {
      loop.end(error);
    }
  }
}

/** Tells of the end of a resource, in a macro-task of its own. */
function destroyLater(id) {
  if (!enabled.some((hook) => hook[symbols.destroy] !== undefined)) return;
  destroyed.push(id);
  if (destroyed.length > 1) return;

  loop.startOperation()(() => {
    for (const each of destroyed.splice(0)) tell('destroy', each);
  });
}

function countStorage(change) {
  storagesInUse += change;
}

/** Whether anybody would be told of a new resource. */
function hasInitHooks() {
  return storagesInUse > 0 || enabled.some((hook) => hook[symbols.init] !== undefined);
}

module.exports = { AsyncHook, countStorage, destroyLater, hasHooks: () => enabled.length > 0, hasInitHooks, tell };
