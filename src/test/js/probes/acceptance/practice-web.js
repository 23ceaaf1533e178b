// What breaks in practice: web APIs, arguments, text, lines, messages. One question each, as a list of what has to work would put them: common use, options, common errors.
'use strict';

// ---- performance (3)
probe('performance: mark and measure with details', () => {
  performance.mark('p-a', { startTime: 10, detail: { n: 1 } });
  performance.mark('p-b', { startTime: 25 });
  const measure = performance.measure('p-ab', 'p-a', 'p-b');
  const seen = [ measure.entryType, measure.startTime, measure.duration, performance.getEntriesByName('p-a')[0].detail ];
  performance.clearMarks();
  performance.clearMeasures();
  return seen;
});
probe('performance: measure from a missing mark', () => performance.measure('m', 'never-marked'));
probe('performance: toJSON keys and the tag', () => [ Object.keys(performance.toJSON()), Object.prototype.toString.call(performance), performance.now() < performance.now() + 1 ]);

// ---- web APIs (14)
probe('web: invalid URL', () => new URL('/only/path', 'not a base'));
probe('web: URL setters normalise or ignore', () => {
  const url = new URL('http://example.com:80/a/../b c?q=ü#f');
  url.port = '8080x';
  url.protocol = 'mailto';
  url.hostname = 'EXAMPLE.org';
  url.searchParams.append('s', 'a b&c');
  return url.href;
});
probe('web: URLSearchParams sort, delete by value and size', () => {
  const params = new URLSearchParams([ [ 'z', '1' ], [ 'a', '2' ], [ 'z', '0' ], [ 'a', '+ %' ] ]);
  params.sort();
  params.delete('z', '1');
  return [ params.toString(), params.size, params.getAll('a') ];
});
probe('web: Blob slice, type and text', async () => {
  const blob = new Blob([ 'héllo', new Uint8Array([ 33 ]) ], { type: 'Text/PLAIN' });
  const part = blob.slice(0, 3, 'x/y');
  return [ blob.size, blob.type, await part.text(), part.type ];
});
probe('web: FormData entries of strings and files', () => {
  const form = new FormData();
  form.append('n', 1);
  form.append('f', new Blob([ 'abc' ], { type: 'text/css' }));
  form.append('n', 'two');
  form.set('f2', new File([ 'x' ], 'x.txt'), 'other.txt');
  return [ ...form ].map(([ name, value ]) => (typeof value === 'string' ? [ name, value ] : [ name, value.constructor.name, value.name, value.type, value.size ]));
});
probe('web: Headers combine, lower-case and sort, cookies apart', () => {
  const headers = new Headers({ 'X-B': ' 2 ', Accept: 'a' });
  headers.append('accept', 'b');
  headers.append('Set-Cookie', 'x=1');
  headers.append('Set-Cookie', 'y=2');
  return [ [ ...headers ], headers.getSetCookie(), headers.get('ACCEPT') ];
});
probe('web: invalid header name', () => new Headers({ 'bad name': 'v' }));
probe('web: Request from a Request with overrides', async () => {
  const first = new Request('http://h.test/x?y', { method: 'post', body: '{"a":1}', headers: { 'content-type': 'application/json' } });
  const second = new Request(first, { method: 'PUT', headers: { 'x-a': '1' } });
  return [ first.method, first.bodyUsed, second.method, [ ...second.headers ], second.url, await second.json() ];
});
probe('web: Response body read twice', async () => { const response = new Response('once'); await response.text(); return response.text(); });
probe('web: TextDecoder fatal with invalid bytes', () => new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array([ 0x61, 0xff ])));
probe('web: AbortSignal any, abort and throwIfAborted with a reason', () => {
  const controller = new AbortController();
  const joined = AbortSignal.any([ controller.signal, new AbortController().signal ]);
  controller.abort(new Error('user left'));
  return joined.throwIfAborted();
});
probe('web: BroadcastChannel reaches others of its name only', () => new Promise((resolve) => {
  const from = new BroadcastChannel('p-one');
  const to = new BroadcastChannel('p-one');
  const seen = [];
  from.onmessage = () => seen.push('echo');
  to.onmessage = (event) => { seen.push(event.data, event.type); from.close(); to.close(); setTimeout(() => resolve(seen), 5); };
  from.postMessage({ n: new Map([ [ 1, 2 ] ]) });
}));
probe('web: MessageChannel delivers in order and asynchronously', () => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  const seen = [];
  port2.onmessage = ({ data }) => { seen.push(data); if (data === 2) { port1.close(); resolve(seen); } };
  port1.postMessage(1);
  port1.postMessage(2);
  seen.push('sync');
}));
probe('web: CompressionStream and DecompressionStream there and back', async () => {
  const stream = new Blob([ 'squeeze '.repeat(20) ]).stream().pipeThrough(new CompressionStream('deflate-raw')).pipeThrough(new DecompressionStream('deflate-raw'));
  return (await new Response(stream).text()).length;
});

