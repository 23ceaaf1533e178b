'use strict';

// process.stdout and process.stderr: writable, never a terminal; what is written goes to the suite's console
// log, a line each.
const EventEmitter = require('events');
const host = require('internal/host');
const loop = require('internal/loop');
const { codes: { ERR_INVALID_ARG_TYPE, ERR_STREAM_NULL_VALUES, ERR_STREAM_WRITE_AFTER_END } } = require('internal/errors');

class LogStream extends EventEmitter {
  #level;

  constructor(fd, level) {
    super();
    this.#level = level;
    this.fd = fd;
    this.writable = true;
    this.writableEnded = false;
    this._type = 'pipe';
    this._isStdio = true;
  }

  get writableLength() {
    return 0;
  }

  get writableHighWaterMark() {
    return 16384;
  }

  write(chunk, encoding, callback) {
    if (typeof encoding === 'function') [ callback, encoding ] = [ encoding, undefined ];
    if (this.writableEnded) throw new ERR_STREAM_WRITE_AFTER_END();

    this.#log(this.#textOf(chunk, encoding));
    if (callback) loop.enqueueTick(callback);

    return true;
  }

  end(chunk, encoding, callback) {
    if (typeof chunk === 'function') [ callback, chunk ] = [ chunk, undefined ];
    if (chunk !== undefined && chunk !== null) this.write(chunk, encoding);
    if (callback) loop.enqueueTick(callback);

    return this;
  }

  cork() {}

  uncork() {}

  setDefaultEncoding() {
    return this;
  }

  destroy() {
    return this;
  }

  #textOf(chunk, encoding) {
    if (typeof chunk === 'string') {
      return encoding && encoding !== 'utf8' ? require('buffer').Buffer.from(chunk, encoding).toString() : chunk;
    }

    if (chunk === null) throw new ERR_STREAM_NULL_VALUES();
    if (!(chunk instanceof Uint8Array)) {
      throw new ERR_INVALID_ARG_TYPE('chunk', [ 'string', 'Buffer', 'Uint8Array' ], chunk);
    }

    const { Buffer } = require('buffer');

    return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString();
  }

  #log(text) {
    const lines = text.split('\n');

    if (lines.at(-1) === '') lines.pop();
    for (const line of lines) host.console(this.#level, line);
  }
}

class EmptyInput extends EventEmitter {
  fd = 0;
  readable = false;

  read() {
    return null;
  }

  pause() {
    return this;
  }

  resume() {
    loop.enqueueTick(() => this.emit('end'));

    return this;
  }

  setEncoding() {
    return this;
  }

  ref() {
    return this;
  }

  unref() {
    return this;
  }
}

module.exports = {
  createStdin: () => new EmptyInput(),
  createStdout: () => new LogStream(1, 'info'),
  createStderr: () => new LogStream(2, 'error')
};
