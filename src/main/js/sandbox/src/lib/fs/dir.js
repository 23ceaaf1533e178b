'use strict';
// Dir: a folder that is read entry by entry.

const { codes } = require('internal/errors');
const { validateFunction, validateUint32 } = require('internal/validators');
const { call, failure } = require('./calls');
const { settle, toCallback } = require('./deferred');
const { readdir } = require('./dirent');
const { optionsOf, pathOf } = require('./paths');
const { parseStats } = require('./stats');

class Dir {
  #path;
  #options;
  // What is still to come; read when first asked for.
  #entries;
  #isClosed = false;
  // Asynchronous reads that are under way.
  #pending = 0;

  // Node's has a handle of its own; nobody outside can give one.
  constructor(handle, path, options) {
    if (handle == null) throw new codes.ERR_MISSING_ARGS('handle');
    this.#path = path;
    this.#options = options;
  }

  get path() {
    return this.#path;
  }

  #check() {
    if (this.#isClosed) throw new codes.ERR_DIR_CLOSED();
  }

  #next() {
    this.#entries ??= readdir(this.#path, { ...this.#options, withFileTypes: true })[Symbol.iterator]();

    return this.#entries.next().value ?? null;
  }

  read(callback) {
    if (callback === undefined) return this.#readLater();
    this.#check();
    validateFunction(callback, 'callback');
    this.#pending++;
    toCallback(() => this.#next(), (...results) => {
      this.#pending--;
      callback(...results);
    });

    return undefined;
  }

  async #readLater() {
    this.#check();
    this.#pending++;
    try {
      return await settle(() => this.#next());
    } finally {
      this.#pending--;
    }
  }

  readSync() {
    this.#check();
    if (this.#pending > 0) throw new codes.ERR_DIR_CONCURRENT_OPERATION();

    return this.#next();
  }

  close(callback) {
    if (callback === undefined) return this.#closeLater();
    validateFunction(callback, 'callback');
    if (this.#isClosed) {
      require('process').nextTick(callback, new codes.ERR_DIR_CLOSED());
    } else {
      this.#isClosed = true;
      toCallback(() => undefined, callback);
    }

    return undefined;
  }

  async #closeLater() {
    this.#check();
    this.#isClosed = true;
    await settle(() => undefined);
  }

  closeSync() {
    this.#check();
    if (this.#pending > 0) throw new codes.ERR_DIR_CONCURRENT_OPERATION();
    this.#isClosed = true;
  }

  async* entries() {
    try {
      for (;;) {
        const entry = await this.read();

        if (entry === null) break;
        yield entry;
      }
    } finally {
      if (!this.#isClosed) await this.close();
    }
  }
}

Object.defineProperty(Dir.prototype, Symbol.asyncIterator, {
  value: Dir.prototype.entries, writable: true, enumerable: false, configurable: true
});

function prepareOpen(path, options) {
  const text = pathOf(path);
  const checked = { bufferSize: 32, ...optionsOf(options, { encoding: 'utf8' }) };

  validateUint32(checked.bufferSize, 'options.bufferSize', true);

  // The synchronous form does not tell the path.
  return (shownPath) => {
    if (!parseStats(call('stat', [ text, true ], 'opendir', shownPath ? text : undefined)).isDirectory()) {
      throw failure(-20, 'opendir', shownPath ? text : undefined);
    }

    return new Dir({}, text, checked);
  };
}

function opendirSync(path, options) {
  return prepareOpen(path, options)(false);
}

function opendir(path, options, callback) {
  callback = typeof options === 'function' ? options : callback;
  validateFunction(callback, 'callback');
  const open = prepareOpen(path, typeof options === 'function' ? undefined : options);

  toCallback(() => open(true), callback);
}

// fs.promises' own, of the same name.
const opendirPromise = {
  async opendir(path, options) {
    const open = prepareOpen(path, options);

    return settle(() => open(true));
  }
}.opendir;

module.exports = { Dir, opendir, opendirPromise, opendirSync };
