'use strict';
// rmdir and rm.

const { codes } = require('internal/errors');
const { validateInt32, validateUint32 } = require('internal/validators');
const { attempt, call, failure } = require('./calls');
const { list } = require('./dirent');
const { booleanOptions, pathOf } = require('./paths');
const { parseStats } = require('./stats');

const ENOENT = -2;
const EISDIR = 21;

const rmdirDefaults = { retryDelay: 100, maxRetries: 0, recursive: false };
const rmDefaults = { ...rmdirDefaults, force: false };

function checkOptions(options, defaults) {
  if (options === undefined) return defaults;
  booleanOptions(options, defaults);
  const checked = { ...defaults, ...options };
  validateInt32(checked.retryDelay, 'options.retryDelay', 0);
  validateUint32(checked.maxRetries, 'options.maxRetries');

  return checked;
}

const isFolder = (text) => parseStats(text).isDirectory();

function removeTree(path) {
  for (const [ name ] of list(path, 'scandir')) {
    const inner = path.endsWith('/') ? path + name : `${ path }/${ name }`;

    if (isFolder(call('stat', [ inner, false ], 'lstat', inner))) removeTree(inner);
    else call('unlink', [ inner ], 'unlink', inner);
  }
  call('rmdir', [ path ], 'rmdir', path);
}

let hasWarned = false;

function warnOfRecursive() {
  if (hasWarned) return;
  hasWarned = true;
  require('process').emitWarning(
    'In future versions of Node.js, fs.rmdir(path, { recursive: true }) will be removed. Use fs.rm(path, '
      + '{ recursive: true }) instead', 'DeprecationWarning', 'DEP0147');
}

function rmdir(path, options) {
  const text = pathOf(path);
  const { recursive } = checkOptions(options, rmdirDefaults);

  if (recursive) warnOfRecursive();

  return () => {
    if (recursive && isFolder(call('stat', [ text, false ], 'lstat', text))) removeTree(text);
    else call('rmdir', [ text ], 'rmdir', text);
  };
}

function rm(path, options) {
  const text = pathOf(path);
  const { force, recursive } = checkOptions(options, rmDefaults);

  return () => {
    const stats = attempt('stat', text, false);

    if (typeof stats === 'number') {
      if (force && stats === ENOENT) return;
      throw failure(stats, 'lstat', text);
    }
    if (!isFolder(stats)) {
      call('unlink', [ text ], 'unlink', text);
    } else if (recursive) {
      removeTree(text);
    } else {
      const error = new codes.ERR_FS_EISDIR({
        code: 'EISDIR', message: 'is a directory', path: text, syscall: 'rm', errno: EISDIR
      });
      // Node makes this one without the class that the others have of its.
      throw Object.setPrototypeOf(error, require('../errors/system').SystemError.prototype);
    }
  };
}

module.exports = { rm, rmdir };
