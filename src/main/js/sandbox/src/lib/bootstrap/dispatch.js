'use strict';

// The suite's way out: the exact bytes of what it dispatches go to the host in one call.
const { ArrayBufferIsView, getOwnPropertyDescriptor, ObjectGetPrototypeOf, uncurry } = require('./primordials');

// A view's own account of itself may be a suite's invention.
const getters = (prototype) => {
  const getter = (name) => uncurry(getOwnPropertyDescriptor(prototype, name).get);

  return { buffer: getter('buffer'), offset: getter('byteOffset'), length: getter('byteLength') };
};
const typedArrayPrototype = ObjectGetPrototypeOf(Uint8Array.prototype);
const typedArray = getters(typedArrayPrototype);
const dataView = getters(DataView.prototype);
const typeNameOf = uncurry(getOwnPropertyDescriptor(typedArrayPrototype, Symbol.toStringTag).get);

function createDispatch(host, loader, loop) {
  const limit = host.packetLimit();

  // To make bytes of a text that is too long would take time and memory, and the text has no fewer.
  const isTooLong = (length) => {
    if (length > limit) host.tooMuchOutput();

    return length > limit;
  };

  return function dispatch(data) {
    if (loop.hasEnded()) return;

    if (typeof data === 'string') {
      if (!isTooLong(data.length)) host.dispatchText(data);
    } else if (ArrayBufferIsView(data)) {
      const { buffer, offset, length } = typeNameOf(data) === undefined ? dataView : typedArray;
      const bytes = length(data);

      if (!isTooLong(bytes)) host.dispatchBytes(buffer(data), offset(data), bytes);
    } else {
      const { codes: { ERR_INVALID_ARG_TYPE } } = loader.require('internal/errors');

      throw new ERR_INVALID_ARG_TYPE('data', [ 'string', 'Buffer', 'TypedArray', 'DataView' ], data);
    }
  };
}

module.exports = { createDispatch };
