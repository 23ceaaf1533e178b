// punycode to web streams. One question each, from the corners of the documentation.
'use strict';

// punycode
probe('punycode: decode of input with a bad digit', () => require('punycode').decode('a-ä'));
probe('punycode: toASCII leaves an address\' local part alone', () => require('punycode').toASCII('džumbo@mañana.com'));
probe('punycode: toASCII takes the ideographic full stop for a dot', () => require('punycode').toASCII('mañana\u3002com'));
probe('punycode: ucs2.decode keeps a lone surrogate', () => require('punycode').ucs2.decode('a\uD83D\uDE00\uD800b'));
probe('punycode: toUnicode leaves a label without the prefix', () => require('punycode').toUnicode('xn--maana-pta.com.XN-plain'));

// querystring
probe('querystring: parse with maxKeys keeps the first ones only', () => require('querystring').parse('a=1&b=2&c=3', null, null, { maxKeys: 2 }));
probe('querystring: parse uses decodeURIComponent\'s stand-in on a malformed escape', () => require('querystring').parse('a=%zz&b=%E9&%c3%a9=ok'));
probe('querystring: stringify writes nothing for what is no plain value', () =>
  require('querystring').stringify({ n: null, u: undefined, o: { x: 1 }, f() {}, i: Infinity, b: 10n, t: true, e: [] }));
probe('querystring: stringify with an encoder of one\'s own', () =>
  require('querystring').stringify({ 'a b': 'c d' }, ';', ':', { encodeURIComponent: (text) => `<${ text }>` }));
probe('querystring: escape of a lone surrogate', () => require('querystring').escape('a\uD800'));

// readline
probe('readline: clearLine writes the sequence of its direction', () => {
  const lines = [];
  const { Writable } = require('stream');
  const output = new Writable({ write(chunk, encoding, done) { lines.push(String(chunk)); done(); } });
  const readline = require('readline');
  readline.clearLine(output, -1);
  readline.clearLine(output, 1);
  readline.clearLine(output, 0);

  return lines;
});
probe('readline: cursorTo refuses a column that is not a number', () =>
  require('readline').cursorTo(new (require('stream').PassThrough)(), NaN));
probe('readline: question answers with the next line and leaves the rest to line', () => new Promise((resolve) => {
  const { PassThrough } = require('stream');
  const input = new PassThrough();
  const output = new PassThrough();
  const face = require('readline').createInterface({ input, output });
  const seen = [];
  face.question('name? ', (answer) => seen.push([ 'answer', answer ]));
  face.on('line', (line) => seen.push([ 'line', line ]));
  face.on('close', () => resolve([ ...seen, String(output.read()) ]));
  input.end('Ann\nBob\n');
}));
probe('readline: emitKeypressEvents names special keys', () => {
  const { PassThrough } = require('stream');
  const input = new PassThrough();
  require('readline').emitKeypressEvents(input);

  return new Promise((resolve) => {
    const keys = [];
    input.on('keypress', (text, key) => {
      keys.push([ text, key.name, key.ctrl, key.shift, key.sequence ]);
      if (keys.length === 4) resolve(keys);
    });
    input.write('A\x03\x1b[A\x1b[1;5C');
  });
});
probe('readline: Interface with a history fills it newest first without repeats', () => new Promise((resolve) => {
  const { PassThrough } = require('stream');
  const input = new PassThrough();
  const face = require('readline').createInterface({ input, output: new PassThrough(), terminal: true,
    historySize: 2, removeHistoryDuplicates: true });
  let last;
  face.on('history', (history) => { last = [ ...history ]; });
  face.on('close', () => resolve(last));
  input.write('a\nb\na\nc\n');
  input.end();
}));

// readline/promises
function promiseFace(options = {}) {
  const { PassThrough } = require('stream');
  const input = new PassThrough();
  const output = new PassThrough();

  return { input, output, face: require('readline/promises').createInterface({ input, output, ...options }) };
}
probe('readline/promises: question resolves with the line', async () => {
  const { input, output, face } = promiseFace();
  const answer = face.question('age? ');
  input.write('12\n');
  const seen = [ await answer, String(output.read()) ];
  face.close();

  return seen;
});
probe('readline/promises: question with an aborted signal rejects', () => {
  const { face } = promiseFace();
  const answer = face.question('x', { signal: AbortSignal.abort(new Error('why')) });
  answer.catch(() => {}).then(() => face.close());

  return answer;
});
probe('readline/promises: question after close rejects', async () => {
  const { face } = promiseFace();
  face.close();

  return face.question('late?');
});
probe('readline/promises: Readline collects actions until commit', async () => {
  const { Readline } = require('readline/promises');
  const { PassThrough } = require('stream');
  const output = new PassThrough();
  const actions = new Readline(output);
  actions.cursorTo(0, 1).moveCursor(2, 0).clearLine(0).clearScreenDown();
  const before = output.read();
  await actions.commit();

  return [ before, String(output.read()) ];
});
probe('readline/promises: Readline.rollback drops the actions and chains', async () => {
  const { Readline } = require('readline/promises');
  const { PassThrough } = require('stream');
  const output = new PassThrough();
  const actions = new Readline(output);
  const same = actions.clearLine(1).rollback() === actions;
  await actions.commit();

  return [ same, String(output.read()) ];
});

