'use strict';
const stream = require('stream');
const { Readable, Writable, Duplex, Transform, PassThrough, addAbortSignal } = stream;

// What happens to a stream, in order, until it closes and the queues are empty.
function follow(target, log, name = '') {
  const events = [ 'data', 'end', 'error', 'close', 'finish', 'drain', 'prefinish', 'readable', 'pipe', 'unpipe', 'pause', 'resume' ];

  for (const event of events) {
    if ((event === 'data' || event === 'readable') && !follow[event]) continue;
    target.on(event, (value) => log.push(`${ name }${ event }${
      event === 'error' ? ` ${ value.name } ${ value.code } ${ value.message }` : event === 'data' ? ` ${ value }` : '' }`));
  }

  return target;
}

const settled = async () => { for (let i = 0; i < 12; i++) await new Promise((resolve) => { setImmediate(resolve); }); };

// A probe that returns the log of `run`, with microtasks, ticks and immediates marked in it.
function trace(name, run) {
  probe(name, async () => {
    const log = [];
    const mark = (text) => (value) => log.push(value === undefined ? text : `${ text } ${ value instanceof Error ? value.message : value }`);
    queueMicrotask(mark('microtask'));
    process.nextTick(mark('tick'));
    process.nextTick(() => process.nextTick(mark('tick of tick')));
    setImmediate(mark('immediate'));
    await run(log, mark);
    log.push('returned');
    await settled();

    return log;
  });
}

const sink = (options = {}) => new Writable({ write(chunk, encoding, callback) { callback(); }, ...options });
const source = (...chunks) => new Readable({ read() { this.push(chunks.length > 0 ? chunks.shift() : null); } });

