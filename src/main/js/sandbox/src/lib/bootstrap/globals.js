'use strict';

// Puts Node's globals in place. What another module supplies is an accessor until first touched, because a
// fresh context must cost little.
const { ObjectDefineProperty } = require('./primordials');

const lazyGlobals = {
  Buffer: [ 'buffer' ],
  console: [ 'console', false, 'default' ],
  process: [ 'process', false, 'default' ],
  atob: [ 'buffer', true ],
  btoa: [ 'buffer', true ],
  Blob: [ 'buffer' ],
  File: [ 'buffer' ],
  URL: [ 'url' ],
  URLSearchParams: [ 'url' ],
  TextEncoder: [ 'util' ],
  TextDecoder: [ 'util' ],
  AbortController: [ 'internal/abort_controller' ],
  AbortSignal: [ 'internal/abort_controller' ],
  Event: [ 'internal/event_target' ],
  EventTarget: [ 'internal/event_target' ],
  CustomEvent: [ 'internal/event_target' ],
  DOMException: [ 'internal/dom_exception' ],
  MessageChannel: [ 'internal/message_channel' ],
  MessagePort: [ 'internal/message_channel' ],
  MessageEvent: [ 'internal/message_channel' ],
  BroadcastChannel: [ 'internal/message_channel' ],
  structuredClone: [ 'internal/structured_clone', true ],
  performance: [ 'perf_hooks', true ],
  Performance: [ 'perf_hooks' ],
  PerformanceEntry: [ 'perf_hooks' ],
  PerformanceMark: [ 'perf_hooks' ],
  PerformanceMeasure: [ 'perf_hooks' ],
  PerformanceObserver: [ 'perf_hooks' ],
  PerformanceObserverEntryList: [ 'perf_hooks' ],
  PerformanceResourceTiming: [ 'perf_hooks' ],
  Crypto: [ 'internal/webcrypto' ],
  CryptoKey: [ 'internal/webcrypto' ],
  SubtleCrypto: [ 'internal/webcrypto' ],
  ReadableStream: [ 'stream/web' ],
  ReadableStreamDefaultReader: [ 'stream/web' ],
  ReadableStreamBYOBReader: [ 'stream/web' ],
  ReadableStreamBYOBRequest: [ 'stream/web' ],
  ReadableByteStreamController: [ 'stream/web' ],
  ReadableStreamDefaultController: [ 'stream/web' ],
  TransformStream: [ 'stream/web' ],
  TransformStreamDefaultController: [ 'stream/web' ],
  WritableStream: [ 'stream/web' ],
  WritableStreamDefaultController: [ 'stream/web' ],
  WritableStreamDefaultWriter: [ 'stream/web' ],
  ByteLengthQueuingStrategy: [ 'stream/web' ],
  CountQueuingStrategy: [ 'stream/web' ],
  TextEncoderStream: [ 'stream/web' ],
  TextDecoderStream: [ 'stream/web' ],
  CompressionStream: [ 'stream/web' ],
  DecompressionStream: [ 'stream/web' ],
  WebAssembly: [ 'internal/webassembly' ],
  FormData: [ 'internal/fetch' ],
  Headers: [ 'internal/fetch' ],
  Request: [ 'internal/fetch' ],
  Response: [ 'internal/fetch' ]
};

function define(name, value, enumerable) {
  ObjectDefineProperty(globalThis, name, { __proto__: null, value, enumerable, writable: true, configurable: true });
}

function defineLazy(name, loader, module, enumerable, isWholeModule) {
  ObjectDefineProperty(globalThis, name, {
    __proto__: null,
    get() {
      const exports = loader.require(module);
      const value = isWholeModule ? exports : exports[name];

      define(name, value, enumerable);

      return value;
    },
    set(value) { define(name, value, enumerable); },
    enumerable,
    configurable: true
  });
}

function installGlobals(loader, values) {
  for (const name in lazyGlobals) {
    const [ module, enumerable = false, whole ] = lazyGlobals[name];

    defineLazy(name, loader, module, enumerable, whole !== undefined);
  }

  for (const name in values) define(name, values[name], true);

  // Loaded by the first call, not by the first look.
  define('fetch', function fetch(input, init = undefined) {
    return loader.require('internal/fetch').fetch(input, init);
  }, true);

  // This one stays an accessor, without a setter.
  ObjectDefineProperty(globalThis, 'crypto', {
    __proto__: null,
    get: { get crypto() { return loader.require('internal/webcrypto').crypto; } }.__lookupGetter__('crypto'),
    enumerable: true,
    configurable: true
  });
}

module.exports = { installGlobals };
