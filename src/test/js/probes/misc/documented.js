'use strict';
// Odds and ends of many modules: what their documentation says, asked once.
const util = require('util');
const path = require('path');
const url = require('url');
const os = require('os');
const v8 = require('v8');
const vm = require('vm');
const { performance, PerformanceObserver, createHistogram, monitorEventLoopDelay, PerformanceEntry } = require('perf_hooks');
const { AsyncLocalStorage, AsyncResource, createHook, executionAsyncId, triggerAsyncId, executionAsyncResource } = require('async_hooks');
const dc = require('diagnostics_channel');
const readline = require('readline');
const { Readable, PassThrough } = require('stream');
const Module = require('module');

// module
probe('module exports', () => Object.keys(Module).sort());
probe('builtinModules', () => Module.builtinModules.filter((m) => !m.startsWith('_')));
probe('isBuiltin', () => [ 'fs', 'node:fs', 'nope', 'node:test', 'test', 'fs/promises', 'node:nope', 'wasi', 'sys' ].map((m) => Module.isBuiltin(m)));
probe('createRequire', () => { const r = Module.createRequire('/tmp/x.js'); return [ r('path') === path, r.resolve('fs'), r.resolve('node:fs'), typeof r.cache, typeof r.resolve.paths, r.resolve.paths('x').slice(0, 2), r.resolve.paths('./x'), r.resolve.paths('fs') ]; });
probeEach('createRequire refused', [ [], [ 5 ], [ 'relative' ], [ './x' ], [ 'http://a/' ], [ {} ] ], (...args) => typeof Module.createRequire(...args));
probe('createRequire of a URL', () => typeof Module.createRequire(new URL('file:///tmp/x.js')));
probeEach('require refused', [ [], [ 5 ], [ '' ], [ 'node:nope' ], [ '/does/not/exist' ] ], (...args) => { try { return require(...args); } catch (e) { return [ e.name, e.code, e.message.split('\n')[0] ]; } });
probe('require of nothing', () => { try { require('no-such-package'); } catch (e) { return [ e.name, e.code, e.message.split('\n')[0], Array.isArray(e.requireStack) ]; } return 0; });
probe('require.resolve of nothing', () => { try { require.resolve('./nothing'); } catch (e) { return [ e.code, e.message.split('\n')[0] ]; } return 0; });
probe('require file', () => { const fs = require('fs'); fs.writeFileSync('/tmp/probe-module.js', 'module.exports = { f: __filename, d: __dirname, m: module.id, l: module.loaded, p: typeof module.parent, a: typeof exports, main: require.main === module }'); const m = require('/tmp/probe-module.js'); const again = require('/tmp/probe-module') === m; delete require.cache['/tmp/probe-module.js']; const fresh = require('/tmp/probe-module.js') !== m; fs.unlinkSync('/tmp/probe-module.js'); return [ m, again, fresh ]; });
probe('require json', () => { const fs = require('fs'); fs.writeFileSync('/tmp/probe-module.json', '\uFEFF{"a":1}'); const m = require('/tmp/probe-module.json'); fs.unlinkSync('/tmp/probe-module.json'); return m; });
probe('require broken json', () => { const fs = require('fs'); fs.writeFileSync('/tmp/probe-broken.json', '{a}'); try { return require('/tmp/probe-broken.json'); } finally { fs.unlinkSync('/tmp/probe-broken.json'); } });
probe('findSourceMap', () => [ typeof Module.findSourceMap, typeof Module.SourceMap, Module.syncBuiltinESMExports() ]);
probe('SourceMap', () => { const m = new Module.SourceMap({ version: 3, sources: [ 'a.js' ], names: [], mappings: 'AAAA;AACA', file: 'b.js' }); return [ m.payload.sources, m.findEntry(0, 0), m.findOrigin?.(1, 1) ]; });
probe('Module.wrap', () => [ Module.wrap('x'), Module.wrapper ]);
probe('module paths', () => [ Module._nodeModulePaths('/a/b'), Module.globalPaths?.length >= 0, typeof Module._extensions['.js'], Object.keys(Module._extensions) ]);
probe('new Module', () => { const m = new Module('id'); m._compile('module.exports = 5', '/tmp/y.js'); return [ m.exports, m.id, m.loaded, m.children, m.paths ]; });

