'use strict';
// What dns and dns/promises share: only addresses that need no asking can be looked up.

const { codes, hideFrames } = require('internal/errors');
const { validateArray, validateBoolean, validateInt32, validateNumber, validateOneOf, validateString } = require('internal/validators');

const { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_INVALID_IP_ADDRESS } = codes;
const hostServers = [ '127.0.0.1' ];
const orders = [ 'verbatim', 'ipv4first', 'ipv6first' ];
const families = [ 0, 4, 6 ];

let resultOrder = 'verbatim';
let servers = hostServers;

const MOST_HINTS = 32 | 16 | 8;

function checkHints(hints) {
  validateNumber(hints, 'options.hints');
  if (((hints >>> 0) & ~MOST_HINTS) !== 0) throw new ERR_INVALID_ARG_VALUE('hints', hints >>> 0);
}

// The family that is asked for. `familyNames` are words for it that are taken, too.
function checkFamily(options, familyNames) {
  if (options?.family == null) return 0;
  if (Object.hasOwn(familyNames, options.family)) return familyNames[options.family];
  validateOneOf(options.family, 'options.family', families);

  return options.family;
}

// The options of a lookup as { all, family }.
function lookupOptions(options, familyNames = {}) {
  if (typeof options === 'number') {
    validateOneOf(options, 'family', families);

    return { all: false, family: options };
  }
  if (options !== undefined && typeof options !== 'object') {
    throw new ERR_INVALID_ARG_TYPE('options', [ 'integer', 'object' ], options);
  }
  if (options?.hints != null) checkHints(options.hints);
  const family = checkFamily(options, familyNames);
  if (options?.all != null) validateBoolean(options.all, 'options.all');
  if (options?.verbatim != null) validateBoolean(options.verbatim, 'options.verbatim');
  if (options?.order != null) validateOneOf(options.order, 'options.order', orders);

  return { all: options?.all ?? false, family };
}

let warned = false;

function warnOfHostname(hostname) {
  if (warned) return;
  warned = true;
  require('process').emitWarning(
    `The provided hostname "${ hostname }" is not a valid hostname, and is supported in the dns module solely for compatibility.`,
    'DeprecationWarning', 'DEP0118');
}

// { address, family } of a text that is an address itself, null as the address of no text, undefined if others had to be asked.
function lookupLiteral(hostname, family) {
  if (!hostname) {
    warnOfHostname(hostname);

    return { address: null, family: family === 6 ? 6 : 4 };
  }
  const found = require('net').isIP(hostname);

  return found === 0 ? undefined : { address: hostname, family: found };
}

class ResolverBase {
  #servers = hostServers;

  constructor(options = undefined) {
    const { timeout = -1, tries = 4 } = { ...options };

    validateInt32(timeout, 'options.timeout', -1);
    validateInt32(tries, 'options.tries', 1);
  }

  cancel() {}

  getServers() {
    return [ ...this.#servers ];
  }

  setServers(list) {
    this.#servers = checkServers(list);
  }

  setLocalAddress(ipv4, ipv6) {
    validateString(ipv4, 'ipv4');
    if (ipv6 !== undefined) validateString(ipv6, 'ipv6');
    checkLocal(ipv4, ipv6);
  }
}

// One address of each version; two of one are one too many.
function checkLocal(...addresses) {
  const { isIP } = require('net');
  const versions = addresses.filter((address) => address !== undefined).map((address) => isIP(address));

  if (versions.includes(0)) throw invalidLocal('Invalid IP address.');
  if (versions.length === 2 && versions[0] === versions[1]) {
    throw invalidLocal(`Cannot specify two IPv${ versions[0] === 6 ? 6 : 4 } addresses.`);
  }
}

// Node's native part gives the code only, and leaves the name plain.
function invalidLocal(message) {
  return hideFrames(Object.assign(new TypeError(message), { code: 'ERR_INVALID_ARG_VALUE' }), invalidLocal);
}

// A server as getServers names it: without the port that all have.
function serverOf(server) {
  const { isIP } = require('net');
  if (isIP(server) !== 0) return server;
  const [ , bracketed ] = /^\[([^[\]]*)\]/.exec(server) ?? [];
  const [ , bare, port ] = /(^.+?)(?::(\d+))?$/.exec(server) ?? [];
  const address = [ bracketed, bare ].find((text) => text !== undefined && isIP(text) !== 0);

  if (address === undefined) throw new ERR_INVALID_IP_ADDRESS(server);
  const number = (parseInt(port, 10) || 53) & 0xffff;
  if (number === 53) return address;

  return `${ isIP(address) === 6 ? `[${ address }]` : address }:${ number }`;
}

function checkServers(list) {
  validateArray(list, 'servers');

  return list.map((server, index) => {
    validateString(server, `servers[${ index }]`);

    return serverOf(server);
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
  validateOneOf(value, 'dnsOrder', orders);
  resultOrder = value;
}

// What Node says of a text that is no address when asked for its names.
function checkReverse(address) {
  if (require('net').isIP(address) !== 0) return;

  const named = address === '' ? {} : { hostname: address };

  throw Object.assign(new Error(`getHostByAddr EINVAL${ address && ` ${ address }` }`), {
    errno: -22, code: 'EINVAL', syscall: 'getHostByAddr', ...named
  });
}

module.exports = {
  checkReverse, defaultResolverSetServers, getDefaultResultOrder, getServers, lookupLiteral, lookupOptions, ResolverBase, setDefaultResultOrder
};
