'use strict';

// path.matchesGlob stands on the same package as Node's.
const { minimatch } = require('minimatch');
const { validateString } = require('internal/validators');

function matchGlob(path, pattern, isWindows) {
  validateString(path, 'path');
  validateString(pattern, 'pattern');

  return minimatch(path, pattern, {
    nocase: isWindows,
    windowsPathsNoEscape: true,
    nonegate: true,
    nocomment: true,
    optimizationLevel: 2,
    platform: isWindows ? 'win32' : 'linux',
    nocaseMagicOnly: true
  });
}

module.exports = { matchGlob };