// perf_hooks
probe('performance', () => [ typeof performance.now(), typeof performance.timeOrigin, Object.keys(performance.toJSON()), Object.prototype.toString.call(performance), typeof performance.eventLoopUtilization().utilization ]);
probe('performance names', () => Reflect.ownKeys(Object.getPrototypeOf(performance)).map(String).sort());
probe('mark', () => { const m = performance.mark('m1', { detail: { a: 1 }, startTime: 5 }); return [ m.name, m.entryType, m.startTime, m.duration, m.detail, m instanceof PerformanceEntry, Object.keys(m.toJSON()) ]; });
probe('measure', () => { performance.mark('a', { startTime: 1 }); performance.mark('b', { startTime: 4 }); const m = performance.measure('ab', 'a', 'b'); return [ m.duration, m.startTime, m.entryType, m.detail, performance.getEntriesByName('ab').length, performance.getEntriesByType('measure').length ]; });
probe('measure with options', () => { const m = performance.measure('x', { start: 1, end: 3, detail: 5 }); return [ m.duration, m.detail ]; });
probeEach('measure refused', [ [ 'x', 'nope' ], [ 'x', { start: 1, end: 2, duration: 3 } ], [ 'x', 5 ], [ 'x', {} ] ], (...args) => typeof performance.measure(...args));
probeEach('mark refused', [ [], [ 'nodeStart' ], [ 'x', { startTime: -1 } ], [ 'x', 5 ], [ Symbol('s') ] ], (...args) => performance.mark(...args).name);
probe('clearMarks', () => { performance.mark('gone'); performance.clearMarks('gone'); const n = performance.getEntriesByName('gone').length; performance.clearMarks(); performance.clearMeasures(); return [ n, performance.getEntries().length ]; });
probe('timerify', () => { const f = performance.timerify(function add(a, b) { return a + b; }); return [ f(1, 2), f.name, f.length ]; });
probe('observer', () => new Promise((resolve) => { const o = new PerformanceObserver((list, self) => { self.disconnect(); resolve(list.getEntries().map((e) => [ e.name, e.entryType ])); }); o.observe({ entryTypes: [ 'mark' ] }); performance.mark('seen'); }));
probe('supportedEntryTypes', () => PerformanceObserver.supportedEntryTypes);
probeEach('observe refused', [ [], [ 5 ], [ {} ], [ { entryTypes: 5 } ], [ { type: 'mark', entryTypes: [ 'mark' ] } ], [ { type: 5 } ] ], (...args) => new PerformanceObserver(() => {}).observe(...args));
probe('new PerformanceObserver', () => new PerformanceObserver());
probe('histogram', () => { const h = createHistogram(); for (const n of [ 1, 5, 10, 10 ]) h.record(n); return [ h.count, h.min, h.max, h.mean, h.stddev.toFixed(3), h.exceeds, h.percentile(50), [ ...h.percentiles ], h.toJSON().count ]; });
probeEach('createHistogram refused', [ [ 5 ], [ { lowest: 0 } ], [ { lowest: 2, highest: 3 } ], [ { figures: 9 } ] ], (...args) => typeof createHistogram(...args));
probe('histogram record refused', () => createHistogram().record(0));
probe('eventLoopDelay', () => { const h = monitorEventLoopDelay(); return [ h.enable(), h.enable(), h.disable(), h.disable(), h.constructor.name ]; });
probe('performance constants', () => require('perf_hooks').constants);
probe('inspect performance', () => util.inspect(performance, { depth: 0 }).split('\n').length);
probe('inspect mark', () => util.inspect(performance.mark('i', { startTime: 1 })));

