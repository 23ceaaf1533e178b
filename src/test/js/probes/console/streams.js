'use strict';
// console: how it writes to streams, what it does when they fail, and which of its methods call which.
const { Console } = require('console');
const { EventEmitter } = require('events');
const { PassThrough, Writable } = require('stream');
const { inspect } = require('util');

const settled = async () => { for (let i = 0; i < 5; i++) await new Promise((resolve) => { setImmediate(resolve); }); };
const described = (values) => values.map((value) => (typeof value === 'function' ? `function/${ value.length }` : value));

class Recorder extends EventEmitter {
  calls = [];

  write(...args) {
    this.calls.push(described(args));

    return true;
  }
}

function recorded(use, options) {
  const stream = Object.assign(new Recorder(), options?.stream);
  const { stream: _, ...rest } = options ?? {};

  use(new Console({ stdout: stream, ...rest }));

  return stream.calls;
}

// Calls of methods that were replaced in an instance.
function replaced(use) {
  const seen = [];
  const console = new Console(new PassThrough());

  for (const name of [ 'log', 'warn', 'error', 'info', 'debug' ]) {
    console[name] = (...args) => seen.push([ name, ...args.map((arg) => (typeof arg === 'string' ? arg.split('\n')[0].replace(/[\d.]+(?:ms|s)$/, 'T') : arg)) ]);
  }
  use(console);

  return seen;
}

probe('what write is given', () => recorded((c) => { c.log('a'); c.error('b'); }));
probe('what write is given, errors not ignored', () => recorded((c) => { c.log('a'); c.error('b'); }, { ignoreErrors: false }));
probe('listeners after a write', () => { const s = new Recorder(); new Console(s).log('a'); return [ s.listenerCount('error'), s.eventNames() ]; });
probe('a stream without listeners', () => new Console({ write() {} }).log('a'));
probe('a stream without listeners, errors not ignored', () => new Console({ write() {} }, undefined, false).log('a'));
probe('a throwing write', () => new Console({ write() { throw new Error('broken'); }, removeListener() {} }).log('a'));
probe('a throwing write, errors not ignored', () => new Console({ write() { throw new Error('broken'); } }, null, false).log('a'));
for (const [ name, fail ] of Object.entries({
  'at once': (chunk, encoding, callback) => callback(new Error('x')),
  'in a tick': (chunk, encoding, callback) => process.nextTick(callback, new Error('x')),
  'later': (chunk, encoding, callback) => setImmediate(callback, new Error('x'))
})) {
  probe(`a write that fails ${ name }`, async () => {
    const stream = new Writable({ write: fail });

    for (const method of [ 'log', 'warn', 'dir', 'table' ]) new Console(stream, stream)[method]('a');
    await settled();

    return [ stream.destroyed, stream.errored?.message, stream.listenerCount('error') ];
  });
}
probe('too deep a recursion is told', () => new Console({ write() { return this.write(); }, removeListener() {}, listenerCount: () => 1 }).log('a'));

probe('count calls log', () => replaced((c) => { c.count(); c.count('x%s'); }));
probe('table calls log', () => replaced((c) => { c.table(5); c.table(() => {}); c.table([ 1 ]); c.table(null); }));
probe('time calls log', () => replaced((c) => { c.time('t'); c.timeLog('t'); c.timeLog('t', 1, {}); c.timeEnd('t'); }));
probe('group calls log', () => replaced((c) => { c.group('a', 1); c.groupCollapsed('b'); c.group(); }));
probe('assert calls warn', () => replaced((c) => { c.assert(false); c.assert(false, 'a', 1); c.assert(true, 'b'); }));
probe('trace calls error', () => replaced((c) => { c.trace('a %d', 1); c.trace(); }));
probe('dir, dirxml call nothing', () => replaced((c) => { c.dir(1); c.dirxml(2); c.groupEnd(); c.clear(); }));
probe('the global console likewise', () => {
  const { log } = console;
  const seen = [];

  console.log = (...args) => { seen.push(args); };
  try { console.count('of probes'); console.table(1); console.group('g'); console.groupEnd(); } finally { console.log = log; }

  return seen;
});

for (const isTTY of [ true, false, undefined ]) {
  for (const colorMode of [ 'auto', true, false, undefined ]) {
    for (const inspectOptions of [ undefined, { compact: false }, ...(colorMode === undefined ? [ { colors: true }, { colors: false } ] : []) ]) {
      probe(`colours of ${ isTTY }, ${ colorMode }, ${ inspect(inspectOptions) }`, () => recorded(
        (c) => { c.log({ a: 1 }); c.dir([ 'x' ]); c.log('%o', 5); }, { stream: { isTTY }, colorMode, inspectOptions }
      ));
    }
  }
}
probe('colours of a terminal with few', () => recorded((c) => c.log(1), { stream: { isTTY: true, getColorDepth: () => 1 } }));
probe('colours of a terminal with many', () => recorded((c) => c.log(1), { stream: { isTTY: true, getColorDepth: () => 8 } }));
probe('clear on a terminal', () => recorded((c) => c.clear(), { stream: { isTTY: true } }));
probe('clear elsewhere', () => recorded((c) => c.clear()));
probe('clear of the global console', () => {
  const { write, isTTY } = process.stdout;
  const seen = [];

  Object.assign(process.stdout, { isTTY: true, write: (text) => seen.push(text) });
  try { console.clear(); } finally { Object.assign(process.stdout, { isTTY, write }); }

  return seen;
});
probe('other streams of the global console', () => {
  const { _stdout, _stderr } = console;
  const out = new Recorder();
  const err = new Recorder();

  console._stdout = out;
  console._stderr = err;
  try { console.log('a'); console.warn('b'); } finally { Object.assign(console, { _stdout, _stderr }); }

  return [ out.calls, err.calls, console._stdout === process.stdout ];
});
probe('process.stdout.write is given', () => {
  const { write } = process.stdout;
  const seen = [];

  process.stdout.write = (...args) => seen.push(described(args));
  try { console.log('a %s', 'b'); } finally { process.stdout.write = write; }

  return seen;
});
probe('a throwing process.stdout.write', () => {
  const { write } = process.stdout;

  process.stdout.write = () => { throw new Error('broken'); };
  try { console.log('a'); } finally { process.stdout.write = write; }
});

probe('order of methods', () => [ Object.keys(console), Object.keys(new Console(new PassThrough())), Object.getOwnPropertyNames(Console.prototype) ]);
probe('inspected', () => inspect(new Console(new PassThrough())));
probe('tables of iterators', () => {
  const entries = new Map([ [ 1, 2 ], [ 3, 4 ] ]).entries();
  const pairs = new Set([ [ 1, 2 ] ]).values();
  const calls = recorded((c) => { c.table(entries); c.table(pairs); c.table(new Map([ [ 1, [ 2, 3 ] ] ]).values()); c.table(new Set([ 1 ]).entries()); });

  return [ calls.map(([ text ]) => text), [ ...entries ], [ ...pairs ] ];
});
probe('tables with columns of what has none', () => recorded((c) => { c.table({ a: 1, b: 2 }, [ 'a' ]); c.table([ 1, { a: 2 } ], [ 'a', '__proto__' ]); }).map(([ text ]) => text));
