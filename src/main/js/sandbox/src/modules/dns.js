'use strict';

const { denied, method, named, refusing } = require('internal/denied');
const shared = require('internal/dns');
const { validateFunction, validatePort, validateString } = require('internal/validators');
const { codes, queries } = require('../lib/dns/constants');
const errors = require('internal/errors');

class Resolver extends shared.ResolverBase {}
for (const name of Object.keys(queries)) {
  method(Resolver, name, refusing(queries[name], name === 'resolve' ? 3 : 2, 'Net', `dns.Resolver.prototype.${ name }`));
}

function lookup(hostname, options, callback) {
  if (typeof options === 'function') [ options, callback ] = [ undefined, options ];
  if (hostname) validateString(hostname, 'hostname');
  validateFunction(callback, 'callback');
  const found = shared.lookupLiteral(hostname, options);
  const results = options?.all ? [ found.address === null ? [] : [ found ] ] : [ found.address, found.family ];

  require('process').nextTick(callback, null, ...results);

  return {};
}

function lookupService(address, port, callback) {
  if (arguments.length !== 3) throw new errors.codes.ERR_MISSING_ARGS('address', 'port', 'callback');
  if (require('net').isIP(address) === 0) throw new errors.codes.ERR_INVALID_ARG_VALUE('address', address);
  validatePort(port);
  validateFunction(callback, 'callback');
  throw denied('dns.lookupService', 'Net');
}

module.exports = {
  lookup,
  lookupService,
  Resolver,
  getDefaultResultOrder: shared.getDefaultResultOrder,
  setDefaultResultOrder: shared.setDefaultResultOrder,
  setServers: shared.defaultResolverSetServers,
  ADDRCONFIG: 32,
  ALL: 16,
  V4MAPPED: 8,
  ...codes,
  getServers: named(() => shared.getServers(), 'bound getServers', 0)
};
for (const name of Object.keys(queries)) {
  module.exports[name] = refusing(`bound ${ queries[name] }`, name === 'resolve' ? 3 : 2, 'Net', `dns.${ name }`);
}

Object.defineProperty(module.exports, 'promises', {
  get: () => require('dns/promises'), enumerable: true, configurable: true
});
