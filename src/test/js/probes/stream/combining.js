'use strict';
const stream = require('stream');
const { Readable, Writable, Duplex, Transform, PassThrough, pipeline, finished, compose } = stream;
const promises = require('stream/promises');
const consumers = require('stream/consumers');
const EventEmitter = require('events');

const later = (value) => new Promise((resolve) => { setImmediate(resolve, value); });
const settled = async () => { for (let i = 0; i < 12; i++) await later(); };
const upper = () => new Transform({ transform(chunk, encoding, callback) { callback(null, `${ chunk }`.toUpperCase()); } });
const sink = (into, options = {}) => new Writable({ write(chunk, encoding, callback) { into.push(`${ chunk }`); callback(); }, ...options });
const called = (run) => new Promise((resolve) => { run((error, value) => resolve([ error, value ])); });
const failing = () => new Transform({ transform(chunk, encoding, callback) { callback(new Error('bad')); } });

probe('pipeline', () => called((callback) => {
  const into = [];
  pipeline(Readable.from([ 'a', 'b' ]), upper(), sink(into), (error) => callback(error, into));
}));
probe('pipeline returns its last stream', () => {
  const last = sink([]);

  return pipeline(Readable.from([ 'a' ]), last, () => {}) === last;
});
probe('pipeline of an array', () => called((callback) => {
  const into = [];
  pipeline([ Readable.from([ 'a' ]), sink(into) ], (error) => callback(error, into));
}));
probe('pipeline with an error in the middle', () => called((callback) => {
  const from = Readable.from([ 'a' ]);
  const to = sink([]);
  pipeline(from, failing(), to, (error) => callback(error, [ from.destroyed, to.destroyed ]));
}));
probe('pipeline from a destroyed source', () => called((callback) => {
  const from = new Readable({ read() {} });
  pipeline(from, sink([]), callback);
  from.destroy();
}));
probe('pipeline to a destroyed destination', () => called((callback) => {
  const to = sink([]);
  pipeline(new Readable({ read() {} }), to, callback);
  to.destroy();
}));
probe('pipeline of functions', () => called((callback) => {
  pipeline(
    async function* () { yield 'a'; yield 'b'; },
    async function* (source) { for await (const chunk of source) yield `<${ chunk }>`; },
    async (source) => { let text = ''; for await (const chunk of source) text += chunk; return text; },
    callback
  );
}));
probe('pipeline of an iterable', () => called((callback) => pipeline([ 'x', 'y' ], async (source) => (await Array.fromAsync?.(source)) ?? 'no', callback)).then(([ error ]) => error));
probe('pipeline, source throws', () => called((callback) => pipeline(async function* () { throw new Error('source'); }, sink([]), callback))); // eslint-disable-line require-yield
probe('pipeline, destination throws', () => called((callback) => pipeline([ 'x' ], async () => { throw new Error('destination'); }, callback)));
probe('pipeline, source returns a number', () => pipeline(() => 5, sink([]), () => {}));
probe('pipeline, transform returns a number', () => pipeline([ 'a' ], () => 5, sink([]), () => {}));
probe('pipeline, destination returns a number', () => pipeline([ 'a' ], () => 5, () => {}));
probe('pipeline without callback', () => pipeline(Readable.from([]), sink([])));
probe('pipeline of one', () => pipeline(Readable.from([]), () => {}));
probe('pipeline of none', () => pipeline(() => {}));
probe('pipeline of a number', () => pipeline(5, sink([]), () => {}));
probe('promises.pipeline', () => promises.pipeline([ 'a', 'b' ], upper, consumers.text));
probe('promises.pipeline to a stream', () => promises.pipeline(Readable.from([ 'a' ]), upper(), sink([])));
probe('promises.pipeline fails', () => promises.pipeline(Readable.from([ 'a' ]), failing(), sink([])));
probe('promises.pipeline, aborted before', () => promises.pipeline(Readable.from([ 'a' ]), sink([]), { signal: AbortSignal.abort('why') }));
probe('promises.pipeline, aborted later', async () => {
  const controller = new AbortController();
  const running = promises.pipeline(new Readable({ read() {} }), sink([]), { signal: controller.signal });
  setImmediate(() => controller.abort(new Error('enough')));

  return running;
});
probe('promises.pipeline, signal for the functions', () => promises.pipeline(
  async function* (source) { yield `${ typeof source } ${ source?.signal?.constructor.name }`; },
  async (source, { signal }) => `${ await consumers.text(source) } ${ signal.constructor.name }`
));
probe('promises.pipeline, end false', async () => {
  const into = [];
  const to = sink(into);
  await promises.pipeline(Readable.from([ 'a' ]), to, { end: false });

  return [ into, to.writableEnded ];
});

