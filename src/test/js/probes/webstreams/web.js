'use strict';
const web = require('stream/web');
const { Readable, Writable, Duplex, PassThrough, Transform, finished, isReadable, isErrored, isDisturbed, isWritable, addAbortSignal } = require('stream');
const streamPromises = require('stream/promises');
const consumers = require('stream/consumers');

const settled = async () => { for (let i = 0; i < 12; i++) await new Promise((resolve) => { setImmediate(resolve); }); };
const shape = (object) => Reflect.ownKeys(object).filter((key) => typeof key === 'string' && !key.startsWith('_')).map((key) => {
  const { value, get, set, enumerable } = Object.getOwnPropertyDescriptor(object, key);

  return `${ key } ${ get ? 'get' : '' }${ set ? 'set' : '' } ${ enumerable } ${ typeof value === 'function' ? `${ value.name }/${ value.length }` : typeof value }`;
}).sort();
const list = (...items) => new ReadableStream({ start(controller) { for (const item of items) controller.enqueue(item); controller.close(); } });
const all = async (stream) => { const items = []; for await (const item of stream) items.push(item); return items; };
const sink = (into) => new WritableStream({ write(chunk) { into.push(chunk); } });

probe('exports', () => Object.keys(web).sort());
for (const name of Object.keys(web)) {
  probe(`${ name } class`, () => [ typeof web[name], web[name].name, web[name].length, globalThis[name] === web[name], Object.prototype.toString.call(web[name].prototype) ]);
  probe(`${ name } statics`, () => shape(web[name]));
  probe(`${ name }.prototype`, () => shape(web[name].prototype));
  probe(`${ name } called`, () => web[name]());
}
for (const name of [ 'ReadableStreamBYOBRequest', 'ReadableByteStreamController', 'ReadableStreamDefaultController', 'TransformStreamDefaultController', 'WritableStreamDefaultController' ]) {
  probe(`new ${ name }`, () => new web[name]());
}

