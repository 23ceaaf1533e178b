'use strict';

// Makes a fresh context look like Node to a suite, and hands the host the controls of its event loop.
const primordials = require('./lib/bootstrap/primordials');
const { createDispatch } = require('./lib/bootstrap/dispatch');
const { tidyEngine } = require('./lib/bootstrap/engine');
const { failureJson } = require('./lib/bootstrap/failure');
const { installGlobals } = require('./lib/bootstrap/globals');
const { refuseImport } = require('./lib/bootstrap/import');
const { createLoader } = require('./lib/bootstrap/loader');
const { createLoop } = require('./lib/bootstrap/loop');
const { createRequireFactory } = require('./lib/bootstrap/require');

// Java's functions are foreign objects: each is kept in a closure of its own, which needs no iterator of arrays. The engine's are plain functions.
function wrap(binding, host) {
  const names = primordials.ObjectKeys(binding);

  for (let i = 0; i < names.length; i++) {
    const call = binding[names[i]];

    host[names[i]] = (...args) => primordials.apply(call, undefined, args);
  }

  return host;
}

module.exports = function bootstrap(binding) {
  const host = wrap(binding, binding.engineFunctions());
  const { fs } = host;

  host.fs = () => wrap(fs(), { __proto__: null });
  const natives = tidyEngine(host);
  const loader = createLoader(host);
  const loop = createLoop(host, loader, (error) => host.fail(failureJson(error)));
  function queueMicrotask(callback) {
    if (typeof callback !== 'function') {
      const { codes: { ERR_INVALID_ARG_TYPE } } = loader.require('internal/errors');

      throw new ERR_INVALID_ARG_TYPE('callback', 'function', callback);
    }

    loop.enqueueMicrotask(callback);
  }

  host.handleImports(refuseImport);
  loader.provide('internal/natives', natives);
  loader.provide('internal/host', host);
  loader.provide('internal/loop', loop);
  loader.provide('internal/loader', loader);
  loader.provide('internal/primordials', { ...primordials, ...natives });

  const requireFactory = createRequireFactory(loader);
  const module = { exports: {} };

  loader.provide('internal/require', requireFactory);

  installGlobals(loader, {
    global: globalThis,
    ...loop.timers.api,
    queueMicrotask,
    module,
    exports: module.exports,
    require: requireFactory.createRequire(host.suiteFile()),
    dispatch: createDispatch(host, loader, loop)
  }, host.defineLazily);

  return { main: loop.main, step: loop.step, next: loop.next };
};
