'use strict';

// The working directory, which the suite's file system keeps too, and the mask of new files.
const {
  codes: { ERR_INVALID_ARG_VALUE }
} = require('internal/errors');
const { validateString, validateUint32 } = require('internal/validators');

let directory = '/';
let mask = 0o22;

function wrappedCwd() {
  return directory;
}

function wrappedChdir(target) {
  validateString(target, 'directory');
  directory = require('internal/fs_calls').call('chdir', [ target ], 'chdir', directory, target);
}

function parseMask(value) {
  if (typeof value === 'string') {
    if (!/^[0-7]+$/.test(value)) {
      throw new ERR_INVALID_ARG_VALUE('mask', value, 'must be a 32-bit unsigned integer or an octal string');
    }

    return parseInt(value, 8) & 0o777;
  }

  validateUint32(value, 'mask');

  return value & 0o777;
}

function wrappedUmask(value) {
  const previous = mask;

  if (value !== undefined) mask = parseMask(value);

  return previous;
}

module.exports = { chdir: wrappedChdir, cwd: wrappedCwd, umask: wrappedUmask };
