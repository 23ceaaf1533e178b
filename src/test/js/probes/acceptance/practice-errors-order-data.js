// What breaks in practice: errors, order of turns, dates, patterns, proxies, typed arrays. One question each, as a list of what has to work would put them: common use, options, common errors.
'use strict';

// ---- errors (16)
probe('error: stack begins with name and message', () => new TypeError('bad thing').stack.split('\n')[0]);
probe('error: stack first line after name and message are changed before the first read', () => {
  const error = new Error('first');
  error.name = 'Renamed';
  error.message = 'second';
  return error.stack.split('\n')[0];
});
probe('error: stack first line of a subclass with a prototype name', () => {
  class HttpError extends Error {}
  HttpError.prototype.name = 'HttpError';
  return new HttpError('404').stack.split('\n')[0];
});
probe('error: cause is an own hidden property', () => new Error('outer', { cause: new RangeError('inner') }));
probe('error: reference to an undeclared name', () => undeclaredName + 1);
probe('error: Promise.any rejection', () => Promise.any([ Promise.reject(new Error('x')), Promise.reject(new Error('y')) ]));
probe('error: captureStackTrace gives a plain object a stack', () => {
  const target = { name: 'Custom', message: 'made' };
  Error.captureStackTrace(target);
  return [ target.stack.split('\n')[0], Object.keys(target) ];
});
probe('error: captureStackTrace hides the frames above the given function', () => {
  function inner() {
    const holder = {};
    Error.captureStackTrace(holder, inner);
    return holder.stack;
  }
  function outerCaller() { return inner(); }
  return /at (\w+)/.exec(outerCaller())[1];
});
probe('error: prepareStackTrace gets call sites', () => {
  const before = Error.prepareStackTrace;
  Error.prepareStackTrace = (error, sites) => [ error.message, sites[0].getFunctionName(), typeof sites[0].getLineNumber() ];
  try {
    return (function namedFrame() { return new Error('sites').stack; })();
  } finally {
    Error.prepareStackTrace = before;
  }
});
probe('error: stackTraceLimit 0 leaves only the header', () => {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return new Error('short').stack;
  } finally {
    Error.stackTraceLimit = before;
  }
});
probe('error: property of undefined', () => { const config = {}; return config.db.host; });
probe('error: calling a missing method', () => { const api = { user: {} }; return api.user.save(1); });
probe('error: access before initialization', () => { const seen = later; const later = 1; return seen; });
probe('error: code and own keys of a Node argument type error', () => {
  try {
    Buffer.from(5);
  } catch (error) {
    return [ error.code, error.name, error.stack.split('\n')[0], Object.keys(error) ];
  }
});
probe('error: assignment to a constant', () => { const fixed = 1; fixed = 2; });
probe('error: syntax error of a repeated declaration', () => new Function('let a = 1; let a = 2;'));

// ---- microtask and timer order (6)
probe('timers: order of tick, promise, microtask and timeout asked for in a microtask', () => new Promise((resolve) => {
  const order = [];
  setTimeout(() => { order.push('timeout'); resolve(order); }, 0);
  process.nextTick(() => order.push('tick'));
  Promise.resolve().then(() => order.push('promise'));
  queueMicrotask(() => order.push('microtask'));
  order.push('sync');
}));
probe('timers: nextTick and microtasks inside a timer callback', () => new Promise((resolve) => {
  const order = [];
  setTimeout(() => {
    Promise.resolve().then(() => order.push('promise'));
    process.nextTick(() => order.push('tick'));
    queueMicrotask(() => order.push('microtask'));
    setImmediate(() => resolve(order));
    order.push('sync');
  }, 1);
}));
probe('timers: immediates and ticks asked for in an immediate', () => new Promise((resolve) => {
  const order = [];
  setTimeout(() => setImmediate(() => {
    process.nextTick(() => order.push('tick'));
    setImmediate(() => { order.push('immediate 2'); resolve(order); });
    order.push('immediate 1');
  }), 0);
}));
probe('timers: awaiting a thenable takes an extra turn', async () => {
  const order = [];
  const thenable = { then(done) { order.push('then called'); done(); } };
  const first = (async () => { await thenable; order.push('thenable'); })();
  const second = (async () => { await null; order.push('null'); await null; order.push('null again'); })();
  await Promise.all([ first, second ]);
  return order;
});
probe('timers: Timeout refresh, ref and hasRef', () => {
  const timer = setTimeout(() => {}, 10000);
  timer.unref();
  const flags = [ timer.constructor.name, timer.hasRef(), timer.ref() === timer, timer.hasRef(), timer.refresh() === timer ];
  clearTimeout(timer);
  return flags;
});
probe('timers: timers/promises setTimeout is aborted', () => {
  const controller = new AbortController();
  const waiting = require('timers/promises').setTimeout(10000, 'v', { signal: controller.signal });
  controller.abort();
  return waiting;
});

