'use strict';

// Puts Node's globals in place. What another module supplies is loaded when first touched, because a fresh
// context must cost little. It is an accessor until then where it is one in Node.
const { ObjectDefineProperty } = require('./primordials');

// name: module, whether enumerable, and what makes it: nothing for the module's export of that name.
const lazyValues = {
  console: [ 'console', false, 'default' ],
  URL: [ 'url' ],
  URLSearchParams: [ 'url' ],
  Event: [ 'internal/event_target' ],
  EventTarget: [ 'internal/event_target' ],
  CustomEvent: [ 'internal/event_target' ],
  structuredClone: [ 'internal/structured_clone', true ],
  WebAssembly: [ 'internal/webassembly' ]
};

const lazyAccessors = {
  Buffer: [ 'buffer' ],
  process: [ 'process', false, 'default' ],
  atob: [ 'buffer', true ],
  btoa: [ 'buffer', true ],
  performance: [ 'perf_hooks', true ],
  Blob: [ 'buffer' ],
  File: [ 'buffer' ],
  TextEncoder: [ 'util' ],
  TextDecoder: [ 'util' ],
  AbortController: [ 'internal/abort_controller' ],
  AbortSignal: [ 'internal/abort_controller' ],
  DOMException: [ 'internal/dom_exception' ],
  MessageChannel: [ 'internal/message_channel' ],
  MessagePort: [ 'internal/message_channel' ],
  MessageEvent: [ 'internal/message_channel' ],
  BroadcastChannel: [ 'internal/message_channel' ],
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
  FormData: [ 'internal/fetch' ],
  Headers: [ 'internal/fetch' ],
  Request: [ 'internal/fetch' ],
  Response: [ 'internal/fetch' ]
};

function define(name, value, enumerable) {
  ObjectDefineProperty(globalThis, name, { __proto__: null, value, enumerable, writable: true, configurable: true });
}

function loaded(loader, name, module, isWholeModule) {
  const exports = loader.require(module);

  return isWholeModule ? exports : exports[name];
}

function rename(fn, value) {
  ObjectDefineProperty(fn, 'name', { __proto__: null, value, configurable: true });
}

function defineAccessor(name, loader, module, enumerable, isWholeModule) {
  const accessor = {
    __proto__: null,
    get() {
      const value = loaded(loader, name, module, isWholeModule);

      define(name, value, enumerable);

      return value;
    },
    set(value) { define(name, value, enumerable); },
    enumerable,
    configurable: true
  };

  if (name !== 'Buffer' && name !== 'process') {
    rename(accessor.get, `get ${ name }`);
    rename(accessor.set, `set ${ name }`);
  }
  ObjectDefineProperty(globalThis, name, accessor);
}

function installGlobals(loader, values, defineLazily) {
  for (const name in values) define(name, values[name], true);

  for (const name in lazyValues) {
    const [ module, enumerable = false, whole ] = lazyValues[name];

    defineLazily(globalThis, name, () => loaded(loader, name, module, whole !== undefined), enumerable);
  }

  for (const name in lazyAccessors) {
    const [ module, enumerable = false, whole ] = lazyAccessors[name];

    defineAccessor(name, loader, module, enumerable, whole !== undefined);
  }

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
