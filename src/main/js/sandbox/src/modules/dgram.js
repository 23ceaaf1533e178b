'use strict';

const EventEmitter = require('events');
const { inherit, method, named, refusing } = require('internal/denied');
const { addAbortListener } = require('events');
const { codes: { ERR_SOCKET_DGRAM_NOT_CONNECTED, ERR_SOCKET_DGRAM_NOT_RUNNING } } = require('internal/errors');
const checks = require('../lib/dgram/arguments');

const kClosed = Symbol('closed');

function Socket(type, listener) {
  EventEmitter.call(this);
  this.type = checks.socketType(type);
  if (typeof listener === 'function') this.on('message', listener);
  this[kClosed] = false;
  if (type.signal !== undefined) closeOnAbort(this, type.signal);
}
inherit(Socket, EventEmitter);

function closeOnAbort(socket, signal) {
  const close = () => {
    if (!socket[kClosed]) socket.close();
  };

  if (signal.aborted) close();
  else socket.once('close', addAbortListener(signal, close)[Symbol.dispose]);
}

function requireOpen(socket) {
  if (socket[kClosed]) throw new ERR_SOCKET_DGRAM_NOT_RUNNING();
}

const notConnected = () => {
  throw new ERR_SOCKET_DGRAM_NOT_CONNECTED();
};

// Method -> [ the count of its parameters, what is checked, whether only of a socket that is open, and then first ].
const refused = {
  bind: [ 2, checks.checkBind, 'first' ],
  connect: [ 3, checks.checkConnect ],
  sendto: [ 6, checks.checkSendTo, 'last' ],
  send: [ 6, checks.checkSend, 'last' ],
  addMembership: [ 2, checks.checkMembership('addMembership'), 'first' ],
  dropMembership: [ 2, checks.checkMembership('dropMembership'), 'first' ],
  addSourceSpecificMembership: [ 3, checks.checkSource('addSourceSpecificMembership'), 'first' ],
  dropSourceSpecificMembership: [ 3, checks.checkSource('dropSourceSpecificMembership'), 'first' ]
};
for (const name of Object.keys(refused)) {
  const [ length, check, open ] = refused[name];
  const refuse = refusing(name, length, 'Net', `dgram.Socket.prototype.${ name }`);

  method(Socket, name, named(function(...args) {
    if (open === 'first') requireOpen(this);
    check(...args);
    if (open === 'last') requireOpen(this);
    refuse();
  }, name === 'bind' || name === 'connect' ? '' : name, length));
}

// What needs a socket that is bound or connected: this one never is.
const methods = {
  disconnect() { notConnected(); },
  address() {
    requireOpen(this);
    checks.failUnbound('getsockname');
  },
  remoteAddress() {
    requireOpen(this);
    notConnected();
  },
  setBroadcast(arg) { checks.failUnbound('setBroadcast'); },
  setTTL(ttl) { checks.checkTtl('setTTL', 1)(ttl); },
  setMulticastTTL(ttl) { checks.checkTtl('setMulticastTTL', 0)(ttl); },
  setMulticastLoopback(arg) { checks.failUnbound('setMulticastLoopback'); },
  setMulticastInterface(interfaceAddress) {
    requireOpen(this);
    checks.checkInterface(interfaceAddress);
  },
  setRecvBufferSize(size) { checks.failBufferSize(size, 'recv'); },
  setSendBufferSize(size) { checks.failBufferSize(size, 'send'); },
  getRecvBufferSize() { checks.failBufferSize(0, 'recv'); },
  getSendBufferSize() { checks.failBufferSize(0, 'send'); },
  getSendQueueSize() { return 0; },
  getSendQueueCount() { return 0; },
  close(callback) {
    if (typeof callback === 'function') this.on('close', callback);
    requireOpen(this);
    this[kClosed] = true;
    require('process').nextTick(() => this.emit('close'));

    return this;
  },
  ref() { return this; },
  unref() { return this; }
};
for (const name of Object.keys(methods)) method(Socket, name, methods[name]);
method(Socket, Symbol.asyncDispose, named(async function() {
  if (!this[kClosed]) await new Promise((resolve) => this.close(resolve));
}, '[nodejs.asyncDispose]', 0));

function createSocket(type, listener) {
  return new Socket(type, listener);
}

module.exports = {
  _createSocketHandle: refusing('deprecated', 0, 'Net', 'dgram._createSocketHandle'),
  createSocket,
  Socket
};
