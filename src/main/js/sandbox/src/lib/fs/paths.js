'use strict';
// Checks of what callers pass, in Node's words, and its conversion for the host.

const { Buffer } = require('buffer');
const { codes, hideFrames, nativeError } = require('internal/errors');
const {
  parseFileMode, validateAbortSignal, validateBoolean, validateInt32, validateObject
} = require('internal/validators');
const {
  O_APPEND, O_CREAT, O_EXCL, O_RDONLY, O_RDWR, O_SYNC, O_TRUNC, O_WRONLY
} = require('./constants');

const isBytes = (value) => value instanceof Uint8Array;

// A path as a string, whatever it came as: string, Uint8Array or file: URL.
function pathOf(value, name = 'path') {
  const isUrl = value?.href && value.protocol && value.auth === undefined && value.path === undefined;
  const path = isUrl ? require('url').fileURLToPath(value) : value;

  if (typeof path !== 'string' && !isBytes(path)) {
    throw hideFrames(new codes.ERR_INVALID_ARG_TYPE(name, [ 'string', 'Buffer', 'URL' ], path), pathOf);
  }
  if (path.includes(typeof path === 'string' ? '\0' : 0)) {
    throw hideFrames(
      new codes.ERR_INVALID_ARG_VALUE(name, path, 'must be a string, Uint8Array, or URL without null bytes'), pathOf);
  }

  return typeof path === 'string' ? path : Buffer.from(path).toString();
}

function descriptorOf(fd, name = 'fd') {
  if (Object.is(fd, -0)) return 0;
  validateInt32(fd, name, 0, 2147483647);

  return fd;
}

// Of the calls that leave the check to Node's native half: it writes large numbers without separators.
function nativeDescriptorOf(fd) {
  if (Number.isInteger(fd) && Math.abs(fd) > 2 ** 32) {
    throw nativeError(RangeError, 'ERR_OUT_OF_RANGE',
      `The value of "fd" is out of range. It must be >= 0 && <= 2147483647. Received ${ fd }`, nativeDescriptorOf);
  }

  return descriptorOf(fd);
}

function checkEncoding(encoding) {
  if (encoding && !Buffer.isEncoding(encoding)) {
    throw new codes.ERR_INVALID_ARG_VALUE('encoding', encoding, 'is invalid encoding');
  }
}

// Options may be an object, an encoding, or a callback that stands in their place.
function optionsOf(options, defaults = {}) {
  if (options == null || typeof options === 'function') return defaults;
  if (typeof options === 'string') {
    const encoding = options;

    options = { ...defaults, encoding };
  } else if (typeof options !== 'object') {
    throw hideFrames(new codes.ERR_INVALID_ARG_TYPE('options', [ 'string', 'Object' ], options), optionsOf);
  }

  if (options.encoding !== 'buffer') checkEncoding(options.encoding);
  if (options.signal !== undefined) validateAbortSignal(options.signal, 'options.signal');

  return options;
}

const flagLetters = {
  __proto__: null,
  r: O_RDONLY,
  'r+': O_RDWR,
  w: O_TRUNC | O_CREAT | O_WRONLY,
  'w+': O_TRUNC | O_CREAT | O_RDWR,
  a: O_APPEND | O_CREAT | O_WRONLY,
  'a+': O_APPEND | O_CREAT | O_RDWR
};
const flagNames = /^(?:r|rs|sr|r\+|rs\+|sr\+|w|wx|xw|w\+|wx\+|xw\+|a|ax|xa|as|sa|a\+|ax\+|xa\+|as\+|sa\+)$/;

function flagsOf(flags, name = 'flags') {
  if (typeof flags === 'number') {
    validateInt32(flags, name);

    return flags;
  }
  if (flags == null) return O_RDONLY;
  if (typeof flags !== 'string' || !flagNames.test(flags)) {
    throw hideFrames(new codes.ERR_INVALID_ARG_VALUE(name, flags), flagsOf);
  }

  return flagLetters[flags.replace(/[sx]/g, '')] | (flags.includes('x') ? O_EXCL : 0) | (flags.includes('s') ? O_SYNC : 0);
}

// Permissions of a new file, less what the process's mask takes away.
function modeOf(mode, fallback) {
  return parseFileMode(mode, 'mode', fallback) & ~require('process').umask() & 0o7777;
}

function permissionsOf(mode) {
  return parseFileMode(mode, 'mode') & 0o7777;
}

function rightsOf(mode) {
  if (mode == null) return 0;
  if (typeof mode !== 'number') {
    throw nativeError(TypeError, 'ERR_INVALID_ARG_TYPE', 'mode must be int32 or null/undefined', rightsOf);
  }
  if (!(mode >= 0 && mode <= 7)) {
    throw nativeError(RangeError, 'ERR_OUT_OF_RANGE', 'mode is out of range: >= 0 && <= 7', rightsOf);
  }

  return Math.trunc(mode);
}

// Seconds since 1970 as a number, from a number, a numeric string or a Date.
function secondsOf(time, name = 'time') {
  if (typeof time === 'string' && +time == time) return +time; // eslint-disable-line eqeqeq
  if (Number.isFinite(time)) return time < 0 ? Date.now() / 1000 : time;
  if (require('util/types').isDate(time)) return Date.prototype.getTime.call(time) / 1000;

  throw hideFrames(new codes.ERR_INVALID_ARG_TYPE(name, [ 'Date', 'Time in seconds' ], time), secondsOf);
}

const microseconds = (time, name) => Math.trunc(secondsOf(time, name) * 1e6);

// A name or path in the encoding that the caller asked for.
function encoded(text, { encoding } = {}) {
  if (!encoding || encoding === 'utf8' || encoding === 'utf-8') return text;

  return encoding === 'buffer' ? Buffer.from(text) : Buffer.from(text).toString(encoding);
}

function booleanOptions(options, defaults, label = 'options') {
  validateObject(options, label);
  for (const name of Object.keys(defaults)) {
    if (typeof defaults[name] === 'boolean') validateBoolean(options[name] ?? defaults[name], `${ label }.${ name }`);
  }
}

module.exports = {
  booleanOptions, checkEncoding, descriptorOf, encoded, flagsOf, microseconds, modeOf, nativeDescriptorOf, optionsOf, pathOf,
  permissionsOf, rightsOf, secondsOf
};
