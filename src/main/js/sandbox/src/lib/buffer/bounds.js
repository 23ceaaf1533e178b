'use strict';
// Range checks that the read and write methods share.

const { codes: { ERR_BUFFER_OUT_OF_BOUNDS, ERR_INVALID_ARG_TYPE, ERR_OUT_OF_RANGE } } = require('internal/errors');
const { validateNumber } = require('internal/validators');

// For an offset or a byteLength that has been found wrong; `largest` is the greatest that fits.
function boundsError(value, largest, type) {
  if (Math.floor(value) !== value) {
    validateNumber(value, type);
    throw new ERR_OUT_OF_RANGE(type || 'offset', 'an integer', value);
  }
  if (largest < 0) throw new ERR_BUFFER_OUT_OF_BOUNDS();

  throw new ERR_OUT_OF_RANGE(type || 'offset', `>= ${ type ? 1 : 0 } and <= ${ largest }`, value);
}

// Refuses an offset at which `extra` + 1 bytes do not fit.
function checkBounds(buffer, offset, extra) {
  if (typeof offset !== 'number') throw new ERR_INVALID_ARG_TYPE('offset', 'number', offset);
  if (buffer[offset] === undefined || buffer[offset + extra] === undefined) {
    boundsError(offset, buffer.length - (extra + 1));
  }
}

function valueError(value, min, max, extra) {
  const n = typeof min === 'bigint' ? 'n' : '';
  const bits = (extra + 1) * 8;
  let range = `>= ${ min }${ n } and <= ${ max }${ n }`;

  if (extra > 3) {
    const power = (exponent) => `2${ n } ** ${ exponent }${ n }`;
    range = min == 0
      ? `>= 0${ n } and < ${ power(bits) }`
      : `>= -(${ power(bits - 1) }) and < ${ power(bits - 1) }`;
  }

  throw new ERR_OUT_OF_RANGE('value', range, value);
}

function checkInt(value, min, max, buffer, offset, extra) {
  if (value > max || value < min) valueError(value, min, max, extra);
  checkBounds(buffer, offset, extra);
}

module.exports = { boundsError, checkBounds, checkInt };