// async_hooks
probe('AsyncLocalStorage', async () => { const s = new AsyncLocalStorage(); const seen = []; await s.run(1, async () => { seen.push(s.getStore()); await null; seen.push(s.getStore()); setTimeout(() => seen.push(s.getStore()), 1); s.exit(() => seen.push(s.getStore())); }); seen.push(s.getStore()); await new Promise((r) => { setTimeout(r, 10); }); return seen; });
probe('enterWith, disable', () => { const s = new AsyncLocalStorage(); s.enterWith({ a: 1 }); const seen = [ s.getStore() ]; s.disable(); seen.push(s.getStore()); return seen; });
probe('bind, snapshot', () => { const s = new AsyncLocalStorage(); const f = s.run(5, () => AsyncLocalStorage.bind(() => s.getStore())); const snap = s.run(6, () => AsyncLocalStorage.snapshot()); return [ f(), snap(() => s.getStore()), f.length, snap.name ]; });
probe('AsyncResource', () => { const r = new AsyncResource('T'); return [ r.type, typeof r.asyncId(), typeof r.triggerAsyncId(), r.runInAsyncScope((a, b) => a + b, null, 1, 2), r.emitDestroy() === r, AsyncResource.bind((x) => x).length ]; });
probeEach('new AsyncResource', [ [], [ 5 ], [ '' ], [ 'T', 'x' ], [ 'T', { triggerAsyncId: -2 } ] ], (...args) => typeof new AsyncResource(...args));
probeEach('createHook refused', [ [], [ { init: 5 } ], [ 5 ], [ { promiseResolve: 'x' } ] ], (...args) => typeof createHook(...args));
probe('ids', () => [ typeof executionAsyncId(), typeof triggerAsyncId(), typeof executionAsyncResource() ]);
probe('createHook', () => { const h = createHook({}); return [ h.enable() === h, h.disable() === h ]; });
probe('ALS in events', () => { const s = new AsyncLocalStorage(); const e = new (require('events').EventEmitterAsyncResource)({ name: 'E' }); let seen; e.on('x', () => { seen = s.getStore(); }); s.run(7, () => e.emit('x')); return seen; });

// diagnostics_channel
probe('channel', () => { const c = dc.channel('probe'); const seen = []; const f = (m, n) => seen.push(m, n); c.subscribe(f); c.publish({ a: 1 }); const was = [ c.hasSubscribers, dc.hasSubscribers('probe') ]; const gone = c.unsubscribe(f); return [ seen, was, gone, c.unsubscribe(f), c.hasSubscribers, c.name, dc.channel('probe') === c ]; });
probeEach('channel refused', [ [], [ 5 ], [ {} ] ], dc.channel);
probe('subscribe refused', () => dc.channel('x').subscribe(5));
probe('tracingChannel', () => { const t = dc.tracingChannel('t'); const seen = []; t.subscribe({ start: (m) => seen.push('start', m), end: (m) => seen.push('end'), error: () => seen.push('error') }); const r = t.traceSync((a) => a, { c: 1 }, null, 5); return [ r, seen, Object.keys(t) ]; });
probe('bindStore', () => { const s = new AsyncLocalStorage(); const c = dc.channel('store'); c.bindStore(s, (x) => x * 2); return [ c.runStores(5, () => s.getStore()), c.unbindStore(s) ]; });

