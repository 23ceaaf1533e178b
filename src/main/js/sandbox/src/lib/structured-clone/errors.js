'use strict';

// An error is cloned by its name, which selects one of the standard classes, and by message, cause and stack.
const classes = { Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };

const has = (object, key) => Object.prototype.hasOwnProperty.call(object, key);

function cloneError(error, cloneOf, memory) {
  const name = String(error.name);
  const Class = has(classes, name) ? classes[name] : Error;
  const message = Object.getOwnPropertyDescriptor(error, 'message');
  const copy = message && 'value' in message ? new Class(String(message.value)) : new Class();

  memory.set(error, copy);
  if (has(error, 'cause')) {
    Object.defineProperty(copy, 'cause', {
      value: cloneOf(error.cause), writable: true, enumerable: false, configurable: true
    });
  }

  const { stack } = error;

  if (typeof stack === 'string') copy.stack = stack;

  return copy;
}

module.exports = { cloneError };
