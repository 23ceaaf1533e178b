'use strict';
// What dns and dns/promises share: only addresses that need no asking can be looked up.

const { denied } = require('internal/denied');
const { codes } = require('internal/errors');
const { validateArray, validateOneOf, validateString } = require('internal/validators');

let resultOrder = 'verbatim';
let servers = [ '127.0.0.1' ];

const MOST_HINTS = 32 | 16 | 8;

function checkLookup(hostname, options) {
  if (options?.hints !== undefined && (options.hints & ~MOST_HINTS) !== 0) {
    throw new codes.ERR_INVALID_ARG_VALUE('hints', options.hints);
  }
  if (hostname) validateString(hostname, 'hostname');
  if (typeof options === 'number') validateOneOf(options, 'family', [ 0, 4, 6 ]);
  else if (options?.family !== undefined && options.family !== 'IPv4' && options.family !== 'IPv6') {
    validateOneOf(options.family, 'options.family', [ 0, 4, 6 ]);
  }
}

// { address, family } of a text that is an address itself; null for none at all.
function lookupLiteral(hostname, options) {
  checkLookup(hostname, options);
  const family = require('net').isIP(hostname ?? '');

  if (!hostname) return { address: null, family: options?.family === 6 ? 6 : 4 };
  if (family === 0) throw denied(`dns.lookup('${ hostname }')`, 'Net');

  return { address: hostname, family };
}

class ResolverBase {
  #servers = servers;

  cancel() {}

  getServers() {
    return [ ...this.#servers ];
  }

  setServers(list) {
    this.#servers = checkServers(list);
  }

  setLocalAddress() {}
}

function checkServers(list) {
  validateArray(list, 'servers');
  const { isIP } = require('net');

  return list.map((server, index) => {
    validateString(server, `servers[${ index }]`);
    const bare = /^\[(.+)\](?::\d+)?$/.exec(server)?.[1] ?? /^([^:]+)(?::\d+)?$/.exec(server)?.[1] ?? server;
    if (isIP(bare) === 0) throw new codes.ERR_INVALID_IP_ADDRESS(server);

    return server.replace(/:53$/, '').replace(/^\[(.+)\]$/, '$1');
  });
}

function getServers() {
  return [ ...servers ];
}

function defaultResolverSetServers(list) {
  servers = checkServers(list);
}

function getDefaultResultOrder() {
  return resultOrder;
}

function setDefaultResultOrder(value) {
  validateOneOf(value, 'dnsOrder', [ 'verbatim', 'ipv4first', 'ipv6first' ]);
  resultOrder = value;
}

module.exports = {
  defaultResolverSetServers, getDefaultResultOrder, getServers, lookupLiteral, ResolverBase, setDefaultResultOrder
};
