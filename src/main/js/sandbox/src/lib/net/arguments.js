'use strict';
// What connect and listen take, and what Node checks of it first.

const { codes } = require('internal/errors');
const { validateAbortSignal, validateBoolean, validateFunction, validateNumber, validatePort, validateString } = require('internal/validators');
const { isIP } = require('./addresses');

const { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_INVALID_IP_ADDRESS, ERR_MISSING_ARGS } = codes;

// As [ options, callback ].
function normalizeArgs(args) {
  const [ first, second ] = args;
  const callback = args.length > 0 && typeof args[args.length - 1] === 'function' ? args[args.length - 1] : null;
  let options = {};

  if (typeof first === 'object' && first !== null) options = first;
  else if (typeof first === 'string' && !(Number(first) >= 0)) options.path = first;
  else if (args.length > 0) {
    options.port = first;
    if (args.length > 1 && typeof second === 'string') options.host = second;
  }

  return [ options, callback ];
}

function checkConnect(...args) {
  const [ options ] = normalizeArgs(Array.isArray(args[0]) ? args[0] : args);
  const { autoSelectFamily, localAddress, localPort, lookup, path, port } = options;

  if (port === undefined && path == null) throw new ERR_MISSING_ARGS([ 'options', 'port', 'path' ]);
  if (path) {
    validateString(path, 'options.path');

    return;
  }
  if (localAddress && !isIP(localAddress)) throw new ERR_INVALID_IP_ADDRESS(localAddress);
  if (localPort) validateNumber(localPort, 'options.localPort');
  if (typeof port !== 'number' && typeof port !== 'string') {
    throw new ERR_INVALID_ARG_TYPE('options.port', [ 'number', 'string' ], port);
  }
  validatePort(port);
  if (autoSelectFamily != null) validateBoolean(autoSelectFamily, 'options.autoSelectFamily');
  if (lookup != null) validateFunction(lookup, 'options.lookup');
}

function checkListen(...args) {
  const [ options ] = normalizeArgs(args);
  const { fd, path, port } = options;

  if (options instanceof require('./socket').Server || typeof fd === 'number' && fd >= 0) return;
  if (options.signal !== undefined) validateAbortSignal(options.signal, 'options.signal');
  // Neither a port nor a path: any port.
  if (args.length === 0 || typeof args[0] === 'function' || port === null || (port === undefined && 'port' in options)) return;
  if (typeof port === 'number' || typeof port === 'string') {
    validatePort(port, 'options.port');
  } else if (!(typeof path === 'string' && path)) {
    throw 'port' in options || 'path' in options
      ? new ERR_INVALID_ARG_VALUE('options', options)
      : new ERR_INVALID_ARG_VALUE('options', options, 'must have the property "port" or "path"');
  }
}

module.exports = { checkConnect, checkListen, normalizeArgs };
