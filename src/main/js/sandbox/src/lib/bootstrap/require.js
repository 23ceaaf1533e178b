'use strict';

// The `require` that a suite sees.
const { String } = require('./primordials');

function createRequire(loader, path) {
  function require(id) {
    const name = typeof id === 'string' ? loader.bareName(id) : '';

    if (name !== '' && loader.isBuiltin(name)) return loader.require(id);

    return loader.require('internal/module_resolution').fail(id, path);
  }

  require.resolve = function resolve(request, options) {
    return loader.require('internal/module_resolution').resolve(request, path);
  };
  require.resolve.paths = function paths(request) {
    return loader.require('internal/module_resolution').paths(request, path);
  };
  require.main = undefined;
  require.extensions = { __proto__: null };
  require.cache = { __proto__: null };

  return require;
}

module.exports = { createRequire };
