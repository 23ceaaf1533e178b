'use strict';

const EventEmitter = require('events');

const { inherit, method, named, refuseMethods } = require('internal/denied');
const { validateNumber, validateOneOf } = require('internal/validators');

function Agent(options) {
  if (!(this instanceof Agent)) return new Agent(options);
  EventEmitter.call(this);
  this.defaultPort = 80;
  this.protocol = 'http:';
  this.options = { __proto__: null, ...options };
  this.options.noDelay ??= true;
  this.options.path = null;
  this.requests = { __proto__: null };
  this.sockets = { __proto__: null };
  this.freeSockets = { __proto__: null };
  this.keepAliveMsecs = this.options.keepAliveMsecs || 1000;
  this.keepAlive = this.options.keepAlive || false;
  this.maxSockets = this.options.maxSockets || Infinity;
  this.maxFreeSockets = this.options.maxFreeSockets || 256;
  this.scheduling = this.options.scheduling || 'lifo';
  this.maxTotalSockets = this.options.maxTotalSockets;
  this.totalSocketCount = 0;
  validateOneOf(this.scheduling, 'scheduling', [ 'fifo', 'lifo' ]);
  if (this.maxTotalSockets === undefined) this.maxTotalSockets = Infinity;
  else validateNumber(this.maxTotalSockets, 'maxTotalSockets', 1);
}
inherit(Agent, EventEmitter);
Agent.defaultMaxSockets = Infinity;
refuseMethods(Agent, 'createConnection/0 addRequest/4 createSocket/3 reuseSocket/2', 'Net', 'http.Agent');

function getName(options = {}) {
  const { family, host, localAddress, port, socketPath } = options;
  let name = `${ host || 'localhost' }:`;

  if (port) name += port;
  name += ':';
  if (localAddress) name += localAddress;
  if (family === 4 || family === 6) name += `:${ family }`;
  if (socketPath) name += `:${ socketPath }`;

  return name;
}

method(Agent, 'getName', named(getName, '', 0));
method(Agent, 'removeSocket', named(function(socket, options) {}, '', 2));
method(Agent, 'keepSocketAlive', named((socket) => true, '', 1));
method(Agent, 'destroy', named(() => {}, '', 0));


module.exports = { Agent };
