'use strict';

const EventEmitter = require('events');
const host = require('internal/host');
const loop = require('internal/loop');
const uncaught = require('internal/uncaught');
const clock = require('../lib/process/clock');
const exiting = require('../lib/process/exit');
const usage = require('../lib/process/usage');
const { createEnvironment } = require('../lib/process/environment');
const { features, release, version, versions } = require('../lib/process/identity');
const { emitWarning } = require('../lib/process/warning');
const {
  codes: {
    ERR_FEATURE_UNAVAILABLE_ON_PLATFORM, ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE,
    ERR_UNCAUGHT_EXCEPTION_CAPTURE_ALREADY_SET
  }
} = require('internal/errors');
const { validateFunction, validateString } = require('internal/validators');

// As in Node, an EventEmitter by prototype only.
const prototype = Object.create(EventEmitter.prototype, {
  constructor: { value: { process() {} }.process, enumerable: false, writable: true, configurable: true }
});
const process = Object.create(prototype);

function constant(name, value) {
  Object.defineProperty(process, name, { value, writable: false, enumerable: true, configurable: true });
}

function accessor(name, get, set) {
  Object.defineProperty(process, name, { get, set, enumerable: true, configurable: true });
}

// Made when first asked for: most suites never look at them.
function lazy(name, create) {
  let value;
  let made = false;

  accessor(name, () => {
    if (!made) [ value, made ] = [ create(), true ];

    return value;
  });
}

constant('version', version);
constant('versions', Object.freeze(versions));
constant('arch', host.architecture());
constant('platform', 'linux');
constant('release', release);
constant('pid', host.processId());
constant('ppid', 1);
constant('features', Object.freeze(features));
constant('config', Object.freeze({ target_defaults: Object.freeze({}), variables: Object.freeze({}) }));
accessor('_exiting', () => exiting.isExiting());
Object.defineProperty(process, 'exitCode', { ...exiting.code, enumerable: true, configurable: false });

let title = 'node';
accessor('title', () => title, (value) => { title = `${ value }`; });

Object.assign(process, {
  _events: undefined,
  _eventsCount: 0,
  _maxListeners: undefined,
  domain: null,
  env: createEnvironment(host.environment()),
  argv: [ '/usr/local/bin/node', host.suiteFile() ],
  execArgv: [],
  execPath: '/usr/local/bin/node',
  debugPort: 9229,
  argv0: 'node',
  uptime: clock.uptime,
  hrtime: clock.hrtime,
  ...usage,
  exit: exiting.exit,
  reallyExit: exiting.exit,
  abort: exiting.abort,
  kill: exiting.kill,
  emitWarning,

  cwd() {
    return '/';
  },

  chdir(directory) {
    validateString(directory, 'directory');
    if (directory === '/') return;

    const error = new Error(`ENOENT: no such file or directory, chdir '/' -> '${ directory }'`);

    throw Object.assign(error, { errno: -2, code: 'ENOENT', syscall: 'chdir', path: '/', dest: directory });
  },

  umask(mask) {
    const previous = umask;

    if (mask !== undefined) umask = parseMask(mask);

    return previous;
  },

  nextTick(callback, ...args) {
    validateFunction(callback, 'callback');
    if (exiting.isExiting()) return;
    loop.enqueueTick(callback, args.length > 0 ? args : undefined);
  },

  setUncaughtExceptionCaptureCallback(fn) {
    if (fn === null) return uncaught.setCapture(null);
    if (typeof fn !== 'function') throw new ERR_INVALID_ARG_TYPE('fn', [ 'Function', 'null' ], fn);
    if (uncaught.hasCapture()) throw new ERR_UNCAUGHT_EXCEPTION_CAPTURE_ALREADY_SET();

    return uncaught.setCapture(fn);
  },

  hasUncaughtExceptionCaptureCallback() {
    return uncaught.hasCapture();
  },

  getBuiltinModule(id) {
    validateString(id, 'id');

    const loader = require('internal/loader');
    const name = loader.bareName(id);

    return loader.isBuiltin(name) ? loader.require(name) : undefined;
  },

  binding(module) {
    throw new Error(`No such module: ${ module }`);
  },

  dlopen() {
    throw new ERR_FEATURE_UNAVAILABLE_ON_PLATFORM('process.dlopen');
  },

  getActiveResourcesInfo() {
    return [];
  },

  setSourceMapsEnabled() {},
  getuid: () => 1000,
  geteuid: () => 1000,
  getgid: () => 1000,
  getegid: () => 1000,
  getgroups: () => [ 1000 ]
});

let umask = 0o22;

function parseMask(mask) {
  if (typeof mask === 'string') {
    if (!/^[0-7]+$/.test(mask)) {
      throw new ERR_INVALID_ARG_VALUE('mask', mask, 'must be a 32-bit unsigned integer or an octal string');
    }

    return parseInt(mask, 8) & 0o777;
  }

  require('internal/validators').validateUint32(mask, 'mask');

  return mask & 0o777;
}

for (const name of [ 'stdout', 'stdin', 'stderr' ]) lazy(name, () => require('internal/standard_streams').make(name));
lazy('allowedNodeEnvironmentFlags', () => new Set());
accessor('sourceMapsEnabled', () => false);
Object.defineProperty(process, Symbol.toStringTag, { value: 'process', writable: true, enumerable: false, configurable: false });

module.exports = process;
