'use strict';
// The host's file system calls. Each throws Node's error when the host answers with a negative error number.

const host = require('internal/host');
const { hideFrames } = require('internal/errors');

let functions;

// The suite's file system is made here, on first use.
const makeFunctions = () => (functions = host.fs());

let errors;

// The failing call's own name, paths as the caller gave them; keys in the order in which Node shows them.
function failure(errno, syscall, path, dest) {
  errors ??= require('internal/uv').getErrorMap();
  const [ code, text ] = errors.get(errno);
  const where = (path === undefined ? '' : ` '${ path }'`) + (dest === undefined ? '' : ` -> '${ dest }'`);
  const error = Object.assign(new Error(`${ code }: ${ text }, ${ syscall }${ where }`), { errno, code, syscall });

  if (path !== undefined) error.path = path;
  if (dest !== undefined) error.dest = dest;

  return error;
}

function call(name, args, syscall, path, dest) {
  const result = (functions ?? makeFunctions())[name](...args);

  if (typeof result === 'number' && result < 0) throw hideFrames(failure(result, syscall, path, dest), call);

  return result;
}

// Like call, but gives the negative number back.
function attempt(name, ...args) {
  return (functions ?? makeFunctions())[name](...args);
}

module.exports = { attempt, call, failure };
