'use strict';

const posix = require('../lib/path/posix');
const win32 = require('../lib/path/win32');

posix.win32 = win32.win32 = win32;
posix.posix = win32.posix = posix;
posix._makeLong = posix.toNamespacedPath;
win32._makeLong = win32.toNamespacedPath;

module.exports = posix;
