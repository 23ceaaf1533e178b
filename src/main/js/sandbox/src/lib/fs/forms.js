'use strict';
// Makes the synchronous and the callback form of a function that checks its arguments at once and returns the
// work to be done.

const { callbackOf, toCallback } = require('./deferred');

function named(fn, name, length) {
  Object.defineProperty(fn, 'name', { value: name, configurable: true });

  return Object.defineProperty(fn, 'length', { value: length, configurable: true });
}

function sync(name, length, prepare, resultOf = (value) => value) {
  return named({ sync(...args) { return resultOf(prepare(...args)()); } }.sync, name, length);
}

// `required`: how many arguments there are at least before the callback; `most`: and at most.
function takeCallback(args, required, most) {
  for (let i = required; i < most; i++) {
    if (typeof args[i] === 'function') return [ args.slice(0, i), args[i] ];
  }

  return [ args.slice(0, most), callbackOf(args[most]) ];
}

// Most of Node's functions look at their callback first.
const argumentsFirst = new Set([
  'chmod', 'fchmod', 'fchown', 'ftruncate', 'futimes', 'read', 'readv', 'rm', 'truncate', 'write', 'writev'
]);

function later(name, length, required, most, prepare, resultsOf) {
  return named({
    later(...args) {
      if (argumentsFirst.has(name) && !args.some((value) => typeof value === 'function')) prepare(...args.slice(0, most));
      const [ own, callback ] = takeCallback(args, required, most);

      toCallback(prepare(...own), callback, resultsOf, resultsOf && [ 0, own[1] ]);
    }
  }.later, name, length);
}

module.exports = { later, named, sync };
