'use strict';
// console: what it prints, seen through a stream of its own and through process.stdout.
const { Console } = require('console');
const { Writable } = require('stream');
const util = require('util');

function printed(use, options = {}) {
  const out = [];
  const sink = (name) => new Writable({ write(chunk, encoding, callback) { out.push(`${ name }${ chunk }`); callback(); } });
  const console = new Console({ stdout: sink(''), stderr: sink('E:'), ...options });

  use(console);

  return out;
}

function patched(use, name = 'stdout') {
  const stream = process[name];
  const { write } = stream;
  const out = [];

  stream.write = (chunk) => { out.push(chunk); return true; };
  try { use(); } finally { stream.write = write; }

  return out;
}

const prints = (name, use, options) => probe(name, () => printed(use, options));

prints('log', (c) => c.log('a', 1, { a: 1 }, [ 1 ], null, undefined, true, 5n, Symbol('s')));
prints('log formats', (c) => c.log('%s %d %i %f %j %o %O %c %% %x', 'a', 1.5, 1.9, '2.5', { a: 1 }, [ 1 ], { b: 2 }, 'css', 'rest'));
prints('log nothing', (c) => c.log());
prints('levels', (c) => { c.log(1); c.info(2); c.warn(3); c.error(4); c.debug(5); c.dirxml(6, 7); });
prints('dir', (c) => { c.dir({ a: { b: { c: { d: 1 } } } }); c.dir({ a: { b: { c: { d: 1 } } } }, { depth: 0 }); c.dir('x'); c.dir({ [util.inspect.custom]: () => 'custom' }); });
prints('assert', (c) => { c.assert(true, 'no'); c.assert(false); c.assert(false, 'said %s', 'so'); c.assert(false, { a: 1 }); c.assert(); c.assert(0, '%d', 5); });
prints('count', (c) => { c.count(); c.count(); c.count('x'); c.countReset(); c.count(); c.count(undefined); c.count(null); c.count(5); });
prints('group', (c) => { c.group('g'); c.log('in\ntwo'); c.group(); c.error('deeper'); c.groupEnd(); c.groupCollapsed('h', 1); c.log('x'); c.groupEnd(); c.groupEnd(); c.groupEnd(); c.log('out'); });
prints('group indentation', (c) => { c.group('g'); c.log('in'); }, { groupIndentation: 4 });
prints('table', (c) => { c.table([ { a: 1, b: 'x' }, { a: 2, c: true } ]); c.table([ [ 1, 2 ], [ 3 ] ]); c.table(new Map([ [ 'k', 1 ] ])); c.table(new Set([ 1 ])); c.table(5); c.table([ 1, 'x', { a: 1 } ]); });
prints('table columns', (c) => { c.table([ { a: 1, b: 2 } ], [ 'b' ]); c.table([ { a: 1 } ], [ 'z' ]); c.table([]); c.table({}); c.table({ x: { y: 1 }, z: 5 }); c.table(null); });
prints('table nested', (c) => { c.table([ { a: { b: 1 }, f() {}, d: new Date(0) } ]); c.table([ { name: '日本', v: 'é' } ]); c.table(new Map([ [ { a: 1 }, { b: 2 } ] ]).entries()); });
prints('inspectOptions', (c) => c.log({ a: { b: { c: 1 } } }), { inspectOptions: { depth: 0 } });
prints('colors', (c) => c.log({ a: 1, s: 'x' }, 'plain'), { colorMode: true });
prints('time of nothing', (c) => { c.timeEnd('nope'); c.timeLog('nope'); });
prints('time', (c) => { c.time('t'); c.timeLog.call(c, 'u'); });
probe('time format', () => printed((c) => { c.time(); c.timeLog(undefined, 'data', { a: 1 }); c.timeEnd(); }).map((line) => line.replace(/[\d.]+(?:ms|s)/, 'T')));
probe('methods', () => Object.getOwnPropertyNames(console).sort());
probe('method names', () => Object.getOwnPropertyNames(console).filter((n) => typeof console[n] === 'function').map((n) => [ n, console[n].name, console[n].length ]).sort());
probe('console tag', () => [ Object.prototype.toString.call(console), console instanceof Console, console.Console === Console, Object.keys(console).length > 20 ]);
probe('require is the global', () => require('console') === console);
const refused = {
  'of nothing': [], 'of an object': [ {} ], 'of a number': [ 5 ], 'of no stream': [ { stdout: {} } ],
  'colorMode 5': [ { stdout: process.stdout, colorMode: 5 } ], 'groupIndentation -1': [ { stdout: process.stdout, groupIndentation: -1 } ],
  'inspectOptions 5': [ { stdout: process.stdout, inspectOptions: 5 } ], 'ignoreErrors 5': [ { stdout: process.stdout, ignoreErrors: 5 } ],
  'colors twice': [ { stdout: process.stdout, colorMode: true, inspectOptions: { colors: true } } ]
};

for (const name in refused) probe(`new Console ${ name }`, () => { new Console(...refused[name]); return 'made'; });
probe('Console without new', () => Console(process.stdout) instanceof Console);
probe('a stream that throws', () => { const c = new Console({ write() { throw new Error('bad'); }, once() {}, removeListener() {}, on() {} }); c.log(1); return 'ignored'; });
probe('a stream that throws, not ignored', () => { const c = new Console({ stdout: { write() { throw new Error('bad'); } }, ignoreErrors: false }); c.log(1); });
probe('global log writes to stdout', () => patched(() => { console.log('a %s', 'b'); console.info({ a: 1 }); console.debug('d'); console.table([ [ 1 ] ]); console.count('global'); console.group('g'); console.log('i'); console.groupEnd(); }));
probe('global error writes to stderr', () => patched(() => { console.error('a'); console.warn('b'); console.assert(false, 'c'); }, 'stderr'));
probe('bound methods', () => patched(() => { const { log } = console; log('x'); [ 'y' ].forEach(console.log); }));
probe('replaced log', () => { const { log } = console; const seen = []; console.log = (...args) => seen.push(args); try { seen.push(patched(() => { console.log(1); console.info(2); })); } finally { console.log = log; } return seen; });
probe('subclass', () => { const out = []; class Mine extends Console { log(...args) { super.log('mine', ...args); } }
  new Mine(new Writable({ write(chunk, e, cb) { out.push(`${ chunk }`); cb(); } })).log('x'); return out; });
probe('trace stack', () => printed((c) => c.trace('t')).map((line) => line.split('\n').slice(0, 1)));
probe('context', () => typeof console.context);
probe('inspect of console', () => util.inspect(console, { depth: 0 }).split('\n').length > 10);