// readline
probe('readline lines', async () => { const lines = []; for await (const line of readline.createInterface({ input: Readable.from([ 'a\nb', 'c\r\nd\n\ne' ]) })) lines.push(line); return lines; });
probe('question', () => new Promise((resolve) => { const input = new PassThrough(); const output = new PassThrough(); const rl = readline.createInterface({ input, output }); rl.question('who? ', (answer) => { rl.close(); resolve([ answer, `${ output.read() }` ]); }); input.write('me\n'); }));
probe('readline/promises', async () => { const input = new PassThrough(); const rl = require('readline/promises').createInterface({ input, output: new PassThrough() }); setImmediate(() => input.write('yes\n')); const a = await rl.question('? '); rl.close(); return a; });
probe('cursor functions', () => { const out = []; const s = { write: (t) => { out.push(t); return true; } }; readline.cursorTo(s, 1, 2); readline.moveCursor(s, -1, 3); readline.clearLine(s, 0); readline.clearScreenDown(s); return out; });
probeEach('createInterface refused', [ [ { input: Readable.from([]), completer: 5 } ], [ { input: Readable.from([]), historySize: -1 } ], [ { input: Readable.from([]), tabSize: 0 } ], [ { input: Readable.from([]), prompt: 5 } ] ].map((l, i) => [ i ]),
  (i) => { readline.createInterface([ { input: Readable.from([]), completer: 5 }, { input: Readable.from([]), historySize: -1 }, { input: Readable.from([]), tabSize: 0 }, { input: Readable.from([]), prompt: 5 } ][i]); return 'made'; });
probe('readline closed', () => { const rl = readline.createInterface({ input: Readable.from([]) }); rl.close(); rl.question('x', () => {}); });

// v8
probe('v8 round trips', () => [ 1, 'a', null, undefined, [ 1, , 2 ], { a: new Map([ [ 1, new Set([ 2 ]) ] ]) }, new Date(5), /x/g, 5n, Buffer.from('a'), new Float32Array([ 1.5 ]), new Error('e') ].map((v) => v8.deserialize(v8.serialize(v))));
probe('v8.serialize bytes', () => [ v8.serialize({ a: 1 }), v8.serialize('é'), v8.serialize([ true, 1.5 ]), v8.serialize('€') ]);
probeEach('v8.serialize refused', [ [ () => {} ], [ Symbol('x') ], [ new WeakMap() ], [ Promise.resolve() ] ], v8.serialize);
probeEach('v8.deserialize refused', [ [], [ 5 ], [ Buffer.from('') ], [ Buffer.from('zz') ] ], v8.deserialize);
probe('v8 statistics', () => [ Object.keys(v8.getHeapStatistics()), v8.getHeapSpaceStatistics().length > 0, Object.keys(v8.getHeapCodeStatistics()), v8.cachedDataVersionTag() > 0 ]);
probe('v8 exports', () => Object.keys(v8).sort());
probeEach('setFlagsFromString refused', [ [], [ 5 ] ], v8.setFlagsFromString);
probe('v8.startupSnapshot', () => [ v8.startupSnapshot.isBuildingSnapshot(), Object.keys(v8.startupSnapshot) ]);

// os
probe('os', () => [ os.EOL, os.devNull, os.platform(), os.type(), os.endianness(), typeof os.uptime(), os.loadavg().length, os.cpus().length > 0, Object.keys(os.userInfo()), os.tmpdir(), typeof os.release(), os.availableParallelism() > 0, os.homedir().startsWith('/') ]);
probe('os exports', () => Object.keys(os).sort());
probe('os constants', () => [ os.constants.signals.SIGINT, os.constants.errno.ENOENT, os.constants.priority, os.constants.dlopen, Object.keys(os.constants) ]);
probe('os primitives', () => [ `${ os.arch }`.length > 0, os.hostname[Symbol.toPrimitive]() === os.hostname() ]);
probeEach('os.setPriority refused', [ [], [ 'x' ], [ 0, 50 ], [ 1.5, 1 ] ], os.setPriority);
probe('os.userInfo refused', () => os.userInfo({ encoding: 'buffer' }).username instanceof Buffer);
probe('os.getPriority', () => os.getPriority());
probe('cpu keys', () => [ Object.keys(os.cpus()[0]), Object.keys(os.cpus()[0].times) ]);
probe('network interfaces', () => Object.keys(os.networkInterfaces().lo?.[0] ?? { none: 1 }));