probe('read', async () => {
  const reader = list('a', 'b').getReader();

  return [ await reader.read(), await reader.read(), await reader.read(), await reader.closed ];
});
probe('for await', () => all(list(1, 2, 3)));
probe('for await, break cancels', async () => {
  const log = [];
  const stream = new ReadableStream({ pull(controller) { controller.enqueue(1); }, cancel(reason) { log.push('cancel', reason); } });
  for await (const item of stream) { log.push(item); break; }

  return [ log, stream.locked ];
});
probe('values, preventCancel', async () => {
  const stream = list(1, 2, 3);
  for await (const item of stream.values({ preventCancel: true })) if (item) break;

  return all(stream);
});
probe('ReadableStream.from', () => all(ReadableStream.from([ 'x', Promise.resolve('y') ])));
probe('ReadableStream.from a generator', () => all(ReadableStream.from((async function* () { yield 1; yield 2; })())));
probe('ReadableStream.from 5', () => ReadableStream.from(5));
probe('pull and desiredSize', async () => {
  const log = [];
  const stream = new ReadableStream({
    start(controller) { log.push('start', controller.desiredSize); },
    pull(controller) { log.push('pull', controller.desiredSize); if (log.length > 12) controller.close(); else controller.enqueue('x'); }
  }, { highWaterMark: 2 });
  await settled();
  log.push(...await all(stream));

  return log;
});
probe('order of start, pull and read', async () => {
  const log = [];
  const stream = new ReadableStream({ start() { log.push('start'); }, pull(controller) { log.push('pull'); controller.enqueue('x'); controller.close(); } });
  queueMicrotask(() => log.push('microtask'));
  stream.getReader().read().then(({ value }) => log.push(value));
  log.push('sync');
  await settled();

  return log;
});
probe('error', async () => { const stream = new ReadableStream({ start(controller) { controller.error(new Error('bad')); } }); return stream.getReader().read(); });
probe('start throws', () => new ReadableStream({ start() { throw new Error('in start'); } }));
probe('pull rejects', () => all(new ReadableStream({ async pull() { throw new Error('in pull'); } })));
probe('cancel', async () => { const log = []; const stream = new ReadableStream({ cancel(reason) { log.push(reason); } }); return [ await stream.cancel('why'), log ]; });
probe('tee', async () => { const [ one, two ] = list(1, 2).tee(); return [ await all(one), await all(two) ]; });
probe('locked', () => { const stream = list(); const before = stream.locked; stream.getReader(); return [ before, stream.locked ]; });
probe('getReader twice', () => { const stream = list(); stream.getReader(); return stream.getReader(); });
probe('cancel while locked', () => { const stream = list(); stream.getReader(); return stream.cancel(); });
probe('read after releaseLock', () => { const reader = list('a').getReader(); reader.releaseLock(); return reader.read(); });
probe('closed after releaseLock', () => { const reader = new ReadableStream().getReader(); reader.releaseLock(); return reader.closed; });
probe('pending read at releaseLock', () => { const reader = new ReadableStream().getReader(); const pending = reader.read(); reader.releaseLock(); return pending; });
probe('cancel of a released reader', () => { const reader = list('a').getReader(); reader.releaseLock(); return reader.cancel(); });
probe('enqueue after close', () => { let controller; list(); new ReadableStream({ start(given) { controller = given; } }); controller.close(); return controller.enqueue(1); });
probe('close twice', () => { let controller; new ReadableStream({ start(given) { controller = given; } }); controller.close(); return controller.close(); });
probe('getReader mode', () => list().getReader({ mode: 'nope' }));
probe('getReader byob of plain stream', () => list().getReader({ mode: 'byob' }));
probe('byte stream', async () => {
  const stream = new ReadableStream({ type: 'bytes', pull(controller) { controller.enqueue(new Uint8Array([ 1, 2, 3 ])); controller.close(); } });
  const reader = stream.getReader({ mode: 'byob' });

  return [ await reader.read(new Uint8Array(2)), await reader.read(new Uint8Array(4)), await reader.read(new Uint8Array(1)) ];
});
probe('byob request', async () => {
  const stream = new ReadableStream({ type: 'bytes', pull(controller) { const { view } = controller.byobRequest; view[0] = 7; controller.byobRequest.respond(1); } });

  return stream.getReader({ mode: 'byob' }).read(new Uint8Array(2));
});
probe('byob detaches', async () => {
  const stream = new ReadableStream({ type: 'bytes', start(controller) { controller.enqueue(new Uint8Array([ 1 ])); } });
  const view = new Uint8Array(2);
  await stream.getReader({ mode: 'byob' }).read(view);

  return view.byteLength;
});
probe('autoAllocateChunkSize', async () => {
  const stream = new ReadableStream({ type: 'bytes', autoAllocateChunkSize: 4, pull(controller) { controller.byobRequest.view[0] = 1; controller.byobRequest.respond(1); } });

  return (await stream.getReader().read()).value;
});
probe('byte stream, zero chunk', () => new ReadableStream({ type: 'bytes', start(controller) { controller.enqueue(new Uint8Array(0)); } }));
probe('unknown type', () => new ReadableStream({ type: 'nope' }));
probe('methods on another this', () => [ 'locked', 'cancel', 'getReader', 'tee' ].map((name) => {
  try {
    const { get, value } = Object.getOwnPropertyDescriptor(ReadableStream.prototype, name);
    const result = (get ?? value).call({});
    result?.catch?.(() => {});

    return typeof result;
  } catch (error) {
    return [ error.name, error.code, error.message ];
  }
}));

