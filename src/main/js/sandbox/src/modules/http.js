'use strict';

const { inherit, method, named, refusing } = require('internal/denied');
const { validateInteger, validateObject } = require('internal/validators');
const { Agent } = require('../lib/http/agent');
const { METHODS, STATUS_CODES } = require('../lib/http/constants');
const { validateHeaderName, validateHeaderValue } = require('../lib/http/headers');
const { IncomingMessage } = require('../lib/http/incoming');
const { ClientRequest } = require('../lib/http/client-request');
const { OutgoingMessage } = require('../lib/http/outgoing');
const { ServerResponse } = require('../lib/http/server-response');
const { storeHttpOptions } = require('../lib/http/server-options');
const net = require('net');

// Loaded when it is needed: connections are rare where none comes from outside.
function onConnection(socket) {
  require('../lib/http/connection').connectionListener.call(this, socket);
}

function Server(options, requestListener) {
  if (!(this instanceof Server)) return new Server(options, requestListener);
  const listener = typeof options === 'function' ? options : requestListener;
  const own = typeof options === 'function' ? {} : options ?? {};

  validateObject(own, 'options');
  storeHttpOptions(this, own);
  const { noDelay = true, keepAlive, keepAliveInitialDelay, highWaterMark } = own;
  net.Server.call(this, { allowHalfOpen: true, noDelay: noDelay ?? true, keepAlive, keepAliveInitialDelay, highWaterMark });
  if (listener) this.on('request', listener);
  this.on('connection', onConnection);
  this.httpAllowHalfOpen = false;
  this.timeout = 0;
  this.maxHeadersCount = null;
  this.maxRequestsPerSocket = 0;
}
inherit(Server, net.Server);
method(Server, 'close', named(function(...args) { return net.Server.prototype.close.apply(this, args); }, '', 0));
method(Server, 'closeAllConnections', named(function() {
  for (const connection of require('../lib/http/connection').connectionsOf(this)) connection.destroy();
}, '', 0));
method(Server, 'closeIdleConnections', named(function() {
  for (const connection of require('../lib/http/connection').connectionsOf(this)) {
    if (connection.isIdle) connection.destroy();
  }
}, '', 0));
method(Server, 'setTimeout', function setTimeout(msecs, callback) {
  this.timeout = msecs;
  if (callback) this.on('timeout', callback);

  return this;
});

// Loaded when it is needed: nearly every suite that loads this module mocks it.
const check = (...args) => require('../lib/http/request-arguments').checkRequest('http:', ...args);

let globalAgent;

module.exports = {
  _connectionListener: named(onConnection, 'connectionListener', 1),
  METHODS,
  STATUS_CODES,
  Agent,
  ClientRequest,
  IncomingMessage,
  OutgoingMessage,
  Server,
  ServerResponse,
  createServer: named((options, requestListener) => new Server(options, requestListener), 'createServer', 2),
  validateHeaderName,
  validateHeaderValue,
  get: refusing('get', 3, 'Net', 'http.get', check),
  request: refusing('request', 3, 'Net', 'http.request', check),
  setMaxIdleHTTPParsers(max) {
    validateInteger(max, 'max', 1);
  }
};

Object.defineProperty(module.exports, 'maxHeaderSize', { get: () => 16384, enumerable: true, configurable: true });
Object.defineProperty(module.exports, 'globalAgent', {
  get: () => (globalAgent ??= new Agent({ keepAlive: true, scheduling: 'lifo', timeout: 5000 })),
  set(value) { globalAgent = value; },
  enumerable: true,
  configurable: true
});
