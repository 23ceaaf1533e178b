'use strict';
// OutgoingMessage: its headers, and its way to a socket that somebody assigns.

const { getDefaultHighWaterMark, Stream } = require('stream');
const { codes } = require('internal/errors');
const { inherit, method } = require('internal/denied');
const body = require('./body');
const { validateHeaderName, validateHeaderValue } = require('./headers');
const { kBytesWritten, kCorked, kErrored, kHeaders, kHighWaterMark, kNeedDrain, kRejectsBody } = require('./symbols');

function OutgoingMessage(options) {
  Stream.call(this);
  this.outputData = [];
  this.outputSize = 0;
  this.writable = true;
  this.destroyed = false;
  this._last = false;
  this.chunkedEncoding = false;
  this.shouldKeepAlive = true;
  this.maxRequestsOnConnectionReached = false;
  this._defaultKeepAlive = true;
  this.useChunkedEncodingByDefault = true;
  this.sendDate = false;
  this._removedConnection = false;
  this._removedContLen = false;
  this._removedTE = false;
  this.strictContentLength = false;
  this._contentLength = null;
  this._hasBody = true;
  this._trailer = '';
  this.finished = false;
  this._headerSent = false;
  this._closed = false;
  this.socket = null;
  this._header = null;
  this[kHeaders] = null;
  this._keepAliveTimeout = 0;
  this._onPendingData = () => {};
  this[kErrored] = null;
  this[kBytesWritten] = 0;
  this[kCorked] = 0;
  this[kNeedDrain] = false;
  this[kHighWaterMark] = options?.highWaterMark ?? getDefaultHighWaterMark(false);
  this[kRejectsBody] = options?.rejectNonStandardBodyWrites ?? false;
}
inherit(OutgoingMessage, Stream);

function validateName(name) {
  if (typeof name !== 'string') throw new codes.ERR_INVALID_ARG_TYPE('name', 'string', name);
}

function checkUnsent(message, action) {
  if (message._header) throw new codes.ERR_HTTP_HEADERS_SENT(action);
}

const headersOf = (message) => Object.values(message[kHeaders] ?? {});

function withSocket(message, run) {
  if (message.socket) run(message.socket);
  else message.once('socket', run);
}

const methods = {
  setHeader(name, value) {
    checkUnsent(this, 'set');
    validateHeaderName(name);
    validateHeaderValue(name, value);
    (this[kHeaders] ??= { __proto__: null })[name.toLowerCase()] = [ name, value ];

    return this;
  },
  setHeaders(headers) {
    checkUnsent(this, 'set');
    if (!headers || Array.isArray(headers) || typeof headers.keys !== 'function' || typeof headers.get !== 'function') {
      throw new codes.ERR_INVALID_ARG_TYPE('headers', [ 'Headers', 'Map' ], headers);
    }
    const cookies = [];
    for (const [ name, value ] of headers) {
      if (name === 'set-cookie') cookies.push(...[].concat(value));
      else this.setHeader(name, value);
    }
    if (cookies.length > 0) this.setHeader('set-cookie', cookies);

    return this;
  },
  appendHeader(name, value) {
    checkUnsent(this, 'append');
    validateHeaderName(name);
    validateHeaderValue(name, value);
    const key = name.toLowerCase();
    const known = this[kHeaders]?.[key];

    if (known === undefined) this.setHeader(name, value);
    else known[1] = [].concat(known[1], value);

    return this;
  },
  getHeader(name) {
    validateName(name);

    return this[kHeaders]?.[name.toLowerCase()]?.[1];
  },
  getHeaderNames() {
    return Object.keys(this[kHeaders] ?? {});
  },
  getRawHeaderNames() {
    return headersOf(this).map(([ name ]) => name);
  },
  getHeaders() {
    return Object.assign({ __proto__: null }, Object.fromEntries(
      headersOf(this).map(([ name, value ]) => [ name.toLowerCase(), value ])));
  },
  hasHeader(name) {
    validateName(name);

    return Boolean(this[kHeaders]?.[name.toLowerCase()]);
  },
  removeHeader(name) {
    validateName(name);
    checkUnsent(this, 'remove');
    const key = name.toLowerCase();

    if (key === 'connection') this._removedConnection = true;
    else if (key === 'content-length') this._removedContLen = true;
    else if (key === 'transfer-encoding') this._removedTE = true;
    else if (key === 'date') this.sendDate = false;
    delete this[kHeaders]?.[key];
  },
  cork() {
    if (this.socket) this.socket.cork();
    else this[kCorked]++;
  },
  uncork() {
    if (this.socket) this.socket.uncork();
    else if (this[kCorked]) this[kCorked]--;
  },
  setTimeout(msecs, callback) {
    if (callback) this.on('timeout', callback);
    if (this.socket) this.socket.setTimeout(msecs);
    else this.once('socket', (socket) => socket.setTimeout(msecs));

    return this;
  },
  destroy(error) {
    if (this.destroyed) return this;
    this.destroyed = true;
    this[kErrored] = error;
    withSocket(this, (socket) => socket.destroy(error));

    return this;
  },
  pipe() {
    this.emit('error', new codes.ERR_STREAM_CANNOT_PIPE());
  }
};
for (const [ name, value ] of Object.entries({ ...methods, ...body.methods })) method(OutgoingMessage, name, value);

const getters = {
  errored() { return this[kErrored]; },
  closed() { return this._closed; },
  writableFinished() { return this.finished && this.outputSize === 0 && (!this.socket || this.socket.writableLength === 0); },
  writableObjectMode: () => false,
  writableLength() { return this.outputSize + (this.socket?.writableLength ?? 0); },
  writableHighWaterMark() { return this.socket ? this.socket.writableHighWaterMark : this[kHighWaterMark]; },
  writableCorked() { return this[kCorked] + (this.socket?.writableCorked ?? 0); },
  headersSent() { return Boolean(this._header); },
  writableEnded() { return this.finished; },
  writableNeedDrain() { return !this.destroyed && !this.finished && this[kNeedDrain]; }
};
for (const name of Object.keys(getters)) {
  Object.defineProperty(OutgoingMessage.prototype, name, { get: getters[name], enumerable: false, configurable: true });
}
Object.defineProperty(OutgoingMessage.prototype, 'connection', {
  get() { return this.socket; }, set(value) { this.socket = value; }, enumerable: false, configurable: true
});

module.exports = { OutgoingMessage };
