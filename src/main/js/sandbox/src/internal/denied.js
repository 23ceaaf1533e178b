'use strict';
// Refusals: what leaves the sandbox can be loaded, extended and mocked, and fails when it is used.

const { codes: { ERR_ACCESS_DENIED }, hideFrames } = require('internal/errors');

// Node's names of permissions, and what a suite would reach.
const areas = {
  __proto__: null,
  Net: 'the network',
  ChildProcess: 'other processes',
  WorkerThreads: 'other threads',
  Inspector: 'a debugger',
  WASI: 'WebAssembly programs',
  Terminal: 'a terminal'
};

function denied(name, permission, below = denied) {
  const error = new ERR_ACCESS_DENIED(
    `Access to ${ areas[permission] } was refused: a suite cannot use ${ name } in this sandbox. No setting of `
      + 'the server grants it: mock it in the suite, with xJet.mock or xJet.spyOn', permission, name);

  return hideFrames(error, below);
}

function named(fn, name, length) {
  Object.defineProperty(fn, 'name', { value: name, configurable: true });

  return Object.defineProperty(fn, 'length', { value: length, configurable: true });
}

// A function that refuses; `label` is how the message calls it. What Node itself would not take is checked first.
function refusing(name, length, permission, label = name, check = () => {}) {
  const fn = {
    refuse(...args) {
      check(...args);
      throw denied(label, permission, fn);
    }
  }.refuse;

  return named(fn, name, length);
}

function refusingAsync(name, length, permission, label = name) {
  return named({ async refuse() { throw denied(label, permission); } }.refuse, name, length);
}

// Puts methods that refuse on a class: 'connect/0 end/3'.
function refuseMethods(Class, list, permission, label = Class.name, check = undefined) {
  for (const item of list.split(' ')) {
    const [ name, length ] = item.split('/');

    method(Class, name, refusing(name, Number(length), permission, `${ label }.prototype.${ name }`, check));
  }
}

function method(Class, name, value) {
  Object.defineProperty(Class.prototype, name, { value, writable: true, enumerable: true, configurable: true });
}

// Gives a class written as a function its parent, as Node's older classes have it.
function inherit(Class, Parent) {
  Object.setPrototypeOf(Class.prototype, Parent.prototype);
  Object.setPrototypeOf(Class, Parent);

  return Class;
}

module.exports = { denied, inherit, method, named, refuseMethods, refusing, refusingAsync };
