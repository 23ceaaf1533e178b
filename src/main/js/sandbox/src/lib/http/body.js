'use strict';
// Writing of outgoing messages: to the socket that they have been assigned, or kept until there is one.

const { codes } = require('internal/errors');
const { nextTick } = require('process');
const { headOf } = require('./head');
const { trailerOf } = require('./headers');
const { kBytesWritten, kCorked, kHeaders, kHighWaterMark, kNeedDrain, kRejectsBody, kUnique } = require('./symbols');

const nothing = () => {};
const lengthOf = (chunk, encoding) => (typeof chunk === 'string' ? require('buffer').Buffer.byteLength(chunk, encoding) : chunk.byteLength);

function checkChunk(chunk) {
  if (chunk === null) throw new codes.ERR_STREAM_NULL_VALUES();
  if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) {
    throw new codes.ERR_INVALID_ARG_TYPE('chunk', [ 'string', 'Buffer', 'Uint8Array' ], chunk);
  }
}

function fail(message, error, callback) {
  if (message.destroyed) {
    nextTick(callback, error);
  } else {
    nextTick(() => {
      callback(error);
      if (typeof message.emit === 'function' && !message.destroyed) message.emit('error', error);
    });
  }

  return false;
}

const isStrict = (message) => message.strictContentLength && message._contentLength != null && message._hasBody
  && !message._removedContLen && !message.chunkedEncoding && !message.hasHeader('transfer-encoding');

function checkLength(message, length, isWrong) {
  if (isStrict(message) && isWrong(length, message._contentLength)) {
    throw new codes.ERR_HTTP_CONTENT_LENGTH_MISMATCH(length, message._contentLength);
  }
}

function writeChunk(message, chunk, encoding, callback, isLast) {
  checkChunk(chunk);
  if (message.finished) return fail(message, new codes.ERR_STREAM_WRITE_AFTER_END(), callback);
  if (message.destroyed) return fail(message, new codes.ERR_STREAM_DESTROYED('write'), callback);
  const length = lengthOf(chunk, encoding);

  if (message.strictContentLength) {
    checkLength(message, message[kBytesWritten] + length, isLast ? (all, most) => all !== most : (all, most) => all > most);
    message[kBytesWritten] += length;
  }
  if (!message._header) {
    if (isLast) message._contentLength = length;
    message._implicitHeader();
  }
  if (!message._hasBody) {
    if (message[kRejectsBody]) throw new codes.ERR_HTTP_BODY_NOT_ALLOWED();
    nextTick(callback);

    return true;
  }
  const { socket } = message;

  // What one turn writes leaves together.
  if (!isLast && socket && !socket.writableCorked) {
    socket.cork();
    nextTick(() => socket.uncork());
  }
  if (!message.chunkedEncoding || chunk.length === 0) return message._send(chunk, encoding, callback, length);
  message._send(length.toString(16), 'latin1', null);
  const lineEnd = require('buffer').Buffer.from('\r\n');

  message._send(lineEnd, null, null);
  message._send(chunk, encoding, null, length);

  return message._send(lineEnd, null, callback);
}

