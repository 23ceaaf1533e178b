'use strict';

const { setTimeout: startTimeout, setInterval: startInterval, setImmediate: startImmediate, clearTimeout, clearInterval,
  clearImmediate } = require('internal/loop').timers.api;
const { AbortError, codes: { ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_THIS } } = require('internal/errors');
const { validateAbortSignal, validateBoolean, validateNumber, validateObject } = require('internal/validators');

const abortErrorOf = (signal) => new AbortError(undefined, { cause: signal.reason });

function validate(delay, options) {
  if (delay !== undefined) validateNumber(delay, 'delay');
  validateObject(options, 'options');
  if (options.signal !== undefined) validateAbortSignal(options.signal, 'options.signal');
  if (options.ref !== undefined) validateBoolean(options.ref, 'options.ref');
}

// A promise of what `start` calls back with, which a signal can abort.
function pending(start, cancel, value, { signal, ref = true }) {
  if (signal?.aborted) return Promise.reject(abortErrorOf(signal));

  return new Promise((resolve, reject) => {
    const timer = start(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve(value);
    });

    function onAbort() {
      cancel(timer);
      reject(abortErrorOf(signal));
    }

    if (!ref) timer.unref();
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}

function setTimeout(delay, value, options = {}) {
  try {
    validate(delay, options);
  } catch (error) {
    return Promise.reject(error);
  }

  return pending((callback) => startTimeout(callback, delay), clearTimeout, value, options);
}

function setImmediate(value, options = {}) {
  try {
    validate(undefined, options);
  } catch (error) {
    return Promise.reject(error);
  }

  return pending(startImmediate, clearImmediate, value, options);
}

async function* setInterval(delay, value, options = {}) {
  validate(delay, options);

  const { signal, ref = true } = options;

  if (signal?.aborted) throw abortErrorOf(signal);

  let due = 0;
  let wake;
  const interval = startInterval(() => {
    due++;
    wake?.();
  }, delay);
  const onAbort = () => {
    clearInterval(interval);
    wake?.();
  };

  if (!ref) interval.unref();
  signal?.addEventListener('abort', onAbort, { once: true });

  try {
    while (!signal?.aborted) {
      if (due === 0) await new Promise((resolve) => { wake = resolve; });
      for (; due > 0; due--) yield value;
    }
    throw abortErrorOf(signal);
  } finally {
    clearInterval(interval);
    signal?.removeEventListener('abort', onAbort);
  }
}

const key = Symbol('construct');
const schedulers = new WeakSet();

class Scheduler {
  constructor(secret) {
    if (secret !== key) throw new ERR_ILLEGAL_CONSTRUCTOR();
    schedulers.add(this);
  }

  yield() {
    if (!schedulers.has(this)) throw new ERR_INVALID_THIS('Scheduler');

    return setImmediate();
  }

  wait(delay, options) {
    if (!schedulers.has(this)) throw new ERR_INVALID_THIS('Scheduler');

    return setTimeout(delay, undefined, options);
  }
}

module.exports = { setTimeout, setImmediate, setInterval, scheduler: new Scheduler(key) };
