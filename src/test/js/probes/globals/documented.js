'use strict';
// Globals, asked for what Node's documentation says of them.
const names = Object.getOwnPropertyNames(globalThis);
const wanted = [
  'AbortController', 'AbortSignal', 'Blob', 'BroadcastChannel', 'Buffer', 'ByteLengthQueuingStrategy', 'CompressionStream',
  'CountQueuingStrategy', 'Crypto', 'CryptoKey', 'CustomEvent', 'DOMException', 'DecompressionStream', 'Event', 'EventTarget', 'File',
  'FormData', 'Headers', 'MessageChannel', 'MessageEvent', 'MessagePort', 'Performance', 'PerformanceEntry', 'PerformanceMark',
  'PerformanceMeasure', 'PerformanceObserver', 'PerformanceObserverEntryList', 'PerformanceResourceTiming', 'ReadableByteStreamController',
  'ReadableStream', 'ReadableStreamBYOBReader', 'ReadableStreamBYOBRequest', 'ReadableStreamDefaultController',
  'ReadableStreamDefaultReader', 'Request', 'Response', 'SharedArrayBuffer', 'SubtleCrypto', 'TextDecoder', 'TextDecoderStream',
  'TextEncoder', 'TextEncoderStream', 'TransformStream', 'TransformStreamDefaultController', 'URL', 'URLSearchParams', 'WebAssembly',
  'WebSocket', 'WritableStream', 'WritableStreamDefaultController', 'WritableStreamDefaultWriter', 'atob', 'btoa', 'clearImmediate',
  'clearInterval', 'clearTimeout', 'console', 'crypto', 'fetch', 'global', 'globalThis', 'navigator', 'Navigator', 'performance', 'process',
  'queueMicrotask', 'setImmediate', 'setInterval', 'setTimeout', 'structuredClone', 'escape', 'unescape', 'Atomics', 'WeakRef',
  'FinalizationRegistry', 'AggregateError', 'Iterator', 'Temporal', 'SuppressedError', 'DisposableStack', 'EventSource', 'Storage',
  'localStorage', 'CloseEvent', 'GLOBAL', 'root', 'gc', 'Java', 'Graal', 'Polyglot', 'load', 'print', 'quit', 'Packages', 'JavaImporter',
  'java', 'javax', 'printErr', 'readline', 'read', 'exit', 'arguments', 'debug'
];

for (const name of wanted) {
  probe(`global ${ name }`, () => {
    const { value, get, set, ...flags } = Object.getOwnPropertyDescriptor(globalThis, name) ?? {};
    const thing = globalThis[name];

    return [ typeof thing, typeof thing === 'function' ? [ thing.name, thing.length ] : null, flags.enumerable ];
  });
}
probe('enumerable globals', () => Object.keys(globalThis).filter((name) => ![ 'dispatch', 'require', 'module', 'exports' ].includes(name)).sort());
probe('global is globalThis', () => [ global === globalThis, Object.prototype.toString.call(globalThis), String(globalThis) ]);
probe('nothing else is there', () => names.filter((name) => !wanted.includes(name) && !/Array$|Error$/.test(name)
  && ![ 'require', 'module', 'exports', 'dispatch', 'probe', 'probeEach', 'describe' ].includes(name)).sort());

