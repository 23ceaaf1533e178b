'use strict';

// What Node throws when a promise was rejected with something that is no error.
function noSideEffectsToString(value) {
  if (typeof value === 'object' && value !== null) return `#<${ value.constructor?.name || 'Object' }>`;
  if (typeof value === 'function') return Function.prototype.toString.call(value);

  return String(value);
}

class UnhandledPromiseRejection extends Error {
  code = 'ERR_UNHANDLED_REJECTION';

  constructor(reason) {
    super('This error originated either by throwing inside of an async function without a catch block, '
      + 'or by rejecting a promise which was not handled with .catch(). The promise rejected with the reason '
      + `"${ noSideEffectsToString(reason) }".`);
    Object.defineProperty(this, 'name', { value: 'UnhandledPromiseRejection', configurable: true, writable: true });
  }
}

module.exports = { UnhandledPromiseRejection };
