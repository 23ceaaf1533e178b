'use strict';
// The options that HTTP servers share.

const { codes: { ERR_OUT_OF_RANGE } } = require('internal/errors');
const { validateBoolean, validateInteger } = require('internal/validators');

function integer(options, name, fallback) {
  if (options[name] === undefined) return fallback;
  validateInteger(options[name], name, 0);

  return options[name];
}

function flag(options, name, fallback) {
  if (options[name] === undefined) return fallback;
  validateBoolean(options[name], `options.${ name }`);

  return options[name];
}

// Checks the options and keeps them on the server, in milliseconds and bytes.
function storeHttpOptions(server, options) {
  server.maxHeaderSize = integer(options, 'maxHeaderSize');
  server.insecureHTTPParser = flag(options, 'insecureHTTPParser');
  server.requestTimeout = integer(options, 'requestTimeout', 300_000);
  server.headersTimeout = integer(options, 'headersTimeout', Math.min(60_000, server.requestTimeout));
  if (server.requestTimeout > 0 && server.headersTimeout > server.requestTimeout) {
    throw new ERR_OUT_OF_RANGE('headersTimeout', '<= requestTimeout', options.headersTimeout);
  }
  server.keepAliveTimeout = integer(options, 'keepAliveTimeout', 5_000);
  server.connectionsCheckingInterval = integer(options, 'connectionsCheckingInterval', 30_000);
  server.requireHostHeader = flag(options, 'requireHostHeader', true);
  server.joinDuplicateHeaders = flag(options, 'joinDuplicateHeaders');
  server.rejectNonStandardBodyWrites = flag(options, 'rejectNonStandardBodyWrites', false);
}

module.exports = { storeHttpOptions };