// structuredClone
probeEach('structuredClone', [
  [ 1 ], [ 'text' ], [ null ], [ undefined ], [ 5n ], [ -0 ], [ new Date(5) ], [ /x/gi ], [ new Map([ [ 1, { a: 1 } ] ]) ], [ new Set([ 1, [ 2 ] ]) ],
  [ [ 1, , 3 ] ], [ { a: { b: [ undefined ] } } ], [ new Error('oops') ], [ new RangeError('range', { cause: 5 }) ], [ new Uint8Array([ 1, 2 ]) ],
  [ new DataView(new ArrayBuffer(2)) ], [ new ArrayBuffer(3) ], [ Object(1) ], [ Object('s') ], [ Object(true) ], [ Object(5n) ],
  [ () => {} ], [ Symbol('s') ], [ { f() {} } ], [ new WeakMap() ], [ Promise.resolve() ], [ Object.create(null) ], [ class A {} ],
  [ new (class Thing { x = 1; })() ], [ { get a() { return 5; } } ], [ new Proxy({}, {}) ], [ Object.freeze({ a: 1 }) ], [ arguments_() ],
  [ Buffer.from('ab') ], [ new URL('http://a/') ], [ new AggregateError([ new Error('a') ], 'all') ], [ 1, 5 ], [ 1, { transfer: 5 } ],
  [ 1, { transfer: [ {} ] } ], [ 1, null ], [ new Float64Array([ NaN ]) ]
], structuredClone);
function arguments_() { return arguments; }
probe('structuredClone without arguments', () => structuredClone());
probe('structuredClone of a cycle', () => { const a = { b: {} }; a.b.a = a; const c = structuredClone(a); return [ c.b.a === c, c !== a ]; });
probe('structuredClone keeps sharing', () => { const x = {}; const [ a, b ] = structuredClone([ x, x ]); return a === b; });
probe('structuredClone transfers', () => { const buffer = new ArrayBuffer(4); const copy = structuredClone(buffer, { transfer: [ buffer ] });
  return [ buffer.byteLength, copy.byteLength ]; });
probe('structuredClone twice the same transfer', () => { const buffer = new ArrayBuffer(4); return structuredClone(buffer, { transfer: [ buffer, buffer ] }); });
probe('structuredClone of a port', () => { const { port1 } = new MessageChannel(); try { return structuredClone(port1); } finally { port1.close(); } });
probe('structuredClone of a Blob', () => structuredClone(new Blob([ 'abc' ])).size);

// btoa, atob
probeEach('atob', [ [ 'YQ==' ], [ 'YQ' ], [ ' Y Q ' ], [ 'Y' ], [ 'Y===' ], [ '*' ], [ '' ], [ null ], [ 5 ], [ undefined ], [ 'YQ=' ], [ '/+8' ] ], atob);
probeEach('btoa', [ [ 'a' ], [ 'é' ], [ '€' ], [ '' ], [ null ], [ 5 ], [ undefined ], [ {} ] ], btoa);
probe('atob without arguments', () => atob());
probe('btoa without arguments', () => btoa());

// queueMicrotask and timers
probeEach('queueMicrotask', [ [], [ null ], [ 5 ], [ {} ] ], queueMicrotask);
probeEach('setTimeout refused', [ [], [ null ], [ 'code' ], [ {} ], [ 5, 5 ] ], setTimeout);
probeEach('setImmediate refused', [ [], [ 'code' ] ], setImmediate);
probeEach('setInterval refused', [ [], [ 'code' ] ], setInterval);
probeEach('clearTimeout takes anything', [ [], [ null ], [ {} ], [ 'x' ], [ 5 ], [ Symbol('x') ] ], (...args) => clearTimeout(...args));

// AbortController
probe('AbortSignal.abort', () => { const signal = AbortSignal.abort(); return [ signal.aborted, signal.reason.name, signal.reason.code, signal.reason.message ]; });
probe('AbortSignal.abort reason', () => AbortSignal.abort(5).reason);
probe('AbortSignal.any', () => AbortSignal.any([ AbortSignal.abort('first'), AbortSignal.abort('second') ]).reason);
probeEach('AbortSignal.any refused', [ [], [ 5 ], [ [ 5 ] ], [ [] ] ], (...args) => AbortSignal.any(...args).aborted);
probeEach('AbortSignal.timeout refused', [ [], [ -1 ], [ 'x' ], [ NaN ], [ 2 ** 60 ] ], (...args) => AbortSignal.timeout(...args).aborted);
probe('AbortSignal.timeout', () => new Promise((resolve) => { const signal = AbortSignal.timeout(1); signal.onabort = () => resolve([ signal.reason.name, signal.reason.code, signal.reason.message ]);
  setTimeout(() => {}, 50); }));
probe('new AbortSignal', () => new AbortSignal());
probe('throwIfAborted', () => AbortSignal.abort(new Error('mine')).throwIfAborted());
probe('abort event', () => { const c = new AbortController(); const seen = []; c.signal.addEventListener('abort', (e) => seen.push(e.type, e.isTrusted, e.target === c.signal));
  c.abort(); c.abort(); return seen; });

