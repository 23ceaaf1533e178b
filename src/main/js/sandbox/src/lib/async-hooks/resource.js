'use strict';

const { codes: { ERR_ASYNC_TYPE, ERR_INVALID_ASYNC_ID } } = require('internal/errors');
const { validateFunction, validateString } = require('internal/validators');
const { deprecate } = require('internal/util');
const { newScope, runInScope } = require('./context');
const { destroyLater, hasInitHooks, tell } = require('./hooks');
const { kAsyncId, kTriggerAsyncId } = require('./ids');

const oldProperty = (accessor) => deprecate(
  accessor, 'The asyncResource property on bound functions is deprecated', 'DEP0172'
);

class AsyncResource {
  #scope;

  constructor(type, opts = {}) {
    validateString(type, 'type');
    const triggerId = typeof opts === 'number' ? opts : opts.triggerAsyncId;

    if (triggerId !== undefined && (!Number.isSafeInteger(triggerId) || triggerId < -1)) {
      throw new ERR_INVALID_ASYNC_ID('triggerAsyncId', triggerId);
    }
    this.#scope = newScope(this, triggerId);
    this.#scope.isTold = true;
    this[kAsyncId] = this.#scope.id;
    this[kTriggerAsyncId] = this.#scope.triggerId;

    if (hasInitHooks()) {
      if (type.length === 0) throw new ERR_ASYNC_TYPE(type);
      tell('init', this[kAsyncId], type, this[kTriggerAsyncId], this);
    }
  }

  runInAsyncScope(fn, thisArg, ...args) {
    return runInScope(this.#scope, fn, thisArg, args);
  }

  emitDestroy() {
    destroyLater(this[kAsyncId]);

    return this;
  }

  asyncId() {
    return this[kAsyncId];
  }

  triggerAsyncId() {
    return this[kTriggerAsyncId];
  }

  bind(fn, thisArg) {
    validateFunction(fn, 'fn');
    const resource = this;
    let shown = this;
    const bound = thisArg !== undefined ? this.runInAsyncScope.bind(this, fn, thisArg) : function(...args) {
      return resource.runInAsyncScope(fn, this, ...args);
    };

    Object.defineProperties(bound, {
      length: { __proto__: null, configurable: true, enumerable: false, value: fn.length, writable: false },
      asyncResource: {
        __proto__: null,
        configurable: true,
        enumerable: true,
        get: oldProperty(() => shown),
        set: oldProperty((value) => {
          shown = value;
        })
      }
    });

    return bound;
  }

  static bind(fn, type, thisArg) {
    return new AsyncResource(type || fn.name || 'bound-anonymous-fn').bind(fn, thisArg);
  }
}

module.exports = { AsyncResource };
