'use strict';

const {
  codes: { ERR_INVALID_ARG_VALUE, ERR_UNAVAILABLE_DURING_EXIT }
} = require('internal/errors');
const { validateUint32 } = require('internal/validators');
const { AssertionError } = require('./assertion-error');

class Calls {
  #calls = [];

  constructor(expected, name, stack) {
    Object.assign(this, { expected, name, stack });
  }

  add(thisArg, args) {
    this.#calls.push(Object.freeze({ thisArg, arguments: Object.freeze(args.slice()) }));
  }

  reset() {
    this.#calls = [];
  }

  list() {
    return Object.freeze(this.#calls.slice());
  }

  /** What to complain of; undefined if the function was called as often as expected. */
  report() {
    const { expected, name, stack } = this;
    const { length: actual } = this.#calls;
    if (actual === expected) return undefined;
    const message = `Expected the ${ name } function to be executed ${ expected } time(s) `
      + `but was executed ${ actual } time(s).`;

    return { message, actual, expected, operator: name, stack };
  }
}

class CallTracker {
  #all = new Set();
  #byFunction = new WeakMap();

  #callsOf(tracked) {
    const calls = this.#byFunction.get(tracked);
    if (calls === undefined) throw new ERR_INVALID_ARG_VALUE('tracked', tracked, 'is not a tracked function');

    return calls;
  }

  reset(tracked) {
    if (tracked === undefined) this.#all.forEach((calls) => calls.reset());
    else this.#callsOf(tracked).reset();
  }

  getCalls(tracked) {
    return this.#callsOf(tracked).list();
  }

  calls(fn, expected = 1) {
    if (require('process')._exiting) throw new ERR_UNAVAILABLE_DURING_EXIT();
    const count = typeof fn === 'number' ? fn : expected;
    const target = typeof fn === 'number' || fn === undefined ? Function.prototype : fn;
    validateUint32(count, 'expected', true);
    const calls = new Calls(count, target.name || 'calls', new Error());
    const tracked = new Proxy(target, {
      __proto__: null,
      apply(called, thisArg, args) {
        calls.add(thisArg, args);

        return Reflect.apply(called, thisArg, args);
      }
    });
    this.#all.add(calls);
    this.#byFunction.set(tracked, calls);

    return tracked;
  }

  report() {
    return Array.from(this.#all, (calls) => calls.report()).filter((fault) => fault !== undefined);
  }

  verify() {
    const details = this.report();
    if (details.length === 0) return;
    const message = details.length === 1 ? details[0].message
      : 'Functions were not called the expected number of times';
    throw new AssertionError({ message, details });
  }
}

module.exports = { CallTracker };