// Event, EventTarget, CustomEvent
probe('CustomEvent', () => { const e = new CustomEvent('x', { detail: { a: 1 }, bubbles: true }); return [ e.type, e.detail, e.bubbles, e.cancelable, e instanceof Event ]; });
probe('CustomEvent detail default', () => new CustomEvent('x').detail);
probeEach('new Event', [ [], [ 5 ], [ null ], [ 'x', 5 ], [ 'x', null ], [ Symbol('s') ] ], (...args) => new Event(...args).type);
probe('dispatchEvent returns', () => { const t = new EventTarget(); t.addEventListener('x', (e) => e.preventDefault());
  return [ t.dispatchEvent(new Event('x')), t.dispatchEvent(new Event('x', { cancelable: true })) ]; });
probe('dispatchEvent twice at once', () => { const t = new EventTarget(); const e = new Event('x'); let inner; t.addEventListener('x', () => { try { t.dispatchEvent(e); } catch (error) { inner = error; } });
  t.dispatchEvent(e); return inner; });
probeEach('dispatchEvent refused', [ [], [ 5 ], [ {} ], [ null ] ], (...args) => new EventTarget().dispatchEvent(...args));
probeEach('addEventListener refused', [ [], [ 'x' ], [ 'x', 5 ], [ 'x', null ], [ 'x', 'y' ], [ Symbol('a'), () => {} ] ], (...args) => new EventTarget().addEventListener(...args));
probe('Event phases', () => [ Event.NONE, Event.CAPTURING_PHASE, Event.AT_TARGET, Event.BUBBLING_PHASE ]);
probe('Event keys', () => Object.getOwnPropertyNames(Event.prototype));
probe('once and signal', () => { const t = new EventTarget(); let n = 0; const c = new AbortController(); t.addEventListener('x', () => n++, { once: true }); t.addEventListener('x', () => n += 10, { signal: c.signal });
  t.dispatchEvent(new Event('x')); c.abort(); t.dispatchEvent(new Event('x')); return n; });

// DOMException
probe('DOMException', () => { const e = new DOMException('m', 'DataCloneError'); return [ e.name, e.code, e.message, e instanceof Error, Object.prototype.toString.call(e), String(e) ]; });
probe('DOMException defaults', () => { const e = new DOMException(); return [ e.name, e.code, e.message ]; });
probe('DOMException cause', () => { const e = new DOMException('m', { name: 'X', cause: 5 }); return [ e.name, e.cause, e.code ]; });
probe('DOMException constants', () => Object.keys(DOMException));

// Blob and File
probe('Blob', async () => { const b = new Blob([ 'a', new Uint8Array([ 98 ]), new Blob([ 'c' ]) ], { type: 'Text/Plain' });
  return [ b.size, b.type, await b.text(), await b.slice(1, 2).text(), await b.slice(-1).text(), await b.arrayBuffer() ]; });
probe('Blob endings', async () => new Blob([ 'a\r\nb\nc' ], { endings: 'native' }).text());
probeEach('new Blob refused', [ [ 5 ], [ 'x' ], [ {} ], [ null ], [ [], 5 ], [ [], { endings: 'x' } ], [ [ 5, null, {} ] ] ], (...args) => new Blob(...args).size);
probe('Blob stream', async () => { const parts = []; for await (const part of new Blob([ 'abc' ]).stream()) parts.push(part); return parts; });
probe('File', async () => { const f = new File([ 'abc' ], 'n.txt', { type: 'text/plain', lastModified: 5 }); return [ f.name, f.size, f.type, f.lastModified, await f.text(), f instanceof Blob, Object.prototype.toString.call(f) ]; });
probeEach('new File refused', [ [], [ [] ], [ 5, 'n' ], [ [], 'n', { lastModified: 'x' } ], [ [], 5 ] ], (...args) => { const f = new File(...args); return [ f.name, typeof f.lastModified ]; });
probe('inspect Blob', () => require('util').inspect([ new Blob([ 'abc' ]), new File([ 'x' ], 'n', { lastModified: 1 }) ]));

