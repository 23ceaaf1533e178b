'use strict';
// Watching is what this file system does not do: whoever asks for it is told so at once.

const { codes } = require('internal/errors');

function refuse(name) {
  throw new codes.ERR_FEATURE_UNAVAILABLE_ON_PLATFORM(name);
}

function watch(filename, options, listener) {
  refuse('fs.watch');
}

function watchFile(filename, options, listener) {
  refuse('fs.watchFile');
}

// Nothing is watched, so there is nothing to end.
function unwatchFile(filename, listener) {}

module.exports = { unwatchFile, watch, watchFile };