probe('finished, readable', () => called((callback) => finished(Readable.from([ 'a' ]).resume(), callback)));
probe('finished, writable', () => called((callback) => finished(sink([]).end(), callback)));
probe('finished, error', () => called((callback) => finished(new Readable({ read() {} }).destroy(new Error('x')), callback)));
probe('finished, premature', () => called((callback) => { const readable = new Readable({ read() {} }); finished(readable, callback); readable.destroy(); }));
probe('finished, already', async () => {
  const readable = Readable.from([]).resume();
  await settled();

  return called((callback) => finished(readable, callback));
});
probe('finished, cleanup', async () => {
  const readable = new Readable({ read() {} });
  const before = readable.eventNames();
  finished(readable, () => {})();

  return [ before, readable.eventNames() ];
});
probe('finished, legacy emitter', () => finished(new EventEmitter(), () => {}));
probe('finished, readable false', () => called((callback) => { const duplex = new PassThrough(); finished(duplex, { readable: false }, callback); duplex.end(); }));
probe('finished, signal', () => called((callback) => finished(new Readable({ read() {} }), { signal: AbortSignal.abort() }, callback)));
probe('finished without callback', () => finished(new Readable()));
probe('finished, options not an object', () => finished(new Readable(), 5, () => {}));
probe('promises.finished', () => promises.finished(Readable.from([]).resume()));
probe('promises.finished fails', () => promises.finished(new Readable({ read() {} }).destroy(new Error('y'))));
probe('promises.finished, cleanup', () => promises.finished(Readable.from([]).resume(), { cleanup: true }));
probe('promises.finished, cleanup not boolean', () => promises.finished(Readable.from([]).resume(), { cleanup: 1 }));

probe('compose', async () => consumers.text(compose(Readable.from([ 'a', 'b' ]), upper())));
probe('compose of functions', async () => {
  const shout = compose(async function* (source) { for await (const chunk of source) yield `${ chunk }!`; }, upper());
  shout.end('hey');

  return [ shout.constructor.name, await consumers.text(shout) ];
});
probe('compose of one', () => compose(upper()).constructor.name);
probe('compose of none', () => compose());
probe('compose, not writable', () => compose(upper(), Readable.from([])));
probe('compose, not readable', () => compose(sink([]), upper()));
probe('compose fails', () => consumers.text(compose(Readable.from([ 'x' ]), failing())));
probe('compose, destroyed', async () => {
  const composed = compose(upper(), upper());
  const error = await new Promise((resolve) => { composed.on('error', resolve); composed.destroy(); });

  return error;
});
probe('readable.compose', () => Readable.from([ 'a' ]).compose(upper()).toArray().then((list) => list.map(String)));
probe('readable.compose to a readable', () => Readable.from([ 'a' ]).compose(Readable.from([])));

