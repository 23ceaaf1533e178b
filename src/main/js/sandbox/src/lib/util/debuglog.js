'use strict';

const { shouldColorize } = require('internal/util');

const implementations = { __proto__: null };
let pattern;

function isEnabled(set) {
  if (pattern === undefined) {
    const names = require('process').env.NODE_DEBUG || '';
    const escaped = names.replace(/[|\\{}()[\]^$+?.]/g, '\\$&').replaceAll('*', '.*').replaceAll(',', '$|^');
    // Without NODE_DEBUG nothing matches, not even the empty name.
    pattern = names ? new RegExp(`^${ escaped }$`, 'i') : /(?!)/;
  }

  return pattern.test(set);
}

function implementation(enabled, set) {
  if (implementations[set] !== undefined) return implementations[set];
  if (!enabled) return implementations[set] = () => {};
  const { pid } = require('process');

  if (set === 'HTTP' || set === 'HTTP2') {
    require('process').emitWarning(
      `Setting the NODE_DEBUG environment variable to '${ set.toLowerCase() }' can expose sensitive `
      + 'data (such as passwords, tokens and authentication headers) in the resulting log.'
    );
  }

  return implementations[set] = function debug(...args) {
    const { format, formatWithOptions, inspect } = require('internal/inspect');
    const colors = shouldColorize(require('process').stderr);
    const message = formatWithOptions({ colors }, ...args);
    require('process').stderr.write(format('%s %s: %s\n', set, inspect(pid, { colors }), message));
  };
}

function debuglog(set, cb) {
  let name = set;
  let enabled;
  let debug;

  function init() {
    if (enabled !== undefined) return;
    name = String.prototype.toUpperCase.call(name);
    enabled = isEnabled(name);
  }

  const logger = (...args) => {
    if (debug === undefined) {
      init();
      debug = implementation(enabled, name);
      if (typeof cb === 'function') cb(debug);
    }
    debug(...args);
  };

  Object.defineProperty(logger, 'enabled', {
    __proto__: null,
    get() {
      init();

      return enabled;
    },
    configurable: true,
    enumerable: true
  });

  return logger;
}

module.exports = { debuglog };
