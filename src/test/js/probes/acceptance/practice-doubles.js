// What breaks in practice: serialization, channels, test doubles. One question each, as a list of what has to work would put them: common use, options, common errors.
'use strict';

// ---- v8.serialize (6)
const v8 = require('v8');
probe('v8: serialize there and back', () => { const source = { d: new Date(5), m: new Map([ [ 'a', { b: undefined } ] ]), n: -0, big: -12345678901234567890n, s: 'ü€' }; source.me = source; return v8.deserialize(v8.serialize(source)); });
probe('v8: bytes of a small object', () => v8.serialize({ a: 1, b: 'x' }).toString('hex'));
probe('v8: serialize of a function', () => v8.serialize(() => 1));
probe('v8: deserialize of nonsense', () => v8.deserialize(Buffer.from('zz')));
probe('v8: typed arrays and Buffers keep their kind', () => v8.deserialize(v8.serialize([ Buffer.from('hi'), new Float32Array([ 1.5 ]) ])));
probe('v8: sparse array and error', () => { const list = [ 1, , 3 ]; list.extra = 'e'; return v8.deserialize(v8.serialize([ list, new RangeError('kept') ])); });

// ---- perf_hooks (4)
const hooks = require('perf_hooks');
probe('perf_hooks: observer is told of marks', () => new Promise((resolve) => {
  const observer = new hooks.PerformanceObserver((list, self) => {
    self.disconnect();
    resolve(list.getEntries().map((entry) => [ entry.name, entry.entryType, entry.startTime, entry.duration ]));
  });
  observer.observe({ entryTypes: [ 'mark' ] });
  hooks.performance.mark('p-seen', { startTime: 3 });
  hooks.performance.clearMarks('p-seen');
}));
probe('perf_hooks: histogram of recorded values', () => {
  const histogram = hooks.createHistogram();
  for (const value of [ 1, 2, 3, 10 ]) histogram.record(value);
  return [ histogram.min, histogram.max, histogram.mean, histogram.count, histogram.percentile(50), histogram.exceeds ];
});
probe('perf_hooks: timerify keeps name, length and result', () => {
  const add = hooks.performance.timerify(function add(a, b) { return this.base + a + b; });
  return [ add.name, add.length, add.call({ base: 10 }, 1, 2) ];
});
probe('perf_hooks: observe without any types', () => new hooks.PerformanceObserver(() => {}).observe({}));

// ---- diagnostics_channel (6)
const diagnostics = require('diagnostics_channel');
probe('diagnostics_channel: subscribers get message and name', () => {
  const seen = [];
  const listen = (message, name) => seen.push(message, name);
  diagnostics.subscribe('p:one', listen);
  diagnostics.channel('p:one').publish({ n: 1 });
  seen.push(diagnostics.unsubscribe('p:one', listen), diagnostics.unsubscribe('p:one', listen), diagnostics.hasSubscribers('p:one'));
  return seen;
});
probe('diagnostics_channel: the same name is the same channel', () => [ diagnostics.channel('p:two') === diagnostics.channel('p:two'), diagnostics.channel('p:two').name, diagnostics.channel(Symbol.for('p:two')).name ]);
probe('diagnostics_channel: subscribe with a non-function', () => diagnostics.channel('p:three').subscribe('x'));
probe('diagnostics_channel: tracing a synchronous failure', () => {
  const tracing = diagnostics.tracingChannel('p:four');
  const seen = [];
  tracing.subscribe({ start: () => seen.push('start'), end: (c) => seen.push([ 'end', Object.keys(c) ]), error: (c) => seen.push([ 'error', c.error.message ]) });
  try {
    tracing.traceSync(() => { throw new Error('inside'); }, { id: 1 });
  } catch (error) {
    seen.push(error.message);
  }
  return seen;
});
probe('diagnostics_channel: tracing a promise', async () => {
  const tracing = diagnostics.tracingChannel('p:five');
  const seen = [];
  tracing.subscribe(Object.fromEntries([ 'start', 'end', 'asyncStart', 'asyncEnd', 'error' ].map((name) => [ name, (c) => seen.push([ name, c.result ]) ])));
  seen.push(await tracing.tracePromise(async (a) => a * 2, {}, null, 4));
  return seen;
});
probe('diagnostics_channel: a store bound to a channel', () => {
  const als = new AsyncLocalStorage();
  const channel = diagnostics.channel('p:six');
  channel.bindStore(als, (data) => ({ wrapped: data }));
  return [ channel.runStores('d', () => als.getStore()), als.getStore() ];
});

// ---- test doubles (6)
probe('doubles: replacing a function on a builtin module', () => {
  const fs = require('fs');
  const original = fs.existsSync;
  Object.defineProperty(fs, 'existsSync', { value: (path) => `fake ${ path }`, configurable: true, writable: true });
  try {
    return require('node:fs').existsSync('/x');
  } finally {
    fs.existsSync = original;
  }
});
probe('doubles: a fake Date as a global', () => {
  const Real = Date;
  globalThis.Date = class extends Real { constructor(...args) { super(...(args.length ? args : [ 86400000 ])); } static now() { return 86400000; } };
  try {
    return [ new Date().toISOString(), Date.now(), new Date(0) instanceof Real ];
  } finally {
    globalThis.Date = Real;
  }
});
probe('doubles: process.stdout.write is replaced under console.log', () => {
  const { write } = process.stdout;
  const seen = [];
  process.stdout.write = (chunk) => { seen.push(String(chunk)); return true; };
  try {
    console.log('to %s', 'stdout', { a: 1 });
  } finally {
    process.stdout.write = write;
  }
  return seen;
});
probe('doubles: property flags of globals and module exports', () => [ [ globalThis, 'setTimeout' ], [ globalThis, 'fetch' ], [ globalThis, 'process' ], [ process, 'platform' ], [ require('os'), 'EOL' ], [ require('fs'), 'promises' ] ].map(([ owner, name ]) => {
  const { writable, enumerable, configurable, get } = Object.getOwnPropertyDescriptor(owner, name);
  return [ name, writable, enumerable, configurable, typeof get ];
}));
probe('doubles: process.platform is faked and path stays posix', () => {
  const own = Object.getOwnPropertyDescriptor(process, 'platform');
  Object.defineProperty(process, 'platform', { ...own, value: 'win32' });
  try {
    return [ process.platform, require('path').sep ];
  } finally {
    Object.defineProperty(process, 'platform', own);
  }
});
probe('doubles: assigning a read-only export of crypto', () => { require('crypto').constants = {}; });
