'use strict';

const loop = require('internal/loop');
const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { validateString } = require('internal/validators');

function createWarning(message, type = 'Warning', code, constructor, detail) {
  const warning = new Error(message);

  warning.name = String(type);
  if (code) warning.code = code;
  if (detail !== undefined) warning.detail = detail;
  Error.captureStackTrace(warning, constructor ?? module.exports.emitWarning);

  return warning;
}

function emitWarning(warning, type, code, constructor) {
  let detail;

  if (type !== null && typeof type === 'object' && !Array.isArray(type)) {
    constructor = type.ctor;
    code = type.code;
    if (typeof type.detail === 'string') detail = type.detail;
    type = type.type ?? 'Warning';
  } else if (typeof type === 'function') {
    constructor = type;
    code = '';
    type = 'Warning';
  }

  if (type !== undefined) validateString(type, 'type');
  if (typeof code === 'function') {
    constructor = code;
    code = '';
  } else if (code !== undefined) {
    validateString(code, 'code');
  }

  if (typeof warning === 'string') warning = createWarning(warning, type, code, constructor, detail);
  else if (!(warning instanceof Error)) throw new ERR_INVALID_ARG_TYPE('warning', [ 'Error', 'string' ], warning);

  const process = require('process');

  if (warning.name === 'DeprecationWarning') {
    if (process.noDeprecation) return;
    if (process.throwDeprecation) {
      loop.enqueueTick(() => {
        throw warning;
      });

      return;
    }
  }

  loop.enqueueTick(() => process.emit('warning', warning));
  loop.enqueueTick(() => log(process, warning));
}

function log(process, warning) {
  const code = warning.code ? `[${ warning.code }] ` : '';
  const detail = typeof warning.detail === 'string' ? `\n${ warning.detail }` : '';

  process.stderr.write(`(node:${ process.pid }) ${ code }${ warning.name }: ${ warning.message }${ detail }\n`);
}

module.exports = { emitWarning };
