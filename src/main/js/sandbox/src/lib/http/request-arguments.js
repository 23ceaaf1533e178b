'use strict';
// What Node checks of a request before it connects.

const { codes } = require('internal/errors');
const { validateAbortSignal, validateBoolean, validateInteger, validateNumber } = require('internal/validators');
const { checkCreateConnection } = require('../net/arguments');
const { pairsOf } = require('./head');
const { validateHeaderName, validateHeaderValue } = require('./headers');

const { ERR_INVALID_ARG_TYPE, ERR_INVALID_HTTP_TOKEN, ERR_INVALID_PROTOCOL, ERR_OUT_OF_RANGE, ERR_UNESCAPED_CHARACTERS } = codes;

function optionsOf(input, options) {
  const own = typeof options === 'function' ? {} : options;

  if (typeof input === 'string') return { ...require('url').urlToHttpOptions(new URL(input)), ...own };
  if (input instanceof URL) return { ...require('url').urlToHttpOptions(input), ...own };

  return { ...input };
}

function checkAgent(agent) {
  if (agent !== false && agent != null && typeof agent.addRequest !== 'function') {
    throw new ERR_INVALID_ARG_TYPE('options.agent', [ 'Agent-like Object', 'undefined', 'false' ], agent);
  }
}

function checkHost(host, name) {
  if (host != null && typeof host !== 'string') {
    throw new ERR_INVALID_ARG_TYPE(`options.${ name }`, [ 'string', 'undefined', 'null' ], host);
  }

  return host;
}

function checkTimeout(timeout) {
  if (timeout === undefined) return;
  validateNumber(timeout, 'timeout');
  if (timeout < 0 || !Number.isFinite(timeout)) throw new ERR_OUT_OF_RANGE('timeout', 'a non-negative finite number', timeout);
}

function checkMethod(method) {
  if (method != null && typeof method !== 'string') throw new ERR_INVALID_ARG_TYPE('options.method', 'string', method);
  if (!method) return;
  try {
    validateHeaderName(method);
  } catch {
    throw new ERR_INVALID_HTTP_TOKEN('Method', method);
  }
}

function checkHeaders(headers) {
  const pairs = Array.isArray(headers) ? pairsOf(headers) : Object.entries(headers ?? {});

  for (const [ name, value ] of pairs) {
    validateHeaderName(name);
    for (const item of [ value ].flat()) validateHeaderValue(name, item);
  }
}

// The connection is made at once, so what is wrong with it is said at once.
function checkConnection(protocol, options) {
  if (protocol === 'https:' && !options.secureContext) require('tls').createSecureContext(options);
  if (typeof options.createConnection === 'function') return;
  const { socketPath, port } = options;

  checkCreateConnection({ ...options, port: port || 80, path: socketPath || undefined });
}

function checkRequest(expected, input, options) {
  const own = optionsOf(input, options);
  const { agent } = own;

  checkAgent(agent);
  const protocol = own.protocol || expected;

  if (own.path && /[^\u0021-\u00ff]/.test(String(own.path))) throw new ERR_UNESCAPED_CHARACTERS('Request path');
  if (protocol !== (agent?.protocol ?? expected)) throw new ERR_INVALID_PROTOCOL(protocol, agent?.protocol ?? expected);
  checkHost(own.hostname, 'hostname') || checkHost(own.host, 'host');
  checkTimeout(own.timeout);
  if (own.signal) validateAbortSignal(own.signal, 'signal');
  checkMethod(own.method);
  if (own.maxHeaderSize !== undefined) validateInteger(own.maxHeaderSize, 'maxHeaderSize', 0);
  if (own.insecureHTTPParser !== undefined) validateBoolean(own.insecureHTTPParser, 'options.insecureHTTPParser');
  if (own.joinDuplicateHeaders !== undefined) validateBoolean(own.joinDuplicateHeaders, 'options.joinDuplicateHeaders');
  checkHeaders(own.headers);
  if (own.auth) Buffer.from(own.auth);
  checkConnection(protocol, own);
}

module.exports = { checkRequest };
