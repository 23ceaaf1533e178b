'use strict';
// The timeout of a stream: an event when it has been set for so long.

const { codes: { ERR_OUT_OF_RANGE } } = require('internal/errors');
const { validateFunction, validateNumber } = require('internal/validators');

const kTimeout = Symbol('timeout');
const MOST = 2 ** 31 - 1;

function getTimerDuration(msecs, name) {
  validateNumber(msecs, name);
  if (msecs < 0 || !Number.isFinite(msecs)) throw new ERR_OUT_OF_RANGE(name, 'a non-negative finite number', msecs);
  if (msecs <= MOST) return msecs;

  require('process').emitWarning(
    `${ msecs } does not fit into a 32-bit signed integer.\nTimer duration was truncated to ${ MOST }.`, 'TimeoutOverflowWarning');

  return MOST;
}

function clearStreamTimeout(stream) {
  require('timers').clearTimeout(stream[kTimeout]);
}

// The method `setTimeout` of sockets. It keeps no suite alive.
function setStreamTimeout(msecs, callback) {
  if (this.destroyed) return this;
  this.timeout = msecs;
  const duration = getTimerDuration(msecs, 'msecs');

  clearStreamTimeout(this);
  if (duration > 0) this[kTimeout] = require('timers').setTimeout(() => this.emit('timeout'), duration).unref();
  if (callback === undefined) return this;
  validateFunction(callback, 'callback');
  if (duration > 0) this.once('timeout', callback);
  else this.removeListener('timeout', callback);

  return this;
}

module.exports = { clearStreamTimeout, getTimerDuration, setStreamTimeout };
