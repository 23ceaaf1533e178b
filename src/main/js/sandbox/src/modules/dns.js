'use strict';

const { denied, method, named, refusing } = require('internal/denied');
const shared = require('internal/dns');
const { customPromisifyArgs } = require('internal/util');
const { validateFunction, validatePort, validateString } = require('internal/validators');
const { codes, queries, recordTypes } = require('../lib/dns/constants');
const { codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_MISSING_ARGS } } = require('internal/errors');

// The callback stands last; what stands before it may be missing.
function checkQuery(name, ...rest) {
  validateString(name, 'name');
  validateFunction(rest.length > 1 ? rest[1] : rest[0], 'callback');
}

const checks = {
  resolve(hostname, rrtype, callback) {
    const isCallback = typeof rrtype === 'function';

    if (!isCallback && typeof rrtype !== 'string') throw new ERR_INVALID_ARG_TYPE('rrtype', 'string', rrtype);
    if (!isCallback && !recordTypes.includes(rrtype)) throw new ERR_INVALID_ARG_VALUE('rrtype', rrtype);
    checkQuery(hostname, isCallback ? rrtype : callback);
  },
  reverse(address, ...rest) {
    checkQuery(address, ...rest);
    shared.checkReverse(address);
  }
};

function query(name, functionName, label) {
  return refusing(functionName, name === 'resolve' ? 3 : 2, 'Net', label, checks[name] ?? checkQuery);
}

class Resolver extends shared.ResolverBase {}
for (const name of Object.keys(queries)) method(Resolver, name, query(name, queries[name], `dns.Resolver.prototype.${ name }`));

function lookup(hostname, options, callback) {
  if (hostname) validateString(hostname, 'hostname');
  const done = typeof options === 'function' ? options : callback;

  // Of two arguments the second one is looked at as the callback.
  if (arguments.length === 2 && options !== undefined && ![ 'number', 'object' ].includes(typeof options)) validateFunction(options, 'callback');
  validateFunction(done, 'callback');
  const { all, family } = shared.lookupOptions(typeof options === 'function' ? undefined : options, { IPv4: 4, IPv6: 6 });
  const found = shared.lookupLiteral(hostname, family);
  if (found === undefined) throw denied(`dns.lookup('${ hostname }')`, 'Net');
  const results = all ? [ found.address === null ? [] : [ found ] ] : [ found.address, found.family ];

  require('process').nextTick(done, null, ...results);

  return {};
}

function lookupService(address, port, callback) {
  if (arguments.length !== 3) throw new ERR_MISSING_ARGS('address', 'port', 'callback');
  if (require('net').isIP(address) === 0) throw new ERR_INVALID_ARG_VALUE('address', address);
  validatePort(port);
  validateFunction(callback, 'callback');
  throw denied('dns.lookupService', 'Net');
}

// What their callbacks get, by name: so util.promisify makes an object of it.
Object.defineProperty(lookup, customPromisifyArgs, { value: [ 'address', 'family' ] });
Object.defineProperty(lookupService, customPromisifyArgs, { value: [ 'hostname', 'service' ] });

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
for (const name of Object.keys(queries)) module.exports[name] = query(name, `bound ${ queries[name] }`, `dns.${ name }`);

Object.defineProperty(module.exports, 'promises', {
  get: () => require('dns/promises'), enumerable: true, configurable: true
});
