'use strict';
// What Node checks before it starts a thread or reaches another one.

const { codes } = require('internal/errors');
const { validateArray, validateNumber, validateString } = require('internal/validators');

const { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_WORKER_MESSAGING_FAILED, ERR_WORKER_MESSAGING_SAME_THREAD, ERR_WORKER_PATH } = codes;
const SHARE_ENV = Symbol.for('nodejs.worker_threads.SHARE_ENV');

const isUrl = (value) => Boolean(value?.href && value.protocol && value.auth === undefined && value.path === undefined);

function checkFilename(filename, options) {
  if (options.eval) {
    if (typeof filename !== 'string') {
      throw new ERR_INVALID_ARG_VALUE('options.eval', options.eval, 'must be false when \'filename\' is not a string');
    }
  } else if (isUrl(filename)) {
    if (filename.protocol !== 'data:') require('url').fileURLToPath(filename);
  } else if (typeof filename !== 'string') {
    throw new ERR_INVALID_ARG_TYPE('filename', [ 'string', 'URL' ], filename);
  } else if (!require('path').isAbsolute(filename) && !/^\.\.?[\\/]/.test(filename)) {
    throw new ERR_WORKER_PATH(filename);
  }
}

function checkEnvironment(env) {
  if (typeof env === 'object' && env !== null) Object.values(env).forEach((value) => `${ value }`);
  else if (env != null && env !== SHARE_ENV) {
    throw new ERR_INVALID_ARG_TYPE('options.env', [ 'object', 'undefined', 'null', 'worker_threads.SHARE_ENV' ], env);
  }
}

function checkWorker(filename, options = {}) {
  if (options.execArgv) validateArray(options.execArgv, 'options.execArgv');
  if (options.argv) {
    validateArray(options.argv, 'options.argv');
    options.argv.map(String);
  }
  checkFilename(filename, options);
  checkEnvironment(options.env);
  if (options.name) validateString(options.name, 'options.name');
  if (options.transferList === undefined && options.workerData !== undefined) structuredClone(options.workerData);
}

function checkMove(port, context) {
  if (!(port instanceof require('internal/message_channel').MessagePort)) {
    throw Object.assign(new TypeError('The "port" argument must be a MessagePort instance'), { code: 'ERR_INVALID_ARG_TYPE' });
  }
  if (typeof context !== 'object' || context === null || !require('vm').isContext(context)) {
    throw Object.assign(new TypeError('Invalid context argument'), { code: 'ERR_INVALID_ARG_TYPE' });
  }
}

function checkPostTo(threadId, transferList, timeout) {
  const limit = typeof transferList === 'number' && timeout === undefined ? transferList : timeout;

  if (limit !== undefined) validateNumber(limit, 'timeout', 0);
  if (threadId === 0) throw new ERR_WORKER_MESSAGING_SAME_THREAD();
  // There is no other thread.
  throw new ERR_WORKER_MESSAGING_FAILED();
}

module.exports = { checkMove, checkPostTo, checkWorker };
