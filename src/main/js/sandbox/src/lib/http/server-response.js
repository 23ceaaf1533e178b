'use strict';

const { codes } = require('internal/errors');
const { inherit, method } = require('internal/denied');
const { validateObject } = require('internal/validators');
const { STATUS_CODES } = require('./constants');
const { isForbidden } = require('./headers');
const { OutgoingMessage } = require('./outgoing');
const { kHeaders } = require('./symbols');

function ServerResponse(req, options) {
  OutgoingMessage.call(this, options);
  if (req.method === 'HEAD') this._hasBody = false;
  this.req = req;
  this.sendDate = true;
  this._sent100 = false;
  this._expect_continue = false;
  if (req.httpVersionMajor < 1 || req.httpVersionMinor < 1) {
    this.useChunkedEncodingByDefault = /(?:^|\W)chunked(?:$|\W)/i.test(req.headers.te);
    this.shouldKeepAlive = false;
  }
}
inherit(ServerResponse, OutgoingMessage);
ServerResponse.prototype.statusCode = 200;
ServerResponse.prototype.statusMessage = undefined;

// Headers that come with the status line alone go out as they are, and cannot be asked for.
function mergeHeaders(response, headers) {
  if (response[kHeaders] === null) return headers;
  if (Array.isArray(headers)) {
    if (headers.length % 2 !== 0) throw new codes.ERR_INVALID_ARG_VALUE('headers', headers);
    for (let i = 0; i < headers.length; i += 2) {
      if (headers[i]) response.setHeader(headers[i], headers[i + 1]);
    }
  } else {
    for (const name of Object.keys(headers ?? {})) {
      if (name) response.setHeader(name, headers[name]);
    }
  }

  return response[kHeaders];
}

function writeHead(statusCode, reason, obj) {
  if (this._header) throw new codes.ERR_HTTP_HEADERS_SENT('write');
  const code = statusCode | 0;
  if (code < 100 || code > 999) throw new codes.ERR_HTTP_INVALID_STATUS_CODE(statusCode);
  const isReason = typeof reason === 'string';

  if (isReason) this.statusMessage = reason;
  else if (!this.statusMessage) this.statusMessage = STATUS_CODES[code] || 'unknown';
  this.statusCode = code;
  const headers = mergeHeaders(this, isReason ? obj : obj ?? reason);

  if (isForbidden(this.statusMessage)) throw new codes.ERR_INVALID_CHAR('statusMessage');
  if (code === 204 || code === 304 || code <= 199) this._hasBody = false;
  if (this._expect_continue && !this._sent100) this.shouldKeepAlive = false;
  this._storeHeader(`HTTP/1.1 ${ code } ${ this.statusMessage }\r\n`, headers);

  return this;
}

function closeWithSocket() {
  const message = this._httpMessage;

  if (!message) return;
  message.destroyed = true;
  message._closed = true;
  message.emit('close');
}

const link = /^(?:<[^>]*>)(?:\s*;\s*[^;"\s]+(?:=(")?[^;"\s]*\1)?)*$/;

function linkOf(value) {
  const items = Array.isArray(value) ? value : [ value ];

  for (const item of items) {
    if (typeof item !== 'string' || !link.test(item)) {
      throw new codes.ERR_INVALID_ARG_VALUE(
        'hints', item, 'must be an array or string of format "</styles.css>; rel=preload; as=style"');
    }
  }

  return items.join(', ');
}

const methods = {
  _implicitHeader() { this.writeHead(this.statusCode); },
  writeHead,
  writeHeader: writeHead,
  assignSocket(socket) {
    if (socket._httpMessage) throw new codes.ERR_HTTP_SOCKET_ASSIGNED();
    socket._httpMessage = this;
    socket.on('close', closeWithSocket);
    this.socket = socket;
    this.emit('socket', socket);
    this._flush();
  },
  detachSocket(socket) {
    socket.removeListener('close', closeWithSocket);
    socket._httpMessage = null;
    this.socket = null;
  },
  writeContinue(cb) {
    this._writeRaw('HTTP/1.1 100 Continue\r\n\r\n', 'ascii', cb);
    this._sent100 = true;
  },
  writeProcessing(cb) {
    this._writeRaw('HTTP/1.1 102 Processing\r\n\r\n', 'ascii', cb);
  },
  writeEarlyHints(hints, cb) {
    validateObject(hints, 'hints');
    if (hints.link == null) return;
    const value = linkOf(hints.link);
    if (value.length === 0) return;
    const others = Object.keys(hints).filter((name) => name !== 'link').map((name) => `${ name }: ${ hints[name] }\r\n`);

    this._writeRaw(`HTTP/1.1 103 Early Hints\r\nLink: ${ value }\r\n${ others.join('') }\r\n`, 'ascii', cb);
  }
};
for (const name of Object.keys(methods)) method(ServerResponse, name, methods[name]);

module.exports = { ServerResponse };
