'use strict';
// fs.promises.

const { Buffer } = require('buffer');
const { codes } = require('internal/errors');
const constants = require('./constants');
const contents = require('./contents');
const { cpLater } = require('./copy');
const { copyFile } = require('./copy-file');
const { settle } = require('./deferred');
const { opendirPromise } = require('./dir');
const { FileHandle, isFileHandle, withHandle } = require('./file-handle');
const { readdirUnchecked } = require('./dirent');
const { mkdir, mkdtemp } = require('./folders');
const operations = require('./operations');
const { optionsOf, pathOf } = require('./paths');
const { rm, rmdir } = require('./remove');

// Of a function that does its checks at once and its work later: one that gives a promise for both. The stack of
// the errors begins at whoever awaits it.
function promised(name, length, prepare) {
  const fn = {
    async [name](...args) {
      return settle(prepare(...args));
    }
  }[name];

  return Object.defineProperty(fn, 'length', { value: length, configurable: true });
}

async function open(path, flags, mode) {
  return new FileHandle(await settle(operations.open(path, flags, mode)));
}

async function readFile(path, options) {
  return isFileHandle(path)
    ? withHandle(path, 'readFile', (fd) => contents.readFile(fd, options))
    : settle(withoutDescriptor(path, (text) => contents.readFile(text, options)));
}

// Descriptors are no business of promises. All else is looked at before the path.
function withoutDescriptor(path, prepare) {
  if (typeof path !== 'number' && typeof path !== 'symbol') return prepare(path);
  prepare('/');

  return pathOf(path);
}

const isIterable = (data) => typeof data === 'object' && data !== null && !ArrayBuffer.isView(data)
  && (typeof data[Symbol.asyncIterator] === 'function' || typeof data[Symbol.iterator] === 'function');

async function writeChunks(handle, data, { encoding, signal }) {
  for await (const chunk of data) {
    contents.checkSignal(signal);
    const bytes = ArrayBuffer.isView(chunk) ? chunk : Buffer.from(chunk, encoding || 'utf8');

    await handle.write(bytes, 0, bytes.byteLength);
  }
}

async function writeIterable(path, data, options) {
  const checked = optionsOf(options, {});
  const handle = isFileHandle(path) ? path : await open(path, checked.flag || 'w', checked.mode);

  try {
    contents.checkSignal(checked.signal);
    await writeChunks(handle, data, checked);
  } finally {
    if (handle !== path) await handle.close();
  }
}

async function writeFile(path, data, options) {
  if (isIterable(data)) return writeIterable(path, data, options);

  return isFileHandle(path)
    ? withHandle(path, 'writeFile', (fd) => contents.writeFile(fd, data, options))
    : settle(withoutDescriptor(path, (text) => contents.writeFile(text, data, options)));
}

async function appendFile(path, data, options) {
  return writeFile(path, data, { flag: 'a', ...optionsOf(options, { encoding: 'utf8', mode: 0o666 }) });
}

async function truncate(path, len = 0) {
  const handle = await open(path, 'r+');

  try {
    return await handle.truncate(len);
  } finally {
    await handle.close();
  }
}

async function cp(src, dest, options) {
  return cpLater(src, dest, options);
}

async function lchmod() {
  throw new codes.ERR_METHOD_NOT_IMPLEMENTED('lchmod()');
}

async function* _watch(filename) {
  require('./watch').watch(filename);
}

const named = (functions) => Object.fromEntries(Object.entries(functions).map(([ name, [ length, prepare ] ]) => (
  [ name, promised(name, length, prepare) ]
)));
const withLength = (fn, length) => Object.defineProperty(fn, 'length', { value: length, configurable: true });

const simple = named({
  access: [ 1, operations.access ],
  copyFile: [ 3, copyFile ],
  rename: [ 2, operations.rename ],
  rm: [ 2, rm ],
  rmdir: [ 2, rmdir ],
  mkdir: [ 2, mkdir ],
  readdir: [ 2, readdirUnchecked ],
  readlink: [ 2, operations.readlink ],
  symlink: [ 3, operations.symlink ],
  lstat: [ 1, operations.lstat ],
  stat: [ 1, operations.stat ],
  statfs: [ 1, operations.statfs ],
  link: [ 2, operations.link ],
  unlink: [ 1, operations.unlink ],
  chmod: [ 2, operations.chmod ],
  lchown: [ 3, operations.lchown ],
  chown: [ 3, operations.chown ],
  utimes: [ 3, operations.utimes ],
  lutimes: [ 3, operations.lutimes ],
  realpath: [ 2, operations.realpathNative ],
  mkdtemp: [ 2, mkdtemp ]
});

module.exports = {
  access: simple.access,
  copyFile: simple.copyFile,
  cp,
  open,
  opendir: withLength(opendirPromise, 3),
  rename: simple.rename,
  truncate,
  rm: simple.rm,
  rmdir: simple.rmdir,
  mkdir: simple.mkdir,
  readdir: simple.readdir,
  readlink: simple.readlink,
  symlink: simple.symlink,
  lstat: simple.lstat,
  stat: simple.stat,
  statfs: simple.statfs,
  link: simple.link,
  unlink: simple.unlink,
  chmod: simple.chmod,
  lchmod: withLength(lchmod, 2),
  lchown: simple.lchown,
  chown: simple.chown,
  utimes: simple.utimes,
  lutimes: simple.lutimes,
  realpath: simple.realpath,
  mkdtemp: simple.mkdtemp,
  writeFile,
  appendFile,
  readFile,
  watch: _watch,
  constants
};