// ---- util.parseArgs (6)
const parse = (args, rest) => require('util').parseArgs({ args, ...rest });
probe('parseArgs: short group, value with = and positionals', () => parse([ '-vfout.txt', '--name=x=y', 'pos', '--', '--raw' ], {
  options: { verbose: { type: 'boolean', short: 'v' }, file: { type: 'string', short: 'f' }, name: { type: 'string' } }, allowPositionals: true
}));
probe('parseArgs: multiple and default', () => parse([ '--t', 'a', '--t=b' ], { options: { t: { type: 'string', multiple: true }, d: { type: 'string', default: 'dd' }, n: { type: 'boolean' } } }));
probe('parseArgs: unknown option', () => parse([ '--nope' ], { options: {} }));
probe('parseArgs: string option without a value', () => parse([ '--file' ], { options: { file: { type: 'string', short: 'f' } } }));
probe('parseArgs: unexpected positional', () => parse([ 'stray' ], { options: { a: { type: 'boolean' } } }));
probe('parseArgs: not strict, with tokens', () => parse([ '--x=1', '--no-y', '-z', 'p' ], { strict: false, tokens: true }));

// ---- querystring (6)
probe('querystring: parse of repeated, empty and bare keys', () => require('querystring').parse('a=1&a=2&b=&c&=d&&e=f=g&h+i=j%20k'));
probe('querystring: parse of malformed escapes', () => require('querystring').parse('a=%&b=%E0%A4%A&c=%zz&d=%ff'));
probe('querystring: stringify of lists and odd values', () => require('querystring').stringify({ a: [ 'x', 1 ], b: true, c: null, d: undefined, e: NaN, f: {}, g: 5n, h: [] }));
probe('querystring: other separators and maxKeys', () => require('querystring').parse('a:1;b:2;c:3', ';', ':', { maxKeys: 2 }));
probe('querystring: escape of reserved characters', () => require('querystring').escape('a b!\'()*~-._é€&=+'));
probe('querystring: stringify of a lone surrogate', () => require('querystring').stringify({ a: '\ud800' }));

// ---- string_decoder (6)
const decoder = (encoding) => new (require('string_decoder').StringDecoder)(encoding);
probe('string_decoder: a character over three writes', () => { const d = decoder('utf8'); return [ d.write(Buffer.from([ 0xe2 ])), d.write(Buffer.from([ 0x82 ])), d.write(Buffer.from([ 0xac, 0x21 ])), d.end() ]; });
probe('string_decoder: end in the middle of a character', () => { const d = decoder('utf8'); return [ d.write(Buffer.from([ 0x61, 0xf0, 0x9f ])), d.end(), d.end() ]; });
probe('string_decoder: base64 keeps incomplete triples', () => { const d = decoder('base64'); return [ d.write(Buffer.from('ab')), d.write(Buffer.from('cd')), d.end() ]; });
probe('string_decoder: utf16le surrogate pair cut in the middle', () => { const d = decoder('utf-16le'); return [ d.encoding, d.write(Buffer.from([ 0x3d, 0xd8, 0x4d ])), d.end(Buffer.from([ 0xdc ])) ]; });
probe('string_decoder: unknown encoding', () => decoder('klingon'));
probe('string_decoder: write of a number', () => decoder('utf8').write(5));

