'use strict';

const { setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate } = require('internal/loop').timers.api;

// Loaded by the first call: nearly nobody uses them any more.
const legacy = (name) => ({ deprecated(...args) { return require('../lib/timers/legacy')[name](...args); } }).deprecated;

module.exports = {
  setTimeout,
  clearTimeout,
  setImmediate,
  clearImmediate,
  setInterval,
  clearInterval,
  _unrefActive: legacy('_unrefActive'),
  active: legacy('active'),
  unenroll: legacy('unenroll'),
  enroll: legacy('enroll')
};

Object.defineProperty(module.exports, 'promises', {
  get: () => require('timers/promises'), enumerable: true, configurable: true
});
