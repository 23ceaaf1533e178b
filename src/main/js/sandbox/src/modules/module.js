'use strict';

const { codes: { ERR_INVALID_ARG_VALUE } } = require('internal/errors');
const { cache, createRequire: requireFrom, extensions } = require('internal/require');
const resolution = require('internal/module_resolution');

const wrapper = [ '(function (exports, require, module, __filename, __dirname) { ', '\n});' ];

function Module(id = '', parent) {
  this.id = id;
  this.path = id.slice(0, Math.max(0, id.lastIndexOf('/'))) || '.';
  this.exports = {};
  this.filename = null;
  this.loaded = false;
  this.children = [];
  parent?.children?.push(this);
}

Module.prototype.constructor = Module;
Module.prototype.require = function require(id) {
  return Module._load(id, this, false);
};

function fileNameOf(filename) {
  const { URL, fileURLToPath } = require('url');
  const isUrl = filename instanceof URL || (typeof filename === 'string' && filename.startsWith('file:'));

  if (isUrl && new URL(filename).protocol === 'file:') return fileURLToPath(filename);
  if (typeof filename === 'string' && filename.startsWith('/')) return filename;

  throw new ERR_INVALID_ARG_VALUE(
    'filename', filename, 'must be a file URL object, file URL string, or absolute path string');
}

function createRequire(filename) {
  const path = fileNameOf(filename);

  return requireFrom(path.endsWith('/') ? `${ path }noop.js` : path);
}

module.exports = Object.assign(Module, {
  _cache: cache,
  _extensions: extensions,
  _pathCache: { __proto__: null },
  globalPaths: [],
  wrapper,
  wrap: (script) => wrapper[0] + script + wrapper[1],
  isBuiltin: resolution.isBuiltin,
  createRequire,
  builtinModules: resolution.builtinModules,
  _load: (request, parent) => resolution.load(request, parent?.filename ?? '/'),
  _resolveFilename: (request, parent) => resolution.resolve(request, parent?.filename ?? '/'),
  _nodeModulePaths: resolution.nodeModulePaths,
  _resolveLookupPaths: (request, parent) => resolution.lookupPaths(request, parent?.filename ?? '/'),
  syncBuiltinESMExports() {},
  findSourceMap: () => undefined,
  Module
});
