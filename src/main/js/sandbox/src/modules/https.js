'use strict';

const http = require('http');
const { inherit, named, refuseMethods, refusing } = require('internal/denied');
const { validateObject } = require('internal/validators');
const { storeHttpOptions } = require('../lib/http/server-options');
const tls = require('tls');

const check = (...args) => require('../lib/http/request-arguments').checkRequest('https:', ...args);

function Agent(options) {
  if (!(this instanceof Agent)) return new Agent(options);
  http.Agent.call(this, options);
  this.defaultPort = 443;
  this.protocol = 'https:';
  this.maxCachedSessions = this.options.maxCachedSessions ?? 100;
  this._sessionCache = { map: {}, list: [] };
}
inherit(Agent, http.Agent);
refuseMethods(Agent, 'createConnection/0', 'Net', 'https.Agent');

// What of the options tells connections apart, in Node's order.
const keys = [
  'ca', 'cert', 'clientCertEngine', 'ciphers', 'key', 'pfx', 'rejectUnauthorized', 'servername', 'minVersion',
  'maxVersion', 'secureProtocol', 'crl', 'honorCipherOrder', 'ecdhCurve', 'dhparam', 'secureOptions',
  'sessionIdContext', 'sigalgs', 'privateKeyIdentifier', 'privateKeyEngine'
];

Agent.prototype.getName = named(function(options = {}) {
  let name = http.Agent.prototype.getName.call(this, options);

  for (const key of keys) {
    name += ':';
    if (key === 'rejectUnauthorized' ? options[key] !== undefined : options[key]) {
      if (key !== 'servername' || options.servername !== options.host) name += options[key];
    }
  }

  return name;
}, '', 0);

function Server(options, requestListener) {
  if (!(this instanceof Server)) return new Server(options, requestListener);
  const listener = typeof options === 'function' ? options : requestListener;
  const own = typeof options === 'function' ? {} : options ?? {};

  validateObject(own, 'options');
  storeHttpOptions(this, own);
  const protocols = own.ALPNProtocols || own.ALPNCallback ? undefined : [ 'http/1.1' ];
  tls.Server.call(this, { noDelay: true, ALPNProtocols: protocols, ...own });
  this.httpAllowHalfOpen = false;
  if (listener) this.on('request', listener);
  this.timeout = 0;
  this.maxHeadersCount = null;
}
inherit(Server, tls.Server);
for (const name of [ 'close', 'closeAllConnections', 'closeIdleConnections', 'setTimeout' ]) {
  Server.prototype[name] = http.Server.prototype[name];
}

module.exports = {
  Agent,
  globalAgent: new Agent({ keepAlive: true, scheduling: 'lifo', timeout: 5000 }),
  Server,
  createServer: named((options, requestListener) => new Server(options, requestListener), 'createServer', 2),
  get: refusing('get', 3, 'Net', 'https.get', check),
  request: refusing('request', 0, 'Net', 'https.request', check)
};
