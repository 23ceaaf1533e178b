'use strict';
// What web streams make of arguments of every kind.
const web = require('stream/web');

const PATIENCE_MS = 40;
const values = { undefined: undefined, null: null, number: 1, text: 'x', object: {}, function() {} };
const list = () => new ReadableStream({ start(controller) { controller.enqueue('a'); controller.close(); } });
const bytes = () => new ReadableStream({ type: 'bytes' });
const readBytes = (view, options) => new ReadableStream({ type: 'bytes', pull(controller) { controller.enqueue(new Uint8Array(2)); } }).getReader({ mode: 'byob' }).read(view, options);

function given(name, make) {
  probe(name, async () => {
    const value = await Promise.race([ make(), new Promise((resolve) => { setTimeout(resolve, PATIENCE_MS, 'pending'); }) ]);

    return Object(value) === value ? Object.prototype.toString.call(value) : value;
  });
}

const calls = {
  ...Object.fromEntries(Object.keys(web).map((name) => [ `new ${ name }`, (value) => new web[name](value) ])),
  ...Object.fromEntries([ 'ReadableStream', 'WritableStream', 'TransformStream' ].flatMap((name) => [
    [ `strategy of ${ name }`, (value) => new web[name]({}, value) ],
    ...[ 'highWaterMark', 'size' ].map((key) => [ `${ key } of ${ name }`, (value) => new web[name]({}, { [key]: value }) ])
  ])),
  ...Object.fromEntries(Object.entries({
    ReadableStream: [ 'start', 'pull', 'cancel', 'type', 'autoAllocateChunkSize' ],
    WritableStream: [ 'start', 'write', 'close', 'abort', 'type' ],
    TransformStream: [ 'transform', 'flush', 'cancel', 'readableType', 'writableType' ]
  }).flatMap(([ name, keys ]) => keys.map((key) => [ `${ key } of ${ name }`, (value) => new web[name]({ [key]: value }) ]))),
  'third strategy': (value) => new TransformStream({}, {}, value),
  'third highWaterMark': (value) => new TransformStream({}, {}, { highWaterMark: value }),
  'size for bytes': (value) => new ReadableStream({ type: 'bytes' }, { size: value }),
  'highWaterMark of ByteLengthQueuingStrategy': (value) => new ByteLengthQueuingStrategy({ highWaterMark: value }).highWaterMark,
  'getReader': (value) => list().getReader(value),
  'getReader, mode': (value) => list().getReader({ mode: value }),
  'pipeThrough': (value) => list().pipeThrough(value),
  'pipeThrough, readable': (value) => list().pipeThrough({ readable: value, writable: new WritableStream() }),
  'pipeThrough, writable': (value) => list().pipeThrough({ readable: list(), writable: value }),
  'pipeThrough, options': (value) => list().pipeThrough(new TransformStream(), value),
  'pipeThrough, signal': (value) => list().pipeThrough(new TransformStream(), { signal: value }),
  'pipeTo': (value) => list().pipeTo(value),
  'pipeTo, options': (value) => list().pipeTo(new WritableStream(), value),
  'pipeTo, signal': (value) => list().pipeTo(new WritableStream(), { signal: value }),
  'values': (value) => list().values(value),
  'from': (value) => ReadableStream.from(value),
  'read bytes': (value) => bytes().getReader({ mode: 'byob' }).read(value),
  'read bytes, options': (value) => readBytes(new Uint8Array(2), value),
  'enqueue bytes': (value) => new ReadableStream({ type: 'bytes', start(controller) { controller.enqueue(value); } })
};

for (const [ name, call ] of Object.entries(calls)) {
  for (const [ kind, value ] of Object.entries(values)) given(`${ name }: ${ kind }`, () => call(value));
}

for (const method of [ 'cancel', 'getReader', 'tee', 'pipeTo', 'pipeThrough', 'values' ]) {
  given(`ReadableStream.prototype.${ method } of an object`, () => ReadableStream.prototype[method].call({}, new TransformStream()));
}
for (const method of [ 'abort', 'close', 'getWriter' ]) {
  given(`WritableStream.prototype.${ method } of an object`, () => WritableStream.prototype[method].call({}));
}
given('a reader of bytes for none', () => new ReadableStreamBYOBReader(list()));
given('a reader of bytes for none, by mode', () => list().getReader({ mode: 'byob' }));
given('more than the view has room for', () => readBytes(new Uint8Array(1), { min: 2 }));
given('more than a DataView has room for', () => readBytes(new DataView(new ArrayBuffer(1)), { min: 2 }));
given('a negative highWaterMark', () => new ReadableStream({}, { highWaterMark: -1 }));
given('a negative size', () => new ReadableStream({ start(controller) { controller.enqueue(1); } }, { size: () => -1 }));
given('a size that is no number', () => new ReadableStream({ start(controller) { controller.enqueue(1); } }, { size: () => 'x' }));
given('this of start, pull and cancel', async () => {
  const source = { seen: [], start() { this.seen.push('start'); }, pull() { this.seen.push('pull'); }, cancel() { this.seen.push('cancel'); } };
  const stream = new ReadableStream(source);

  await Promise.resolve();
  await stream.cancel();

  return source.seen.join();
});
probe('bytes read into a Buffer', async () => {
  const stream = new ReadableStream({ type: 'bytes', pull({ byobRequest }) { byobRequest.view.fill(7); byobRequest.respond(2); } });
  const { value } = await stream.getReader({ mode: 'byob' }).read(Buffer.alloc(4));

  return [ Buffer.isBuffer(value), value.length, value[1] ];
});
const both = { size: 1, highWaterMark: NaN };
given('which of two faults, ReadableStream', () => new ReadableStream({}, both));
given('which of two faults, WritableStream', () => new WritableStream({}, both));
given('which of two faults, TransformStream', () => new TransformStream({}, { size: 1 }, { highWaterMark: NaN }));
given('which of two faults, TransformStream, other way', () => new TransformStream({}, { highWaterMark: NaN }, { size: 1 }));
given('only the prototype', () => list().pipeThrough({ readable: Object.create(ReadableStream.prototype), writable: new WritableStream() }));
probe('what is read of the arguments, and in which order', async () => {
  const log = [];
  const watched = (keys) => Object.defineProperties({}, Object.fromEntries(keys.map((key) => [ key, { enumerable: true, get() { log.push(key); return undefined; } } ])));

  new ReadableStream(watched([ 'pull', 'cancel' ]));
  await list().pipeTo(new WritableStream(), watched([ 'signal', 'preventClose', 'preventCancel', 'preventAbort' ]));

  return log.slice().sort();
});
