'use strict';

// The web's streams, from the package that the standard's authors try their tests on, and what of Node's there
// is around them: what they look like, and the properties by which Node's streams know them.
const web = require('web-streams-polyfill/dist/ponyfill.js');
const { codes: { ERR_ARG_NOT_ITERABLE } } = require('internal/errors');
const { customInspectSymbol, inspectNested } = require('internal/util');

const { ReadableStream, TransformStream, WritableStream } = web;
const symbol = (name) => Symbol.for(`nodejs.${ name }`);

// The polyfill keeps a stream's state in a property. As an accessor it tells when the stream has ended.
function watchState(prototype) {
  const states = new WeakMap();
  const closings = new WeakMap();

  function settle(stream, { resolve, reject }) {
    if (states.get(stream) === 'closed') resolve();
    else if (states.get(stream) === 'errored') Promise.resolve().then(() => reject(stream._storedError));
  }

  Object.defineProperty(prototype, '_state', {
    get() {
      return states.get(this);
    },
    set(state) {
      states.set(this, state);
      if (closings.has(this)) settle(this, closings.get(this));
    }
  });
  Object.defineProperty(prototype, symbol('webstream.isClosedPromise'), {
    get() {
      if (!closings.has(this)) {
        const closing = {};

        closing.promise = new Promise((resolve, reject) => Object.assign(closing, { resolve, reject }));
        closing.promise.catch(() => {});
        closings.set(this, closing);
        settle(this, closing);
      }

      return closings.get(this);
    }
  });
}

function define(prototype, name, get) {
  Object.defineProperty(prototype, symbol(name), { get, configurable: true });
}

// The polyfill's own properties are no business of who enumerates a stream.
function hideFields({ prototype }, names) {
  for (const name of names) {
    Object.defineProperty(prototype, name, {
      set(value) {
        Object.defineProperty(this, name, { value, writable: true });
      }
    });
  }
}

watchState(ReadableStream.prototype);
watchState(WritableStream.prototype);
hideFields(ReadableStream, [ '_disturbed', '_reader', '_readableStreamController', '_storedError' ]);
hideFields(WritableStream, [
  '_backpressure', '_closeRequest', '_inFlightCloseRequest', '_inFlightWriteRequest', '_pendingAbortRequest',
  '_storedError', '_writableStreamController', '_writeRequests', '_writer'
]);
hideFields(TransformStream, [
  '_backpressure', '_backpressureChangePromise', '_backpressureChangePromise_resolve', '_readable',
  '_transformStreamController', '_writable'
]);
delete web.WritableStreamDefaultController.prototype.abortReason;

define(ReadableStream.prototype, 'stream.disturbed', function () { return this._disturbed; });
define(ReadableStream.prototype, 'stream.errored', function () { return this._state === 'errored'; });
define(ReadableStream.prototype, 'stream.readable', function () { return this._state === 'readable'; });
define(WritableStream.prototype, 'stream.errored', function () { return this._state === 'errored'; });
define(ReadableStream.prototype, 'webstream.controllerErrorFunction', function () {
  return (error) => this._readableStreamController.error(error);
});
define(WritableStream.prototype, 'webstream.controllerErrorFunction', function () {
  return (error) => this._writableStreamController.error(error);
});

const { from } = ReadableStream;

// Named after what it stands for, and checked as Node checks it.
Object.defineProperty(ReadableStream, 'from', {
  value: {
    from(iterable) {
      if (iterable[Symbol.asyncIterator] == null && iterable[Symbol.iterator] == null) throw new ERR_ARG_NOT_ITERABLE(iterable);

      return from(iterable);
    }
  }.from
});

const looks = {
  ReadableStream: (stream) => ({
    locked: stream.locked,
    state: stream._state,
    supportsBYOB: stream._readableStreamController instanceof web.ReadableByteStreamController
  }),
  WritableStream: (stream) => ({ locked: stream.locked, state: stream._state }),
  TransformStream: (stream) => ({ readable: stream.readable, writable: stream.writable, backpressure: stream._backpressure }),
  ByteLengthQueuingStrategy: ({ highWaterMark }) => ({ highWaterMark }),
  CountQueuingStrategy: ({ highWaterMark }) => ({ highWaterMark }),
  ReadableStreamDefaultController: () => ({}),
  ReadableByteStreamController: () => ({}),
  WritableStreamDefaultController: () => ({}),
  TransformStreamDefaultController: () => ({}),
  ReadableStreamDefaultReader: () => ({}),
  WritableStreamDefaultWriter: () => ({})
};

for (const name of Object.keys(looks)) {
  Object.defineProperty(web[name].prototype, customInspectSymbol, {
    value(depth, options) {
      return inspectNested(this, depth, options, looks[name](this));
    },
    writable: true,
    configurable: true
  });
}

module.exports = { ...web };
