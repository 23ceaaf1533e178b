'use strict';

const EventEmitter = require('events');
const host = require('internal/host');
const loop = require('internal/loop');
const uncaught = require('internal/uncaught');
const clock = require('../lib/process/clock');
const exiting = require('../lib/process/exit');
const directory = require('../lib/process/directory');
const usage = require('../lib/process/usage');
const user = require('../lib/process/user');
const { createEnvironment } = require('../lib/process/environment');
const { features, release, version, versions } = require('../lib/process/identity');
const { emitWarning } = require('../lib/process/warning');
const {
  codes: {
    ERR_DOMAIN_CANNOT_SET_UNCAUGHT_EXCEPTION_CAPTURE, ERR_FEATURE_UNAVAILABLE_ON_PLATFORM, ERR_INVALID_ARG_TYPE,
    ERR_UNCAUGHT_EXCEPTION_CAPTURE_ALREADY_SET
  },
  nativeError
} = require('internal/errors');
const { validateBoolean, validateFunction, validateString } = require('internal/validators');

// As in Node, an EventEmitter by prototype only.
const ProcessClass = Object.defineProperty(function () {}, 'name', { value: 'process', configurable: true });

Object.setPrototypeOf(ProcessClass.prototype, EventEmitter.prototype);

const process = Object.create(ProcessClass.prototype);

function constant(name, value, configurable = true) {
  Object.defineProperty(process, name, { value, writable: false, enumerable: true, configurable });
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
constant('versions', versions);
constant('arch', host.architecture());
constant('platform', 'linux');
constant('release', release);
constant('pid', host.processId());
constant('ppid', 1);
constant('features', features, false);
constant('config', Object.freeze({ target_defaults: Object.freeze({}), variables: Object.freeze({ node_module_version: 115, v8_enable_i18n_support: 1 }) }));
accessor('_exiting', () => exiting.isExiting());
Object.defineProperty(process, 'exitCode', { ...exiting.code, enumerable: true, configurable: false });

let title = 'node';
accessor('title', () => title, (value) => { title = `${ value }`; });

Object.assign(process, {
  moduleLoadList: [],
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
  ...directory,
  exit: exiting.exit,
  reallyExit: { reallyExit() { exiting.exit(arguments[0]); } }.reallyExit,
  abort: exiting.abort,
  kill: exiting.kill,
  emitWarning,

  nextTick(callback, ...args) {
    validateFunction(callback, 'callback');
    if (exiting.isExiting()) return;
    loop.enqueueTick(callback, args.length > 0 ? args : undefined);
  },

  setUncaughtExceptionCaptureCallback(fn) {
    if (fn === null) return uncaught.setCapture(null);
    if (typeof fn !== 'function') throw new ERR_INVALID_ARG_TYPE('fn', [ 'Function', 'null' ], fn);
    if (uncaught.hasDomains()) throw new ERR_DOMAIN_CANNOT_SET_UNCAUGHT_EXCEPTION_CAPTURE();
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
    if (arguments.length < 2) throw nativeError(TypeError, 'ERR_MISSING_ARGS', 'process.dlopen needs at least 2 arguments', process.dlopen);
    throw new ERR_FEATURE_UNAVAILABLE_ON_PLATFORM('process.dlopen');
  },

  getActiveResourcesInfo() {
    return [];
  },

  setSourceMapsEnabled(val) {
    validateBoolean(val, 'val');
  },
  ...user,

  assert: { deprecated(...args) { require('assert').ok(...args); } }.deprecated,

  loadEnvFile(path = undefined) {
    const file = path === undefined ? '.env' : require('../lib/fs/paths').pathOf(path);
    const entries = require('util').parseEnv(require('fs').readFileSync(file, 'utf8'));

    for (const name of Object.keys(entries)) process.env[name] ??= entries[name];
  },

  openStdin: (() => () => process.stdin.resume())()
});

for (const name of [ 'stdout', 'stdin', 'stderr' ]) lazy(name, () => require('internal/standard_streams').make(name));
lazy('allowedNodeEnvironmentFlags', () => require('../lib/process/flags').flags);
lazy('report', () => require('../lib/process/report').report);
accessor('sourceMapsEnabled', () => false);
Object.defineProperty(process, Symbol.toStringTag, { value: 'process', writable: true, enumerable: false, configurable: false });

module.exports = process;
