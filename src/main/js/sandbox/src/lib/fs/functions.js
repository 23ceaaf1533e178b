'use strict';
// The functions of fs in their callback and synchronous forms.

const contents = require('./contents');
const { copyFile } = require('./copy-file');
const { callbackOf, toCallback } = require('./deferred');
const descriptors = require('./descriptors');
const { readdirWork } = require('./dirent');
const { mkdir, mkdtemp, mkdtempSync } = require('./folders');
const { later, laterOnBuffer, named, sync } = require('./forms');
const operations = require('./operations');
const reads = require('./reads');
const { rm, rmdir } = require('./remove');
const writes = require('./writes');

const kCustom = Symbol.for('nodejs.util.promisify.custom');
const kArgumentNames = Symbol('customPromisifyArgs');

// Name: [ arguments at least, at most, length of the callback form, of the synchronous one, the function,
// that of the synchronous form if it is another ].
const simple = {
  access: [ 1, 2, 3, 2, operations.access ],
  appendFile: [ 2, 3, 4, 3, contents.appendFile ],
  chmod: [ 2, 2, 3, 2, operations.chmod ],
  chown: [ 3, 3, 4, 3, operations.chown ],
  copyFile: [ 2, 3, 4, 3, copyFile ],
  fchmod: [ 2, 2, 3, 2, descriptors.fchmod ],
  fchown: [ 3, 3, 4, 3, descriptors.fchown ],
  fdatasync: [ 1, 1, 2, 1, descriptors.fdatasync ],
  fstat: [ 1, 2, 1, 1, descriptors.fstat ],
  fsync: [ 1, 1, 2, 1, descriptors.fsync ],
  ftruncate: [ 1, 2, 1, 1, descriptors.ftruncate ],
  futimes: [ 3, 3, 4, 3, descriptors.futimes ],
  lchown: [ 3, 3, 4, 3, operations.lchown ],
  link: [ 2, 2, 3, 2, operations.link ],
  lstat: [ 1, 2, 1, 1, operations.lstat, operations.lstatSync ],
  lutimes: [ 3, 3, 4, 3, operations.lutimes ],
  mkdir: [ 1, 2, 3, 2, mkdir ],
  mkdtemp: [ 1, 2, 3, 2, mkdtemp, mkdtempSync ],
  open: [ 1, 3, 4, 3, operations.openLater, operations.open ],
  readFile: [ 1, 2, 3, 2, contents.readFile, contents.readFileSync ],
  readdir: [ 1, 2, 3, 2, readdirWork ],
  readlink: [ 1, 2, 3, 2, operations.readlink ],
  realpath: [ 1, 2, 3, 2, operations.realpath ],
  rename: [ 2, 2, 3, 2, operations.rename ],
  rmdir: [ 1, 2, 3, 2, rmdir ],
  stat: [ 1, 2, 1, 1, operations.stat, operations.statSync ],
  statfs: [ 1, 2, 1, 1, operations.statfs ],
  symlink: [ 2, 3, 4, 3, operations.symlink ],
  truncate: [ 1, 2, 3, 2, operations.truncate, operations.truncateSync ],
  unlink: [ 1, 1, 2, 1, operations.unlink ],
  utimes: [ 3, 3, 4, 3, operations.utimes ],
  writeFile: [ 2, 3, 4, 3, contents.writeFile ]
};

// What a callback form looks at before its callback, put so that the rest of it passes.
const looksFirst = {
  __proto__: null,
  access: ([ path ]) => [ path ],
  chmod: (own) => own,
  copyFile: ([ src, dest ]) => [ src, dest ],
  fchmod: ([ , mode ]) => [ 0, mode ],
  fchown: ([ , uid, gid ]) => [ 0, uid, gid ],
  ftruncate: ([ , len ]) => [ 0, len ],
  futimes: ([ , atime, mtime ]) => [ 0, atime, mtime ],
  open: (own) => (own.length < 3 ? own.slice(0, 1) : own),
  truncate: ([ , len ]) => [ '/', len ]
};

// What its error shows where another argument may be the callback as well.
const shows = {
  __proto__: null,
  appendFile: (args) => args[3] || args[2],
  open: (args) => (args.length < 3 ? args[1] : args[3]),
  readFile: (args) => args[2] || args[1],
  symlink: (args) => args.at(-1),
  writeFile: (args) => args[3] || args[2]
};

const functions = { __proto__: null };

for (const name of Object.keys(simple)) {
  const [ required, most, length, syncLength, prepare, prepareSync = prepare ] = simple[name];

  functions[name] = later(name, length, prepare, { required, most, first: looksFirst[name], shown: shows[name] });
  functions[`${ name }Sync`] = sync(`${ name }Sync`, syncLength, prepareSync);
}

functions.realpath.native = later('', 3, operations.realpathNative, { required: 1, most: 2 });
functions.realpathSync.native = sync('', 2, operations.realpathNative);

functions.exists = function exists(path, callback) {
  callbackOf(callback);
  toCallback(operations.exists(path), (error, isThere) => callback(isThere));
};

// Not an error first, so promisify needs help.
Object.defineProperty(functions.exists, kCustom, {
  value: named((path) => new Promise((resolve) => functions.exists(path, resolve)), 'exists', 1)
});

functions.existsSync = function existsSync(path) {
  return operations.exists(path)();
};

function throwIfAny(error) {
  if (error) throw error;
}

functions.close = function close(fd, callback = throwIfAny) {
  if (callback !== throwIfAny) callbackOf(callback);
  toCallback(descriptors.close(fd), callback);
};
functions.closeSync = sync('closeSync', 1, descriptors.close);

// As in Node, it is not before it calls its callback that it finds it to be none.
functions.rm = function rmLater(path, options, callback) {
  if (typeof options === 'function') {
    callback = options;
    options = undefined;
  }
  toCallback(rm(path, options), (...results) => callback(...results));
};
named(functions.rm, 'rm', 3);
functions.rmSync = sync('rmSync', 2, rm);

// read and write give their buffer, too; promisify makes an object of both.
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

const vectored = (name, prepare) => later(name, 4, prepare, {
  required: 2,
  most: 3,
  first: ([ fd, buffers ]) => [ fd, buffers ],
  shown: (args) => args[3] || args[2],
  givesBuffer: true
});

functions.read = withNames(laterOnBuffer('read', 6, reads.readLater), [ 'bytesRead', 'buffer' ]);
functions.readSync = sync('readSync', 5, reads.readSync, first);
functions.readv = withNames(vectored('readv', reads.readv), [ 'bytesRead', 'buffers' ]);
functions.readvSync = sync('readvSync', 3, reads.readv, first);
functions.write = withNames(laterOnBuffer('write', 6, writes.writeLater), [ 'bytesWritten', 'buffer' ]);
functions.writeSync = sync('writeSync', 5, writes.writeSync, first);
functions.writev = withNames(vectored('writev', writes.writev), [ 'bytesWritten', 'buffer' ]);
functions.writevSync = sync('writevSync', 3, writes.writev, first);

functions.cp = function cp(src, dest, options, callback) {
  if (typeof options === 'function') {
    callback = options;
    options = undefined;
  }
  callbackOf(callback);
  const { nextTick } = require('process');

  require('./copy').cpLater(src, dest, options).then(
    () => nextTick(callback, null, undefined), (error) => nextTick(callback, error));
};

functions.cpSync = function cpSync(src, dest, options) {
  require('./copy').cpSync(src, dest, options);
};

module.exports = functions;
