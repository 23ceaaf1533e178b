'use strict';

// async_hooks.createHook: told of the resources that scripts make themselves, not of those inside Node.

const { codes: { ERR_ASYNC_CALLBACK } } = require('internal/errors');

const symbols = {
  init: Symbol('init'),
  before: Symbol('before'),
  after: Symbol('after'),
  destroy: Symbol('destroy'),
  promiseResolve: Symbol('promiseResolve')
};

let enabled = [];

class AsyncHook {
  constructor({ init, before, after, destroy, promiseResolve }) {
    const callbacks = { init, before, after, destroy, promiseResolve };

    for (const [ name, callback ] of Object.entries(callbacks)) {
      if (callback !== undefined && typeof callback !== 'function') throw new ERR_ASYNC_CALLBACK(`hook.${ name }`);
    }
    for (const [ name, callback ] of Object.entries(callbacks)) this[symbols[name]] = callback;
  }

  enable() {
    // A new list each time: hooks may come and go while they are told of something.
    if (!enabled.includes(this)) enabled = [ ...enabled, this ];

    return this;
  }

  disable() {
    enabled = enabled.filter((hook) => hook !== this);

    return this;
  }
}

function tell(event, ...args) {
  for (const hook of enabled) {
    const callback = hook[symbols[event]];
    if (callback !== undefined) Reflect.apply(callback, hook, args);
  }
}

module.exports = { AsyncHook, hasHooks: () => enabled.length > 0, tell };
