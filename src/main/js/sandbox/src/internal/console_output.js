'use strict';

// Where the suite's console and its standard streams end: the host, which may want to know where a message comes from.
const host = require('internal/host');
const { Error, defineProperty, getOwnPropertyDescriptor, uncurry } = require('internal/primordials');

const { captureStackTrace } = Error;
const exec = uncurry(RegExp.prototype.exec);
const isLocated = host.locatesConsole();
// More than there are frames of the console's own above the suite's.
const FRAMES = 30;
const nowhere = { source: '', line: 0, column: 0 };
const place = /^ +at (?:.*\()?(?!node:)([^()\n]+):(\d+):(\d+)\)?$/m;

// Calls something with settings of Error that are not the suite's.
function withSettings(settings, call) {
  const before = {};

  for (const name in settings) {
    before[name] = getOwnPropertyDescriptor(Error, name);
    defineProperty(Error, name, { value: settings[name], writable: true, enumerable: true, configurable: true });
  }

  try {
    return call();
  } finally {
    for (const name in settings) {
      if (before[name] === undefined) delete Error[name];
      else defineProperty(Error, name, before[name]);
    }
  }
}

function stackHere() {
  const holder = {};

  captureStackTrace(holder, write);

  return holder.stack;
}

// The suite's frame that stands highest.
function caller() {
  const found = exec(place, withSettings({ stackTraceLimit: FRAMES, prepareStackTrace: undefined }, stackHere));

  return found === null ? nowhere : { source: found[1], line: +found[2], column: +found[3] };
}

// What xJet's own logs name: its state is a global variable, which a suite may have made its own.
function ancestry() {
  try {
    const { state } = globalThis;
    const { ancestry: names, description } = state.test ?? state.describe;

    return `${ [ ...names, description ] }`;
  } catch {
    return '';
  }
}

// The level, while the console writes to a standard stream.
let consoleLevel;

function write(level, text) {
  const { source, line, column } = isLocated ? caller() : nowhere;

  host.console(consoleLevel ?? level, text, isLocated ? ancestry() : '', source, line, column);
}

function withLevel(level, call) {
  consoleLevel = level;
  try {
    call();
  } finally {
    consoleLevel = undefined;
  }
}

module.exports = { withLevel, write };