// ---- Intl and dates (7)
probe('intl: number as currency', () => new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' }).format(-1234567.891));
probe('intl: date in a time zone with daylight saving', () => new Intl.DateTimeFormat('en-GB', {
  timeZone: 'America/New_York', dateStyle: 'full', timeStyle: 'long'
}).format(new Date(Date.UTC(2023, 6, 4, 12, 30))));
probe('intl: formatToParts of a US date', () => new Intl.DateTimeFormat('en-US', {
  year: 'numeric', month: 'short', day: '2-digit', hour: 'numeric', minute: '2-digit', timeZone: 'UTC'
}).formatToParts(new Date(0)));
probe('intl: relative time with numeric auto', () => {
  const format = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  return [ format.format(-1, 'day'), format.format(3, 'month'), format.format(0, 'year') ];
});
probe('date: parsing of the loose forms', () => [
  '2020-01-01', '2020-01-01 10:00', 'Jan 5, 2021 3:04 PM', '12/25/1995', 'Tue, 05 Nov 2019 12:45:26 GMT+0200', '2020-13-01', '2020-02-30'
].map((text) => Date.parse(text)));
probe('date: string forms', () => {
  const date = new Date(Date.UTC(2024, 1, 29, 13, 5, 9));
  return [ String(date), date.toDateString(), date.toUTCString(), date.toLocaleString(), date.toLocaleDateString('fr-FR', { weekday: 'long', day: 'numeric', month: 'long' }) ];
});
probe('date: toISOString of an invalid date', () => new Date('nope').toISOString());

// ---- RegExp (6)
probe('regexp: named groups, indices and lastIndex', () => {
  const match = /(?<year>\d{4})-(?<month>\d\d)/d.exec('on 2024-05 it');
  return [ match.index, { ...match.groups }, match.indices.groups.month ];
});
probe('regexp: matchAll without the global flag', () => [ ...'aXbX'.matchAll(/X/) ]);
probe('regexp: replace with a function gets groups last', () => {
  const seen = [];
  const text = 'a1b2'.replace(/(?<letter>[a-z])(\d)/g, (...all) => { seen.push(all.slice(0, -1), { ...all.at(-1) }); return all[2]; });
  return [ text, seen ];
});
probe('regexp: unicode sets and property escapes', () => [
  'añ😀Ω1'.match(/\p{Script=Greek}/u)[0], 'a1_-'.replace(/[\w--\d]/gv, '*'), /^\p{RGI_Emoji}$/v.test('👨‍👩‍👧')
]);
probe('regexp: message of an unterminated group', () => new RegExp('(abc'));
probe('regexp: split with captures and a lookbehind', () => [ 'a1b2c'.split(/(\d)/), 'fooBarBaz'.split(/(?<=[a-z])(?=[A-Z])/), 'ab'.split(/(?:)/u) ]);

// ---- Proxy, Reflect, Symbol (6)
probe('proxy: get trap breaking the invariant of a frozen property', () => {
  const proxy = new Proxy(Object.freeze({ a: 1 }), { get: () => 2 });
  return proxy.a;
});
probe('proxy: set trap returning false in strict code', () => {
  'use strict';
  const proxy = new Proxy({}, { set: () => false });
  proxy.name = 1;
});
probe('proxy: traps hit by a spread', () => {
  const log = [];
  const handler = new Proxy({}, { get(_, trap) { log.push(trap); } });
  const copy = { ...new Proxy({ x: 1, y: 2 }, handler) };
  return [ copy, log ];
});
probe('proxy: use after revoke', () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy.anything;
});
probe('reflect: construct with another new target', () => {
  class A { constructor() { this.target = new.target.name; } }
  class B { hello() { return 'B'; } }
  const made = Reflect.construct(A, [], B);
  return [ made.target, made instanceof A, made.hello() ];
});
probe('symbol: implicit conversion to a string', () => `id: ${ Symbol('token') }`);

// ---- typed arrays (6)
probe('typed array: values wrap and clamp', () => [ new Uint8Array([ 256, -1, 1.9 ]), new Uint8ClampedArray([ 300, -5, 1.5, 2.5 ]), new Int16Array([ 40000 ]) ]);
probe('typed array: unaligned offset', () => new Uint32Array(new ArrayBuffer(8), 2));
probe('typed array: set past the end', () => new Uint8Array(2).set([ 1, 2, 3 ]));
probe('typed array: BigInt64Array refuses a number', () => new BigInt64Array(1).fill(5));
probe('typed array: toSorted, with and toReversed leave the source', () => {
  const source = Float64Array.of(3, -0, 0, NaN, 1);
  return [ source.toSorted(), source.with(0, 9), source.toReversed(), source ];
});
probe('typed array: resizable buffer is followed by its view', () => {
  const buffer = new ArrayBuffer(4, { maxByteLength: 8 });
  const view = new Uint8Array(buffer);
  buffer.resize(6);
  return [ view.length, buffer.resizable, buffer.maxByteLength ];
});
