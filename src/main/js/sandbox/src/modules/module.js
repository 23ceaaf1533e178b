'use strict';

const { codes: { ERR_INVALID_ARG_VALUE } } = require('internal/errors');
const { cache, createRequire: requireFrom, extensions } = require('internal/require');
const resolution = require('internal/module_resolution');

const wrapper = [ '(function (exports, require, module, __filename, __dirname) { ', '\n});' ];

const parents = new WeakMap();

function Module(id = '', parent) {
  this.id = id;
  this.path = id.slice(0, Math.max(0, id.lastIndexOf('/'))) || '.';
  this.exports = {};
  parents.set(this, parent);
  this.filename = null;
  this.loaded = false;
  this.children = [];
  parent?.children?.push(this);
}

Module.prototype.constructor = Module;
Object.defineProperty(Module.prototype, 'isPreloading', { get: () => false, configurable: true });
Object.defineProperty(Module.prototype, 'parent', {
  get() { return parents.get(this); }, set(value) { parents.set(this, value); }, configurable: true
});
Module.prototype.load = function load(filename) {
  this.filename = filename;
  this.paths = Module._nodeModulePaths(require('path').dirname(filename));
  require('internal/packages').run(this, filename, filename);
  this.loaded = true;
};
Module.prototype.require = function require(id) {
  return Module._load(id, this, false);
};

Module.prototype._compile = function _compile(content, filename) {
  return require('internal/packages').runText(this, filename, content);
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
  isBuiltin: resolution.isBuiltin,
  createRequire,
  builtinModules: resolution.builtinModules,
  _load: (request, parent) => resolution.load(request, parent?.filename ?? '/'),
  _resolveFilename: (request, parent) => resolution.resolve(request, parent?.filename ?? '/'),
  _nodeModulePaths: resolution.nodeModulePaths,
  _resolveLookupPaths: (request, parent) => resolution.lookupPaths(request, parent?.filename ?? '/'),
  syncBuiltinESMExports() {},
  findSourceMap: () => undefined,
  get SourceMap() { return require('../lib/module/source-map').SourceMap; },
  _debug() {},
  _findPath: (request, paths) => (request.startsWith('/') ? [ '' ] : paths ?? [])
    .map((folder) => require('internal/packages').resolve(`${ folder && `${ folder }/` }${ request }`, '/')).find(Boolean) ?? false,
  _initPaths() {},
  _preloadModules() {},
  register() {
    throw require('internal/denied').denied('module.register', 'WorkerThreads');
  },
  runMain() {
    throw require('internal/denied').denied('module.runMain', 'WorkerThreads');
  },
  Module
});

Object.defineProperty(Module, 'wrapper', { value: wrapper, writable: true, enumerable: false, configurable: true });
Object.defineProperty(Module, 'wrap', {
  value: { wrap: (script) => Module.wrapper[0] + script + Module.wrapper[1] }.wrap, writable: true, enumerable: false, configurable: true
});