// path
probe('matchesGlob', () => [ typeof path.matchesGlob, typeof path.posix.matchesGlob ]);
probeEach('matchesGlob', [ [ '/a/b.js', '/a/*.js' ], [ 'a/b/c', 'a/**/c' ], [ 'a', '?' ], [ 'a.js', '*.{js,ts}' ], [ 'b', '[a-c]' ], [ 'ab', 'a' ], [ '.a', '*' ], [ 5, 'a' ], [ 'a', 5 ], [ 'a/b', 'a/' ], [ 'a/b', '**' ], [ 'x', '!x' ] ], (...args) => path.matchesGlob(...args));

// url, querystring, string_decoder, punycode
probe('url.format', () => [ url.format({ protocol: 'http', host: 'a.b', pathname: 'c', query: { d: [ 1, 2 ] }, hash: 'e' }), url.format(new URL('http://測試.com/?a#b'), { unicode: true, fragment: false, search: false }) ]);
probe('fileURLToPath', () => [ url.fileURLToPath('file:///a%20b'), url.pathToFileURL('/a b#c?d').href, url.domainToASCII('español.com'), url.domainToUnicode('xn--espaol-zwa.com') ]);
probeEach('fileURLToPath refused', [ [ 'http://a' ], [ 5 ], [ 'file://host/a' ], [ 'file:///a%2Fb' ], [ '/a' ] ], url.fileURLToPath);
probe('URL.canParse', () => [ URL.canParse('http://a'), URL.canParse('a'), URL.canParse('a', 'http://b') ]);
probe('URL.parse', () => typeof URL.parse);
probe('inspect URL', () => util.inspect(new URL('http://u:p@a:8/b?c#d')));
probe('inspect URLSearchParams', () => [ util.inspect(new URLSearchParams('a=1&b=2')), util.inspect(new URLSearchParams()), util.inspect(new URLSearchParams('a=1').entries()) ]);
probe('objectURL', () => { const u = URL.createObjectURL(new Blob([ 'x' ])); const found = require('buffer').resolveObjectURL(u); URL.revokeObjectURL(u); return [ u.startsWith('blob:nodedata:'), found?.size, require('buffer').resolveObjectURL(u) ]; });
probe('URLSearchParams size, has, delete', () => { const p = new URLSearchParams('a=1&a=2&b=3'); return [ p.size, p.has('a', '2'), p.delete('a', '1'), p.toString() ]; });

