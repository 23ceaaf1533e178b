'use strict';

// What require means to a suite: Node's builtins by name, and Node's words for what there is not.
const loader = require('internal/loader');
const { codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE } } = require('internal/errors');

// Every builtin of Node 20. A suite that asks for one that the sandbox lacks must not be told that a package
// is missing.
const builtinModules = [
  '_http_agent', '_http_client', '_http_common', '_http_incoming', '_http_outgoing', '_http_server',
  '_stream_duplex', '_stream_passthrough', '_stream_readable', '_stream_transform', '_stream_wrap',
  '_stream_writable', '_tls_common', '_tls_wrap', 'assert', 'assert/strict', 'async_hooks', 'buffer',
  'child_process', 'cluster', 'console', 'constants', 'crypto', 'dgram', 'diagnostics_channel', 'dns',
  'dns/promises', 'domain', 'events', 'fs', 'fs/promises', 'http', 'http2', 'https', 'inspector',
  'inspector/promises', 'module', 'net', 'os', 'path', 'path/posix', 'path/win32', 'perf_hooks', 'process',
  'punycode', 'querystring', 'readline', 'readline/promises', 'repl', 'stream', 'stream/consumers',
  'stream/promises', 'stream/web', 'string_decoder', 'sys', 'timers', 'timers/promises', 'tls', 'trace_events',
  'tty', 'url', 'util', 'util/types', 'v8', 'vm', 'wasi', 'worker_threads', 'zlib'
];

// Known by their node: name only.
const schemeOnly = [ 'sea', 'sqlite', 'test', 'test/reporters' ];

function withCode(error, code) {
  error.code = code;

  return error;
}

function nodeHas(name, hasScheme) {
  return builtinModules.includes(name) || (hasScheme && schemeOnly.includes(name));
}

function isBuiltin(request) {
  const name = loader.bareName(`${ request }`);

  return nodeHas(name, name !== request);
}

function validate(request, name) {
  if (typeof request !== 'string') throw new ERR_INVALID_ARG_TYPE(name, 'string', request);
}

function notFound(request, path) {
  const name = loader.bareName(request);
  const hasScheme = name !== request;

  if (nodeHas(name, hasScheme)) {
    return withCode(new Error(`The built-in module '${ name }' is not available in this sandbox`),
      'ERR_UNKNOWN_BUILTIN_MODULE');
  }

  if (hasScheme) return unknownBuiltin(request);

  const error = withCode(new Error(`Cannot find module '${ request }'\nRequire stack:\n- ${ path }`), 'MODULE_NOT_FOUND');

  error.requireStack = [ path ];

  return error;
}

function unknownBuiltin(request) {
  const { codes: { ERR_UNKNOWN_BUILTIN_MODULE } } = require('internal/errors');

  return new ERR_UNKNOWN_BUILTIN_MODULE(request);
}

function load(request, path) {
  validate(request, 'id');
  if (request === '') throw new ERR_INVALID_ARG_VALUE('id', request, 'must be a non-empty string');

  const name = loader.bareName(request);

  if (loader.isBuiltin(name)) return loader.require(name);

  return require('internal/packages').loadFile(fileOf(request, path), path);
}

function resolve(request, path) {
  validate(request, 'request');

  return loader.isBuiltin(loader.bareName(request)) ? request : fileOf(request, path);
}

// A file of the suite's own, or a package's.
function fileOf(request, path) {
  const name = loader.bareName(request);

  if (name !== request || nodeHas(name, false)) throw notFound(request, path);
  const file = require('internal/packages').resolve(request, path);

  if (file === undefined) throw notFound(request, path);

  return file;
}

// The node_modules folders that Node would search, from the innermost.
function nodeModulePaths(folder) {
  const parts = folder.split('/').filter((part) => part !== '');
  const paths = [];

  for (let length = parts.length; length >= 0; length--) {
    if (parts[length - 1] === 'node_modules') continue;
    paths.push([ '', ...parts.slice(0, length), 'node_modules' ].join('/'));
  }

  return paths;
}

function lookupPaths(request, path) {
  validate(request, 'request');
  if (isBuiltin(request)) return null;

  const folder = path.slice(0, path.lastIndexOf('/')) || '/';

  return /^\.\.?(\/|$)/.test(request) ? [ folder ] : nodeModulePaths(folder);
}

module.exports = { builtinModules, isBuiltin, load, lookupPaths, nodeModulePaths, notFound, resolve };
