'use strict';
// ReadStream and WriteStream. Both may be called without `new`, and both take the calls they use from
// `options.fs`, if there is one.

const { Buffer } = require('buffer');
const { codes } = require('internal/errors');
const { validateBoolean, validateFunction, validateInteger } = require('internal/validators');
const { finished, Readable, Writable } = require('stream');
const { optionsOf } = require('./paths');
const { _construct, closeWhenIdle, deprecatedOpen, endOfOperation, kBusy } = require('./stream-file');
const { kFs, takeTarget } = require('./stream-target');

// Inherited ones count, too.
function copyOf(options) {
  const copy = {};

  for (const name in options) copy[name] = options[name];

  return copy;
}

function takeStart(stream, options) {
  stream.start = options.start;
  stream.pos = undefined;
  stream[kBusy] = false;
  if (stream.start !== undefined) {
    validateInteger(stream.start, 'start', 0);
    stream.pos = stream.start;
  }
}

function takeEnd(stream, options) {
  stream.end = options.end ?? Infinity;
  if (stream.end === Infinity) return;
  validateInteger(stream.end, 'end', 0);
  if (stream.start !== undefined && stream.start > stream.end) {
    throw new codes.ERR_OUT_OF_RANGE('start', `<= "end" (here: ${ stream.end })`, stream.start);
  }
}

function ReadStream(path, options) {
  if (!(this instanceof ReadStream)) return new ReadStream(path, options);

  const own = copyOf(optionsOf(options, {}));
  own.highWaterMark ??= 64 * 1024;
  takeTarget(this, path, own, 'r');
  validateFunction(this[kFs].read, 'options.fs.read');
  if (own.autoDestroy) validateFunction(this[kFs].close, 'options.fs.close');
  takeStart(this, own);
  takeEnd(this, own);
  this.bytesRead = 0;
  Reflect.apply(Readable, this, [ own ]);
}

function WriteStream(path, options) {
  if (!(this instanceof WriteStream)) return new WriteStream(path, options);

  const own = copyOf(optionsOf(options, {}));
  own.decodeStrings = true;
  takeTarget(this, path, own, 'w');
  const { close, fsync, write, writev } = this[kFs];
  if (!write && !writev) throw new codes.ERR_INVALID_ARG_TYPE('options.fs.write', 'function', write);
  if (write) validateFunction(write, 'options.fs.write');
  if (writev) validateFunction(writev, 'options.fs.writev');
  if (own.autoDestroy) validateFunction(close, 'options.fs.close');
  this.flush = own.flush ?? false;
  if (own.flush != null) {
    validateBoolean(this.flush, 'options.flush');
    validateFunction(fsync, 'options.fs.fsync');
  }
  if (!write) this._write = null;
  if (!writev) this._writev = null;
  takeStart(this, own);
  this.bytesWritten = 0;
  Reflect.apply(Writable, this, [ own ]);
  if (own.encoding) this.setDefaultEncoding(own.encoding);
}

Object.setPrototypeOf(ReadStream.prototype, Readable.prototype);
Object.setPrototypeOf(ReadStream, Readable);
Object.setPrototypeOf(WriteStream.prototype, Writable.prototype);
Object.setPrototypeOf(WriteStream, Writable);

const autoClose = (state) => ({
  get() { return this[state].autoDestroy; },
  set(value) { this[state].autoDestroy = value; },
  enumerable: false,
  configurable: false
});

const readMethods = {
  _construct,
  _read(size) {
    const wanted = this.pos === undefined
      ? Math.min(this.end - this.bytesRead + 1, size)
      : Math.min(this.end - this.pos + 1, size);

    if (wanted <= 0) {
      this.push(null);

      return;
    }
    const buffer = Buffer.allocUnsafeSlow(wanted);

    this[kBusy] = true;
    this[kFs].read(this.fd, buffer, 0, wanted, this.pos, (error, count, filled) => {
      if (endOfOperation(this, error)) return;
      if (error) {
        this.destroy(error);
      } else if (count > 0) {
        if (this.pos !== undefined) this.pos += count;
        this.bytesRead += count;
        this.push(count === filled.length ? filled : Buffer.from(filled.subarray(0, count)));
      } else {
        this.push(null);
      }
    });
  },
  _destroy(error, callback) {
    closeWhenIdle(this, error, callback);
  },
  close(callback) {
    if (typeof callback === 'function') finished(this, callback);
    this.destroy();
  }
};

// The host may take a part only, if it is a fake.
function writeAll(stream, data, size, position, callback) {
  stream[kFs].write(stream.fd, data, 0, size, position, (error, count, buffer) => {
    if (error) {
      callback(error);

      return;
    }
    stream.bytesWritten += count;
    const rest = size - count;

    if (rest > 0 && stream.destroyed) callback(new codes.ERR_STREAM_DESTROYED('write'));
    else if (rest > 0) writeAll(stream, buffer.slice(count), rest, position === undefined ? position : position + count, callback);
    else callback();
  });
}

function afterWrite(stream, callback) {
  return (error) => {
    if (endOfOperation(stream, error)) {
      callback(error);

      return;
    }
    callback(error);
  };
}

const writeMethods = {
  _construct,
  _write(data, encoding, callback) {
    this[kBusy] = true;
    writeAll(this, data, data.length, this.pos, afterWrite(this, callback));
    if (this.pos !== undefined) this.pos += data.length;
  },
  _writev(data, callback) {
    const chunks = data.map(({ chunk }) => chunk);
    const size = chunks.reduce((sum, { length }) => sum + length, 0);
    const done = afterWrite(this, callback);

    this[kBusy] = true;
    this[kFs].writev(this.fd, chunks, this.pos ?? null, (error, count) => {
      if (error) {
        done(error);
      } else if (count < size) {
        this.bytesWritten += count;
        writeAll(this, Buffer.concat(chunks).subarray(count), size - count, this.pos === undefined ? undefined : this.pos - size + count, done);
      } else {
        this.bytesWritten += count;
        done();
      }
    });
    if (this.pos !== undefined) this.pos += size;
  },
  _destroy(error, callback) {
    if (this.flush && !error && typeof this.fd === 'number') {
      this[kFs].fsync(this.fd, (failed) => closeWhenIdle(this, failed, callback));
    } else {
      closeWhenIdle(this, error, callback);
    }
  },
  close(callback) {
    if (callback) {
      if (this.closed) {
        require('process').nextTick(callback);

        return;
      }
      this.on('close', callback);
    }
    // A stream that would not be destroyed at its end has to be once it has finished.
    if (!this.autoClose) this.on('finish', this.destroy);
    this.end();
  },
  destroySoon: Writable.prototype.end
};

// So are most of Node's.
function anonymous(name, method) {
  return name === '_construct' || name === 'destroySoon' ? method : Object.defineProperty(method, 'name', { value: '', configurable: true });
}

function install(Class, methods, state) {
  Object.defineProperty(Class.prototype, 'autoClose', autoClose(state));
  Object.defineProperty(Class.prototype, 'open', {
    value: deprecatedOpen(Class.name), writable: true, enumerable: true, configurable: true
  });
  for (const name of Object.keys(methods)) {
    Object.defineProperty(Class.prototype, name, {
      value: anonymous(name, methods[name]), writable: true, enumerable: true, configurable: true
    });
  }
  Object.defineProperty(Class.prototype, 'pending', {
    get() { return this.fd === null; }, enumerable: false, configurable: true
  });
}

install(ReadStream, readMethods, '_readableState');
install(WriteStream, writeMethods, '_writableState');

module.exports = { ReadStream, WriteStream };
