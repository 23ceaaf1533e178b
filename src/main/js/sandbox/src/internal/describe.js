'use strict';

// A value as V8 names it in messages, without running any of the suite's code as far as possible.
function describe(value) {
  if (typeof value === 'function') return Function.prototype.toString.call(value);
  if (typeof value !== 'object' || value === null) return String(value);

  const tag = Object.prototype.toString.call(value);

  if (value.toString === Object.prototype.toString || tag === '[object Object]') {
    const { constructor } = value;
    const name = typeof constructor === 'function' ? constructor.name : '';

    if (typeof name === 'string' && name !== '') return `#<${ name }>`;
  }

  return tag;
}

// The same for what may be a Proxy, whose traps must not run.
function describeObject(value) {
  return require('util/types').isProxy(value) ? '#<Object>' : describe(value);
}

module.exports = { describe: describeObject };
