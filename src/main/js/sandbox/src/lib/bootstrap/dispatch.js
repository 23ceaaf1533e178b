'use strict';

// The suite's way out: the exact bytes of what it dispatches go to the host in one call.
const { ArrayBufferIsView } = require('./primordials');

function createDispatch(host, loader, loop) {
  return function dispatch(data) {
    if (loop.hasEnded()) return;

    if (typeof data === 'string') host.dispatchText(data);
    else if (ArrayBufferIsView(data)) host.dispatchBytes(data.buffer, data.byteOffset, data.byteLength);
    else {
      const { codes: { ERR_INVALID_ARG_TYPE } } = loader.require('internal/errors');

      throw new ERR_INVALID_ARG_TYPE('data', [ 'string', 'Buffer', 'TypedArray', 'DataView' ], data);
    }
  };
}

module.exports = { createDispatch };