probe('Readable.from a string', () => Readable.from('abc').toArray());
probe('Readable.from a Buffer', () => Readable.from(Buffer.from('abc')).toArray());
probe('Readable.from promises', () => Readable.from([ Promise.resolve(1), 2, later(3) ]).toArray());
probe('Readable.from an async generator', () => Readable.from((async function* () { yield 1; yield Promise.resolve(2); })()).toArray());
probe('Readable.from with null', () => Readable.from([ 1, null ]).toArray());
probe('Readable.from a promise of null', () => Readable.from([ Promise.resolve(null) ]).toArray());
probe('Readable.from a rejected promise', () => Readable.from([ Promise.reject(new Error('no')) ]).toArray());
probe('Readable.from a throwing generator', () => Readable.from((function* () { yield 1; throw new Error('no'); })()).toArray());
probe('Readable.from 5', () => Readable.from(5));
probe('Readable.from null', () => Readable.from(null));
probe('Readable.from options', () => { const { readableObjectMode, readableHighWaterMark } = Readable.from([ 'a' ], { objectMode: false, highWaterMark: 9 }); return [ readableObjectMode, readableHighWaterMark ]; });
probe('Readable.from closes the iterator', async () => {
  const log = [];
  const readable = Readable.from((function* () { try { yield 1; yield 2; } finally { log.push('closed'); } })());
  for await (const each of readable) { log.push(each); break; }
  await settled();

  return log;
});
probe('Readable.from is synchronous for arrays', async () => {
  const log = [];
  Readable.from([ 1, 2 ]).on('data', (value) => log.push(value)).on('end', () => log.push('end'));
  process.nextTick(() => { log.push('tick'); queueMicrotask(() => log.push('microtask')); });
  await settled();

  return log;
});

const asString = async (duplex) => [ duplex.constructor.name, duplex.readable, duplex.writable, await consumers.text(duplex) ];
probe('Duplex.from a string', () => asString(Duplex.from('abc')));
probe('Duplex.from an iterable', () => asString(Duplex.from([ 'a', 'b' ])));
probe('Duplex.from a promise', () => asString(Duplex.from(Promise.resolve('p'))));
probe('Duplex.from a rejected promise', () => consumers.text(Duplex.from(Promise.reject(new Error('p')))));
probe('Duplex.from a Blob', () => asString(Duplex.from(new Blob([ 'blob' ]))));
probe('Duplex.from a generator function', async () => {
  const duplex = Duplex.from(async function* (source) { for await (const chunk of source) yield `${ chunk }`.toUpperCase(); });
  duplex.end('x');

  return asString(duplex);
});
probe('Duplex.from an async function', () => new Promise((resolve) => {
  const duplex = Duplex.from(async (source) => { resolve(await consumers.text(source)); });
  duplex.end('given');
}));
probe('Duplex.from a pair', async () => {
  const into = [];
  const duplex = Duplex.from({ readable: Readable.from([ 'r' ]), writable: sink(into) });
  duplex.end('w');
  const text = await consumers.text(duplex);

  return [ text, into ];
});
probe('Duplex.from a Readable', () => asString(Duplex.from(Readable.from([ 'x' ]))));
probe('Duplex.from a Duplex', () => { const through = new PassThrough(); return Duplex.from(through) === through; });
probeEach('Duplex.from', [ [ 5 ], [ {} ], [ null ], [ undefined ] ], (value) => Duplex.from(value));
probe('Duplex.from a function that returns a number', () => Duplex.from(() => 5));
probe('Duplex.from a generator, not awaited', () => { const d = Duplex.from(function* () { yield 1; }); d.destroy(); return d.constructor.name; });

