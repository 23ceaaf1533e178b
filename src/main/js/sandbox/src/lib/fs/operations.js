'use strict';
// The calls that are one step each. Every function here checks its arguments at once and returns the work itself
// as a function, which the synchronous, callback and promise forms run now or later.

const { codes, nativeError } = require('internal/errors');
const { validateInteger } = require('internal/validators');
const { attempt, call, failure } = require('./calls');
const {
  descriptorOf, encoded, flagsOf, microseconds, modeOf, optionsOf, pathOf, permissionsOf, rightsOf
} = require('./paths');
const { parseStatFs, parseStats } = require('./stats');

const ENOENT = -2;
const ENOTDIR = -20;
const largestId = 2 ** 32 - 1;

function statWork(path, follow, { bigint = false, throwIfNoEntry = true }) {
  const text = pathOf(path);

  return () => {
    const result = attempt('stat', text, follow);

    if (!throwIfNoEntry && (result === ENOENT || result === ENOTDIR)) return undefined;
    if (typeof result === 'number') throw failure(result, follow ? 'stat' : 'lstat', text);

    return parseStats(result, bigint);
  };
}

const stat = (path, options) => statWork(path, true, { ...options });
const lstat = (path, options) => statWork(path, false, { ...options });

function fstat(fd, options) {
  const { bigint = false } = { ...options };
  const descriptor = descriptorOf(fd);

  return () => parseStats(call('fstat', [ descriptor ], 'fstat'), bigint);
}

function statfs(path, options) {
  const text = pathOf(path);
  const { bigint = false } = { ...options };

  return () => parseStatFs(call('statfs', [ text ], 'statfs', text), bigint);
}

function access(path, mode) {
  const text = pathOf(path);
  const rights = rightsOf(mode);

  return () => { call('access', [ text, rights ], 'access', text); };
}

function open(path, flags, mode) {
  const text = pathOf(path);
  const flagBits = flagsOf(flags ?? 'r');
  const permissions = modeOf(mode, 0o666);

  return () => call('open', [ text, flagBits, permissions ], 'open', text);
}

function close(fd) {
  const descriptor = descriptorOf(fd);

  return () => { call('close', [ descriptor ], 'close'); };
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
  if (typeof type === 'string' && ![ 'dir', 'file', 'junction' ].includes(type)) throw new codes.ERR_FS_INVALID_SYMLINK_TYPE(type);
  const from = pathOf(target, 'target');
  const to = pathOf(path);

  return () => { call('symlink', [ from, to ], 'symlink', from, to); };
}

function unlink(path) {
  const text = pathOf(path);

  return () => { call('unlink', [ text ], 'unlink', text); };
}

function readlink(path, options) {
  const checked = optionsOf(options);
  const text = pathOf(path);

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
  const text = pathOf(path);

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

function fchmod(fd, mode) {
  const permissions = permissionsOf(mode);
  const descriptor = descriptorOf(fd);

  return () => { call('fchmod', [ descriptor, permissions ], 'fchmod'); };
}

function owner(uid, gid) {
  validateInteger(uid, 'uid', -1, largestId);
  validateInteger(gid, 'gid', -1, largestId);
}

function chownWork(path, uid, gid, follow) {
  const text = pathOf(path);
  owner(uid, gid);

  return () => { call('chown', [ text, uid, gid, follow ], follow ? 'chown' : 'lchown', text); };
}

const chown = (path, uid, gid) => chownWork(path, uid, gid, true);
const lchown = (path, uid, gid) => chownWork(path, uid, gid, false);

// As in Node, the descriptor is looked at last.
function fchown(fd, uid, gid) {
  owner(uid, gid);
  const descriptor = descriptorOf(fd);

  return () => { call('fchown', [ descriptor, uid, gid ], 'fchown'); };
}

function utimesWork(path, atime, mtime, follow) {
  const text = pathOf(path);
  const accessed = microseconds(atime, 'time');
  const modified = microseconds(mtime, 'time');

  return () => { call('utimes', [ text, accessed, modified, follow ], follow ? 'utime' : 'lutime', text); };
}

const utimes = (path, atime, mtime) => utimesWork(path, atime, mtime, true);
const lutimes = (path, atime, mtime) => utimesWork(path, atime, mtime, false);

function futimes(fd, atime, mtime) {
  const accessed = microseconds(atime, 'atime');
  const modified = microseconds(mtime, 'mtime');
  const descriptor = descriptorOf(fd);

  return () => { call('futimes', [ descriptor, accessed, modified ], 'futime'); };
}

function syncWork(fd, syscall) {
  const descriptor = descriptorOf(fd);

  return () => { call('fsync', [ descriptor ], syscall); };
}

const fsync = (fd) => syncWork(fd, 'fsync');
const fdatasync = (fd) => syncWork(fd, 'fdatasync');

function ftruncate(fd, len = 0) {
  validateInteger(len, 'len');
  const descriptor = descriptorOf(fd);
  const length = Math.max(0, len);

  return () => { call('ftruncate', [ descriptor, length ], 'ftruncate'); };
}

function truncate(path, len) {
  const openIt = open(path, 'r+');
  if (len != null) validateInteger(len, 'len');

  return () => {
    const fd = openIt();

    try {
      ftruncate(fd, len ?? 0)();
    } finally {
      attempt('close', fd);
    }
  };
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
  access, chmod, chown, close, exists, fchmod, fchown, fdatasync, fstat, fsync, ftruncate, futimes, lchown, link, lstat,
  lutimes, open, openAsBlob, readlink, realpath, realpathNative, rename, stat, statfs, symlink, truncate, unlink, utimes
};
