'use strict';
// What a program would reach through WASI is refused when it calls it; all else is checked as Node does.

const { denied, named } = require('internal/denied');
const { codes: { ERR_INVALID_ARG_VALUE, ERR_WASI_ALREADY_STARTED }, hideFrames } = require('internal/errors');
const { validateArray, validateBoolean, validateFunction, validateInt32, validateObject, validateString, validateUndefined } = require('internal/validators');

require('process').emitWarning('WASI is an experimental feature and might change at any time', 'ExperimentalWarning');

const bindings = { __proto__: null, unstable: 'wasi_unstable', preview1: 'wasi_snapshot_preview1' };

const calls = (
  'args_get/2 args_sizes_get/2 clock_res_get/2 clock_time_get/3 environ_get/2 environ_sizes_get/2 fd_advise/4 fd_allocate/3 fd_close/1 '
  + 'fd_datasync/1 fd_fdstat_get/2 fd_fdstat_set_flags/2 fd_fdstat_set_rights/3 fd_filestat_get/2 fd_filestat_set_size/2 '
  + 'fd_filestat_set_times/4 fd_pread/5 fd_prestat_get/2 fd_prestat_dir_name/3 fd_pwrite/5 fd_read/4 fd_readdir/5 fd_renumber/2 fd_seek/4 '
  + 'fd_sync/1 fd_tell/2 fd_write/4 path_create_directory/3 path_filestat_get/5 path_filestat_set_times/7 path_link/7 path_open/9 '
  + 'path_readlink/6 path_remove_directory/3 path_rename/6 path_symlink/5 path_unlink_file/3 poll_oneoff/4 proc_exit/1 proc_raise/1 '
  + 'random_get/2 sched_yield/0 sock_accept/3 sock_recv/6 sock_send/5 sock_shutdown/2'
).split(' ');

// The error that ends a program which exits, when the host wants its exit code.
const exited = Symbol('kExitCode');

function imports(onExit) {
  const functions = new (class WASI {})();

  for (const call of calls) {
    const [ name, length ] = call.split('/');

    functions[name] = named(() => { throw denied(`wasi.${ name }`, 'WASI'); }, `bound ${ name }`, Number(length));
  }
  functions.proc_exit = named(onExit, 'bound wasiReturnOnProcExit', 1);

  return functions;
}

function checkOptions(options) {
  validateObject(options, 'options');
  validateString(options.version, 'options.version');
  if (bindings[options.version] === undefined) throw new ERR_INVALID_ARG_VALUE('options.version', options.version, 'unsupported WASI version');
  if (options.args !== undefined) validateArray(options.args, 'options.args');
  for (const name of [ 'env', 'preopens' ]) {
    if (options[name] !== undefined) validateObject(options[name], `options.${ name }`);
  }
  for (const name of [ 'stdin', 'stdout', 'stderr' ]) {
    if (options[name] !== undefined) validateInt32(options[name], `options.${ name }`, 0);
  }
  if (options.returnOnExit !== undefined) validateBoolean(options.returnOnExit, 'options.returnOnExit');
}

function checkInstance(instance) {
  validateObject(instance, 'instance');
  validateObject(instance.exports, 'instance.exports');
  if (!(instance.exports.memory instanceof WebAssembly.Memory)) {
    const error = new TypeError('"instance.exports.memory" property must be a WebAssembly.Memory object');

    throw hideFrames(Object.assign(error, { code: 'ERR_INVALID_ARG_TYPE' }), checkInstance);
  }
}

class WASI {
  #binding;
  #started = false;
  #exitCode = 0;

  constructor(options = {}) {
    checkOptions(options);
    this.#binding = bindings[options.version];
    this.wasiImport = imports((code) => {
      this.#exitCode = code;
      throw exited;
    });
  }

  #start(instance) {
    if (this.#started) throw new ERR_WASI_ALREADY_STARTED();
    this.#started = true;
    checkInstance(instance);
  }

  start(instance) {
    this.#start(instance);
    const { _start, _initialize } = instance.exports;

    validateFunction(_start, 'instance.exports._start');
    validateUndefined(_initialize, 'instance.exports._initialize');
    try {
      _start();
    } catch (error) {
      if (error !== exited) throw error;
    }

    return this.#exitCode;
  }

  initialize(instance) {
    this.#start(instance);
    const { _start, _initialize } = instance.exports;

    validateUndefined(_start, 'instance.exports._start');
    if (_initialize === undefined) return;
    validateFunction(_initialize, 'instance.exports._initialize');
    _initialize();
  }

  getImportObject() {
    return { [this.#binding]: this.wasiImport };
  }
}

module.exports = { WASI };
