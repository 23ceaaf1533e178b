'use strict';
// Watching is what this file system does not do: whoever asks for it, and asks rightly, is told so at once.

const { codes } = require('internal/errors');
const { validateFunction } = require('internal/validators');
const { optionsOf, pathOf } = require('./paths');

function refuse(name) {
  throw new codes.ERR_FEATURE_UNAVAILABLE_ON_PLATFORM(name);
}

function watch(filename, options, listener) {
  pathOf(filename);
  optionsOf(options);
  refuse('fs.watch');
}

function watchFile(filename, options, listener) {
  pathOf(filename);
  validateFunction(options === null || typeof options !== 'object' ? options : listener, 'listener');
  refuse('fs.watchFile');
}

// Nothing is watched, so there is nothing to end.
function unwatchFile(filename, listener) {
  pathOf(filename);
}

module.exports = { unwatchFile, watch, watchFile };
