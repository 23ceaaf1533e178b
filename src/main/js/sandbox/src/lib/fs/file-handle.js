'use strict';
// FileHandle: what fs.promises.open gives.

const EventEmitter = require('events');
const { codes, nativeError } = require('internal/errors');
const { promiseOf, settle } = require('./deferred');
const contents = require('./contents');
const descriptors = require('./descriptors');
const { optionsOf } = require('./paths');
const reads = require('./reads');
const writes = require('./writes');

const kHandle = Symbol('kHandle');
const kFd = Symbol('kFd');
const kEndStream = Symbol('kEndStream');
const kIsLocked = Symbol('kLocked');
const kRefs = Symbol('kRefs');
const kClosePromise = Symbol('kClosePromise');

function closedError(syscall) {
  const error = nativeError(Error, 'EBADF', 'file closed', closedError);

  error.syscall = syscall;

  return error;
}

function openDescriptor(handle, syscall) {
  if (handle[kFd] === -1) throw closedError(syscall);

  return handle[kFd];
}

class FileHandle extends EventEmitter {
  constructor(fd) {
    super();
    this.close = () => closeHandle(this);
    this[kHandle] = {};
    this[kFd] = fd;
    this[kIsLocked] = false;
    this[kRefs] = 1;
    this[kClosePromise] = null;
  }

  getAsyncId() {
    return this[kFd];
  }

  get fd() {
    return this[kFd];
  }

  appendFile(data, options) {
    return require('./promises').appendFile(this, data, options);
  }

  chmod(mode) {
    return withHandle(this, 'fchmod', (fd) => descriptors.fchmod(fd, mode));
  }

  chown(uid, gid) {
    return withHandle(this, 'fchown', (fd) => descriptors.fchown(fd, uid, gid));
  }

  datasync() {
    return withHandle(this, 'fdatasync', descriptors.fdatasync);
  }

  sync() {
    return withHandle(this, 'fsync', descriptors.fsync);
  }

  async read(buffer, offset, length, position) {
    const [ bytesRead, filled ] = await withHandle(this, 'read', (fd) => reads.readHandle(fd, buffer, offset, length, position));

    return { __proto__: null, bytesRead, buffer: filled };
  }

  async readv(buffers, position) {
    const [ bytesRead ] = await withHandle(this, 'readv', (fd) => reads.readv(fd, buffers, position));

    return { __proto__: null, bytesRead, buffers };
  }

  readFile(options) {
    return withHandle(this, 'readFile', (fd) => contents.readFile(fd, options));
  }

  readLines(options = undefined) {
    return require('readline').createInterface({
      input: this.createReadStream(options), crlfDelay: Infinity
    });
  }

  stat(options) {
    return withHandle(this, 'fstat', (fd) => descriptors.fstat(fd, options));
  }

  truncate(len = 0) {
    return withHandle(this, 'ftruncate', (fd) => descriptors.ftruncate(fd, len));
  }

  utimes(atime, mtime) {
    return withHandle(this, 'futimes', (fd) => descriptors.futimes(fd, atime, mtime));
  }

  async write(buffer, offset, length, position) {
    const [ bytesWritten ] = await withHandle(this, 'write', (fd) => writes.write(fd, buffer, offset, length, position));

    return { __proto__: null, bytesWritten, buffer };
  }

  async writev(buffers, position) {
    const [ bytesWritten ] = await withHandle(this, 'writev', (fd) => writes.writev(fd, buffers, position));

    return { __proto__: null, bytesWritten, buffers };
  }

  writeFile(data, options) {
    // Iterables and streams are welcome here, too.
    return require('./promises').writeFile(this, data, options);
  }

  readableWebStream(options = {}) {
    const { ReadableStream } = require('stream/web');
    const type = options.type === 'bytes' ? { type: 'bytes' } : {};

    if (this[kFd] === -1 || this[kClosePromise] !== null) throw new codes.ERR_INVALID_STATE('The FileHandle is closed');
    if (this[kIsLocked]) throw new codes.ERR_INVALID_STATE('The FileHandle is locked');
    this[kIsLocked] = true;

    return new ReadableStream({
      ...type,
      start: (controller) => {
        // Ends the stream once: at the end of the file, or when the handle is closed meanwhile.
        this[kEndStream] = () => {
          this[kEndStream] = () => {};
          controller.close();
        };
        this.once('close', () => this[kEndStream]());
      },
      pull: async (controller) => {
        const { buffer, bytesRead } = await this.read(new Uint8Array(16384), 0, 16384, -1);

        if (bytesRead === 0) this[kEndStream]();
        else controller.enqueue(type.type ? buffer.slice(0, bytesRead) : buffer.slice(0, bytesRead).buffer);
      }
    }, { highWaterMark: 0 });
  }

  createReadStream(options = undefined) {
    const { ReadStream } = require('./streams');

    return new ReadStream(undefined, { ...optionsOf(options, {}), fd: this });
  }

  createWriteStream(options = undefined) {
    const { WriteStream } = require('./streams');

    return new WriteStream(undefined, { ...optionsOf(options, {}), fd: this });
  }

  async [Symbol.asyncDispose]() {
    return this.close();
  }
}

async function withHandle(handle, syscall, prepare) {
  const work = prepare(openDescriptor(handle, syscall));

  handle[kRefs]++;
  try {
    return await settle(work);
  } finally {
    handle[kRefs]--;
    if (handle[kRefs] === 0) handle[kClosePromise].finish();
  }
}

// Closes once the operations that are under way have come back.
function closeHandle(handle) {
  if (handle[kFd] === -1) return Promise.resolve();
  if (handle[kClosePromise] !== null) return handle[kClosePromise].promise;

  const pending = {};
  pending.promise = new Promise((resolve, reject) => {
    pending.finish = () => {
      const fd = handle[kFd];

      handle[kFd] = -1;
      promiseOf(descriptors.close(fd)).then(resolve, reject).finally(() => { handle[kClosePromise] = null; });
    };
  });
  handle[kClosePromise] = pending;
  handle[kRefs]--;
  handle.emit('close');
  if (handle[kRefs] === 0) pending.finish();

  return pending.promise;
}

const isFileHandle = (value) => value instanceof FileHandle;

function descriptorOfHandle(handle, syscall) {
  if (!isFileHandle(handle)) throw new codes.ERR_INVALID_ARG_TYPE('filehandle', [ 'FileHandle' ], handle);

  return openDescriptor(handle, syscall);
}

module.exports = { descriptorOfHandle, FileHandle, isFileHandle, withHandle };