// ---- readline over streams (6)
const lineInput = (parts) => require('stream').Readable.from(parts.map((part) => Buffer.from(part)));
probe('readline: lines of mixed endings over pieces', () => new Promise((resolve) => {
  const lines = [];
  const reader = require('readline').createInterface({ input: lineInput([ 'one\r', '\ntw', 'o\n\nlast' ]), crlfDelay: Infinity });
  reader.on('line', (line) => lines.push(line));
  reader.on('close', () => resolve(lines));
}));
probe('readline: async iteration over the lines', async () => {
  const lines = [];
  for await (const line of require('readline').createInterface({ input: lineInput([ 'a\nb\n', 'ü\n' ]) })) lines.push(line);
  return lines;
});
probe('readline: question writes its query and gets the answer', () => new Promise((resolve) => {
  const { PassThrough } = require('stream');
  const input = new PassThrough();
  const output = new PassThrough();
  const reader = require('readline').createInterface({ input, output });
  reader.question('Name? ', (answer) => { reader.close(); resolve([ answer, String(output.read()) ]); });
  input.write('Ada\n');
}));
probe('readline: promises question after close', () => {
  const reader = require('readline/promises').createInterface({ input: lineInput([]) });
  reader.close();
  return reader.question('late?');
});
probe('readline: prompt is written to the output', () => {
  const { PassThrough } = require('stream');
  const output = new PassThrough();
  const reader = require('readline').createInterface({ input: new PassThrough(), output, prompt: 'sql> ' });
  reader.prompt();
  reader.setPrompt('... ');
  reader.prompt();
  reader.close();
  return [ String(output.read()), reader.getPrompt(), reader.terminal ];
});
probe('readline: cursorTo and clearLine sequences', () => {
  const { cursorTo, clearLine, moveCursor, clearScreenDown } = require('readline');
  const output = new (require('stream').PassThrough)();
  cursorTo(output, 3);
  cursorTo(output, 1, 2);
  clearLine(output, -1);
  moveCursor(output, -2, 1);
  clearScreenDown(output);
  return String(output.read());
});

// ---- worker_threads.MessageChannel (6)
const threads = require('worker_threads');
probe('worker_threads: receiveMessageOnPort is synchronous', () => {
  const { port1, port2 } = new threads.MessageChannel();
  port1.postMessage({ a: [ 1n ] });
  const seen = [ threads.receiveMessageOnPort(port2), threads.receiveMessageOnPort(port2) ];
  port1.close();
  return seen;
});
probe('worker_threads: messages by on and the close event by once', () => new Promise((resolve) => {
  const { port1, port2 } = new threads.MessageChannel();
  const seen = [];
  port2.on('message', (value) => seen.push(value));
  port2.once('close', () => resolve(seen));
  port1.postMessage('a');
  port1.postMessage(undefined);
  setTimeout(() => port1.close(), 10);
}));
probe('worker_threads: posting a function', () => {
  const { port1 } = new threads.MessageChannel();
  try {
    port1.postMessage({ f: () => 1 });
  } finally {
    port1.close();
  }
});
probe('worker_threads: transferred buffer is detached at the sender', () => {
  const { port1, port2 } = new threads.MessageChannel();
  const bytes = new Uint8Array([ 7, 8 ]);
  port1.postMessage(bytes, [ bytes.buffer ]);
  const seen = [ bytes.length, threads.receiveMessageOnPort(port2) ];
  port1.close();
  return seen;
});
probe('worker_threads: a port sent through a port', () => new Promise((resolve) => {
  const outer = new threads.MessageChannel();
  const inner = new threads.MessageChannel();
  outer.port2.once('message', ({ port }) => { port.postMessage('through'); port.close(); outer.port1.close(); });
  inner.port2.once('message', resolve);
  outer.port1.postMessage({ port: inner.port1 }, [ inner.port1 ]);
}));
probe('worker_threads: markers of the main thread', () => [ threads.isMainThread, threads.parentPort, threads.workerData, threads.threadId, threads.MessageChannel === MessageChannel ]);
