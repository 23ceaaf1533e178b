'use strict';

// The way by which async_hooks follows work through the event loop: where a callback is queued its scope is
// captured, and it runs in that scope. As long as no suite has loaded async_hooks there are no scopes.
const { apply } = require('./primordials');

function createAsyncScope() {
  let hooks = null;

  return {
    // { capture(resource), run(scope, callback, thisArgument, args) }
    use(asyncHooks) { hooks = asyncHooks; },
    capture: (resource) => (hooks === null ? null : hooks.capture(resource)),
    run(scope, callback, thisArgument, args = []) {
      if (scope === null) return apply(callback, thisArgument, args);

      return hooks.run(scope, callback, thisArgument, args);
    }
  };
}

module.exports = { createAsyncScope };
