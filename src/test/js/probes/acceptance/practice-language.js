// What breaks in practice: clones, JSON, classes, iteration, inspect, assert, Buffer, events. One question each, as a list of what has to work would put them: common use, options, common errors.
'use strict';

// ---- structuredClone (6)
probe('structuredClone: cycles, Map, Set, Date and RegExp', () => {
  const source = { map: new Map([ [ 'k', new Set([ 1 ]) ] ]), date: new Date(0), re: /a/gi };
  source.self = source;
  return structuredClone(source);
});
probe('structuredClone: a function', () => structuredClone({ run() {} }));
probe('structuredClone: a symbol', () => structuredClone(Symbol('s')));
probe('structuredClone: an error of a subclass loses its class', () => {
  class MyError extends TypeError { constructor() { super('mine'); this.name = 'MyError'; this.extra = 1; } }
  const clone = structuredClone(new MyError());
  return [ clone.constructor.name, clone.name, clone.message, clone.extra, clone instanceof Error ];
});
probe('structuredClone: transfer detaches the source', () => {
  const buffer = new Uint8Array([ 1, 2, 3 ]).buffer;
  const clone = structuredClone(buffer, { transfer: [ buffer ] });
  return [ clone, buffer.byteLength ];
});
probe('structuredClone: class instances become plain, getters are read', () => {
  class Point { #secret = 1; constructor() { this.x = 1; } get y() { return 2; } }
  const source = new Point();
  Object.defineProperty(source, 'z', { get: () => 3, enumerable: true });
  return structuredClone(source);
});

// ---- JSON (6)
probe('json: parse error in the middle', () => JSON.parse('{"a": 1, b: 2}'));
probe('json: parse error at the end of the input', () => JSON.parse('{"a": [1, 2'));
probe('json: parse of undefined', () => JSON.parse(undefined));
probe('json: circular message names the path', () => {
  const root = { name: 'r', child: { list: [] } };
  root.child.list.push(root);
  return JSON.stringify(root);
});
probe('json: BigInt', () => JSON.stringify({ id: 10n }));
probe('json: replacer, toJSON and indent together', () => JSON.stringify(
  { d: new Date(0), u: undefined, f() {}, n: NaN, nested: { toJSON(key) { return `json of ${ key }`; } }, list: [ undefined, Symbol('x'), '\ud800' ] },
  (key, value) => (value === 'skip' ? undefined : value), '\t'
));

// ---- classes (6)
probe('class: calling a constructor without new', () => { class Service {} return Service(); });
probe('class: reading a private field of a foreign object', () => {
  class Box { #value = 1; static read(box) { return box.#value; } }
  return Box.read({});
});
probe('class: this before super', () => {
  class Base {}
  class Derived extends Base { constructor() { this.x = 1; super(); } }
  return new Derived();
});
probe('class: field and static block order', () => {
  const log = [];
  const note = (name) => { log.push(name); return name; };
  class A {
    static [note('computed static')] = note('static value');
    [note('computed field')] = note('field value');
    static { note('static block'); }
    constructor() { note('constructor'); }
  }
  new A();
  return log;
});
probe('class: extending an arrow function', () => class Bad extends (() => {}) {});
probe('class: toString keeps the source text', () => String(class   Spaced { /* note */ static  #p = 1; get  a () { return 1 } }));

// ---- generators and async iteration (6)
probe('generator: return runs finally', () => {
  const log = [];
  function* numbers() { try { yield 1; yield 2; } finally { log.push('closed'); yield 'late'; } }
  const running = numbers();
  log.push(running.next(), running.return('r'), running.next(), running.next());
  return log;
});
probe('generator: next while running', () => {
  let self;
  function* loop() { self.next(); yield 1; }
  self = loop();
  return self.next();
});
probe('generator: destructuring closes the iterator', () => {
  const log = [];
  const iterable = { [Symbol.iterator]: () => ({ next: () => ({ value: 1, done: false }), return: () => { log.push('return'); return {}; } }) };
  const [ a, b ] = iterable;
  return [ a, b, log ];
});
probe('generator: spreading a non-iterable', () => { const options = { a: 1 }; return [ ...options ]; });
probe('async iteration: for await over a list with a rejection', async () => {
  const seen = [];
  try {
    for await (const item of [ 1, Promise.resolve(2), Promise.reject(new Error('third')), 4 ]) seen.push(item);
  } catch (error) {
    seen.push(error.message);
  }
  return seen;
});
probe('async iteration: queued next calls on an async generator', async () => {
  async function* counter() { let i = 0; try { while (true) yield i++; } finally { await null; } }
  const running = counter();
  return Promise.all([ running.next(), running.next(), running.return('end'), running.next() ]);
});

// ---- util.inspect and console (7)
probe('inspect: nested objects beyond the depth, Map, class and symbol keys', () => require('util').inspect({
  a: { b: { c: { d: 1 } } }, map: new Map([ [ 'k', [ 1 ] ] ]), made: new (class Foo { constructor() { this.x = 1; } })(), [Symbol('s')]: null
}));
probe('inspect: long arrays and strings', () => require('util').inspect([ Array.from({ length: 105 }, (_, i) => i), 'it\'s "quoted"', 'x'.repeat(20) ]));
probe('inspect: circular, accessors and null prototype', () => {
  const object = Object.assign(Object.create(null), { fn() {}, arrow: class Bar extends Map {} });
  Object.defineProperty(object, 'both', { get() { return 1; }, set() {}, enumerable: true });
  object.self = object;
  return require('util').inspect(object);
});
probe('inspect: custom function gets depth and options', () => {
  const { inspect } = require('util');
  return inspect({ in: { [inspect.custom](depth, options, given) { return `<${ depth } ${ options.compact } ${ given === inspect }>`; } } }, { compact: false });
});
probe('inspect: util.format placeholders', () => require('util').format('%s %d %i %f %j %o %O %c%% %x', 'a', '42', 3.9, '1.5', { j: 1 }, [ 1 ], { o: 2 }, 'css', 'rest', { more: 1 }));
probe('console: table, group and error on a Writable', () => {
  const { Writable } = require('stream');
  let text = '';
  const sink = new Writable({ write(chunk, _, done) { text += chunk; done(); } });
  const log = new console.Console({ stdout: sink, stderr: sink });
  log.group('G');
  log.table([ { a: 1, b: 'x' }, { a: 2, c: true } ]);
  log.groupEnd();
  log.error('%s!', 'done');
  return text;
});
probe('console: count, countReset and assert on a Writable', () => {
  const { Writable } = require('stream');
  let text = '';
  const sink = new Writable({ write(chunk, _, done) { text += chunk; done(); } });
  const log = new console.Console(sink);
  log.count(); log.count('x'); log.count('x'); log.countReset('x'); log.count('x');
  log.assert(true, 'no'); log.assert(false, 'value %d', 5); log.assert(false);
  return text;
});

// ---- assert (7)
probe('assert: strictEqual of two numbers', () => require('assert').strictEqual(1, 2));
probe('assert: deepStrictEqual diff of objects', () => require('assert').deepStrictEqual({ a: 1, b: [ 1, 2 ] }, { a: 1, b: [ 1, 3 ] }));
probe('assert: strictEqual of multi-line strings', () => require('assert').strictEqual('a\nb\nc', 'a\nx\nc'));
probe('assert: throws without an exception', () => require('assert').throws(() => {}, TypeError, 'should fail'));
probe('assert: throws validated against an object', () => require('assert').throws(
  () => { throw Object.assign(new Error('real'), { code: 'E_REAL' }); }, { message: /real/, code: 'E_OTHER' }
));
probe('assert: rejects with a promise that resolves', () => require('assert').rejects(Promise.resolve(1)));
probe('assert: loose deepEqual of sets with strings for numbers', () => {
  const assert = require('assert');
  assert.deepEqual({ a: 1, s: new Set([ 1, '2' ]) }, { a: '1', s: new Set([ '1', 2 ]) });
  return 'accepted';
});

// ---- Buffer (7)
probe('buffer: write past the end is cut', () => { const b = Buffer.alloc(4); return [ b.write('héllo', 2), b ]; });
probe('buffer: lenient hex and base64 decoding', () => [ Buffer.from('abxx12', 'hex').toString('hex'), Buffer.from('a-_/ b=c', 'base64').toString('hex'), Buffer.from('YQ').toString('base64url') ]);
probe('buffer: readUInt32BE out of range', () => Buffer.alloc(4).readUInt32BE(2));
probe('buffer: writeInt8 of a value out of range', () => Buffer.alloc(1).writeInt8(200));
probe('buffer: unknown encoding', () => Buffer.from('a', 'utf-99'));
probe('buffer: indexOf, includes and lastIndexOf with negative offsets', () => {
  const b = Buffer.from('this is a buffer is');
  return [ b.indexOf('is', -5), b.lastIndexOf('is', 5), b.includes(Buffer.from('buff')), b.indexOf(''), b.indexOf(0x162) ];
});
probe('buffer: concat with a total length, toJSON and slice sharing', () => {
  const a = Buffer.from([ 1, 2, 3 ]);
  a.subarray(1)[0] = 9;
  return JSON.stringify(Buffer.concat([ a, Buffer.from('é') ], 6));
});

// ---- events (6)
probe('events: unhandled error event with a non-error', () => new (require('events'))().emit('error', { reason: 'x' }));
probe('events: newListener and removeListener are told', () => {
  const emitter = new (require('events'))();
  const log = [];
  emitter.on('newListener', (name, f) => log.push([ 'new', name, f.name, emitter.listenerCount(name) ]));
  emitter.on('removeListener', (name, f) => log.push([ 'gone', name, f.name ]));
  emitter.once('a', function first() { log.push('first'); });
  emitter.prependListener('a', function zeroth() { log.push('zeroth'); });
  emitter.emit('a');
  return log;
});
probe('events: once returns a promise rejected by an error event', () => {
  const { once, EventEmitter } = require('events');
  const emitter = new EventEmitter();
  const waiting = once(emitter, 'ready');
  emitter.emit('error', new Error('not ready'));
  return waiting;
});
probe('events: listener of a wrong type', () => new (require('events'))().on('x', 'not a function'));
probe('events: on as an async iterator with a signal', async () => {
  const { on, EventEmitter } = require('events');
  const emitter = new EventEmitter();
  const controller = new AbortController();
  const seen = [];
  process.nextTick(() => { emitter.emit('v', 1, 'x'); emitter.emit('v', 2); controller.abort(); });
  try {
    for await (const values of on(emitter, 'v', { signal: controller.signal })) seen.push(values);
  } catch (error) {
    seen.push(error.name, error.code);
  }
  return seen;
});
probe('events: EventTarget with once, handleEvent and preventDefault', () => {
  const target = new EventTarget();
  const log = [];
  target.addEventListener('e', { handleEvent(event) { log.push(event.type, event.target === target); event.preventDefault(); } }, { once: true });
  return [ target.dispatchEvent(new Event('e', { cancelable: true })), target.dispatchEvent(new Event('e', { cancelable: true })), log ];
});
