'use strict';

// Node's answers to require of what is no module of the sandbox.
const loader = require('internal/loader');

// Modules that Node has: a suite must not be told that they are missing from its packages.
const nodeModules = new Set([
  'assert', 'assert/strict', 'async_hooks', 'buffer', 'child_process', 'cluster', 'console', 'constants', 'crypto',
  'dgram', 'diagnostics_channel', 'dns', 'dns/promises', 'domain', 'events', 'fs', 'fs/promises', 'http', 'http2',
  'https', 'inspector', 'inspector/promises', 'module', 'net', 'os', 'path', 'path/posix', 'path/win32',
  'perf_hooks', 'process', 'punycode', 'querystring', 'readline', 'readline/promises', 'repl', 'stream',
  'stream/consumers', 'stream/promises', 'stream/web', 'string_decoder', 'sys', 'timers', 'timers/promises', 'tls',
  'trace_events', 'tty', 'url', 'util', 'util/types', 'v8', 'vm', 'wasi', 'worker_threads', 'zlib'
]);

function withCode(error, code) {
  error.code = code;

  return error;
}

function fail(request, path) {
  if (typeof request !== 'string') {
    const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');

    throw new ERR_INVALID_ARG_TYPE('id', 'string', request);
  }

  if (request === '') {
    const { codes: { ERR_INVALID_ARG_VALUE } } = require('internal/errors');

    throw new ERR_INVALID_ARG_VALUE('id', request, 'must be a non-empty string');
  }

  const name = loader.bareName(request);

  if (nodeModules.has(name)) {
    throw withCode(new Error(`The built-in module '${ name }' is not available in this sandbox`),
      'ERR_UNKNOWN_BUILTIN_MODULE');
  }

  if (name !== request) throw withCode(new Error(`No such built-in module: ${ request }`), 'ERR_UNKNOWN_BUILTIN_MODULE');

  const error = withCode(new Error(`Cannot find module '${ request }'\nRequire stack:\n- ${ path }`), 'MODULE_NOT_FOUND');

  error.requireStack = [ path ];
  throw error;
}

function resolve(request, path) {
  if (typeof request === 'string' && loader.isBuiltin(loader.bareName(request))) return request;

  return fail(request, path);
}

function paths(request) {
  if (loader.isBuiltin(loader.bareName(request))) return null;

  return [ '/node_modules' ];
}

module.exports = { fail, paths, resolve };
