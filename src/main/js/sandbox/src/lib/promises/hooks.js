'use strict';

// v8.promiseHooks.

const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { types: { isAsyncFunction } } = require('util');
const { follow } = require('./events');

const names = [ 'init', 'before', 'after', 'settled' ];

// An async function would make promises itself.
function validateHook(hook, name) {
  if (typeof hook !== 'function' || isAsyncFunction(hook)) throw new ERR_INVALID_ARG_TYPE(`${ name }Hook`, 'Function', hook);
}

function createHook({ init, before, after, settled } = {}) {
  const hooks = { init, before, after, settled };

  for (const name of names) {
    if (hooks[name] !== undefined) validateHook(hooks[name], name);
  }

  return follow(hooks);
}

function only(name) {
  return (hook) => {
    validateHook(hook, name);

    return follow({ [name]: hook });
  };
}

module.exports = {
  createHook, onInit: only('init'), onBefore: only('before'), onAfter: only('after'), onSettled: only('settled')
};
