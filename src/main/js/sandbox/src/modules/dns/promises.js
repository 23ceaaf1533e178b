'use strict';

const { denied, method, named } = require('internal/denied');
const shared = require('internal/dns');
const { codes, queries, recordTypes } = require('../../lib/dns/constants');
const { codes: { ERR_INVALID_ARG_VALUE, ERR_MISSING_ARGS } } = require('internal/errors');
const { validatePort, validateString } = require('internal/validators');

const checkName = (name) => validateString(name, 'name');
const checks = {
  resolve(hostname, rrtype) {
    if (rrtype !== undefined) {
      validateString(rrtype, 'rrtype');
      if (!recordTypes.includes(rrtype)) throw new ERR_INVALID_ARG_VALUE('rrtype', rrtype);
    }
    checkName(hostname);
  }
};

// As in Node, arguments that are wrong are thrown at once and everything else is a rejection.
function query(name, functionName, label) {
  const check = checks[name] ?? checkName;

  return named({
    refuse(...args) {
      check(...args);

      return new Promise(() => {
        if (name === 'reverse') shared.checkReverse(args[0]);
        throw denied(label, 'Net');
      });
    }
  }.refuse, functionName, 2);
}

class Resolver extends shared.ResolverBase {}
for (const name of Object.keys(queries)) method(Resolver, name, query(name, queries[name], `dns.promises.Resolver.prototype.${ name }`));

function lookup(hostname, options) {
  if (hostname) validateString(hostname, 'hostname');
  const { all, family } = shared.lookupOptions(options);

  return new Promise((resolve) => {
    const found = shared.lookupLiteral(hostname, family);

    if (found === undefined) throw denied(`dns.promises.lookup('${ hostname }')`, 'Net');
    if (all) resolve(found.address === null ? [] : [ found ]);
    else resolve(found);
  });
}

function lookupService(address, port) {
  if (arguments.length !== 2) throw new ERR_MISSING_ARGS('address', 'port');
  if (require('net').isIP(address) === 0) throw new ERR_INVALID_ARG_VALUE('address', address);
  validatePort(port);

  return Promise.reject(denied('dns.promises.lookupService', 'Net'));
}

module.exports = {
  lookup,
  lookupService,
  Resolver,
  getDefaultResultOrder: shared.getDefaultResultOrder,
  setDefaultResultOrder: shared.setDefaultResultOrder,
  setServers: shared.defaultResolverSetServers,
  ...codes,
  getServers: named(() => shared.getServers(), 'bound getServers', 0)
};
for (const name of Object.keys(queries)) module.exports[name] = query(name, `bound ${ queries[name] }`, `dns.promises.${ name }`);
