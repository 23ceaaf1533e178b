'use strict';

// The `require` that a suite sees.
const { ObjectCreate } = require('./primordials');

function createRequireFactory(loader) {
  const resolution = () => loader.require('internal/module_resolution');
  const cache = ObjectCreate(null);
  const extensions = ObjectCreate(null);

  extensions['.js'] = (module, filename) => refuse(filename);
  extensions['.json'] = (module, filename) => refuse(filename);
  extensions['.node'] = (module, filename) => refuse(filename);

  function refuse(filename) {
    throw resolution().notFound(filename, filename);
  }

  function createRequire(path) {
    function require(id) {
      // Once a suite has hold of Module, it may have replaced Module._load.
      const Module = loader.loaded('modules/module');

      if (Module !== undefined) return Module._load(id, { filename: path, paths: [] }, false);

      return resolution().load(id, path);
    }

    require.resolve = function resolve(request, options) {
      return resolution().resolve(request, path);
    };
    require.resolve.paths = function paths(request) {
      return resolution().lookupPaths(request, path);
    };
    require.main = undefined;
    require.extensions = extensions;
    require.cache = cache;

    return require;
  }

  return { cache, createRequire, extensions };
}

module.exports = { createRequireFactory };
