'use strict';

// events.once() and events.on(): waiting for events with promises.

const { AbortError, codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { validateAbortSignal, validateInteger } = require('internal/validators');

const kWatermarkData = Symbol.for('nodejs.watermarkData');

function aborted(signal) {
  return new AbortError(undefined, { cause: signal?.reason });
}

function onceFlags() {
  const { kResistStopPropagation } = require('internal/event_target');

  return { __proto__: null, once: true, [kResistStopPropagation]: true };
}

function listen(emitter, name, listener, flags) {
  if (typeof emitter.on === 'function') {
    if (flags?.once) emitter.once(name, listener);
    else emitter.on(name, listener);
  } else if (typeof emitter.addEventListener === 'function') {
    emitter.addEventListener(name, listener, flags);
  } else {
    throw new ERR_INVALID_ARG_TYPE('emitter', 'EventEmitter', emitter);
  }
}

function unlisten(emitter, name, listener, flags) {
  if (typeof emitter.removeListener === 'function') {
    emitter.removeListener(name, listener);
  } else if (typeof emitter.removeEventListener === 'function') {
    emitter.removeEventListener(name, listener, flags);
  } else {
    throw new ERR_INVALID_ARG_TYPE('emitter', 'EventEmitter', emitter);
  }
}

async function once(emitter, name, options = {}) {
  const signal = options?.signal;
  validateAbortSignal(signal, 'options.signal');
  if (signal?.aborted) throw aborted(signal);

  return new Promise((resolve, reject) => {
    const forgetSignal = () => {
      if (signal != null) unlisten(signal, 'abort', onAbort);
    };
    const onError = (error) => {
      emitter.removeListener(name, onEvent);
      forgetSignal();
      reject(error);
    };
    const onEvent = (...args) => {
      if (typeof emitter.removeListener === 'function') emitter.removeListener('error', onError);
      forgetSignal();
      resolve(args);
    };
    const onAbort = () => {
      unlisten(emitter, name, onEvent);
      unlisten(emitter, 'error', onError);
      reject(aborted(signal));
    };

    listen(emitter, name, onEvent, onceFlags());
    if (name !== 'error' && typeof emitter.once === 'function') emitter.once('error', onError);
    if (signal != null) listen(signal, 'abort', onAbort, onceFlags());
  });
}

const AsyncIteratorPrototype = Object.getPrototypeOf(
  Object.getPrototypeOf(async function* () {}).prototype
);

/** Events that nobody has asked for yet, and requests that no event has answered yet. */
class EventQueue {
  events = [];
  requests = [];
  error = null;
  finished = false;
  paused = false;

  constructor(emitter, lowWatermark, highWatermark, close) {
    Object.assign(this, { emitter, lowWatermark, highWatermark, close });
  }

  next() {
    if (this.events.length > 0) {
      const value = this.events.shift();

      if (this.paused && this.events.length < this.lowWatermark) {
        this.emitter.resume();
        this.paused = false;
      }

      return Promise.resolve({ value, done: false });
    }
    if (this.error) {
      const rejected = Promise.reject(this.error);
      this.error = null;

      return rejected;
    }
    if (this.finished) return this.finish();

    return new Promise((resolve, reject) => {
      this.requests.push({ resolve, reject });
    });
  }

  push(value) {
    if (this.requests.length > 0) {
      this.requests.shift().resolve({ value, done: false });

      return;
    }
    this.events.push(value);

    if (!this.paused && this.events.length > this.highWatermark) {
      this.paused = true;
      this.emitter.pause();
    }
  }

  fail(error) {
    if (this.requests.length > 0) this.requests.shift().reject(error);
    else this.error = error;
    this.finish();
  }

  finish() {
    this.close();
    this.finished = true;
    const result = { value: undefined, done: true };
    for (const request of this.requests.splice(0)) request.resolve(result);

    return Promise.resolve(result);
  }
}

function iteratorOver(queue) {
  return Object.setPrototypeOf({
    next() {
      return queue.next();
    },
    return() {
      return queue.finish();
    },
    throw(error) {
      if (!error || !(error instanceof Error)) {
        throw new ERR_INVALID_ARG_TYPE('EventEmitter.AsyncIterator', 'Error', error);
      }
      queue.fail(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    [kWatermarkData]: {
      get size() {
        return queue.events.length;
      },
      get low() {
        return queue.lowWatermark;
      },
      get high() {
        return queue.highWatermark;
      },
      get isPaused() {
        return queue.paused;
      }
    }
  }, AsyncIteratorPrototype);
}

function on(emitter, event, options = {}) {
  const { signal } = options;
  validateAbortSignal(signal, 'options.signal');
  if (signal?.aborted) throw aborted(signal);
  const high = options.highWaterMark ?? options.highWatermark ?? Number.MAX_SAFE_INTEGER;
  validateInteger(high, 'options.highWaterMark', 1);
  const low = options.lowWaterMark ?? options.lowWatermark ?? 1;
  validateInteger(low, 'options.lowWaterMark', 1);

  const listening = [];
  let abortListener = null;
  const queue = new EventQueue(emitter, low, high, () => {
    abortListener?.[Symbol.dispose]();
    while (listening.length > 0) unlisten(...listening.pop());
  });
  const attach = (name, listener) => {
    listen(emitter, name, listener);
    listening.push([ emitter, name, listener ]);
  };

  attach(event, (...args) => queue.push(args));
  if (event !== 'error' && typeof emitter.on === 'function') attach('error', (error) => queue.fail(error));
  for (const name of options.close ?? []) attach(name, () => queue.finish());

  if (signal) {
    const { addAbortListener } = require('events');
    abortListener = addAbortListener(signal, () => queue.fail(aborted(signal)));
  }

  return iteratorOver(queue);
}

module.exports = { once, on };