probe('write', async () => {
  const into = [];
  const writer = sink(into).getWriter();
  await writer.ready;
  const first = await writer.write('a');
  writer.write('b');
  await writer.close();

  return [ first, into, await writer.closed ];
});
probe('writer desiredSize', async () => {
  const writer = new WritableStream({ write() { return new Promise(() => {}); } }, { highWaterMark: 3 }).getWriter();
  const sizes = [ writer.desiredSize ];
  writer.write('a');
  sizes.push(writer.desiredSize);

  return sizes;
});
probe('sink log', async () => {
  const log = [];
  const writer = new WritableStream({ start() { log.push('start'); }, write(chunk) { log.push(chunk); }, close() { log.push('close'); }, abort(reason) { log.push('abort', reason); } }).getWriter();
  writer.write(1);
  await writer.close();

  return log;
});
probe('abort', async () => {
  const log = [];
  const stream = new WritableStream({ abort(reason) { log.push(reason); } });
  await stream.abort('why');

  return [ log, await stream.getWriter().closed.catch((error) => error) ];
});
probe('signal of the controller', async () => {
  let signal;
  const stream = new WritableStream({ start(controller) { ({ signal } = controller); } });
  await stream.abort('why');

  return [ signal.aborted, signal.reason ];
});
probe('write fails', () => { const writer = new WritableStream({ write() { throw new Error('bad'); } }).getWriter(); writer.closed.catch(() => {}); return writer.write('x'); });
probe('write after close', () => { const writer = sink([]).getWriter(); writer.close(); return writer.write('x'); });
probe('close twice, writer', () => { const writer = sink([]).getWriter(); writer.close(); return writer.close(); });
probe('getWriter twice', () => { const stream = sink([]); stream.getWriter(); return stream.getWriter(); });
probe('abort while locked', () => { const stream = sink([]); stream.getWriter(); return stream.abort(); });
probe('close while locked', () => { const stream = sink([]); stream.getWriter(); return stream.close(); });
probe('released writer', () => { const writer = sink([]).getWriter(); writer.releaseLock(); return writer.write('x'); });
probe('released writer desiredSize', () => { const writer = sink([]).getWriter(); writer.releaseLock(); return writer.desiredSize; });
probe('released writer closed', () => { const writer = sink([]).getWriter(); writer.releaseLock(); return writer.closed; });

probe('transform', async () => {
  const stream = new TransformStream({ transform(chunk, controller) { controller.enqueue(chunk * 2); }, flush(controller) { controller.enqueue('end'); } });

  return all(list(1, 2).pipeThrough(stream));
});
probe('identity transform', () => all(list('a').pipeThrough(new TransformStream())));
probe('transform fails', () => all(list('a').pipeThrough(new TransformStream({ transform() { throw new Error('bad'); } }))));
probe('terminate', () => all(list('a', 'b').pipeThrough(new TransformStream({ transform(chunk, controller) { controller.enqueue(chunk); controller.terminate(); } }))));
probe('pipeTo', async () => { const into = []; return [ await list(1, 2).pipeTo(sink(into)), into ]; });
probe('pipeTo, aborted', () => new ReadableStream().pipeTo(sink([]), { signal: AbortSignal.abort('why') }));
probe('pipeTo, source fails', () => new ReadableStream({ start(controller) { controller.error(new Error('source')); } }).pipeTo(sink([])));
probe('pipeTo, destination fails', () => list(1).pipeTo(new WritableStream({ write() { throw new Error('destination'); } })));
probe('pipeTo, preventClose', async () => { const to = sink([]); await list(1).pipeTo(to, { preventClose: true }); return to.locked; });
probe('pipeTo 5', () => list().pipeTo(5));
probe('pipeTo of locked', () => { const stream = list(); stream.getReader(); return stream.pipeTo(sink([])); });
probe('pipeTo to locked', () => { const stream = sink([]); stream.getWriter(); return list().pipeTo(stream); });
probe('pipeThrough 5', () => list().pipeThrough(5));
probe('pipeThrough of locked', () => { const stream = list(); stream.getReader(); return stream.pipeThrough(new TransformStream()); });
probe('strategies', () => [
  new ByteLengthQueuingStrategy({ highWaterMark: 5 }).highWaterMark, new ByteLengthQueuingStrategy({ highWaterMark: 5 }).size(new Uint8Array(3)),
  new CountQueuingStrategy({ highWaterMark: 2 }).highWaterMark, new CountQueuingStrategy({ highWaterMark: 2 }).size('x'),
  new CountQueuingStrategy({ highWaterMark: 2 }).size.name
]);
probe('strategy without highWaterMark', () => new CountQueuingStrategy({}));
probe('highWaterMark -1', () => new ReadableStream({}, { highWaterMark: -1 }));

