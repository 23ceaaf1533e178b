/* Suites that fill the heap. They may be refused, ended for memory or for time, but alone. */
const ends = ['SuiteMemoryError', 'SuiteTimeoutError', 'RangeError'];
const hog = (name, script, more = {}, within = 4500) => ({ name, script, gets: { error: ends, stack: '\n    at ', ...more }, within });

// A slow machine gets to the turn timeout before it gets to the limit.
const timers = (name, script) => ({ name, script, gets: { error: ['SuiteTimersError', 'SuiteTimeoutError'], message: /100000.*--suite-timers|--turn-timeout/ }, within: 2250 });

export default [
  hog('objects', 'const a = []; for (;;) a.push({})'),
  hog('strings', "const a = []; for (let i = 0;; i++) a.push('x'.repeat(1000) + i)"),
  hog('long-strings', "const a = []; for (;;) a.push('x'.repeat(2 ** 28))"),
  hog('buffers', 'const a = []; for (;;) a.push(Buffer.alloc(2 ** 20))'),
  hog('long-buffers', 'const a = []; for (;;) a.push(new ArrayBuffer(2 ** 28))'),
  hog('map', 'const m = new Map(); for (let i = 0;; i++) m.set(i, [i])'),
  hog('properties', "const o = {}; for (let i = 0;; i++) o['p' + i] = i"),
  hog('closures', 'let f = () => {}; for (;;) { const g = f; f = () => g }'),
  hog('errors', "const a = []; for (;;) a.push(new Error('x'))"),
  hog('promises', 'for (;;) Promise.resolve().then(() => {})'),
  hog('ticks', 'for (;;) process.nextTick(() => {})'),
  hog('listeners', "const e = new (require('events'))(); e.setMaxListeners(0); for (;;) e.on('a', () => {})"),
  hog('full-array', 'new Array(2 ** 32 - 1).fill(0)'),
  hog('spread', '[...new Array(2 ** 32 - 1)]'),
  hog('split', "'a'.repeat(5e8).split('')"),
  hog('split-at-words', "'a '.repeat(2.5e8).split(' ')"),
  hog('split-long', "const a = []; for (;;) a.push('a'.repeat(2 ** 27).split(''))"),
  hog('wide-strings', "const a = []; for (;;) a.push('\u20ac'.repeat(2 ** 29 - 24))"),
  hog('flat-strings', "const a = []; for (let s = '\u20ac'.repeat(2 ** 28);;) { const t = s + 'a' + a.length; t.charCodeAt(5); a.push(t) }"),
  hog('doubles', 'const a = []; for (;;) { const b = []; for (let i = 0; i < 2 ** 27; i++) b.push(i + 0.5); a.push(b) }'),
  hog('filled-arrays', 'const a = []; for (;;) a.push(new Array(2 ** 27 - 1).fill({}))'),
  hog('array-from', 'const a = []; for (;;) a.push(Array.from({ length: 2 ** 27 - 1 }))'),
  hog('typed-arrays', 'const a = []; for (;;) a.push(new Float64Array(2 ** 26))'),
  hog('json', 'let a = [1]; for (;;) a = [a, JSON.stringify(a)]'),
  hog('structured-clone', 'let a = [1]; for (;;) a = [a, structuredClone(a)]'),
  hog('over-turns', "const a = []; setInterval(() => { for (let i = 0; i < 1e5; i++) a.push({ i }) }, 1)", { before: 0 }, 8250),
  hog('zlib-bomb', "const z = require('zlib'); let b = Buffer.alloc(2 ** 28); const c = z.gzipSync(b); const a = []; for (;;) a.push(z.gunzipSync(c))"),
  hog('files', "const fs = require('fs'); for (let i = 0;; i++) fs.writeFileSync('/tmp/f' + i, Buffer.alloc(1e6))", { error: ['Error', ...ends] }),
  hog('wasm-memories', 'const a = []; for (;;) a.push(new WebAssembly.Memory({ initial: 100 }))'),
  hog('wasm-long-memory', 'new WebAssembly.Memory({ initial: 32767 })'),
  hog('wasm-tables', "const a = []; for (;;) a.push(new WebAssembly.Table({ initial: 1e6, element: 'externref' }))"),
  // (memory 1) (func (export "f") (loop (drop (memory.grow (i32.const 1))) (br 0)))
  hog('wasm-growth', "new WebAssembly.Instance(new WebAssembly.Module(Buffer.from('AGFzbQEAAAABBAFgAAADAgEABQMBAAEHBQEBZgAACg4BDAADQEEBQAAaDAALCw==', 'base64'))).exports.f()"),
  { name: 'one-huge-packet', script: "dispatch('x'.repeat(2 ** 29 - 24))", gets: { error: 'SuiteOutputError', before: 0 }, within: 2250 },
  { name: 'garbage-is-no-fault', script: ({ end }) => `for (let i = 0; i < 1000; i++) new Uint8Array(2 ** 20); ${end}`, gets: 'EndSuite', within: 2250 },
  timers('timers', 'for (;;) setTimeout(() => {}, 1e6)'),
  timers('immediates', 'for (;;) setImmediate(() => {})'),
  timers('intervals', 'for (;;) setInterval(() => {}, 1e6)')
];
