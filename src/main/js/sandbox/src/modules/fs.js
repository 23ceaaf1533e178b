'use strict';
// Node's fs over the suite's own file system.

const bytes = require('../lib/fs/bytes');
const constants = require('../lib/fs/constants');
const contents = require('../lib/fs/contents');
const { copyFile } = require('../lib/fs/copy-file');
const { callbackOf, toCallback } = require('../lib/fs/deferred');
const { Dirent, readdirWork } = require('../lib/fs/dirent');
const { mkdir, mkdtemp } = require('../lib/fs/folders');
const { later, named, sync } = require('../lib/fs/forms');
const operations = require('../lib/fs/operations');
const { secondsOf } = require('../lib/fs/paths');
const { rm, rmdir } = require('../lib/fs/remove');
const { Stats } = require('../lib/fs/stats');
const { unwatchFile, watch, watchFile } = require('../lib/fs/watch');

const kCustom = Symbol.for('nodejs.util.promisify.custom');
const kArgumentNames = Symbol('customPromisifyArgs');

// Name: [ arguments at least, at most, length of the callback form, of the synchronous one, the function ].
const simple = {
  access: [ 1, 2, 3, 2, operations.access ],
  appendFile: [ 2, 3, 4, 3, contents.appendFile ],
  chmod: [ 2, 2, 3, 2, operations.chmod ],
  chown: [ 3, 3, 4, 3, operations.chown ],
  copyFile: [ 2, 3, 4, 3, copyFile ],
  fchmod: [ 2, 2, 3, 2, operations.fchmod ],
  fchown: [ 3, 3, 4, 3, operations.fchown ],
  fdatasync: [ 1, 1, 2, 1, operations.fdatasync ],
  fstat: [ 1, 2, 1, 1, operations.fstat ],
  fsync: [ 1, 1, 2, 1, operations.fsync ],
  ftruncate: [ 1, 2, 1, 1, operations.ftruncate ],
  futimes: [ 3, 3, 4, 3, operations.futimes ],
  lchown: [ 3, 3, 4, 3, operations.lchown ],
  link: [ 2, 2, 3, 2, operations.link ],
  lstat: [ 1, 2, 1, 1, operations.lstat ],
  lutimes: [ 3, 3, 4, 3, operations.lutimes ],
  mkdir: [ 1, 2, 3, 2, mkdir ],
  mkdtemp: [ 1, 2, 3, 2, mkdtemp ],
  open: [ 1, 3, 4, 3, operations.open ],
  readFile: [ 1, 2, 3, 2, contents.readFile ],
  readdir: [ 1, 2, 3, 2, readdirWork ],
  readlink: [ 1, 2, 3, 2, operations.readlink ],
  realpath: [ 1, 2, 3, 2, operations.realpath ],
  rename: [ 2, 2, 3, 2, operations.rename ],
  rm: [ 1, 2, 3, 2, rm ],
  rmdir: [ 1, 2, 3, 2, rmdir ],
  stat: [ 1, 2, 1, 1, operations.stat ],
  statfs: [ 1, 2, 1, 1, operations.statfs ],
  symlink: [ 2, 3, 4, 3, operations.symlink ],
  truncate: [ 1, 2, 3, 2, operations.truncate ],
  unlink: [ 1, 1, 2, 1, operations.unlink ],
  utimes: [ 3, 3, 4, 3, operations.utimes ],
  writeFile: [ 2, 3, 4, 3, contents.writeFile ]
};
const made = { __proto__: null };

for (const name of Object.keys(simple)) {
  const [ required, most, length, syncLength, prepare ] = simple[name];

  made[name] = later(name, length, required, most, prepare);
  made[`${ name }Sync`] = sync(`${ name }Sync`, syncLength, prepare);
}

made.realpath.native = later('', 3, 1, 2, operations.realpathNative);
made.realpathSync.native = sync('', 2, operations.realpathNative);

function exists(path, callback) {
  callbackOf(callback);
  toCallback(operations.exists(path), (error, isThere) => callback(isThere));
}

// Not an error first, so promisify needs help.
Object.defineProperty(exists, kCustom, {
  value: named((path) => new Promise((resolve) => exists(path, resolve)), 'exists', 1)
});

function existsSync(path) {
  return operations.exists(path)();
}

function throwIfAny(error) {
  if (error) throw error;
}

function close(fd, callback = throwIfAny) {
  if (callback !== throwIfAny) callbackOf(callback);
  toCallback(operations.close(fd), callback);
}

// read and write give their buffer, too; promisify makes an object of both.
const pair = (values) => values;
const first = ([ count ]) => count;

