'use strict';

// Finds and evaluates the sandbox's own modules, each once per context and only when first required.
const { ObjectCreate, StringSlice, StringStartsWith } = require('./primordials');

function createLoader(host) {
  const modules = ObjectCreate(null);

  function provide(id, exports) {
    modules[id] = { id, exports, loaded: true };
  }

  function canLoad(id) {
    return modules[id] !== undefined || host.hasModule(id);
  }

  function load(id) {
    const known = modules[id];

    if (known !== undefined) return known.exports;

    if (!host.hasModule(id)) throw new Error(`No such module in the sandbox: ${ id }`);

    const evaluate = host.loadModule(id);
    const module = modules[id] = { id, exports: {}, loaded: false };
    let done = false;

    try {
      evaluate(module, module.exports, internalRequire);
      done = module.loaded = true;
    } finally {
      if (!done) delete modules[id];
    }

    return module.exports;
  }

  function bareName(name) {
    return StringStartsWith(name, 'node:') ? StringSlice(name, 5) : name;
  }

  // Module ids are the paths of the files: internal/errors, modules/path/posix.
  function internalRequire(name) {
    return load(StringStartsWith(name, 'internal/') ? name : `modules/${ bareName(name) }`);
  }

  return {
    provide,
    require: internalRequire,
    bareName,
    isBuiltin: (name) => canLoad(`modules/${ name }`),
    // The exports of a module, by id, if anything has required it.
    loaded: (id) => modules[id]?.exports
  };
}

module.exports = { createLoader };
