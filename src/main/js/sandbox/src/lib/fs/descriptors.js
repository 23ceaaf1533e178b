'use strict';
// The calls on descriptors that are one step each, in the form of those on paths. As in Node, the descriptor is
// looked at last.

const { validateInteger } = require('internal/validators');
const { call } = require('./calls');
const { microseconds, nativeDescriptorOf: descriptorOf, permissionsOf } = require('./paths');
const { parseStats } = require('./stats');

const largestId = 2 ** 32 - 1;

function close(fd) {
  const descriptor = descriptorOf(fd);

  return () => { call('close', [ descriptor ], 'close'); };
}

function fstat(fd, options = {}) {
  const bigint = options.bigint; // eslint-disable-line prefer-destructuring -- for the words of its error
  const descriptor = descriptorOf(fd);

  return () => parseStats(call('fstat', [ descriptor ], 'fstat'), bigint);
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

function fchown(fd, uid, gid) {
  owner(uid, gid);
  const descriptor = descriptorOf(fd);

  return () => { call('fchown', [ descriptor, uid, gid ], 'fchown'); };
}

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

module.exports = { close, fchmod, fchown, fdatasync, fstat, fsync, ftruncate, futimes, owner };