const numbers = () => Readable.from([ 1, 2, 3, 4 ]);
probe('map', () => numbers().map((x) => x * 2).toArray());
probe('map, async with concurrency', () => numbers().map(async (x) => later(x + 1), { concurrency: 2 }).toArray());
probe('map, rejected', () => numbers().map(async (x) => { if (x === 2) throw new Error('two'); return x; }).toArray());
probe('map, not a function', () => numbers().map(5));
probe('map, concurrency 0', () => numbers().map((x) => x, { concurrency: 0 }).toArray());
probe('map, options 1', () => numbers().map((x) => x, 1));
probe('map with new', () => new (numbers().map)(() => {}));
probe('filter', () => numbers().filter(async (x) => x % 2).toArray());
probe('forEach', async () => { const seen = []; const result = await numbers().forEach((x) => { seen.push(x); }); return [ result, seen ]; });
probe('toArray, aborted', () => numbers().toArray({ signal: AbortSignal.abort() }));
probe('some', () => numbers().some((x) => x > 3));
probe('some, none', () => numbers().some((x) => x > 30));
probe('every', () => numbers().every((x) => x > 0));
probe('every, not', () => numbers().every((x) => x > 1));
probe('find', () => numbers().find((x) => x > 2));
probe('find, none', () => numbers().find((x) => x > 20));
probe('find, not a function', () => numbers().find({}));
probe('flatMap', () => numbers().flatMap((x) => [ x, -x ]).toArray());
probe('drop', () => numbers().drop(2).toArray());
probe('drop, -1', () => numbers().drop(-1));
probe('take', () => numbers().take(2).toArray());
probe('take, NaN', () => numbers().take('x').toArray());
probe('take destroys', async () => { const all = numbers(); await all.take(1).toArray(); await settled(); return all.destroyed; });
probe('reduce', () => numbers().reduce((sum, x) => sum + x, 10));
probe('reduce without start', () => numbers().reduce((sum, x) => sum + x));
probe('reduce of nothing', () => Readable.from([]).reduce((sum, x) => sum + x));
probe('reduce, no function', () => numbers().reduce(1));
probe('reduce, aborted', () => numbers().reduce((a) => a, 0, { signal: AbortSignal.abort() }));
probe('asIndexedPairs', () => numbers().asIndexedPairs().toArray());
probe('iterator, destroyOnReturn', async () => {
  const all = numbers();
  for await (const each of all.iterator({ destroyOnReturn: false })) if (each) break;

  return [ all.destroyed, await all.toArray() ];
});
probe('iterator, options 5', () => numbers().iterator(5));
probe('for await, error', async () => { for await (const each of new Readable({ read() { this.destroy(new Error('it')); } })) void each; });
probe('for await, premature', async () => { const readable = new Readable({ read() {} }); setImmediate(() => readable.destroy()); for await (const each of readable) void each; });
probe('for await over strings', async () => { const list = []; const r = new Readable({ read() {}, encoding: 'utf8' }); r.push('ab'); r.push('c'); r.push(null); for await (const x of r) list.push(x); return list; });

probe('consumers.text', () => consumers.text(Readable.from([ Buffer.from([ 0xe2, 0x82 ]), Buffer.from([ 0xac ]), 'x' ])));
probe('consumers.json', () => consumers.json(Readable.from([ '{"a":', '1}' ])));
probe('consumers.json, bad', () => consumers.json(Readable.from([ '{' ])).catch((error) => error.name));
probe('consumers.buffer', () => consumers.buffer(Readable.from([ Buffer.from('a'), Buffer.from('b') ])));
probe('consumers.arrayBuffer', () => consumers.arrayBuffer(Readable.from([ Buffer.from('ab') ])));
probe('consumers.blob', async () => { const blob = await consumers.blob(Readable.from([ 'ab' ])); return [ blob.constructor.name, blob.size ]; });
probe('subclass', async () => {
  class Counter extends Readable {
    #count = 0;

    _read() { this.push(this.#count < 3 ? `${ this.#count++ }` : null); }
  }

  return [ new Counter().constructor.name, await consumers.text(new Counter()) ];
});
probe('util.inherits', () => {
  const { inherits } = require('util');
  function Old() { Transform.call(this); }
  inherits(Old, Transform);
  Old.prototype._transform = function (chunk, encoding, callback) { callback(null, `${ chunk }${ chunk }`); };
  const old = new Old();
  old.end('ab');

  return consumers.text(old);
});
probe('EventEmitter.once of a stream', () => EventEmitter.once(Readable.from([ 'x' ]), 'data'));
probe('util.inspect of streams', () => [ new Readable(), new Writable() ].map((each) => require('util').inspect(each, { depth: -1 })));
