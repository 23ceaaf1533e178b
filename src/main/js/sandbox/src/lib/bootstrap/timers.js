'use strict';

// setTimeout and its relatives, with Node's Timeout objects.
const { ObjectCreate, ObjectDefineProperty, SymbolToPrimitive } = require('./primordials');
const { createImmediates } = require('./immediates');
const { createTimerCommon } = require('./timer-common');

const { for: SymbolFor } = Symbol;
const longestDelay = 2 ** 31 - 1;

function createTimers(loader, asyncScope, timerQueue, immediateQueue) {
  const common = createTimerCommon(loader, asyncScope);
  const { refed, asyncId, requireFunction, argumentsAfter, identify, captureScope, scopeOf, run } = common;
  const { Immediate, setImmediate, clearImmediate, runImmediate } = createImmediates(common, asyncScope, immediateQueue);
  const hasPrimitive = Symbol('kHasPrimitive');
  const timersById = ObjectCreate(null);

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
      identify(this);
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

  // The parameters make Node's function lengths.
  function setTimeout(callback, after, arg1, arg2, arg3) {
    requireFunction(callback);

    return new Timeout(callback, after, argumentsAfter(arguments, 2), false, true);
  }

  function setInterval(callback, repeat, arg1, arg2, arg3) {
    requireFunction(callback);

    return new Timeout(callback, repeat, argumentsAfter(arguments, 2), true, true);
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
