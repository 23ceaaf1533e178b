'use strict';

// setTimeout and its relatives, with Node's Timeout and Immediate objects.
const { ObjectCreate, ObjectDefineProperty, SymbolToPrimitive, WeakMap, WeakMapGet, WeakMapSet } = require('./primordials');

const { for: SymbolFor } = Symbol;
const longestDelay = 2 ** 31 - 1;

function createTimers(loader, asyncScope, timerQueue, immediateQueue) {
  const refed = Symbol('refed');
  const hasPrimitive = Symbol('kHasPrimitive');
  const asyncId = Symbol('asyncId');
  const triggerId = Symbol('triggerId');
  const scopes = new WeakMap();
  const timersById = ObjectCreate(null);
  let lastAsyncId = 1;

  function requireFunction(callback) {
    if (typeof callback === 'function') return;

    const { codes: { ERR_INVALID_ARG_TYPE } } = loader.require('internal/errors');

    throw new ERR_INVALID_ARG_TYPE('callback', 'function', callback);
  }

  function delayOf(after) {
    after *= 1;
    if (after >= 1 && after <= longestDelay) return after;

    if (after > longestDelay) {
      loader.require('process').emitWarning(
        `${ after } does not fit into a 32-bit signed integer.\nTimeout duration was set to 1.`,
        'TimeoutOverflowWarning'
      );
    }

    return 1;
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

  // One that has fired no longer says whether it held the loop; one that was cleared does.
  function release(timer, hasFired) {
    if (timer[refed]) timerQueue.addRef(-1);
    if (hasFired) timer[refed] = null;
    if (timer[hasPrimitive]) delete timersById[timer[asyncId]];
    timer._destroyed = true;
    asyncScope.destroy(scopeOf(timer));
  }

  class Timeout {
    constructor(callback, after, args, isRepeat, isRefed) {
      this._idleTimeout = delayOf(after);
      this._idlePrev = null;
      this._idleNext = null;
      this._idleStart = null;
      this._onTimeout = callback;
      this._timerArgs = args;
      this._repeat = isRepeat ? this._idleTimeout : null;
      this._destroyed = false;
      this[refed] = isRefed;
      this[hasPrimitive] = false;
      this[asyncId] = ++lastAsyncId;
      this[triggerId] = 1;
      if (isRefed) timerQueue.addRef(1);
      timerQueue.insert(this);
      captureScope(this, 'Timeout');
    }

    refresh() {
      if (!this._destroyed) {
        timerQueue.remove(this);
        timerQueue.insert(this);
      } else if (this._onTimeout !== null) {
        // A timer that has fired may be started again.
        this._destroyed = false;
        this[refed] = true;
        timerQueue.addRef(1);
        timerQueue.insert(this);
      }

      return this;
    }

    unref() {
      if (this[refed]) {
        if (!this._destroyed) timerQueue.addRef(-1);
        this[refed] = false;
      }

      return this;
    }

    ref() {
      if (this[refed] === false) {
        if (!this._destroyed) timerQueue.addRef(1);
        this[refed] = true;
      }

      return this;
    }

    hasRef() {
      return this[refed];
    }

    close() {
      clearTimeout(this);

      return this;
    }

    // Its neighbours in the queue are not worth showing.
    [SymbolFor('nodejs.util.inspect.custom')](_, options) {
      return loader.require('util').inspect(this, { ...options, depth: 0, customInspect: false });
    }

    [Symbol.dispose]() {
      clearTimeout(this);
    }

    [SymbolToPrimitive]() {
      if (!this[hasPrimitive]) {
        this[hasPrimitive] = true;
        timersById[this[asyncId]] = this;
      }

      return this[asyncId];
    }
  }

  class Immediate {
    constructor(callback, args) {
      this._idleNext = null;
      this._idlePrev = null;
      this._onImmediate = callback;
      this._argv = args;
      this._destroyed = false;
      this[refed] = true;
      this[asyncId] = ++lastAsyncId;
      this[triggerId] = 1;
      immediateQueue.append(this);
      immediateQueue.addRef(1);
      captureScope(this, 'Immediate');
    }

    ref() {
      if (this[refed] === false) {
        this[refed] = true;
        immediateQueue.addRef(1);
      }

      return this;
    }

    unref() {
      if (this[refed] === true) {
        this[refed] = false;
        immediateQueue.addRef(-1);
      }

      return this;
    }

    hasRef() {
      return !!this[refed];
    }

    [Symbol.dispose]() {
      clearImmediate(this);
    }
  }

  // The parameters make Node's function lengths.
  function setTimeout(callback, after, arg1, arg2, arg3) {
    requireFunction(callback);

    return new Timeout(callback, after, argumentsAfter(arguments, 2), false, true);
  }

  function setInterval(callback, repeat, arg1, arg2, arg3) {
    requireFunction(callback);

    return new Timeout(callback, repeat, argumentsAfter(arguments, 2), true, true);
  }

  function setImmediate(callback, arg1, arg2, arg3) {
    requireFunction(callback);

    return new Immediate(callback, argumentsAfter(arguments, 1));
  }

  function argumentsAfter(values, count) {
    if (values.length <= count) return undefined;

    const rest = [];

    for (let i = count; i < values.length; i++) rest[i - count] = values[i];

    return rest;
  }

  function clearTimeout(timer) {
    if (typeof timer === 'number' || typeof timer === 'string') timer = timersById[timer];
    if (!timer?._onTimeout) return;

    timer._onTimeout = null;
    if (timer._destroyed) return;
    timerQueue.remove(timer);
    release(timer, false);
    timer._idleTimeout = -1;
  }

  function clearInterval(timer) {
    clearTimeout(timer);
  }

  function clearImmediate(immediate) {
    if (!immediate || immediate._destroyed) return;

    releaseImmediate(immediate);
    immediate._onImmediate = null;
    // Anything may be handed in, and Node marks it all the same.
    if (immediate instanceof Immediate) immediateQueue.remove(immediate);
  }

  function releaseImmediate(immediate) {
    immediate._destroyed = true;
    if (immediate[refed]) immediateQueue.addRef(-1);
    immediate[refed] = null;
    // Anything may have been handed to clearImmediate.
    asyncScope.destroy(typeof immediate === 'object' ? scopeOf(immediate) : null);
  }

  function runTimer(timer, now) {
    if (!timer._onTimeout) {
      if (!timer._destroyed) release(timer, true);

      return;
    }

    const start = timer._repeat ? now() : undefined;

    try {
      run(timer, timer._onTimeout, timer._timerArgs);
    } finally {
      if (timer._repeat && timer._idleTimeout !== -1) {
        timer._idleTimeout = timer._repeat;
        timerQueue.insert(timer, start);
      } else if (!timer._idleNext && !timer._destroyed) {
        release(timer, true);
      }
    }
  }

  function runImmediate(immediate) {
    const args = immediate._argv;

    releaseImmediate(immediate);
    try {
      run(immediate, immediate._onImmediate, args);
    } finally {
      immediate._onImmediate = null;
    }
  }

  for (const timer of [ setTimeout, setImmediate ]) {
    const { name } = timer;

    ObjectDefineProperty(timer, Symbol.for('nodejs.util.promisify.custom'), {
      __proto__: null, get: () => loader.require('timers/promises')[name], enumerable: true
    });
  }

  return {
    api: { setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate },
    Timeout,
    Immediate,
    runTimer,
    runImmediate
  };
}

module.exports = { createTimers };
