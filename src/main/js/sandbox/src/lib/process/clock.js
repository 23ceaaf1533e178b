'use strict';

const host = require('internal/host');
const { codes: { ERR_OUT_OF_RANGE } } = require('internal/errors');
const { validateArray } = require('internal/validators');

const { floor, round } = Math;
const nanosPerSecond = 1e9;
const nanos = () => round(host.now() * 1e6);

function hrtime(time) {
  const now = nanos();
  const seconds = floor(now / nanosPerSecond);
  const rest = now % nanosPerSecond;

  if (time === undefined) return [ seconds, rest ];

  validateArray(time, 'time');
  if (time.length !== 2) throw new ERR_OUT_OF_RANGE('time', 2, time.length);

  const elapsed = [ seconds - time[0], rest - time[1] ];

  if (elapsed[1] < 0) {
    elapsed[0]--;
    elapsed[1] += nanosPerSecond;
  }

  return elapsed;
}

hrtime.bigint = function bigint() {
  return BigInt(nanos());
};

function uptime() {
  return host.now() / 1000;
}

module.exports = { hrtime, uptime };
