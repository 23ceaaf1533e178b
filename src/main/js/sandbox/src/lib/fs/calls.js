'use strict';
// One for fs, its promises and process.chdir alike.

module.exports = require('internal/fs_calls');
