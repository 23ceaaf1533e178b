'use strict';

// Puts Node's globals in place. What another module supplies is an accessor until first touched, because a
// fresh context must cost little.
const { ObjectDefineProperty } = require('./primordials');

const lazyGlobals = {
  Buffer: [ 'buffer', true ],
  console: [ 'console', true, 'default' ],
  process: [ 'process', true, 'default' ],
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
  structuredClone: [ 'internal/structured_clone', true ],
  performance: [ 'perf_hooks', true ],
  Performance: [ 'perf_hooks' ],
  PerformanceEntry: [ 'perf_hooks' ],
  PerformanceMark: [ 'perf_hooks' ],
  PerformanceMeasure: [ 'perf_hooks' ],
  PerformanceObserver: [ 'perf_hooks' ],
  PerformanceObserverEntryList: [ 'perf_hooks' ],
  PerformanceResourceTiming: [ 'perf_hooks' ]
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
}

module.exports = { installGlobals };
