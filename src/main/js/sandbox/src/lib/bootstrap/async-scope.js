'use strict';

// The way by which async_hooks follows work through the event loop: where a callback is queued its scope is
// captured, and it runs in that scope. As long as no suite has loaded async_hooks there are no scopes.
const { apply } = require('./primordials');

function createAsyncScope() {
  let hooks = null;

  return {
    // lib/async-hooks/loop-scope
    use(asyncHooks) { hooks = asyncHooks; },
    capture: (resource, type) => (hooks === null ? null : hooks.capture(resource, type)),
    captureTick: (callback, args) => (hooks === null ? null : hooks.captureTick(callback, args)),
    captureMicrotask: () => (hooks === null ? null : hooks.captureMicrotask()),
    capturePromise: (promise) => (hooks === null ? null : hooks.capturePromise(promise)),
    run(scope, callback, thisArgument, args = []) {
      if (scope === null) return apply(callback, thisArgument, args);

      return hooks.run(scope, callback, thisArgument, args);
    },
    // Runs what handles an error in the scope whose callback threw it last.
    runFailed: (error, handle) => (hooks === null ? handle() : hooks.runFailed(error, handle)),
    destroy(scope) {
      if (scope !== null) hooks.destroy(scope);
    }
  };
}

module.exports = { createAsyncScope };
