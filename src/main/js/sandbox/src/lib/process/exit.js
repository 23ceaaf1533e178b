'use strict';

// A suite cannot end the process it runs in: process.exit and its kin end the suite, as a failure.
const host = require('internal/host');
const loop = require('internal/loop');
const { codes: { ERR_INVALID_ARG_TYPE, ERR_UNKNOWN_SIGNAL } } = require('internal/errors');
const { validateInteger } = require('internal/validators');

let exitCode;
let isExiting = false;

function validateCode(value, name) {
  if (value === null || value === undefined) return;

  if (typeof value === 'string' && value !== '') {
    const number = Number(value);

    if (Number.isInteger(number)) return;
    throw new ERR_INVALID_ARG_TYPE(name, 'number', value);
  }

  validateInteger(value, name);
}

function endSuite(message) {
  loop.end(new Error(message));
  host.stop();
}

function exit(code) {
  validateCode(code, 'code');
  if (code !== undefined) exitCode = code;

  if (!isExiting) {
    const process = require('process');

    isExiting = true;
    process.emit('exit', exitCode || 0);
  }

  endSuite(`process.exit called with "${ exitCode ?? 0 }"`);
}

function abort() {
  endSuite('process.abort called');
}

function kill(pid, signal) {
  // The lenient comparison is Node's: a numeric string is taken too.
  if (pid != (pid | 0)) throw new ERR_INVALID_ARG_TYPE('pid', 'number', pid);
  if (typeof signal === 'string' && !require('os').constants.signals[signal]) throw new ERR_UNKNOWN_SIGNAL(signal);

  const process = require('process');

  if (signal === 0) {
    if (pid === process.pid) return true;
  } else if (pid === process.pid) {
    if (process.listenerCount(signal ?? 'SIGTERM') === 0) endSuite(`process.kill called with "${ signal ?? 'SIGTERM' }"`);
    loop.startOperation()(() => process.emit(signal ?? 'SIGTERM', signal ?? 'SIGTERM'));

    return true;
  }

  const error = new Error('kill EPERM');

  throw Object.assign(error, { errno: -1, code: 'EPERM', syscall: 'kill' });
}

module.exports = {
  abort,
  exit,
  kill,
  code: { get: () => exitCode, set(value) { validateCode(value, 'code'); exitCode = value; } },
  isExiting: () => isExiting
};
