'use strict';

const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { validateBoolean, validateOneOf, validateString } = require('internal/validators');
const { shouldColorize } = require('internal/util');
const { inspect } = require('internal/inspect');

function isStream(value) {
  if (value === null || typeof value !== 'object') return false;
  const isWebStream = typeof value.getReader === 'function' || typeof value.getWriter === 'function';

  return isWebStream || value._readableState || value._writableState
    || (typeof value.write === 'function' && typeof value.on === 'function')
    || (typeof value.pipe === 'function' && typeof value.on === 'function');
}

function codesOf(name) {
  const codes = inspect.colors[name];
  if (codes == null) validateOneOf(name, 'format', Object.keys(inspect.colors));

  return codes;
}

const escape = (code) => `\u001b[${ code }m`;

function styleText(format, text, { validateStream = true, stream = require('process').stdout } = {}) {
  validateString(text, 'text');
  validateBoolean(validateStream, 'options.validateStream');

  if (validateStream && !isStream(stream)) {
    throw new ERR_INVALID_ARG_TYPE('stream', [ 'ReadableStream', 'WritableStream', 'Stream' ], stream);
  }
  if (Array.isArray(format)) {
    const codes = format.map(codesOf);
    const left = codes.map(([ open ]) => escape(open)).join('');

    return left + text + codes.map(([ , close ]) => escape(close)).reverse().join('');
  }
  const [ open, close ] = codesOf(format);

  // A list of formats is applied whatever the stream, as in Node.
  return validateStream && !shouldColorize(stream) ? text : `${ escape(open) }${ text }${ escape(close) }`;
}

module.exports = { styleText };