// TextEncoder, TextDecoder
probe('TextEncoder', () => { const e = new TextEncoder(); return [ e.encoding, e.encode('é€'), e.encode(), e.encodeInto('aé€', new Uint8Array(4)) ]; });
probeEach('encodeInto refused', [ [ 5 ], [ 'x' ], [ 'x', 5 ], [ 'x', [] ] ], (...args) => new TextEncoder().encodeInto(...args));
probeEach('new TextDecoder', [ [], [ 'utf8' ], [ 'UTF-16LE' ], [ 'latin1' ], [ 'nope' ], [ 'utf-8', { fatal: true } ], [ 'utf-16be' ], [ null ], [ 'ascii' ],
  [ 'gbk' ], [ 'gb18030' ], [ 'big5' ], [ 'euc-jp' ], [ 'iso-2022-jp' ], [ 'shift_jis' ], [ 'sjis' ], [ 'euc-kr' ], [ 'x-user-defined' ], [ 'replacement' ], [ 'utf-8', 5 ], [ 'iso-8859-8-i' ] ],
(...args) => { const d = new TextDecoder(...args); return [ d.encoding, d.fatal, d.ignoreBOM ]; });
probe('TextDecoder fatal', () => new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array([ 0xff ])));
probe('TextDecoder stream', () => { const d = new TextDecoder(); return [ d.decode(new Uint8Array([ 0xe2, 0x82 ]), { stream: true }), d.decode(new Uint8Array([ 0xac ])) ]; });
probeEach('TextDecoder refused', [ [ 5 ], [ 'x' ], [ {} ], [ [] ], [ null ], [ undefined ] ], (...args) => new TextDecoder().decode(...args));
probe('TextDecoder shape', () => [ Object.prototype.toString.call(new TextDecoder()), require('util').inspect(new TextDecoder()), require('util').inspect(new TextEncoder()) ]);

// MessageChannel, BroadcastChannel
probe('MessageChannel', () => new Promise((resolve) => { const { port1, port2 } = new MessageChannel(); port2.onmessage = ({ data, target }) => { port1.close(); resolve([ data, target === port2 ]); };
  port1.postMessage({ a: [ 1, new Map([ [ 1, 2 ] ]) ] }); }));
probe('MessagePort events', () => new Promise((resolve) => { const { port1, port2 } = new MessageChannel(); port2.on('message', (value) => { port2.close(); resolve(value); }); port1.postMessage(5); }));
probe('postMessage refused', () => { const { port1 } = new MessageChannel(); try { port1.postMessage(() => {}); } finally { port1.close(); } });
probe('postMessage nothing', () => { const { port1 } = new MessageChannel(); try { port1.postMessage(); } finally { port1.close(); } });
probe('new MessagePort', () => new MessagePort());
probe('MessageChannel without new', () => MessageChannel());
probe('BroadcastChannel', () => new Promise((resolve) => { const a = new BroadcastChannel('c'); const b = new BroadcastChannel('c');
  b.onmessage = ({ data }) => { a.close(); b.close(); resolve([ data, a.name ]); }; a.postMessage('hi'); }));
probe('BroadcastChannel closed', () => { const a = new BroadcastChannel('d'); a.close(); a.postMessage(1); });
probe('new BroadcastChannel()', () => new BroadcastChannel());
probe('MessageEvent', () => { const e = new MessageEvent('m', { data: 5, origin: 'o', lastEventId: 'i' }); return [ e.type, e.data, e.origin, e.lastEventId, e.ports, e.source ]; });
probe('receiveMessageOnPort', () => { const { receiveMessageOnPort } = require('worker_threads'); const { port1, port2 } = new MessageChannel(); port1.postMessage({ a: 1 });
  const got = [ receiveMessageOnPort(port2), receiveMessageOnPort(port2) ]; port1.close(); return got; });

