'use strict';

// What timeouts and immediates have in common.
const { WeakMap, WeakMapGet, WeakMapSet } = require('./primordials');

function createTimerCommon(loader, asyncScope) {
  const refed = Symbol('refed');
  const asyncId = Symbol('asyncId');
  const triggerId = Symbol('triggerId');
  const scopes = new WeakMap();
  let lastAsyncId = 1;

  function requireFunction(callback) {
    if (typeof callback === 'function') return;

    const { codes: { ERR_INVALID_ARG_TYPE } } = loader.require('internal/errors');

    throw new ERR_INVALID_ARG_TYPE('callback', 'function', callback);
  }

  function argumentsAfter(values, count) {
    if (values.length <= count) return undefined;

    const rest = [];

    for (let i = count; i < values.length; i++) rest[i - count] = values[i];

    return rest;
  }

  // The ids by which Node numbers what is asynchronous.
  function identify(timer) {
    timer[asyncId] = ++lastAsyncId;
    timer[triggerId] = 1;
  }

  function captureScope(timer, type) {
    const scope = asyncScope.capture(timer, type);

    if (scope === null) return;
    WeakMapSet(scopes, timer, scope);
    timer[asyncId] = scope.id;
    timer[triggerId] = scope.triggerId;
  }

  function scopeOf(timer) {
    return WeakMapGet(scopes, timer) ?? null;
  }

  function run(timer, callback, args) {
    asyncScope.run(scopeOf(timer), callback, timer, args);
  }

  return { refed, asyncId, requireFunction, argumentsAfter, identify, captureScope, scopeOf, run };
}

module.exports = { createTimerCommon };