probe('TextEncoderStream', async () => {
  const stream = new TextEncoderStream();

  return [ stream.encoding, await all(list('a€', '\ud83d', '\ude00', '\ud83d').pipeThrough(stream)) ];
});
probe('TextDecoderStream', async () => {
  const stream = new TextDecoderStream();

  return [ stream.encoding, stream.fatal, stream.ignoreBOM, await all(list(new Uint8Array([ 0xe2, 0x82 ]), new Uint8Array([ 0xac, 0x41 ])).pipeThrough(stream)) ];
});
probe('TextDecoderStream, fatal', () => all(list(new Uint8Array([ 0xff ])).pipeThrough(new TextDecoderStream('utf-8', { fatal: true }))).catch((error) => [ error.name, error.code ]));
probe('TextDecoderStream, unknown', () => new TextDecoderStream('nope'));
for (const format of [ 'gzip', 'deflate', 'deflate-raw' ]) {
  probe(`compression ${ format }`, async () => consumers.text(list(new TextEncoder().encode('hello '.repeat(100))).pipeThrough(new CompressionStream(format)).pipeThrough(new DecompressionStream(format))));
}
probe('CompressionStream, unknown', () => new CompressionStream('nope'));
probe('DecompressionStream, unknown', () => new DecompressionStream('nope'));
probe('DecompressionStream of nonsense', () => consumers.text(list(new Uint8Array([ 1, 2, 3 ])).pipeThrough(new DecompressionStream('gzip'))));

probe('Readable.toWeb', () => all(Readable.toWeb(Readable.from([ 'a', 'b' ]))));
probe('Readable.toWeb of bytes', async () => { const readable = new Readable({ read() {} }); readable.push('ab'); readable.push(null); return all(Readable.toWeb(readable)); });
probe('Readable.toWeb of a failing stream', () => all(Readable.toWeb(new Readable({ read() { this.destroy(new Error('bad')); } }))));
probe('Readable.toWeb of a destroyed stream', () => { const readable = new Readable(); readable.destroy(); return all(Readable.toWeb(readable)); });
probe('Readable.toWeb, cancelled', async () => {
  const readable = new Readable({ read() {} });
  readable.on('error', () => {});
  const stream = Readable.toWeb(readable);
  await stream.cancel(new Error('enough')).catch(() => {});

  return readable.destroyed;
});
probe('Readable.toWeb, strategy', () => Readable.toWeb(Readable.from([ 1 ]), { strategy: { highWaterMark: 1 } }).locked);
probe('Readable.toWeb 5', () => Readable.toWeb(5));
probe('Readable.fromWeb', () => Readable.fromWeb(list('a', 'b'), { encoding: 'utf8' }).toArray());
probe('Readable.fromWeb of objects', () => Readable.fromWeb(list({ a: 1 }), { objectMode: true }).toArray());
probe('Readable.fromWeb of a failing stream', () => Readable.fromWeb(new ReadableStream({ start(controller) { controller.error(new Error('bad')); } })).toArray());
probe('Readable.fromWeb 5', () => Readable.fromWeb(5));
probe('Readable.fromWeb, encoding', () => Readable.fromWeb(list(), { encoding: 'nope' }));
probe('Writable.fromWeb', async () => {
  const into = [];
  const writable = Writable.fromWeb(sink(into), { objectMode: true });
  writable.write('a');
  writable.end('b');
  await streamPromises.finished(writable);

  return into;
});
probe('Writable.fromWeb decodes', async () => { const into = []; const writable = Writable.fromWeb(sink(into)); writable.end('a'); await streamPromises.finished(writable); return into; });
probe('Writable.fromWeb fails', async () => { const writable = Writable.fromWeb(new WritableStream({ write() { throw new Error('bad'); } })); writable.write('x'); return streamPromises.finished(writable); });
probe('Writable.fromWeb 5', () => Writable.fromWeb(5));
probe('Writable.toWeb', async () => {
  const into = [];
  const writer = Writable.toWeb(new Writable({ write(chunk, encoding, callback) { into.push(`${ chunk }`); callback(); } })).getWriter();
  await writer.write('a');
  await writer.close();

  return into;
});
probe('Writable.toWeb fails', () => { const writer = Writable.toWeb(new Writable({ write(chunk, encoding, callback) { callback(new Error('bad')); } })).getWriter(); writer.write('a').catch(() => {}); return writer.closed; });
probe('Writable.toWeb 5', () => Writable.toWeb(5));
probe('Duplex.toWeb', async () => {
  const { readable, writable } = Duplex.toWeb(new PassThrough());
  const writer = writable.getWriter();
  writer.write('a');
  writer.close();

  return (await all(readable)).map((chunk) => Buffer.from(chunk).toString());
});
probe('Duplex.fromWeb', async () => {
  const duplex = Duplex.fromWeb(new TransformStream({ transform(chunk, controller) { controller.enqueue(Buffer.from(chunk).toString().toUpperCase()); } }), { encoding: 'utf8' });
  duplex.end('abc');

  return duplex.toArray();
});
probe('Duplex.fromWeb 5', () => Duplex.fromWeb(5));
probe('Duplex.fromWeb {}', () => Duplex.fromWeb({}));
probe('Duplex.from a ReadableStream', () => consumers.text(Duplex.from(list('x'))));

