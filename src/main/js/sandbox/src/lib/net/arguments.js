'use strict';
// What connect and listen take, and what Node checks of it first.

const { codes } = require('internal/errors');
const { validateAbortSignal, validateBoolean, validateFunction, validateInt32, validateNumber, validatePort, validateString } = require('internal/validators');
const { isIP } = require('./addresses');
const { getTimerDuration } = require('./timeout');

const { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_INVALID_IP_ADDRESS, ERR_MISSING_ARGS } = codes;

// As [ options, callback ].
function normalizeArgs(args) {
  const [ first, second ] = args;
  const callback = args.length > 0 && typeof args[args.length - 1] === 'function' ? args[args.length - 1] : null;
  let options = {};

  if (typeof first === 'object' && first !== null) options = first;
  else if (isPipeName(first)) options.path = first;
  else if (args.length > 0) {
    options.port = first;
    if (args.length > 1 && typeof second === 'string') options.host = second;
  }

  return [ options, callback ];
}

// What a Socket takes, be it connected at once or later.
function checkSocket(options) {
  for (const name of [ 'objectMode', 'readableObjectMode', 'writableObjectMode' ]) {
    if (options?.[name]) throw new ERR_INVALID_ARG_VALUE(`options.${ name }`, options[name], 'is not supported');
  }
  if (options?.keepAliveInitialDelay !== undefined) validateNumber(options.keepAliveInitialDelay, 'options.keepAliveInitialDelay');
  if (options?.fd !== undefined && !options.handle) validateInt32(options.fd, 'fd', 0);
  if (options?.signal) validateAbortSignal(options.signal, 'signal');
}

// connect of a module makes its socket first, and sets the timeout.
function checkCreateConnection(...args) {
  const [ options ] = normalizeArgs(args);

  checkSocket(options);
  if (options.timeout) getTimerDuration(options.timeout, 'msecs');
  checkConnect(...args);
}

function checkConnect(...args) {
  const [ options ] = normalizeArgs(Array.isArray(args[0]) ? args[0] : args);
  const { path, port } = options;

  if (port === undefined && path == null) throw new ERR_MISSING_ARGS([ 'options', 'port', 'path' ]);
  if (path) validateString(path, 'options.path');
  else checkTarget(options);
}

function checkTarget({ autoSelectFamily, autoSelectFamilyAttemptTimeout, localAddress, localPort, port, ...options }) {
  if (localAddress && !isIP(localAddress)) throw new ERR_INVALID_IP_ADDRESS(localAddress);
  if (localPort) validateNumber(localPort, 'options.localPort');
  if (port !== undefined) {
    if (typeof port !== 'number' && typeof port !== 'string') {
      throw new ERR_INVALID_ARG_TYPE('options.port', [ 'number', 'string' ], port);
    }
    validatePort(port);
  }
  if (autoSelectFamily != null) validateBoolean(autoSelectFamily, 'options.autoSelectFamily');
  if (autoSelectFamilyAttemptTimeout != null) {
    validateInt32(autoSelectFamilyAttemptTimeout, 'options.autoSelectFamilyAttemptTimeout', 1);
  }
  if (!isIP(options.host || 'localhost')) checkLookup(options);
}

// Of a host that is no address: what dns.lookup would say, unless something else is asked.
function checkLookup({ family, hints, host, lookup }) {
  if (lookup != null) validateFunction(lookup, 'options.lookup');
  if (lookup) return;
  if (host) validateString(host, 'hostname');
  require('internal/dns').lookupOptions({ family, hints: hints || 0 }, { IPv4: 4, IPv6: 6 });
}

const isPipeName = (path) => typeof path === 'string' && !(Number(path) >= 0);

function checkListen(...args) {
  const [ given ] = normalizeArgs(args);
  const options = given._handle || given.handle || given;
  const { fd, path, port } = options;

  if (options instanceof require('./socket').Server || typeof fd === 'number' && fd >= 0) return;
  if (options.signal !== undefined) validateAbortSignal(options.signal, 'options.signal');
  // Neither a port nor a path: any port.
  if (args.length === 0 || typeof args[0] === 'function' || port === null || (port === undefined && 'port' in options)) return;
  if (typeof port === 'number' || typeof port === 'string') {
    validatePort(port, 'options.port');
  } else if (!(path && isPipeName(path))) {
    throw 'port' in options || 'path' in options
      ? new ERR_INVALID_ARG_VALUE('options', options)
      : new ERR_INVALID_ARG_VALUE('options', options, 'must have the property "port" or "path"');
  }
}

// What a Server takes beside its listener.
function checkServer(options) {
  if (options != null && typeof options !== 'object') throw new ERR_INVALID_ARG_TYPE('options', 'Object', options);
  for (const name of [ 'keepAliveInitialDelay', 'highWaterMark' ]) {
    if (options?.[name] !== undefined) validateNumber(options[name], `options.${ name }`);
  }
}

module.exports = { checkConnect, checkCreateConnection, checkListen, checkServer, checkSocket, normalizeArgs };
