'use strict';

const { setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate } = require('internal/loop').timers.api;

module.exports = {
  setTimeout,
  clearTimeout,
  setImmediate,
  clearImmediate,
  setInterval,
  clearInterval
};

Object.defineProperty(module.exports, 'promises', {
  get: () => require('timers/promises'), enumerable: true, configurable: true
});
