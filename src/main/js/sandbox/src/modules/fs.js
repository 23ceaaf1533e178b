'use strict';
// Node's fs over the suite's own file system.

const constants = require('../lib/fs/constants');
const { Dirent } = require('../lib/fs/dirent');
const { named } = require('../lib/fs/forms');
const functions = require('../lib/fs/functions');
const { openAsBlob: blobOf } = require('../lib/fs/operations');
const { secondsOf } = require('../lib/fs/paths');
const { Stats } = require('../lib/fs/stats');
const { unwatchFile, watch, watchFile } = require('../lib/fs/watch');

function createReadStream(path, options) {
  return new (require('../lib/fs/streams').ReadStream)(path, options);
}

function createWriteStream(path, options) {
  return new (require('../lib/fs/streams').WriteStream)(path, options);
}

function openAsBlob(path, options = {}) {
  return Promise.resolve(blobOf(path, options));
}

const fs = module.exports = {
  appendFile: functions.appendFile,
  appendFileSync: functions.appendFileSync,
  access: functions.access,
  accessSync: functions.accessSync,
  chown: functions.chown,
  chownSync: functions.chownSync,
  chmod: functions.chmod,
  chmodSync: functions.chmodSync,
  close: functions.close,
  closeSync: functions.closeSync,
  copyFile: functions.copyFile,
  copyFileSync: functions.copyFileSync,
  cp: functions.cp,
  cpSync: functions.cpSync,
  createReadStream,
  createWriteStream,
  exists: functions.exists,
  existsSync: functions.existsSync,
  fchown: functions.fchown,
  fchownSync: functions.fchownSync,
  fchmod: functions.fchmod,
  fchmodSync: functions.fchmodSync,
  fdatasync: functions.fdatasync,
  fdatasyncSync: functions.fdatasyncSync,
  fstat: functions.fstat,
  fstatSync: functions.fstatSync,
  fsync: functions.fsync,
  fsyncSync: functions.fsyncSync,
  ftruncate: functions.ftruncate,
  ftruncateSync: functions.ftruncateSync,
  futimes: functions.futimes,
  futimesSync: functions.futimesSync,
  lchown: functions.lchown,
  lchownSync: functions.lchownSync,
  // On Linux there are none.
  lchmod: undefined,
  lchmodSync: undefined,
  link: functions.link,
  linkSync: functions.linkSync,
  lstat: functions.lstat,
  lstatSync: functions.lstatSync,
  lutimes: functions.lutimes,
  lutimesSync: functions.lutimesSync,
  mkdir: functions.mkdir,
  mkdirSync: functions.mkdirSync,
  mkdtemp: functions.mkdtemp,
  mkdtempSync: functions.mkdtempSync,
  open: functions.open,
  openSync: functions.openSync,
  openAsBlob,
  readdir: functions.readdir,
  readdirSync: functions.readdirSync,
  read: functions.read,
  readSync: functions.readSync,
  readv: functions.readv,
  readvSync: functions.readvSync,
  readFile: functions.readFile,
  readFileSync: functions.readFileSync,
  readlink: functions.readlink,
  readlinkSync: functions.readlinkSync,
  realpath: functions.realpath,
  realpathSync: functions.realpathSync,
  rename: functions.rename,
  renameSync: functions.renameSync,
  rm: functions.rm,
  rmSync: functions.rmSync,
  rmdir: functions.rmdir,
  rmdirSync: functions.rmdirSync,
  stat: functions.stat,
  statfs: functions.statfs,
  statSync: functions.statSync,
  statfsSync: functions.statfsSync,
  symlink: functions.symlink,
  symlinkSync: functions.symlinkSync,
  truncate: functions.truncate,
  truncateSync: functions.truncateSync,
  unwatchFile,
  unlink: functions.unlink,
  unlinkSync: functions.unlinkSync,
  utimes: functions.utimes,
  utimesSync: functions.utimesSync,
  watch,
  watchFile,
  writeFile: functions.writeFile,
  writeFileSync: functions.writeFileSync,
  write: functions.write,
  writeSync: functions.writeSync,
  writev: functions.writev,
  writevSync: functions.writevSync,
  Dirent,
  Stats
};

// What few suites use is loaded when it is first touched.
function lazy(name, load, set) {
  Object.defineProperty(fs, name, { get: load, set, enumerable: true, configurable: true });
}

function define(name, value) {
  Object.defineProperty(fs, name, { value, writable: true, enumerable: true, configurable: true });
}

for (const [ name, from ] of [
  [ 'ReadStream', 'ReadStream' ], [ 'WriteStream', 'WriteStream' ],
  [ 'FileReadStream', 'ReadStream' ], [ 'FileWriteStream', 'WriteStream' ]
]) {
  let replacement;

  lazy(name, () => replacement ?? require('../lib/fs/streams')[from], (value) => { replacement = value; });
}

define('_toUnixTimestamp', named((time, name) => secondsOf(time, name), 'toUnixTimestamp', 1));

for (const name of [ 'Dir', 'opendir', 'opendirSync' ]) {
  lazy(name, () => {
    define(name, require('../lib/fs/dir')[name]);

    return fs[name];
  }, (value) => define(name, value));
}

for (const name of [ 'F_OK', 'R_OK', 'W_OK', 'X_OK' ]) {
  Object.defineProperty(fs, name, { value: constants[name], enumerable: true });
}
Object.defineProperty(fs, 'constants', { value: constants, enumerable: true });
Object.defineProperty(fs, 'promises', {
  get: () => require('../lib/fs/promises'), enumerable: true, configurable: true
});
