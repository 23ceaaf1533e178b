'use strict';
// OutgoingMessage and its relatives: their headers can be set and read, nothing of them is ever sent.

const { Stream } = require('stream');
const { codes } = require('internal/errors');
const { denied, inherit, method, refuseMethods } = require('internal/denied');
const { validateHeaderName, validateHeaderValue } = require('./headers');
const { STATUS_CODES } = require('./constants');

const kHeaders = Symbol('kOutHeaders');

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
}
inherit(OutgoingMessage, Stream);

function validateName(name) {
  if (typeof name !== 'string') throw new codes.ERR_INVALID_ARG_TYPE('name', 'string', name);
}

function checkUnsent(message, action) {
  if (message._header) throw new codes.ERR_HTTP_HEADERS_SENT(action);
}

const headersOf = (message) => Object.values(message[kHeaders] ?? {});

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
    for (const [ name, value ] of headers) this.setHeader(name, value);

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
    delete this[kHeaders]?.[name.toLowerCase()];
  },
  cork() {},
  uncork() {},
  setTimeout(msecs, callback) {
    if (callback) this.on('timeout', callback);

    return this;
  },
  destroy(error) {
    if (this.destroyed) return this;
    this.destroyed = true;
    if (error) this.errored = error;
    require('process').nextTick(() => {
      if (error) this.emit('error', error);
      this.emit('close');
    });

    return this;
  },
  pipe() {
    this.emit('error', new codes.ERR_STREAM_CANNOT_PIPE());
  }
};
for (const name of Object.keys(methods)) method(OutgoingMessage, name, methods[name]);
refuseMethods(OutgoingMessage, 'write/3 end/3 addTrailers/1 flushHeaders/0 _send/4', 'Net', 'http.OutgoingMessage');

const getters = {
  closed() { return this._closed; },
  writableFinished() { return this.finished && this.outputSize === 0; },
  writableObjectMode: () => false,
  writableLength() { return this.outputSize; },
  writableHighWaterMark: () => 16384,
  writableCorked: () => 0,
  headersSent() { return Boolean(this._header); },
  writableEnded() { return this.finished; },
  writableNeedDrain: () => false
};
for (const name of Object.keys(getters)) {
  Object.defineProperty(OutgoingMessage.prototype, name, { get: getters[name], enumerable: false, configurable: true });
}
Object.defineProperty(OutgoingMessage.prototype, 'connection', {
  get() { return this.socket; }, set(value) { this.socket = value; }, enumerable: false, configurable: true
});

function ServerResponse(request, options) {
  OutgoingMessage.call(this, options);
  if (request.method === 'HEAD') this._hasBody = false;
  this.req = request;
  this.sendDate = true;
  this._sent100 = false;
  this._expect_continue = false;
}
inherit(ServerResponse, OutgoingMessage);
ServerResponse.prototype.statusCode = 200;
ServerResponse.prototype.statusMessage = undefined;
refuseMethods(
  ServerResponse, 'assignSocket/1 detachSocket/1 writeContinue/1 writeProcessing/1 writeEarlyHints/2', 'Net', 'http.ServerResponse');

function writeHead(statusCode, reason, headers) {
  checkUnsent(this, 'write');
  const code = statusCode | 0;
  if (code < 100 || code > 999) throw new codes.ERR_HTTP_INVALID_STATUS_CODE(statusCode);
  if (typeof reason !== 'string') {
    headers ??= reason;
    reason = this.statusMessage || STATUS_CODES[code] || 'unknown';
  }
  this.statusMessage = reason;
  this.statusCode = code;
  const pairs = Array.isArray(headers) ? pairsOf(headers) : Object.entries(headers ?? {});

  // Headers that come with the status line alone go out as they are, and cannot be asked for.
  for (const [ name, value ] of pairs) {
    if (this[kHeaders] !== null) {
      this.setHeader(name, value);
    } else {
      validateHeaderName(name);
      validateHeaderValue(name, value);
    }
  }
  this._header = `HTTP/1.1 ${ code } ${ reason }\r\n`;

  return this;
}

function pairsOf(list) {
  if (Array.isArray(list[0])) return list;

  return list.flatMap((name, index) => (index % 2 === 0 ? [ [ name, list[index + 1] ] ] : []));
}

method(ServerResponse, 'writeHead', writeHead);
method(ServerResponse, 'writeHeader', writeHead);

// There is no request without a connection.
function ClientRequest(input, options, callback) {
  require('./request-arguments').checkRequest('http:', input, options);
  throw denied('http.request', 'Net', ClientRequest);
}
inherit(ClientRequest, OutgoingMessage);
refuseMethods(
  ClientRequest,
  '_finish/0 _implicitHeader/0 abort/0 destroy/1 onSocket/2 setTimeout/2 setNoDelay/1 setSocketKeepAlive/2 clearTimeout/1', 'Net',
  'http.ClientRequest');

module.exports = { ClientRequest, OutgoingMessage, ServerResponse };
