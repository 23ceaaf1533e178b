'use strict';

const { codes: { ERR_OUT_OF_RANGE } } = require('internal/errors');
const { validateNumber, validateString } = require('internal/validators');
const { defineLazyProperties, deprecate, promisify } = require('internal/util');
const { format, formatWithOptions, inspect, stripVTControlCharacters } = require('internal/inspect');
const types = require('util/types');
const { callbackify } = require('../lib/util/callbackify');
const { debuglog } = require('../lib/util/debuglog');
const legacy = require('../lib/util/legacy');

function _errnoException(...args) {
  const { ErrnoException } = require('internal/errors');

  return new ErrnoException(...args);
}

function _exceptionWithHostPort(...args) {
  const { ExceptionWithHostPort } = require('internal/errors');

  return new ExceptionWithHostPort(...args);
}

function styleText(format, text, { validateStream = true, stream = require('process').stdout } = {}) {
  return require('../lib/util/style-text').styleText(format, text, { validateStream, stream });
}

function getSystemErrorMap() {
  return require('internal/uv').getErrorMap();
}

function getSystemErrorName(err) {
  validateNumber(err, 'err');
  if (err >= 0 || !Number.isSafeInteger(err)) throw new ERR_OUT_OF_RANGE('err', 'a negative integer', err);

  return require('internal/uv').errname(err);
}

function parseEnv(content) {
  validateString(content, 'content');

  return require('../lib/util/parse-env').parseEnv(content);
}

module.exports = {
  _errnoException,
  _exceptionWithHostPort,
  _extend: legacy._extend,
  callbackify,
  debug: debuglog,
  debuglog,
  deprecate,
  format,
  styleText,
  formatWithOptions,
  getSystemErrorMap,
  getSystemErrorName,
  inherits: legacy.inherits,
  inspect,
  isArray: Array.isArray,
  isBoolean: legacy.isBoolean,
  isBuffer: legacy.isBuffer,
  isDeepStrictEqual(a, b) {
    return require('internal/comparisons').isDeepStrictEqual(a, b);
  },
  isNull: legacy.isNull,
  isNullOrUndefined: legacy.isNullOrUndefined,
  isNumber: legacy.isNumber,
  isString: legacy.isString,
  isSymbol: legacy.isSymbol,
  isUndefined: legacy.isUndefined,
  isRegExp: types.isRegExp,
  isObject: legacy.isObject,
  isDate: types.isDate,
  isError: legacy.isError,
  isFunction: legacy.isFunction,
  isPrimitive: legacy.isPrimitive,
  log: legacy.log,
  promisify,
  stripVTControlCharacters,
  toUSVString(input) {
    return `${ input }`.toWellFormed();
  },
  get transferableAbortSignal() {
    return require('internal/abort_controller').transferableAbortSignal;
  },
  get transferableAbortController() {
    return require('internal/abort_controller').transferableAbortController;
  },
  get aborted() {
    return require('internal/abort_controller').aborted;
  },
  types,
  parseEnv
};

defineLazyProperties(module.exports, () => require('../lib/util/parse-args'), [ 'parseArgs' ]);
defineLazyProperties(module.exports, () => require('internal/encoding'), [ 'TextDecoder', 'TextEncoder' ]);
defineLazyProperties(module.exports, () => require('../lib/util/mime'), [ 'MIMEType', 'MIMEParams' ]);