const methods = {
  _send(data, encoding, callback, byteLength) {
    if (!this._headerSent && this._header !== null) {
      const header = this._header;

      this._headerSent = true;
      if (typeof data === 'string' && (encoding === 'utf8' || encoding === 'latin1' || !encoding)) {
        data = header + data;
      } else {
        this.outputData.unshift({ data: header, encoding: 'latin1', callback: null });
        this.outputSize += header.length;
        this._onPendingData(header.length);
      }
    }

    return this._writeRaw(data, encoding, callback, byteLength);
  },
  _writeRaw(data, encoding, callback, size) {
    const { socket } = this;

    if (socket?.destroyed) return false;
    if (typeof encoding === 'function') [ callback, encoding ] = [ encoding, null ];
    if (socket && socket._httpMessage === this && socket.writable) {
      if (this.outputData.length > 0) this._flushOutput(socket);

      return socket.write(data, encoding, callback);
    }
    this.outputData.push({ data, encoding, callback });
    this.outputSize += data.length;
    this._onPendingData(data.length);

    return this.outputSize < this[kHighWaterMark];
  },
  _storeHeader(firstLine, headers) {
    const kept = headers && headers === this[kHeaders] ? Object.values(headers) : undefined;
    const { text, expects } = headOf(this, firstLine, headers, kept);

    this._header = text;
    this._headerSent = false;
    if (expects) this._send('');
  },
  _renderHeaders() {
    if (this._header) throw new codes.ERR_HTTP_HEADERS_SENT('render');

    return Object.fromEntries(Object.values(this[kHeaders] ?? {}));
  },
  _implicitHeader() {
    throw new codes.ERR_METHOD_NOT_IMPLEMENTED('_implicitHeader()');
  },
  write(chunk, encoding, callback) {
    if (typeof encoding === 'function') [ callback, encoding ] = [ encoding, null ];
    const hasRoom = writeChunk(this, chunk, encoding, typeof callback === 'function' ? callback : nothing, false);

    if (!hasRoom) this[kNeedDrain] = true;

    return hasRoom;
  },
  end(chunk, encoding, callback) {
    if (typeof chunk === 'function') [ callback, chunk, encoding ] = [ chunk, null, null ];
    else if (typeof encoding === 'function') [ callback, encoding ] = [ encoding, null ];
    const isCalled = typeof callback === 'function';

    if (this.finished) {
      if (chunk) fail(this, new codes.ERR_STREAM_WRITE_AFTER_END(), isCalled ? callback : nothing);
      else if (isCalled && this.writableFinished) callback(new codes.ERR_STREAM_ALREADY_FINISHED('end'));
      else if (isCalled) this.on('finish', callback);

      return this;
    }
    if (chunk || !this._header) this.socket?.cork();
    if (chunk) {
      writeChunk(this, chunk, encoding, nothing, true);
    } else if (!this._header) {
      this._contentLength = 0;
      this._implicitHeader();
    }
    if (isCalled) this.once('finish', callback);
    checkLength(this, this[kBytesWritten], (all, most) => all !== most);
    finish(this, chunk);

    return this;
  },
  _finish() {
    this.emit('prefinish');
  },
  _flush() {
    const { socket } = this;

    if (!socket?.writable) return;
    const hasRoom = this._flushOutput(socket);

    if (this.finished) {
      this._finish();
    } else if (hasRoom && this[kNeedDrain]) {
      this[kNeedDrain] = false;
      this.emit('drain');
    }
  },
  _flushOutput(socket) {
    for (; this[kCorked] > 0; this[kCorked]--) socket.cork();
    const { outputData } = this;

    if (outputData.length === 0) return undefined;
    let hasRoom;

    socket.cork();
    for (const { data, encoding, callback } of outputData) hasRoom = socket.write(data, encoding, callback);
    socket.uncork();
    this.outputData = [];
    this._onPendingData(-this.outputSize);
    this.outputSize = 0;

    return hasRoom;
  },
  addTrailers(headers) {
    const isUnique = (key) => this[kUnique]?.has(key);

    this._trailer = trailerOf(Array.isArray(headers) ? headers : Object.entries(headers), isUnique);
  },
  flushHeaders() {
    if (!this._header) this._implicitHeader();
    this._send('');
  }
};

function finish(message, chunk) {
  const { socket } = message;
  const done = () => {
    if (!message.socket?._hadError) message.emit('finish');
  };

  if (message._hasBody && message.chunkedEncoding) message._send(`0\r\n${ message._trailer }\r\n`, 'latin1', done);
  else if (!message._headerSent || message.writableLength || chunk) message._send('', 'latin1', done);
  else nextTick(done);
  if (socket) {
    while (socket.writableCorked > 0) socket.uncork();
  }
  message[kCorked] = 0;
  message.finished = true;
  if (message.outputData.length === 0 && socket && socket._httpMessage === message) message._finish();
}

module.exports = { methods };
