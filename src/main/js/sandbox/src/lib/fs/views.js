'use strict';
// What reading and writing have in common: views, ranges in them, and several of them one after the other.

const { codes } = require('internal/errors');
const { validateInteger } = require('internal/validators');
const { descriptorOf } = require('./paths');

const isView = (value) => ArrayBuffer.isView(value);

function offsetOf(offset) {
  if (offset == null) return 0;
  validateInteger(offset, 'offset', 0);

  return offset;
}

const rangeIn = (buffer, { offset = 0, length = buffer?.byteLength - offset, position = null }) => [ offset, length, position ];

function validateViews(buffers) {
  if (!Array.isArray(buffers)) throw new codes.ERR_INVALID_ARG_TYPE('buffers', 'ArrayBufferView[]', buffers);
  for (const buffer of buffers) {
    if (!isView(buffer)) throw new codes.ERR_INVALID_ARG_TYPE('buffers', 'ArrayBufferView[]', buffers);
  }
}

function vectored(each) {
  return function(fd, buffers, position) {
    const descriptor = descriptorOf(fd);
    validateViews(buffers);
    let at = typeof position === 'number' ? position : -1;

    return () => {
      let total = 0;

      for (const buffer of buffers) {
        const count = each(descriptor, buffer, at);

        total += count;
        if (at >= 0) at += count;
        if (count < buffer.byteLength) break;
      }

      return [ total, buffers ];
    };
  };
}

module.exports = { isView, offsetOf, rangeIn, vectored };