// fetch and its classes
probe('Headers', () => { const h = new Headers({ 'X-A': '1', b: ' 2 ' }); h.append('x-a', '3'); h.set('C', 4); h.delete('b'); return [ [ ...h ], h.get('X-a'), h.has('c'), h.get('none') ]; });
probe('Headers from a list', () => [ ...new Headers([ [ 'b', '1' ], [ 'a', '2' ], [ 'b', '3' ] ]) ]);
probe('Headers set-cookie', () => { const h = new Headers([ [ 'set-cookie', 'a=1' ], [ 'set-cookie', 'b=2' ] ]); return [ h.getSetCookie(), [ ...h ] ]; });
probeEach('Headers refused', [ [ 5 ], [ 'x' ], [ [ [ 'a' ] ] ], [ { 'a b': '1' } ], [ { a: '\n1\0' } ] ], (init) => [ ...new Headers(init) ]);
probe('Headers inspect', () => require('util').inspect(new Headers({ a: '1' })));
probe('FormData', () => { const f = new FormData(); f.append('a', '1'); f.append('a', 2); f.set('b', new Blob([ 'x' ]), 'n.txt'); return [ f.get('a'), f.getAll('a'), f.get('b').name, f.has('c'), [ ...f.keys() ], f.get('none') ]; });
probeEach('FormData refused', [ [], [ 'a' ], [ 'a', 'b', 'c' ] ], (...args) => new FormData().append(...args));
probe('Response', async () => { const r = new Response('{"a":1}', { status: 201, statusText: 'Made', headers: { 'x-a': '1' } });
  return [ r.status, r.ok, r.statusText, r.headers.get('x-a'), r.headers.get('content-type'), r.type, r.url, r.redirected, r.bodyUsed, await r.json(), r.bodyUsed ]; });
probe('Response.json', async () => { const r = Response.json({ a: 1 }); return [ r.headers.get('content-type'), await r.text() ]; });
probe('Response.error', () => { const r = Response.error(); return [ r.type, r.status, r.ok ]; });
probe('Response.redirect', () => { const r = Response.redirect('http://a/b', 301); return [ r.status, r.headers.get('location') ]; });
probe('Response twice', async () => { const r = new Response('x'); await r.text(); return r.text(); });
probe('Response clone', async () => { const r = new Response('x'); const c = r.clone(); return [ await r.text(), await c.text() ]; });
probe('Response bodies', async () => [ await new Response(new Uint8Array([ 65 ])).text(), await new Response(new URLSearchParams('a=1')).text(),
  await new Response(new Blob([ 'b' ])).text(), await new Response(null).text(), await new Response('x').arrayBuffer(), (await new Response('x').blob()).size ]);
probeEach('Response refused', [ [ 'x', { status: 99 } ], [ 'x', { status: 204 } ], [ '', { status: 600 } ], [ Symbol('x') ] ], (...args) => new Response(...args).status);
probe('Request', async () => { const r = new Request('http://a/b?c', { method: 'post', body: 'text', headers: { a: '1' } });
  return [ r.url, r.method, r.headers.get('a'), r.headers.get('content-type'), await r.text(), r.credentials, r.mode, r.redirect, r.cache, r.signal.aborted ]; });
probeEach('Request refused', [ [], [ 'nope' ], [ 'http://a', { method: 'a b' } ], [ 'http://a', { method: 'TRACE' } ], [ 'http://a', { body: 'x' } ], [ 'http://u:p@a' ] ], (...args) => new Request(...args).url);
probe('fetch of a data url', async () => { const r = await fetch('data:text/plain,hello'); return [ r.status, r.headers.get('content-type'), await r.text() ]; });
probe('fetch of nonsense', () => fetch('nope'));
probe('fetch of an unknown scheme', async () => { try { await fetch('foo:bar'); } catch (e) { return [ e.name, e.message, e.cause?.message ]; } return 0; });
probe('fetch aborted', () => fetch('http://127.0.0.1:1/', { signal: AbortSignal.abort(new Error('no')) }));
probe('fetch without arguments', () => fetch());
probe('fetch of a blob url', async () => { const url = URL.createObjectURL(new Blob([ 'abc' ])); const r = await fetch(url); return r.text(); });
probe('WebAssembly', () => [ typeof WebAssembly, WebAssembly?.validate(new Uint8Array([ 0, 97, 115, 109, 1, 0, 0, 0 ])), Object.prototype.toString.call(WebAssembly) ]);
probe('WebAssembly.Module', () => { const m = new WebAssembly.Module(new Uint8Array([ 0, 97, 115, 109, 1, 0, 0, 0 ])); return [ WebAssembly.Module.exports(m), Object.keys(new WebAssembly.Instance(m).exports) ]; });