function withNames(fn, names) {
  Object.defineProperty(fn, kArgumentNames, { value: names, enumerable: false });
  Object.defineProperty(fn, kCustom, {
    value: named((...args) => new Promise((resolve, reject) => {
      fn(...args, (error, ...values) => {
        if (error) reject(error);
        else resolve(Object.fromEntries(names.map((name, index) => [ name, values[index] ])));
      });
    }), fn.name, fn.length),
    enumerable: false,
    configurable: true
  });

  return fn;
}

const read = withNames(later('read', 6, 1, 5, bytes.readOptional, pair), [ 'bytesRead', 'buffer' ]);
const readv = withNames(later('readv', 4, 2, 3, bytes.readv, pair), [ 'bytesRead', 'buffers' ]);
const write = withNames(later('write', 6, 2, 5, bytes.write, pair), [ 'bytesWritten', 'buffer' ]);
const writev = withNames(later('writev', 4, 2, 3, bytes.writev, pair), [ 'bytesWritten', 'buffer' ]);

function cp(src, dest, options, callback) {
  if (typeof options === 'function') {
    callback = options;
    options = undefined;
  }
  callbackOf(callback);
  const { nextTick } = require('process');

  require('../lib/fs/promises').cp(src, dest, options).then(
    () => nextTick(callback, null, undefined), (error) => nextTick(callback, error));
}

function cpSync(src, dest, options) {
  require('../lib/fs/copy').cpSync(src, dest, options);
}

function createReadStream(path, options) {
  return new (require('../lib/fs/streams').ReadStream)(path, options);
}

function createWriteStream(path, options) {
  return new (require('../lib/fs/streams').WriteStream)(path, options);
}

function openAsBlob(path, options = {}) {
  return Promise.resolve(operations.openAsBlob(path, options));
}

const fs = module.exports = {
  appendFile: made.appendFile,
  appendFileSync: made.appendFileSync,
  access: made.access,
  accessSync: made.accessSync,
  chown: made.chown,
  chownSync: made.chownSync,
  chmod: made.chmod,
  chmodSync: made.chmodSync,
  close,
  closeSync: sync('closeSync', 1, operations.close),
  copyFile: made.copyFile,
  copyFileSync: made.copyFileSync,
  cp,
  cpSync,
  createReadStream,
  createWriteStream,
  exists,
  existsSync,
  fchown: made.fchown,
  fchownSync: made.fchownSync,
  fchmod: made.fchmod,
  fchmodSync: made.fchmodSync,
  fdatasync: made.fdatasync,
  fdatasyncSync: made.fdatasyncSync,
  fstat: made.fstat,
  fstatSync: made.fstatSync,
  fsync: made.fsync,
  fsyncSync: made.fsyncSync,
  ftruncate: made.ftruncate,
  ftruncateSync: made.ftruncateSync,
  futimes: made.futimes,
  futimesSync: made.futimesSync,
  lchown: made.lchown,
  lchownSync: made.lchownSync,
  // On Linux there are none.
  lchmod: undefined,
  lchmodSync: undefined,
  link: made.link,
  linkSync: made.linkSync,
  lstat: made.lstat,
  lstatSync: made.lstatSync,
  lutimes: made.lutimes,
  lutimesSync: made.lutimesSync,
  mkdir: made.mkdir,
  mkdirSync: made.mkdirSync,
  mkdtemp: made.mkdtemp,
  mkdtempSync: made.mkdtempSync,
  open: made.open,
  openSync: made.openSync,
  openAsBlob,
  readdir: made.readdir,
  readdirSync: made.readdirSync,
  read,
  readSync: sync('readSync', 5, bytes.read, first),
  readv,
  readvSync: sync('readvSync', 3, bytes.readv, first),
  readFile: made.readFile,
  readFileSync: made.readFileSync,
  readlink: made.readlink,
  readlinkSync: made.readlinkSync,
  realpath: made.realpath,
  realpathSync: made.realpathSync,
  rename: made.rename,
  renameSync: made.renameSync,
  rm: made.rm,
  rmSync: made.rmSync,
  rmdir: made.rmdir,
  rmdirSync: made.rmdirSync,
  stat: made.stat,
  statfs: made.statfs,
  statSync: made.statSync,
  statfsSync: made.statfsSync,
  symlink: made.symlink,
  symlinkSync: made.symlinkSync,
  truncate: made.truncate,
  truncateSync: made.truncateSync,
  unwatchFile,
  unlink: made.unlink,
  unlinkSync: made.unlinkSync,
  utimes: made.utimes,
  utimesSync: made.utimesSync,
  watch,
  watchFile,
  writeFile: made.writeFile,
  writeFileSync: made.writeFileSync,
  write,
  writeSync: sync('writeSync', 5, bytes.write, first),
  writev,
  writevSync: sync('writevSync', 3, bytes.writev, first),
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
