'use strict';
// Socket and Server as classes to extend and to mock: they never connect and never listen.

const EventEmitter = require('events');
const { Duplex } = require('stream');
const { checkConnect, checkListen, checkServer, checkSocket } = require('./arguments');
const { clearStreamTimeout, setStreamTimeout } = require('./timeout');
const { codes: { ERR_SERVER_NOT_RUNNING, ERR_SOCKET_CLOSED } } = require('internal/errors');
const { inherit, method, named, refuseMethods } = require('internal/denied');

function Socket(options) {
  if (!(this instanceof Socket)) return new Socket(options);
  checkSocket(typeof options === 'number' ? { fd: options } : options);
  this.connecting = false;
  this._hadError = false;
  this._parent = null;
  this._host = null;
  Duplex.call(this, { ...(typeof options === 'number' ? {} : options), emitClose: true, autoDestroy: true, decodeStrings: false });
  this.allowHalfOpen = Boolean(options?.allowHalfOpen);
  this._sockname = null;
  this._pendingData = null;
  this._pendingEncoding = '';
  this.server = null;
  this._server = null;
  this.timeout = undefined;
}
inherit(Socket, Duplex);
refuseMethods(Socket, 'connect/0', 'Net', 'net.Socket', checkConnect);

const methods = {
  _read() {},
  _write(data, encoding, callback) { callback(new ERR_SOCKET_CLOSED()); },
  _final(callback) { this.once('connect', () => this._final(callback)); },
  _destroy(error, callback) {
    this.connecting = false;
    clearStreamTimeout(this);
    callback(error);
  },
  setTimeout(msecs, callback) { return setStreamTimeout.call(this, msecs, callback); },
  setNoDelay(enable) { return this; },
  setKeepAlive(enable, initialDelay) { return this; },
  address() { return {}; },
  destroySoon() {
    if (this.writable) this.end();
    if (this.writableFinished) this.destroy();
    else this.once('finish', this.destroy);
  },
  resetAndDestroy() { return this.destroy(new ERR_SOCKET_CLOSED()); },
  end(data, encoding, callback) { return Duplex.prototype.end.call(this, data, encoding, callback); },
  pause() { return Duplex.prototype.pause.call(this); },
  resume() { return Duplex.prototype.resume.call(this); },
  read(n) { return Duplex.prototype.read.call(this, n); },
  ref() { return this; },
  unref() { return this; }
};
for (const name of Object.keys(methods)) method(Socket, name, methods[name]);

const getters = {
  _handle: () => null,
  _connecting() { return this.connecting; },
  pending: () => true,
  readyState() {
    if (this.connecting) return 'opening';
    if (this.readable) return this.writable ? 'open' : 'readOnly';

    return this.writable ? 'writeOnly' : 'closed';
  },
  bufferSize: () => undefined,
  bytesRead: () => 0,
  bytesWritten: () => 0,
  remoteAddress: () => undefined,
  remoteFamily: () => undefined,
  remotePort: () => undefined,
  localAddress: () => undefined,
  localPort: () => undefined,
  localFamily: () => undefined
};
for (const name of Object.keys(getters)) {
  Object.defineProperty(Socket.prototype, name, { get: getters[name], enumerable: false, configurable: true });
}

function Server(options, connectionListener) {
  if (!(this instanceof Server)) return new Server(options, connectionListener);
  EventEmitter.call(this);
  const listener = typeof options === 'function' ? options : connectionListener;
  if (typeof options !== 'function') checkServer(options);
  const own = typeof options === 'function' ? {} : { ...options };
  if (typeof listener === 'function') this.on('connection', listener);
  this._connections = 0;
  this._handle = null;
  this._usingWorkers = false;
  this._workers = [];
  this._unref = false;
  this._listeningId = 1;
  this.allowHalfOpen = own.allowHalfOpen || false;
  this.pauseOnConnect = Boolean(own.pauseOnConnect);
  this.noDelay = Boolean(own.noDelay);
  this.keepAlive = Boolean(own.keepAlive);
  this.keepAliveInitialDelay = ~~(Math.max(own.keepAliveInitialDelay, 0) / 1000);
  this.highWaterMark = own.highWaterMark >= 0 ? own.highWaterMark : require('stream').getDefaultHighWaterMark(false);
}
inherit(Server, EventEmitter);
refuseMethods(Server, 'listen/0', 'Net', 'net.Server', checkListen);

const serverMethods = {
  address: () => null,
  getConnections(callback) {
    require('process').nextTick(callback, null, 0);

    return this;
  },
  close(callback) {
    if (typeof callback === 'function') this.once('close', () => callback(new ERR_SERVER_NOT_RUNNING()));
    require('process').nextTick(() => this.emit('close'));

    return this;
  },
  ref() { return this; },
  unref() { return this; }
};
for (const name of Object.keys(serverMethods)) method(Server, name, named(serverMethods[name], name, serverMethods[name].length));
Object.defineProperty(Server.prototype, 'listening', { get() { return Boolean(this._handle); }, enumerable: true, configurable: true });
// It never listens: nothing is to be closed.
method(Server, Symbol.asyncDispose, named(async() => {}, '[nodejs.asyncDispose]', 0));

module.exports = { Server, Socket };
