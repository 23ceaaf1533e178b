'use strict';
// Errors of failed system calls. `fs` reports plain errors (UVException), some codes wrap them (SystemError).

const uv = require('internal/uv');

const { captureStackTrace } = Error;
const kIsNodeError = Symbol('kIsNodeError');

class SystemError extends Error {
  toString() {
    return `${ this.name } [${ this.code }]: ${ this.message }`;
  }
}

class NodeError extends SystemError {}

function accessor(error, context, key) {
  Object.defineProperty(error, key, {
    get: () => (context[key] instanceof Uint8Array ? context[key].toString() : context[key]),
    set(value) {
      context[key] = context[key] instanceof Uint8Array ? require('buffer').Buffer.from(`${ value }`) : value;
    },
    enumerable: true,
    configurable: true
  });
}

// An error with `code` about a failed call; `context` is `{ code, errno, message, syscall, path?, dest? }`.
function makeSystemError(code, prefix, context, below) {
  const error = new NodeError();
  captureStackTrace(error, below);
  const define = (key, value, enumerable = false) => (
    Object.defineProperty(error, key, { value, writable: !enumerable, enumerable, configurable: true })
  );
  let message = `${ prefix }: ${ context.syscall } returned ${ context.code } (${ context.message })`;
  if (context.path !== undefined) message += ` ${ context.path }`;
  if (context.dest !== undefined) message += ` => ${ context.dest }`;

  error.code = code;
  define('name', `SystemError [${ code }]`);
  define('message', message);
  void error.stack;
  define('name', 'SystemError');
  define('info', context, true);
  accessor(error, context, 'errno');
  accessor(error, context, 'syscall');
  if (context.path !== undefined) accessor(error, context, 'path');
  if (context.dest !== undefined) accessor(error, context, 'dest');
  Object.defineProperty(error, kIsNodeError, { value: true, configurable: true });

  return error;
}

// `ENOENT: no such file or directory, open '/x' -> '/y'`, as fs throws it.
// context: { errno, syscall, code?, message?, path?, dest? }; errno is negative.
function UVException(context) {
  const [ code, text ] = uv.getErrorMap().get(context.errno) ?? [ 'UNKNOWN', 'unknown error' ];
  let message = `${ code }: ${ context.message || text }, ${ context.syscall }`;
  const path = context.path ? context.path.toString() : undefined;
  const dest = context.dest ? context.dest.toString() : undefined;
  if (path) message += ` '${ path }'`;
  if (dest) message += ` -> '${ dest }'`;

  const error = new Error(message);
  for (const [ key, value ] of Object.entries(context)) {
    if (key !== 'message' && key !== 'path' && key !== 'dest') error[key] = value;
  }
  error.code = code;
  if (path) error.path = path;
  if (dest) error.dest = dest;
  captureStackTrace(error, new.target ?? UVException);

  return error;
}

// `open ENOENT`, as os, process and child_process throw it; errno is negative.
function ErrnoException(errno, syscall, original) {
  const code = uv.errname(errno);
  const error = new Error(`${ syscall } ${ code }${ original ? ` ${ original }` : '' }`);
  error.errno = errno;
  error.code = code;
  error.syscall = syscall;
  captureStackTrace(error, new.target ?? ErrnoException);

  return error;
}

module.exports = { ErrnoException, SystemError, UVException, makeSystemError };
