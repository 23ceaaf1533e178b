'use strict';

const { Readable } = require('stream');
const { inherit, method } = require('internal/denied');

function IncomingMessage(socket) {
  Readable.call(this, socket ? { highWaterMark: socket.readableHighWaterMark } : undefined);
  this.socket = socket;
  this.httpVersionMajor = null;
  this.httpVersionMinor = null;
  this.httpVersion = null;
  this.complete = false;
  this.rawHeaders = [];
  this.rawTrailers = [];
  this.joinDuplicateHeaders = false;
  this.aborted = false;
  this.upgrade = null;
  this.url = '';
  this.method = null;
  this.statusCode = null;
  this.statusMessage = null;
  this.client = socket;
  this._consuming = false;
  this._dumped = false;
}
inherit(IncomingMessage, Readable);

// Headers that are kept once only; the first one counts.
const single = new Set([
  'content-type', 'content-length', 'user-agent', 'referer', 'host', 'authorization', 'proxy-authorization',
  'if-modified-since', 'if-unmodified-since', 'from', 'location', 'max-forwards', 'retry-after', 'etag', 'last-modified',
  'server', 'age', 'expires'
]);

function addLine(name, value, into, joins) {
  const key = name.toLowerCase();

  if (key === 'set-cookie') (into[key] ??= []).push(value);
  else if (into[key] === undefined) into[key] = value;
  else if (joins || !single.has(key)) into[key] += `${ key === 'cookie' ? '; ' : ', ' }${ value }`;
}

function fold(raw, add, into) {
  for (let i = 0; i < raw.length; i += 2) add(raw[i], raw[i + 1], into);

  return into;
}

function addDistinct(name, value, into) {
  const key = name.toLowerCase();

  (Object.hasOwn(into, key) ? into[key] : (into[key] = [])).push(value);
}

// From the raw lists, until somebody sets them.
function lazyHeaders(name, raw, add, empty = () => ({})) {
  const kept = Symbol(name);

  Object.defineProperty(IncomingMessage.prototype, name, {
    get() {
      return this[kept] ??= fold(this[raw], add.bind(this), empty());
    },
    set(value) { this[kept] = value; },
    enumerable: false,
    configurable: true
  });
}

function addFolded(name, value, into) {
  addLine(name, value, into, this.joinDuplicateHeaders);
}

lazyHeaders('headers', 'rawHeaders', addFolded);
lazyHeaders('headersDistinct', 'rawHeaders', addDistinct, () => ({ __proto__: null }));
lazyHeaders('trailers', 'rawTrailers', addFolded);
lazyHeaders('trailersDistinct', 'rawTrailers', addDistinct, () => ({ __proto__: null }));
Object.defineProperty(IncomingMessage.prototype, 'connection', {
  get() { return this.socket; }, set(value) { this.socket = value; }, enumerable: false, configurable: true
});

const methods = {
  setTimeout(msecs, callback) {
    if (callback) this.on('timeout', callback);
    this.socket?.setTimeout?.(msecs);

    return this;
  },
  // Whoever makes one without a connection pushes into it.
  _read(n) {
    this._consuming = true;
    if (!this.socket) return;
    this.socket.resume?.();
  },
  _destroy(error, callback) {
    if (!this.readableEnded || !this.complete) {
      this.aborted = true;
      this.emit('aborted');
    }
    // What has been read whole leaves its connection to those that follow.
    if (this.aborted && this.socket && !this.socket.destroyed) this.socket.destroy?.(error);
    require('process').nextTick(callback, error);
  },
  _addHeaderLines(headers, n) {
    if (headers?.length) this.rawHeaders.push(...headers);
  },
  _addHeaderLine(field, value, into) {
    addLine(field, value, into, this.joinDuplicateHeaders);
  },
  _addHeaderLineDistinct: (field, value, into) => addDistinct(field, value, into),
  _dump() {
    this._dumped = true;
    this.resume();
  }
};
for (const name of Object.keys(methods)) method(IncomingMessage, name, methods[name]);

module.exports = { IncomingMessage };