trace('write and end', (log, mark) => {
  const writable = follow(sink(), log);
  log.push(writable.write('a', mark('written')));
  log.push(writable.write('b'));
  writable.end('c', mark('ended'));
});
trace('write without callbacks', (log) => {
  const writable = follow(sink({ highWaterMark: 1 }), log);
  log.push(writable.write('aa'), writable.write('bb'), writable.write(''));
  writable.end();
});
trace('write slowly', (log, mark) => {
  const writable = follow(sink({ highWaterMark: 2, write(chunk, encoding, callback) { log.push(`${ chunk } ${ encoding }`); setImmediate(callback); } }), log);
  log.push(writable.write('aa', mark('cb a')), writable.write('bb', mark('cb b')));
  writable.end();
});
trace('write objects', (log, mark) => {
  const writable = follow(sink({ objectMode: true, write(chunk, encoding, callback) { log.push(`${ JSON.stringify(chunk) } ${ encoding }`); callback(); } }), log);
  writable.write({ a: 1 });
  writable.write('text', 'hex');
  writable.write(1, mark('cb'));
  writable.end();
});
trace('decodeStrings false', (log) => {
  const writable = follow(sink({ decodeStrings: false, write(chunk, encoding, callback) { log.push(`${ typeof chunk } ${ chunk } ${ encoding }`); callback(); } }), log);
  writable.write('a');
  writable.write('62', 'hex');
  writable.setDefaultEncoding('latin1');
  writable.write('c');
  writable.write(Buffer.from('d'));
  writable.end();
});
trace('writev', (log, mark) => {
  const writable = follow(new Writable({ writev(chunks, callback) { log.push(chunks.map(({ chunk, encoding }) => `${ chunk }/${ encoding }`).join()); callback(); } }), log);
  writable.cork();
  writable.write('a', mark('a'));
  writable.write('b', mark('b'));
  writable.uncork();
  writable.end('c');
});
trace('final and construct', (log) => {
  const writable = follow(sink({
    construct(callback) { log.push('construct'); setImmediate(callback); },
    final(callback) { log.push('final'); callback(); },
    destroy(error, callback) { log.push(`destroy ${ error }`); callback(error); },
    write(chunk, encoding, callback) { log.push(`write ${ chunk }`); callback(); }
  }), log);
  writable.write('x');
  writable.end();
});
trace('construct fails', (log) => {
  follow(sink({ construct(callback) { callback(new Error('no')); } }), log).write('x', (error) => log.push(`cb ${ error.message }`));
});
trace('write fails', (log, mark) => {
  const writable = follow(sink({ write(chunk, encoding, callback) { callback(new Error('bad')); } }), log);
  writable.write('a', mark('cb a'));
  writable.write('b', mark('cb b'));
  writable.end(mark('cb end'));
});
trace('write fails later', (log, mark) => {
  const writable = follow(sink({ write(chunk, encoding, callback) { setImmediate(callback, new Error('bad')); } }), log);
  writable.write('a', mark('cb a'));
  writable.write('b', mark('cb b'));
  writable.end(mark('cb end'));
});
trace('final fails', (log, mark) => { follow(sink({ final(callback) { callback(new Error('bad')); } }), log).end('x', mark('cb')); });
trace('callback twice', (log) => { follow(sink({ write(chunk, encoding, callback) { callback(); callback(); } }), log).write('a'); });
trace('write after end', (log, mark) => {
  const writable = follow(sink(), log);
  writable.end();
  log.push(writable.write('a', mark('cb')));
});
trace('end twice', (log, mark) => {
  const writable = follow(sink(), log);
  writable.end(mark('first'));
  writable.end(mark('second'));
});
trace('end after finish', async (log, mark) => {
  const writable = follow(sink(), log);
  writable.end();
  await settled();
  writable.end(mark('late'));
});
trace('write after destroy', (log, mark) => {
  const writable = follow(sink(), log);
  writable.destroy();
  log.push(writable.write('a', mark('cb')));
  writable.end(mark('end'));
});
trace('destroy with an error', (log, mark) => {
  const writable = follow(sink({ write() {} }), log);
  writable.write('a', mark('a'));
  writable.write('b', mark('b'));
  writable.destroy(new Error('gone'));
});
trace('pipe from a Writable', (log) => { follow(sink(), log).pipe(new PassThrough()); });
trace('read by data', (log) => { follow(source('a', 'b'), log).on('data', (chunk) => log.push(`data ${ chunk }`)); });
trace('read by readable', (log) => {
  const readable = follow(source('a', 'b'), log);
  readable.on('readable', () => { for (let chunk; (chunk = readable.read()) !== null;) log.push(`read ${ chunk }`); });
});
trace('read in sizes', (log) => {
  const readable = follow(source('abcdef', 'gh'), log);
  readable.on('readable', () => { for (let chunk; (chunk = readable.read(4)) !== null;) log.push(`read ${ chunk }`); });
});
trace('async source', (log) => {
  let count = 0;
  follow(new Readable({ read() { setImmediate(() => this.push(count++ < 2 ? `${ count }` : null)); } }), log).on('data', (chunk) => log.push(`data ${ chunk }`));
});
trace('resume without listeners', (log) => { follow(source('a', 'b'), log).resume(); });
trace('pause and resume', (log) => {
  const readable = follow(source('a', 'b', 'c'), log);
  readable.on('data', (chunk) => {
    log.push(`data ${ chunk }`);
    readable.pause();
    setImmediate(() => readable.resume());
  });
});
trace('remove the data listener', (log) => {
  const readable = follow(source('a', 'b'), log);
  const onData = (chunk) => { log.push(`data ${ chunk }`); readable.removeListener('data', onData); };
  readable.on('data', onData);
});
trace('unshift', (log) => {
  const readable = follow(source('b'), log);
  readable.unshift('a');
  readable.on('data', (chunk) => log.push(`data ${ chunk }`));
});
trace('push after end', (log) => {
  const readable = follow(new Readable({ read() {} }), log);
  readable.push(null);
  log.push(readable.push('x'));
});
trace('unshift after end', async (log) => {
  const readable = follow(source('x'), log);
  readable.resume();
  await settled();
  readable.unshift('y');
});
trace('push of a number', (log) => { log.push(follow(new Readable({ read() {} }), log).push(5)); });
trace('push of views', (log) => {
  const readable = follow(new Readable({ read() {} }), log);
  readable.push(new Uint16Array([ 0x6161 ]));
  readable.push(new DataView(new Uint8Array([ 98, 99 ]).buffer));
  readable.push(null);
  readable.on('data', (chunk) => log.push(`data ${ chunk } ${ Buffer.isBuffer(chunk) }`));
});
trace('setEncoding', (log) => {
  const euro = Buffer.from('€x');
  const readable = follow(source(euro.subarray(0, 1), euro.subarray(1)), log).setEncoding('utf8');
  readable.on('data', (chunk) => log.push(`data ${ typeof chunk } ${ chunk }`));
});
trace('read not implemented', (log) => { follow(new Readable(), log).resume(); });
trace('read throws', (log) => { follow(new Readable({ read() { throw new Error('in read'); } }), log).resume(); });
trace('destroy in data', (log) => {
  const readable = follow(source('a', 'b'), log);
  readable.on('data', (chunk) => { log.push(`data ${ chunk }`); readable.destroy(); });
});
trace('emitClose false', (log) => { follow(source('a'), log, ''); follow(new Readable({ emitClose: false, read() { this.push(null); } }), log, 'quiet ').resume(); });
trace('autoDestroy false', (log) => { follow(new Readable({ autoDestroy: false, read() { this.push(null); } }), log).resume(); });
trace('pipe', (log) => {
  const from = follow(source('a', 'b'), log, 'from ');
  const to = follow(sink({ write(chunk, encoding, callback) { log.push(`write ${ chunk }`); callback(); } }), log, 'to ');
  log.push(from.pipe(to) === to);
});
trace('pipe with pressure', (log) => {
  const from = follow(source('aa', 'bb', 'cc'), log, 'from ');
  from.pipe(follow(sink({ highWaterMark: 1, write(chunk, encoding, callback) { log.push(`write ${ chunk }`); setImmediate(callback); } }), log, 'to '));
});
trace('unpipe', (log) => {
  const from = follow(new Readable({ read() {} }), log, 'from ');
  const to = follow(sink(), log, 'to ');
  from.pipe(to);
  from.unpipe(to);
  from.push('x');
  log.push(from.readableFlowing);
});
trace('pipe, end false', (log) => {
  const to = follow(sink(), log, 'to ');
  source('a').pipe(to, { end: false });
});
trace('pipe to a stream that fails', (log) => {
  const from = follow(source('a', 'b'), log, 'from ');
  from.pipe(follow(sink({ write(chunk, encoding, callback) { callback(new Error('bad')); } }), log, 'to '));
});
trace('transform', (log) => {
  const transform = follow(new Transform({
    transform(chunk, encoding, callback) { this.push(`<${ chunk }`); callback(null, '>'); },
    flush(callback) { callback(null, 'flushed'); }
  }), log);
  transform.on('data', (chunk) => log.push(`data ${ chunk }`));
  transform.write('a');
  transform.end('b');
});
trace('transform fails', (log) => {
  const transform = follow(new Transform({ transform(chunk, encoding, callback) { callback(new Error('bad')); } }), log);
  transform.resume();
  transform.write('a');
});
trace('transform not implemented', (log) => { follow(new Transform(), log).write('a'); });
trace('flush fails', (log) => { follow(new Transform({ transform(c, e, cb) { cb(); }, flush(cb) { cb(new Error('no')); } }), log).end('x'); });
trace('PassThrough', (log) => {
  const through = follow(new PassThrough(), log);
  through.on('data', (chunk) => log.push(`data ${ chunk }`));
  through.write('a');
  through.end();
});
trace('Duplex, allowHalfOpen false', (log) => {
  const duplex = follow(new Duplex({ allowHalfOpen: false, read() { this.push(null); }, write(c, e, cb) { cb(); } }), log);
  duplex.resume();
});
trace('Duplex with construct', (log) => {
  const duplex = follow(new Duplex({ construct(cb) { log.push('construct'); cb(); }, read() { log.push('read'); this.push(null); }, write(c, e, cb) { log.push('write'); cb(); } }), log);
  duplex.write('x');
  duplex.resume();
  duplex.end();
});
trace('duplexPair', async (log) => {
  const [ first, second ] = stream.duplexPair();
  follow(first, log, 'first ');
  follow(second, log, 'second ');
  second.on('data', (chunk) => log.push(`data ${ chunk }`));
  first.write('hello', () => log.push('written'));
  first.end();
  second.end('back');
  first.resume();
});
trace('addAbortSignal', (log) => {
  const controller = new AbortController();
  const readable = addAbortSignal(controller.signal, follow(new Readable({ read() {} }), log));
  controller.abort(new Error('why'));
  readable.on('error', (error) => log.push(`cause ${ error.cause }`));
});
trace('signal option', (log) => {
  const controller = new AbortController();
  follow(new Writable({ signal: controller.signal, write(c, e, cb) { cb(); } }), log).write('x');
  controller.abort();
});
trace('captureRejections of async methods', (log) => {
  const readable = follow(new Readable({ captureRejections: true, read() { this.push('x'); this.push(null); } }), log);
  readable.on('data', async () => { throw new Error('rejected'); });
});
trace('legacy wrap', (log) => {
  const EventEmitter = require('events');
  const old = new EventEmitter();
  old.pause = () => log.push('old pause');
  old.resume = () => log.push('old resume');
  const readable = follow(new Readable().wrap(old), log);
  readable.on('data', (chunk) => log.push(`data ${ chunk }`));
  old.emit('data', 'a');
  old.emit('end');
});
trace('legacy Stream.pipe', (log) => {
  const from = new stream();
  from.pipe(follow(sink({ write(c, e, cb) { log.push(`write ${ c }`); cb(); } }), log));
  from.emit('data', 'a');
  from.emit('end');
});
trace('asyncDispose', async (log) => {
  const readable = follow(source('a'), log);
  await readable[Symbol.asyncDispose]();
});
trace('stream.destroy', (log) => {
  stream.destroy(follow(source('a'), log), new Error('x'));
  stream.destroy(follow(sink(), log));
});

probeEach('write', [ [ null ], [ undefined ], [ 5 ], [ {} ], [ [] ], [ Symbol.iterator ], [ true ] ], (chunk) => new Writable({ write() {} }).write(chunk));
probeEach('end', [ [ 5 ], [ {} ] ], (chunk) => new Writable({ write() {} }).end(chunk));
probe('write with an unknown encoding', () => new Writable({ write() {} }).write('x', 'nope'));
probe('addAbortSignal without signal', () => addAbortSignal({}, new Readable()));
probe('addAbortSignal without stream', () => addAbortSignal(new AbortController().signal, {}));
probe('eventNames of a new stream', () => [ new Readable().eventNames(), new Duplex().on('end', () => {}).eventNames() ]);
