// Attack: all suites share one engine, with its parsed code, its symbol registry, its caches and the singletons of Java.
// Each attempt leaves a mark and looks for the one that the suite before it has left: every file runs twice on one engine.
const vm = require('vm');
const crypto = require('crypto');
const fs = require('fs');
const mark = `mark of a suite`;

// The same source text is the same code in both runs: what it caches must be the context's own.
function tag(strings) { return strings; }
const site = () => tag`x${ 1 }y`;
const literal = () => /a(b)c/;
const closure = () => function inner() {};
const klass = () => class Inner { static own = 1; };
const regexpOfFunction = new Function('return /x/g')();

const meetings = {
  'a global': () => { const found = globalThis.meeting; globalThis.meeting = mark; return found; },
  'a global of a realm': () => vm.runInNewContext('const found = typeof meeting; globalThis.meeting = 1; found') !== 'undefined' && 'there',
  'a template object': () => { const strings = site(); return Object.getPrototypeOf(strings) !== Array.prototype && 'of another context'; },
  'a template object of eval': () => { const strings = (0, eval)('((s) => s)`a${ 1 }b`'); return !(strings instanceof Array) && 'of another context'; },
  'a regular expression literal': () => { const one = literal(); const found = one.met; one.met = mark; return found ?? (Object.getPrototypeOf(one) !== RegExp.prototype && 'of another context'); },
  'lastIndex of a shared literal': () => { const found = regexpOfFunction.lastIndex; regexpOfFunction.exec('xx'); return found !== 0 && String(found); },
  'a function literal': () => { const one = closure(); const found = one.met; one.met = mark; return found ?? (!(one instanceof Function) && 'of another context'); },
  'a class literal': () => { const one = klass(); const found = one.met; one.met = mark; return found; },
  'statics of RegExp': () => { const found = [ RegExp.$1, RegExp.lastMatch, RegExp.input, RegExp['$&'] ].filter((one) => one.includes(mark)); /(mark of a suite)/.exec(mark); return found.join(); },
  'the registry of symbols': () => { const symbol = Symbol.for(mark); const found = symbol.description !== mark; return found && 'another description'; },
  'a registered symbol as a key of a WeakMap': () => { try { new WeakMap().set(Symbol.for(mark), 1); return 'it was taken'; } catch { return undefined; } },
  'a well-known symbol as a key of a WeakMap': () => { try { const found = new WeakMap().get(Symbol.iterator); new WeakMap().set(Symbol.iterator, mark); return found; } catch { return undefined; } },
  'an intrinsic': () => { const found = Array.prototype.meeting; Array.prototype.meeting = mark; return found; },
  'an intrinsic of the sandbox\'s modules': () => { const found = require('util').inspect.meeting; require('util').inspect.meeting = mark; return found; },
  'exports of a module': () => { const found = require('path').meeting; require('path').meeting = mark; return found; },
  'inspect\'s default options': () => { const { defaultOptions } = require('util').inspect; const found = defaultOptions.depth === 77; defaultOptions.depth = 77; return found && mark; },
  'a prototype of a module\'s class': () => { const found = require('events').prototype.meeting; require('events').prototype.meeting = mark; return found; },
  'process': () => { const found = process.met ?? process.env.MEETING; process.met = process.env.MEETING = mark; return found; },
  'process.title and umask': () => { const found = process.title === mark; process.title = mark; process.umask(0o77); return found && mark; },
  'require.cache': () => { const found = require.cache[mark]; require.cache[mark] = { exports: 1 }; return found && mark; },
  'a file in memory': () => { const found = fs.existsSync('/tmp/meeting'); fs.writeFileSync('/tmp/meeting', mark); return found && mark; },
  'the space of the file system': () => { const { bfree, blocks } = fs.statfsSync('/'); return blocks - bfree > 2000 && 'it is used'; },
  'a required file of the same name': () => { fs.writeFileSync('/tmp/same.js', `module.exports = '${ round }'`); return require('/tmp/same.js') !== round && 'the other suite\'s code'; },
  'a script of the same name': () => vm.runInThisContext(`'${ round }'`, 'same.js') !== round && 'the other suite\'s code',
  'a script that is the same': () => { const found = vm.runInThisContext('(() => { const list = []; return list; })()', 'list.js'); return Object.getPrototypeOf(found) !== Array.prototype && 'of another context'; },
  'a function of the same text': () => { const one = new Function('a', 'return a.constructor'); return one([]) !== Array && 'of another context'; },
  'a package of the same text': () => { fs.mkdirSync('/tmp/same', { recursive: true }); fs.writeFileSync('/tmp/same/index.js', 'exports.list = []; exports.require = require;'); const one = require('/tmp/same'); return Object.getPrototypeOf(one.list) !== Array.prototype && 'of another context'; },
  'a broadcast': () => new Promise((resolve) => { const channel = new BroadcastChannel('meeting'); channel.onmessage = ({ data }) => { channel.close(); resolve(data); }; new BroadcastChannel('meeting').postMessage(undefined); setTimeout(() => { channel.close(); resolve(undefined); }, 5); }),
  'a diagnostics channel': () => require('diagnostics_channel').channel('meeting').hasSubscribers && mark,
  'a subscriber that stays': () => { require('diagnostics_channel').subscribe('meeting', () => {}); return undefined; },
  'shared memory': () => { const memory = new Int32Array(new SharedArrayBuffer(8)); return Atomics.load(memory, 0) !== 0 && 'it is used'; },
  'a waiter on shared memory': () => Atomics.notify(new Int32Array(new SharedArrayBuffer(8)), 0) > 0 && 'somebody waits',
  'memory that was freed': () => { for (let i = 0; i < 50; i++) { const bytes = Buffer.allocUnsafe(4096); if (bytes.includes(mark)) return mark; bytes.fill(mark); } },
  'unpooled memory': () => { const bytes = Buffer.allocUnsafeSlow(1 << 16); const found = bytes.includes(mark); bytes.fill(mark); return found && mark; },
  'a session of a hash': () => crypto.createHash('md5').digest('hex') !== 'd41d8cd98f00b204e9800998ecf8427e' && 'a used one',
  'a sequence of random numbers': () => { const found = Math.random(); return found === globalThis.sameRandom && 'the same'; },
  'ids of timers': () => { const id = +setTimeout(() => {}, 1); return id > 200 && `counted on: ${ id }`; },
  'names of vm contexts': () => undefined,
  'ids of async resources': () => { const id = require('async_hooks').newAsyncId?.() ?? require('async_hooks').executionAsyncId(); return id > 1e6 && `counted on: ${ id }`; },
  'entries of performance': () => { const found = performance.getEntriesByName('meeting').length; performance.mark('meeting'); return found > 0 && mark; },
  'the origin of time': () => Math.abs(performance.timeOrigin - Date.now()) > 6e5 && 'another suite\'s',
  'listeners': () => { const found = process.listenerCount('meeting'); process.on('meeting', () => {}); return found > 0 && mark; },
  'handlers of rejections': () => process.listenerCount('unhandledRejection') > 0 && mark,
  'Error.prepareStackTrace': () => { const found = Error.prepareStackTrace; Error.prepareStackTrace = undefined; return found && mark; },
  'Error.stackTraceLimit': () => { const found = Error.stackTraceLimit; Error.stackTraceLimit = 77; return found !== 10 && String(found); },
  'the locale': () => { const found = Intl.NumberFormat.meeting; Intl.NumberFormat.meeting = mark; return found; },
  'the time zone': () => { const found = process.env.TZ; process.env.TZ = 'Asia/Tokyo'; return found; },
  'object URLs': () => { const url = URL.createObjectURL?.(new Blob([ mark ])); return globalThis.lastUrl === url && url; },
  'deprecations that were warned of': () => undefined,
  'keys of an environment': () => Object.keys(process.env).filter((key) => key !== 'GRANTED' && key !== 'MEETING' && key !== 'TZ').join(),
  'AsyncLocalStorage': () => { const storage = new (require('async_hooks').AsyncLocalStorage)(); const found = storage.getStore(); storage.enterWith(mark); return found; },
  'the console\'s counters': () => { console.count('meeting'); console.time('meeting'); return undefined; },
  'a mount that can be written': () => undefined
};

for (const name in meetings) attempt(name, meetings[name]);
control('a mark is found in one context', () => { meetings['a global'](); return meetings['a global'](); });
control('a file is found in one context', () => meetings['a file in memory']());
tellAll();