// stream
probe('stream: compose makes a duplex of generators', async () => {
  const { compose } = require('stream');
  const upper = compose(async function* (source) { for await (const chunk of source) yield String(chunk).toUpperCase(); });
  upper.end('abc');
  const seen = [];
  for await (const chunk of upper) seen.push(String(chunk));

  return seen;
});
probe('stream: flatMap, drop and take of a Readable', () =>
  require('stream').Readable.from([ 1, 2, 3, 4 ]).flatMap((n) => [ n, n * 10 ]).drop(1).take(4).toArray());
probe('stream: reduce of an empty Readable without a first value', () => require('stream').Readable.from([]).reduce((a, b) => a + b));
probe('stream: writev gets the chunks written while corked', () => new Promise((resolve) => {
  const { Writable } = require('stream');
  const calls = [];
  const sink = new Writable({ decodeStrings: false, writev(chunks, done) {
    calls.push(chunks.map(({ chunk, encoding }) => [ chunk, encoding ]));
    done();
  } });
  sink.cork();
  sink.write('a');
  sink.write('62', 'hex');
  sink.uncork();
  sink.end(() => resolve(calls));
}));
probe('stream: destroy before the end makes finished report a premature close', () => new Promise((resolve) => {
  const { PassThrough, finished } = require('stream');
  const stream = new PassThrough();
  finished(stream, (error) => resolve([ error.code, error.message, stream.destroyed, stream.readableAborted ]));
  stream.destroy();
}));

// stream/promises
probe('stream/promises: pipeline resolves with the last function\'s value', () => {
  const { pipeline } = require('stream/promises');

  return pipeline([ 'a', 'b' ], async function* (source) { for await (const chunk of source) yield `${ chunk }!`; },
    async (source) => { let text = ''; for await (const chunk of source) text += chunk; return text; });
});
probe('stream/promises: pipeline with end false leaves the last stream open', async () => {
  const { PassThrough, Readable } = require('stream');
  const target = new PassThrough();
  await require('stream/promises').pipeline(Readable.from([ 'x' ]), target, { end: false });
  target.end('y');

  return [ target.writableEnded, (await target.toArray()).map(String) ];
});
probe('stream/promises: pipeline aborted by its signal destroys its streams', async () => {
  const { PassThrough } = require('stream');
  const controller = new AbortController();
  const [ source, target ] = [ new PassThrough(), new PassThrough() ];
  const running = require('stream/promises').pipeline(source, target, { signal: controller.signal });
  controller.abort();
  const { name, code, message } = await running.catch((error) => error);

  return [ name, code, message, source.destroyed, target.destroyed ];
});
probe('stream/promises: finished with readable false waits for the writable half alone', async () => {
  const { PassThrough } = require('stream');
  const stream = new PassThrough();
  stream.end('left unread');
  await require('stream/promises').finished(stream, { readable: false });

  return [ stream.writableFinished, stream.readableEnded ];
});
probe('stream/promises: pipeline of one stream only', () => require('stream/promises').pipeline(new (require('stream').PassThrough)()));

// stream/consumers
probe('stream/consumers: json of text that is none', () =>
  require('stream/consumers').json(require('stream').Readable.from([ '{"a":', '1' ])).catch((error) => error.name));
probe('stream/consumers: text joins a character cut between chunks', () =>
  require('stream/consumers').text(require('stream').Readable.from([ Buffer.from([ 0xe2, 0x82 ]), Buffer.from([ 0xac, 0x21 ]) ])));
probe('stream/consumers: arrayBuffer of an async generator', () =>
  require('stream/consumers').arrayBuffer((async function* () { yield Buffer.from('ab'); yield Buffer.from('c'); })()));
probe('stream/consumers: blob of a web stream', async () => {
  const blob = await require('stream/consumers').blob(new Blob([ 'one', 'two' ]).stream());

  return [ blob.size, blob.type, await blob.text() ];
});
probe('stream/consumers: buffer rejects with the error of the stream', () => {
  const { Readable } = require('stream');

  return require('stream/consumers').buffer(new Readable({ read() { this.destroy(new RangeError('broken pipe')); } }));
});

// stream/web
probe('stream/web: a byte stream fills the view of a BYOB reader', async () => {
  const { ReadableStream } = require('stream/web');
  const stream = new ReadableStream({ type: 'bytes', pull(controller) {
    const { view } = controller.byobRequest;
    view[0] = 7;
    view[1] = 8;
    controller.byobRequest.respond(2);
  } });

  return stream.getReader({ mode: 'byob' }).read(new Uint8Array(4));
});
probe('stream/web: ReadableStream.from an array is read by iteration', async () => {
  const seen = [];
  for await (const item of require('stream/web').ReadableStream.from([ 'p', 'q' ])) seen.push(item);

  return seen;
});
probe('stream/web: a second reader of a locked stream is refused', () => {
  const { ReadableStream } = require('stream/web');
  const stream = new ReadableStream();
  stream.getReader();

  return stream.getReader();
});
probe('stream/web: ByteLengthQueuingStrategy keeps its mark and measures the byteLength', () => {
  const { ByteLengthQueuingStrategy } = require('stream/web');
  const strategy = new ByteLengthQueuingStrategy({ highWaterMark: 3 });

  return [ strategy.highWaterMark, strategy.size({ byteLength: 9 }) ];
});
probe('stream/web: WritableStream abort passes its reason to the sink and to closed', async () => {
  const { WritableStream } = require('stream/web');
  const seen = [];
  const writer = new WritableStream({ abort(reason) { seen.push([ 'sink', reason ]); } }).getWriter();
  writer.closed.catch((reason) => seen.push([ 'closed', reason ]));
  await writer.abort('done with it');
  await new Promise(setImmediate);

  return seen;
});
