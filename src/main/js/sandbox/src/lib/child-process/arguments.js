'use strict';
// What Node checks of the arguments before it starts a process.

const { codes } = require('internal/errors');
const {
  isInt32, validateAbortSignal, validateArray, validateBoolean, validateFunction, validateObject, validateOneOf, validateString
} = require('internal/validators');
const { pathOf } = require('../fs/paths');
const { checkStdio } = require('./stdio');

const { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_OUT_OF_RANGE, ERR_UNKNOWN_SIGNAL } = codes;

function withoutNull(text, name) {
  if (typeof text === 'string' && text.includes('\0')) {
    throw new ERR_INVALID_ARG_VALUE(name, text, 'must be a string without null bytes');
  }
}

function checkList(args, name) {
  args.forEach((item, i) => withoutNull(item, `${ name }[${ i }]`));
}

function checkBoolean(options, name) {
  if (options[name] != null) validateBoolean(options[name], `options.${ name }`);
}

function checkId(options, name) {
  if (options[name] != null && !isInt32(options[name])) throw new ERR_INVALID_ARG_TYPE(`options.${ name }`, 'int32', options[name]);
}

function checkOptions(options) {
  if (options.cwd != null) pathOf(options.cwd, 'options.cwd');
  checkBoolean(options, 'detached');
  checkId(options, 'uid');
  checkId(options, 'gid');
  if (options.shell != null && typeof options.shell !== 'boolean' && typeof options.shell !== 'string') {
    throw new ERR_INVALID_ARG_TYPE('options.shell', [ 'boolean', 'string' ], options.shell);
  }
  if (options.argv0 != null) {
    validateString(options.argv0, 'options.argv0');
    withoutNull(options.argv0, 'options.argv0');
  }
  checkBoolean(options, 'windowsHide');
  checkBoolean(options, 'windowsVerbatimArguments');
  checkEnvironment(options.env || {});
}

function checkEnvironment(env) {
  for (const key in env) {
    if (env[key] === undefined) continue;
    withoutNull(key, `options.env['${ key }']`);
    withoutNull(`${ env[key] }`, `options.env['${ key }']`);
  }
}

// `options` has to be an object where it stands after a list of arguments, and is what stands in the list's place.
function checkFile(file, args, options) {
  validateString(file, 'file');
  withoutNull(file, 'file');
  if (file.length === 0) throw new ERR_INVALID_ARG_VALUE('file', file, 'cannot be empty');
  const inPlace = !Array.isArray(args) && args != null;
  if (inPlace && typeof args !== 'object') throw new ERR_INVALID_ARG_TYPE('args', 'object', args);
  const own = inPlace ? args : options;

  if (Array.isArray(args)) checkList(args, 'args');
  if (own !== undefined) validateObject(own, 'options');
  checkOptions(own ?? {});

  return own ?? {};
}

function checkTimeout(timeout) {
  if (timeout != null && !(Number.isInteger(timeout) && timeout >= 0)) {
    throw new ERR_OUT_OF_RANGE('timeout', 'an unsigned integer', timeout);
  }
}

function checkKillSignal(signal) {
  if (typeof signal !== 'string' && typeof signal !== 'number') {
    if (signal != null) throw new ERR_INVALID_ARG_TYPE('options.killSignal', [ 'string', 'number' ], signal);

    return;
  }
  const { signals } = require('os').constants;

  if (typeof signal === 'number' ? !Object.values(signals).includes(signal) : !Object.hasOwn(signals, signal.toUpperCase())) {
    throw new ERR_UNKNOWN_SIGNAL(signal);
  }
}

function checkMaxBuffer(size) {
  if (size != null && !(typeof size === 'number' && size >= 0)) {
    throw new ERR_OUT_OF_RANGE('options.maxBuffer', 'a positive number', size);
  }
}

function spawn(file, args, options) {
  const own = checkFile(file, args, options);

  checkTimeout(own.timeout);
  if (own.signal !== undefined) validateAbortSignal(own.signal, 'options.signal');
  checkKillSignal(own.killSignal);
  checkStart(own);
}

