'use strict';
// mkdir and mkdtemp.

const { validateBoolean } = require('internal/validators');
const { attempt, call, failure } = require('./calls');
const { encoded, modeOf, optionsOf, pathOf } = require('./paths');
const { parseStats } = require('./stats');

const EEXIST = -17;
const ENOENT = -2;
const ENOTDIR = -20;

const templateLetters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

// The last name that was tried is in the error, but in that of the synchronous form.
function mkdtemp(prefix, options, isSync = false) {
  const checked = optionsOf(options);
  const text = pathOf(prefix, 'prefix');

  return () => {
    for (let tries = 0; ; tries++) {
      let path = text;

      for (let i = 0; i < 6; i++) path += templateLetters[Math.floor(random() * templateLetters.length)];
      const result = attempt('mkdir', path, 0o700);

      if (result === 0) return encoded(path, checked);
      if (result !== EEXIST || tries > 100) throw failure(result, 'mkdtemp', isSync ? `${ text }XXXXXX` : path);
    }
  };
}

const mkdtempSync = (prefix, options) => mkdtemp(prefix, options, true);

// A suite may have replaced Math.random by something that always gives the same.
const { random } = Math;

function mkdir(path, options) {
  const text = pathOf(path);
  let mode = 0o777;
  let recursive = false;

  if (typeof options === 'number' || typeof options === 'string') {
    mode = options;
  } else if (options) {
    if (options.recursive !== undefined) {
      recursive = options.recursive;
      validateBoolean(recursive, 'options.recursive');
    }
    if (options.mode !== undefined) mode = options.mode;
  }
  const permissions = modeOf(mode, 0o777);

  return () => {
    if (recursive) return makeAll(text, permissions);
    call('mkdir', [ text, permissions ], 'mkdir', text);

    return undefined;
  };
}

// Gives the outermost folder that had to be made. The path is taken name by name as it is: `a/../b` makes `a`, too.
function makeAll(text, mode) {
  const { dirname } = require('path');
  const missing = [];
  let outermost;
  let climbs = true;

  for (let at = text; ;) {
    const result = attempt('mkdir', at, mode);

    if (result === ENOENT && climbs && dirname(at) !== at) {
      missing.push(at);
      at = dirname(at);
      continue;
    }
    if (result === 0) outermost ??= at;
    else if (result !== EEXIST || !isFolder(at)) throw failure(result === EEXIST && at !== text ? ENOTDIR : result, 'mkdir', text);
    if (missing.length === 0) return outermost;
    climbs = false;
    at = missing.pop();
  }
}

function isFolder(path) {
  const text = attempt('stat', path, true);

  return typeof text === 'string' && parseStats(text).isDirectory();
}

module.exports = { mkdir, mkdtemp, mkdtempSync };
