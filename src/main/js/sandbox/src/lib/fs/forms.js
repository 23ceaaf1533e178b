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
function argumentsOf(args, required, most) {
  for (let i = required; i < most; i++) {
    if (typeof args[i] === 'function') return args.slice(0, i);
  }

  return args.slice(0, most);
}

// Most of Node's functions look at their callback first; `first` gives what the others look at before, from the
// arguments. `shown` is what is said to have been there instead of a callback.
function later(name, length, prepare, { required, most, first, shown, givesBuffer }) {
  return named({
    later(...args) {
      const own = argumentsOf(args, required, most);
      const callback = args[own.length];

      if (typeof callback !== 'function') {
        if (first !== undefined) prepare(...first(own));
        callbackOf(shown === undefined ? callback : shown(args));
      }
      const work = prepare(...own);

      if (givesBuffer) toCallback(work, callback, (results) => results, [ 0, own[1] ]);
      else toCallback(work, callback);
    }
  }.later, name, length);
}

// Of functions that find their callback themselves, and give it the buffer, too, even if they fail.
function laterOnBuffer(name, length, prepare) {
  return named({
    later(...args) {
      const [ work, callback, buffer ] = prepare(...args);

      toCallback(work, callback, (results) => results, [ 0, buffer ]);
    }
  }.later, name, length);
}

module.exports = { later, laterOnBuffer, named, sync };