probe('helpers on web streams', async () => {
  const readable = list('a');
  const writable = sink([]);
  const before = [ isReadable(readable), isErrored(readable), isDisturbed(readable), isWritable(writable) ];
  await all(readable);

  return [ before, isReadable(readable), isDisturbed(readable), isErrored(new ReadableStream({ start(c) { c.error(1); } })) ];
});
probe('finished of a ReadableStream', () => { const readable = list('a'); all(readable); return streamPromises.finished(readable); });
probe('finished of a failing ReadableStream', () => streamPromises.finished(new ReadableStream({ start(c) { c.error(new Error('bad')); } })));
probe('finished of a WritableStream', () => { const writable = sink([]); writable.close(); return new Promise((resolve) => { finished(writable, (error) => resolve([ error ])); }); });
probe('pipeline of web streams', async () => {
  const into = [];
  await streamPromises.pipeline(list('a', 'b'), new TransformStream({ transform(chunk, controller) { controller.enqueue(`${ chunk }!`); } }), sink(into));

  return into;
});
probe('pipeline of both kinds', async () => streamPromises.pipeline(list('a'), new Transform({ transform(chunk, encoding, callback) { callback(null, `<${ chunk }>`); } }), consumers.text));
probe('compose with a web transform', async () => consumers.text(require('stream').compose(Readable.from([ 'a' ]), new TransformStream())));
probe('addAbortSignal of a ReadableStream', () => { const stream = addAbortSignal(AbortSignal.abort(), new ReadableStream()); return stream.getReader().read(); });
probe('inspect', () => [ new ReadableStream(), new WritableStream(), new CountQueuingStrategy({ highWaterMark: 1 }), new TransformStream(), new TextEncoderStream() ].map((each) => require('util').inspect(each)));
probe('own keys', () => [ Object.keys(new ReadableStream()).length, Object.keys(new WritableStream()).length ]);

{
  const told = async (run) => {
    let promise;
    try {
      promise = run();
    } catch (error) {
      return [ 'at once', error.name, error.code, error.message ];
    }

    return promise.then((value) => [ 'resolved', value ], (error) => [ 'rejected', error.name, error.code, error.message ]);
  };
  const quiet = (writer) => {
    writer.closed.catch(() => {});
    writer.ready.catch(() => {});

    return writer;
  };
  const calls = async (writer) => [ await told(() => writer.write('x')), await told(() => writer.close()), await told(() => writer.abort()) ];

  probe('a writer after close', async () => {
    const writer = new WritableStream().getWriter();
    await writer.close();

    return [ await calls(writer), writer.desiredSize ];
  });
  probe('a writer while it closes', async () => {
    let finish;
    const writer = new WritableStream({ close: () => new Promise((resolve) => { finish = resolve; }) }).getWriter();
    const closing = writer.close();
    const seen = [ await told(() => writer.write('x')), await told(() => writer.close()) ];
    while (finish === undefined) await null;
    seen.push(await told(() => writer.write('x')));
    finish();
    await closing;

    return seen;
  });
  probe('a writer after abort', async () => {
    const writer = quiet(new WritableStream().getWriter());
    await writer.abort('reason');

    return calls(writer);
  });
  probe('a writer after an error', async () => {
    let controller;
    const writer = quiet(new WritableStream({ start(given) { controller = given; } }).getWriter());
    controller.error(new Error('broken'));
    const first = await told(() => writer.write('x'));

    return [ first, await calls(writer) ];
  });
  probe('a stream after close', async () => {
    const stream = new WritableStream();
    await stream.close();

    return [ await told(() => stream.close()), await told(() => stream.abort()), await told(() => stream.getWriter().write(1)) ];
  });
}