// What is looked at as the process is started.
function checkStart(options) {
  validateOneOf(options.serialization, 'options.serialization', [ undefined, 'json', 'advanced' ]);
  checkStdio(options.stdio);
}

// ChildProcess.prototype.spawn, to which all others come.
function start(options) {
  validateObject(options, 'options');
  checkStart(options);
  if (options.envPairs !== undefined) validateArray(options.envPairs, 'options.envPairs');
  validateString(options.file, 'options.file');
  if (options.args !== undefined) validateArray(options.args, 'options.args');
}

function kill(signal) {
  if (signal === 0 || signal === undefined) return;
  const { signals } = require('os').constants;
  const isKnown = typeof signal === 'number' ? Object.values(signals).includes(signal)
    : typeof signal === 'string' && Object.hasOwn(signals, signal.toUpperCase());

  if (!isKnown) throw new ERR_UNKNOWN_SIGNAL(typeof signal === 'object' ? require('util').inspect(signal) : signal);
}

function spawnSync(file, args, options) {
  const own = checkFile(file, args, options);

  checkTimeout(own.timeout);
  checkMaxBuffer(own.maxBuffer);
  checkKillSignal(own.killSignal);
  checkStdio(own.stdio, own.input, true);
}

// With a callback, each of the arguments between may be missing.
function execFile(file, args, options, callback) {
  let [ list, own, done ] = [ args, options, callback ];
  if (args != null && typeof args === 'object' && !Array.isArray(args)) [ list, own, done ] = [ null, args, options ];
  else if (typeof args === 'function') [ list, own, done ] = [ null, null, args ];
  if (typeof own === 'function') [ own, done ] = [ null, own ];
  if (done != null) validateFunction(done, 'callback');
  if (own != null) validateObject(own, 'options');
  checkTimeout(own?.timeout);
  checkMaxBuffer(own?.maxBuffer);
  checkKillSignal(own?.killSignal);
  // Node hands on what it knows, and that is not all.
  const { cwd, env, uid, gid, shell, argv0, signal } = own ?? {};
  spawn(file, list, { cwd, env, uid, gid, shell, argv0, signal });
}

function checkCommand(command) {
  validateString(command, 'command');
  withoutNull(command, 'command');
}

function exec(command, options, callback) {
  checkCommand(command);
  const own = typeof options === 'object' && options !== null ? options : {};
  const done = typeof options === 'function' ? options : callback;

  execFile(command, [], { ...own, shell: typeof own.shell === 'string' ? own.shell : true }, done);
}

function execSync(command, options) {
  checkCommand(command);
  spawnSync(command, [], { ...options, shell: typeof options?.shell === 'string' ? options.shell : true });
}

function fork(modulePath, args, options) {
  pathOf(modulePath, 'modulePath');
  let own = options;
  let list = args ?? [];
  if (args != null && typeof args === 'object' && !Array.isArray(args)) [ list, own ] = [ [], args ];
  else if (args != null) validateArray(args, 'args');
  if (own != null) validateObject(own, 'options');
  const { execArgv = [], execPath, stdio } = own ?? {};
  const channels = typeof stdio === 'string' ? forkStdio(stdio) : stdio;

  if (Array.isArray(channels) && !channels.includes('ipc')) throw new codes.ERR_CHILD_PROCESS_IPC_REQUIRED('options.stdio');
  withoutNull(execPath, 'options.execPath');
  checkList([ ...execArgv ], 'options.execArgv');
  spawn(execPath || 'node', [ ...execArgv, modulePath, ...list ], { ...own, stdio: Array.isArray(channels) ? channels : undefined, shell: false });
}

function forkStdio(stdio) {
  if (![ 'ignore', 'pipe', 'overlapped', 'inherit' ].includes(stdio)) throw new ERR_INVALID_ARG_VALUE('stdio', stdio);

  return [ stdio, stdio, stdio, 'ipc' ];
}

module.exports = { exec, execFile, execFileSync: spawnSync, execSync, fork, kill, spawn, spawnSync, start };