// util
probe('util exports', () => Object.keys(util).sort());
probe('util.types', () => Object.keys(util.types).sort());
probe('styleText', () => [ util.styleText('red', 'x'), util.styleText([ 'bold', 'underline' ], 'x'), Object.keys(util.inspect.colors).length ]);
probeEach('styleText refused', [ [], [ 'nope', 'x' ], [ 'red' ], [ 5, 'x' ] ], util.styleText);
probe('parseArgs', () => util.parseArgs({ args: [ '-a', '--b=c', 'pos', '--no-d' ], options: { a: { type: 'boolean', short: 'a' }, b: { type: 'string' }, d: { type: 'boolean' } }, allowPositionals: true, allowNegative: true }));
probe('getSystemErrorName', () => [ util.getSystemErrorName(-2), util.getSystemErrorMap().get(-13), util.getSystemErrorName(-1) ]);
probe('getSystemErrorMessage', () => typeof util.getSystemErrorMessage);
probe('stripVTControlCharacters', () => util.stripVTControlCharacters('\u001B[31mred\u001B[0m'));
probe('toUSVString', () => util.toUSVString('a\uD800b'));
probe('MIMEType', () => { const m = new util.MIMEType('Text/Plain; charset=UTF-8;a="b c"'); return [ String(m), m.essence, m.type, m.subtype, m.params.get('charset'), [ ...m.params ] ]; });
probe('debuglog', () => { const d = util.debuglog('x'); return [ d.enabled, d('y') ]; });
probe('inherits', () => { function A() {} function B() {} util.inherits(A, B); return [ A.super_ === B, new A() instanceof B ]; });
probe('isDeepStrictEqual', () => [ util.isDeepStrictEqual({ a: [ 1 ] }, { a: [ 1 ] }), util.isDeepStrictEqual([ 1 ], [ '1' ]), util.isDeepStrictEqual(NaN, NaN), util.isDeepStrictEqual(0, -0) ]);
probe('transferableAbortController', () => { const c = util.transferableAbortController(); return c.signal.aborted; });
probe('aborted', async () => { const c = new AbortController(); const p = util.aborted(c.signal, {}); c.abort(); return p; });
probe('promisify custom', () => { const f = () => {}; f[util.promisify.custom] = () => 5; return [ util.promisify(f)(), util.promisify.custom ]; });
probe('getCallSite', () => [ typeof util.getCallSite, typeof util.getCallSites ]);
probe('util.parseEnv', () => util.parseEnv('A=1\nB="x\ny"\n#c\nC=\'q\' # no'));
probe('util legacy', () => [ util.isArray([]), util.isRegExp(/x/), util.isDate(new Date()), util.isError(new Error()), util.isPrimitive(5), util.isBuffer(Buffer.alloc(1)) ]);
probe('util._extend', () => util._extend({ a: 1 }, { b: 2 }));

// vm
probe('vm exports', () => Object.keys(vm).sort());
probe('vm', () => [ vm.runInNewContext('a + 1', { a: 2 }), vm.runInThisContext('typeof require'), vm.isContext({}), new vm.Script('1+1').runInNewContext(), vm.runInContext('x = 5; this.y = 6; var z = 7', vm.createContext({})) ]);
probe('vm sandbox', () => { const c = vm.createContext({ n: 1 }); vm.runInContext('n++; var v = 1; let l = 2; globalThis.g = 3; function f() {}', c); return [ c.n, c.v, c.l, c.g, typeof c.f, Object.keys(c) ]; });
probe('vm timeout', () => vm.runInNewContext('while (true) {}', {}, { timeout: 5 }));
probe('vm errors', () => { try { vm.runInNewContext('throw new TypeError("x")', {}, 'file.vm'); } catch (e) { return [ e.name, e instanceof TypeError, e.stack.split('\n')[0] ]; } return 0; });
probe('vm syntax error', () => new vm.Script('let 5', { filename: 'bad.js' }));
probeEach('vm refused', [ [], [ 5 ], [ 'x', 5 ], [ 'x', {} ] ], vm.runInContext);
probe('vm.compileFunction', () => vm.compileFunction('return a + b + this.c', [ 'a', 'b' ]).call({ c: 3 }, 1, 2));
probe('vm cachedData', () => { const s = new vm.Script('1', { produceCachedData: true }); return [ typeof s.cachedDataProduced, s.createCachedData() instanceof Buffer ]; });
probe('vm.measureMemory', () => typeof vm.measureMemory);
probe('vm.constants', () => vm.constants);
probe('vm microtasks', () => { const c = vm.createContext({ out: [] }, { microtaskMode: 'afterEvaluate' }); vm.runInContext('Promise.resolve().then(() => out.push(1)); out.push(0)', c); return c.out; });
probe('vm codeGeneration', () => vm.runInNewContext('eval("1")', {}, { contextCodeGeneration: { strings: false } }));
probe('vm inspect', () => util.inspect(vm.runInNewContext('({ a: [ 1 ], m: new Map([[1, 2]]), e: new Error("x").message, d: new Date(0), f() {} })')));
probe('vm instanceof', () => [ vm.runInNewContext('[]') instanceof Array, Array.isArray(vm.runInNewContext('[]')), vm.runInNewContext('Object') === Object ]);
