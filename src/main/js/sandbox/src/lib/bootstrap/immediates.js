'use strict';

// setImmediate and clearImmediate, with Node's Immediate objects.
function createImmediates(common, asyncScope, immediateQueue) {
  const { refed, requireFunction, argumentsAfter, identify, captureScope, scopeOf, run } = common;

  class Immediate {
    constructor(callback, args) {
      this._idleNext = null;
      this._idlePrev = null;
      this._onImmediate = callback;
      this._argv = args;
      this._destroyed = false;
      this[refed] = true;
      identify(this);
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

  // The parameters make Node's function length.
  function setImmediate(callback, arg1, arg2, arg3) {
    requireFunction(callback);

    return new Immediate(callback, argumentsAfter(arguments, 1));
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

  function runImmediate(immediate) {
    const args = immediate._argv;

    releaseImmediate(immediate);
    try {
      run(immediate, immediate._onImmediate, args);
    } finally {
      immediate._onImmediate = null;
    }
  }

  return { Immediate, setImmediate, clearImmediate, runImmediate };
}

module.exports = { createImmediates };
