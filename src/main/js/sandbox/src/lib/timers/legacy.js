'use strict';

// Timers on objects of the caller's own, deprecated since Node 10: enroll gives one a delay, active starts it.
const { clearTimeout, setTimeout } = require('internal/loop').timers.api;
const { deprecate } = require('internal/util');
const { codes: { ERR_OUT_OF_RANGE } } = require('internal/errors');
const { validateNumber } = require('internal/validators');

const LONGEST_DELAY = 2 ** 31 - 1;
const timers = new WeakMap();

function start(item) {
  clearTimeout(timers.get(item));
  if (item._idleTimeout < 0 || item._idleTimeout === undefined) return undefined;

  const timer = setTimeout(() => item._onTimeout?.(), item._idleTimeout);

  timers.set(item, timer);

  return timer;
}

function unenroll(item) {
  clearTimeout(timers.get(item));
  item._idleTimeout = -1;
}

function enroll(item, msecs) {
  validateNumber(msecs, 'msecs');
  if (msecs < 0 || !Number.isFinite(msecs)) throw new ERR_OUT_OF_RANGE('msecs', 'a non-negative finite number', msecs);
  unenroll(item);
  item._idleTimeout = Math.min(msecs, LONGEST_DELAY);
}

const deprecated = (fn, name, code, instead = 'Please use setTimeout instead.') =>
  deprecate(fn, `timers.${ name }() is deprecated. ${ instead }`, code);

module.exports = {
  _unrefActive: deprecated((item) => { start(item)?.unref(); }, '_unrefActive', 'DEP0127', 'Please use timeout.refresh() instead.'),
  active: deprecated((item) => { start(item); }, 'active', 'DEP0126', 'Please use timeout.refresh() instead.'),
  unenroll: deprecated(unenroll, 'unenroll', 'DEP0096', 'Please use clearTimeout instead.'),
  enroll: deprecated(enroll, 'enroll', 'DEP0095')
};
