'use strict';

const { denied, method, named, refusingAsync } = require('internal/denied');
const shared = require('internal/dns');
const { codes, queries } = require('../../lib/dns/constants');

class Resolver extends shared.ResolverBase {}
for (const name of Object.keys(queries)) {
  method(Resolver, name, refusingAsync(queries[name], 2, 'Net', `dns.promises.Resolver.prototype.${ name }`));
}

async function lookup(hostname, options) {
  const found = shared.lookupLiteral(hostname, options);

  return options?.all ? [ found ] : found;
}

async function lookupService(address, port) {
  throw denied('dns.promises.lookupService', 'Net');
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
for (const name of Object.keys(queries)) {
  module.exports[name] = refusingAsync(`bound ${ queries[name] }`, 2, 'Net', `dns.promises.${ name }`);
}
