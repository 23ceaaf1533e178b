'use strict';
// The calls that are one step each. Every function here checks its arguments at once and returns the work itself
// as a function, which the synchronous, callback and promise forms run now or later.

const { codes, nativeError } = require('internal/errors');
const { validateInteger } = require('internal/validators');
const { attempt, call, failure } = require('./calls');
const { ftruncate, owner } = require('./descriptors');
const {
  encoded, flagsOf, microseconds, modeOf, optionsOf, pathOf, permissionsOf, rightsOf
} = require('./paths');
const { parseStatFs, parseStats } = require('./stats');

const ENOENT = -2;

function statWork(path, follow, options, missingAsUndefined = false) {
  const text = pathOf(path);
  const bigint = options.bigint; // eslint-disable-line prefer-destructuring -- for the words of its error

  return () => {
    const result = attempt('stat', text, follow);

    if (missingAsUndefined && result === ENOENT) return undefined;
    if (typeof result === 'number') throw failure(result, follow ? 'stat' : 'lstat', text);

    return parseStats(result, bigint);
  };
}

const stat = (path, options = {}) => statWork(path, true, options);
const lstat = (path, options = {}) => statWork(path, false, options);

// These alone heed throwIfNoEntry.
const statSync = (path, options = {}) => statWork(path, true, options, options?.throwIfNoEntry === false);
const lstatSync = (path, options = {}) => statWork(path, false, options, options?.throwIfNoEntry === false);

function statfs(path, options = {}) {
  const text = pathOf(path);
  const bigint = options.bigint; // eslint-disable-line prefer-destructuring -- for the words of its error

  return () => parseStatFs(call('statfs', [ text ], 'statfs', text), bigint);
}

function access(path, mode) {
  const text = pathOf(path);
  const rights = rightsOf(mode);

  return () => { call('access', [ text, rights ], 'access', text); };
}

const open = (path, flags, mode) => openWork(pathOf(path), flagsOf(flags ?? 'r'), modeOf(mode, 0o666));

// The callback form looks at the mode before the flags.
function openLater(path, flags, mode) {
  const text = pathOf(path);
  const permissions = modeOf(mode, 0o666);

  return openWork(text, flagsOf(flags ?? 'r'), permissions);
}

function openWork(text, flagBits, permissions) {
  return () => call('open', [ text, flagBits, permissions ], 'open', text);
}

function rename(oldPath, newPath) {
  const from = pathOf(oldPath, 'oldPath');
  const to = pathOf(newPath, 'newPath');

  return () => { call('rename', [ from, to ], 'rename', from, to); };
}

function link(existingPath, newPath) {
  const from = pathOf(existingPath, 'existingPath');
  const to = pathOf(newPath, 'newPath');

  return () => { call('link', [ from, to ], 'link', from, to); };
}

function symlink(target, path, type) {
  const from = pathOf(target, 'target');
  const to = pathOf(path);
  if (typeof type === 'string' && ![ 'dir', 'file', 'junction' ].includes(type)) throw new codes.ERR_FS_INVALID_SYMLINK_TYPE(type);

  return () => { call('symlink', [ from, to ], 'symlink', from, to); };
}

function unlink(path) {
  const text = pathOf(path);

  return () => { call('unlink', [ text ], 'unlink', text); };
}

function readlink(path, options) {
  const checked = optionsOf(options);
  const text = pathOf(path, 'oldPath');

  return () => encoded(call('readlink', [ text ], 'readlink', text), checked);
}

// The name of the call in errors is C's own.
function realpathNative(path, options) {
  const checked = optionsOf(options);
  const text = pathOf(path);

  return () => encoded(call('realpath', [ text ], 'realpath', text), checked);
}

// Node's own realpath looks at one name after the other, and fails at the first that is not there.
function realpath(path, options) {
  const checked = optionsOf(options);
  const { resolve } = require('path');
  const text = pathOf(typeof path === 'object' && path !== null ? path : `${ path }`);

  return () => {
    const result = attempt('realpath', text);

    if (typeof result === 'string') return encoded(result, checked);

    let known = '';

    for (const name of resolve(text).split('/').slice(1)) {
      const next = `${ known === '/' ? '' : known }/${ name }`;

      call('stat', [ next, false ], 'lstat', next);
      call('stat', [ next, true ], 'stat', next);
      known = call('realpath', [ next ], 'realpath', next);
    }
    throw failure(result, 'realpath', text);
  };
}

function chmod(path, mode) {
  const text = pathOf(path);
  const permissions = permissionsOf(mode);

  return () => { call('chmod', [ text, permissions, true ], 'chmod', text); };
}

function chownWork(path, uid, gid, follow) {
  const text = pathOf(path);
  owner(uid, gid);

  return () => { call('chown', [ text, uid, gid, follow ], follow ? 'chown' : 'lchown', text); };
}

const chown = (path, uid, gid) => chownWork(path, uid, gid, true);
const lchown = (path, uid, gid) => chownWork(path, uid, gid, false);

function utimesWork(path, atime, mtime, follow) {
  const text = pathOf(path);
  const accessed = microseconds(atime, 'time');
  const modified = microseconds(mtime, 'time');

  return () => { call('utimes', [ text, accessed, modified, follow ], follow ? 'utime' : 'lutime', text); };
}

const utimes = (path, atime, mtime) => utimesWork(path, atime, mtime, true);
const lutimes = (path, atime, mtime) => utimesWork(path, atime, mtime, false);

// The length is looked at first, but by the synchronous form, which opens the file before.
function truncate(path, len = 0) {
  validateInteger(len, 'len');

  return truncateWork(path, len);
}

const truncateSync = (path, len) => truncateWork(path, len);

function truncateWork(path, len) {
  if (typeof path === 'number') {
    warnOfTruncate();

    return ftruncate(path, len);
  }
  const openIt = open(path, 'r+');

  return () => {
    const fd = openIt();

    try {
      ftruncate(fd, len)();
    } finally {
      attempt('close', fd);
    }
  };
}

let hasWarned = false;

function warnOfTruncate() {
  if (hasWarned) return;
  hasWarned = true;
  require('process').emitWarning(
    'Using fs.truncate with a file descriptor is deprecated. Please use fs.ftruncate with a file descriptor instead.',
    'DeprecationWarning', 'DEP0081');
}

function exists(path) {
  let text;

  try {
    text = pathOf(path);
  } catch {
    // Whatever is no path does not exist.
    return () => false;
  }

  return () => typeof attempt('stat', text, true) === 'string';
}

function openAsBlob(path, options = {}) {
  const { validateObject } = require('internal/validators');

  validateObject(options, 'options');
  const type = options.type || '';
  if (typeof type !== 'string') throw new codes.ERR_INVALID_ARG_TYPE('options.type', 'string', type);
  const text = pathOf(path);
  let data;

  try {
    data = require('./contents').readFile(text)();
  } catch {
    throw nativeError(TypeError, 'ERR_INVALID_ARG_VALUE', 'Unable to open file as blob');
  }

  return new (require('buffer').Blob)([ data ], { type });
}

module.exports = {
  access, chmod, chown, exists, lchown, link, lstat, lstatSync, lutimes, open, openAsBlob, openLater, readlink, realpath,
  realpathNative, rename, stat, statSync, statfs, symlink, truncate, truncateSync, unlink, utimes
};
