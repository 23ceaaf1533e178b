// The globals. One question each, from the corners of the documentation.
'use strict';

// Globals: structuredClone
probe('structuredClone: a class instance becomes a plain object without accessors', () => {
  class Point { constructor() { this.x = 1; } get y() { return 2; } }

  return structuredClone(new Point());
});
probe('structuredClone: an error keeps its cause and loses its other properties', () => {
  const clone = structuredClone(Object.assign(new RangeError('far', { cause: 'wind' }), { code: 'E1' }));

  return [ clone instanceof RangeError, clone.message, clone.cause, 'code' in clone ];
});
probe('structuredClone: of a symbol', () => structuredClone({ s: Symbol('secret') }));

// Globals: queueMicrotask
probe('queueMicrotask: comes after nextTick and in turn with promises', () => new Promise((resolve) => {
  const order = [];
  setImmediate(() => {
    queueMicrotask(() => order.push('micro'));
    Promise.resolve().then(() => order.push('promise'));
    process.nextTick(() => order.push('tick'));
    setImmediate(() => resolve(order));
  });
}));
probe('queueMicrotask: refuses what is no function', () => queueMicrotask('text'));

// Globals: AbortController and AbortSignal
probe('AbortSignal: any takes the reason of the first one already aborted', () => {
  const signal = AbortSignal.any([ new AbortController().signal, AbortSignal.abort('one'), AbortSignal.abort('two') ]);

  return [ signal.aborted, signal.reason ];
});
probe('AbortSignal: timeout aborts with a TimeoutError', () => new Promise((resolve) => {
  const signal = AbortSignal.timeout(5);
  const keep = setTimeout(() => {}, 3000);
  signal.addEventListener('abort', () => {
    clearTimeout(keep);
    resolve([ signal.reason.name, signal.reason.code, signal.reason.message ]);
  });
}));
probe('AbortController: a second abort changes neither the reason nor fires again', () => {
  const controller = new AbortController();
  let count = 0;
  controller.signal.onabort = () => { count++; };
  controller.abort('first');
  controller.abort('second');

  return [ controller.signal.reason, count ];
});

// Globals: Event, EventTarget, CustomEvent
probe('Event: preventDefault does nothing on an event that is not cancelable', () => {
  const [ plain, cancelable ] = [ new Event('a'), new Event('a', { cancelable: true }) ];
  plain.preventDefault();
  cancelable.preventDefault();

  return [ plain.defaultPrevented, cancelable.defaultPrevented, plain.returnValue, cancelable.returnValue ];
});
probe('Event: composedPath and eventPhase while dispatched and afterwards', () => {
  const target = new EventTarget();
  const event = new Event('e');
  let during;
  target.addEventListener('e', () => { during = [ event.composedPath()[0] === target, event.eventPhase ]; });
  target.dispatchEvent(event);

  return [ during, event.composedPath().length, event.eventPhase ];
});
probe('EventTarget: an event already being dispatched is refused', () => {
  const target = new EventTarget();
  const event = new Event('e');
  let failure;
  target.addEventListener('e', () => {
    try {
      target.dispatchEvent(event);
    } catch ({ name, code, message }) {
      failure = { name, code, message };
    }
  });
  target.dispatchEvent(event);

  return failure;
});
probe('EventTarget: a listener removed by its signal and one with a handleEvent method', () => {
  const target = new EventTarget();
  const controller = new AbortController();
  const seen = [];
  target.addEventListener('e', () => seen.push('signalled'), { signal: controller.signal });
  target.addEventListener('e', { handleEvent() { seen.push(this === target ? 'target' : 'object'); } });
  controller.abort();
  target.dispatchEvent(new Event('e'));

  return seen;
});
probe('EventTarget: stopImmediatePropagation skips the later listeners', () => {
  const target = new EventTarget();
  const seen = [];
  target.addEventListener('e', (event) => { seen.push(1); event.stopImmediatePropagation(); });
  target.addEventListener('e', () => seen.push(2));

  return [ target.dispatchEvent(new Event('e')), seen ];
});
probe('CustomEvent: detail is null unless given', () => [ new CustomEvent('a').detail, new CustomEvent('a', { detail: [ 1 ] }).detail ]);
probe('CustomEvent: without a type', () => {
  try {
    return new CustomEvent();
  } catch ({ name, code, message }) {
    return { name, code, message };
  }
});

// Globals: Blob and File
probe('Blob: endings native turns CRLF into a line feed and leaves a lone CR', () => new Blob([ 'a\r\nb\rc\n' ], { endings: 'native' }).text());
probe('Blob: slice with negative bounds and a type', async () => {
  const part = new Blob([ 'abcdef' ], { type: 'Text/Plain' }).slice(-4, -1, 'X/Y');

  return [ await part.text(), part.type, part.size ];
});
probe('Blob: a type with a character outside ASCII is dropped', () => new Blob([], { type: 'text/é' }).type);
probe('File: name, type and lastModified from its options', () => {
  const { File } = require('buffer');
  const file = new File([ 'body' ], 'a/b.txt', { type: 'text/plain', lastModified: 1234 });

  return [ file.name, file.type, file.lastModified, file.size, Object.prototype.toString.call(file), file instanceof Blob ];
});
probe('File: needs two arguments', () => new (require('buffer').File)([ 'x' ]));

// Globals: FormData
probe('FormData: set replaces the first and removes the others in place', () => {
  const form = new FormData();
  form.append('a', '1');
  form.append('b', '2');
  form.append('a', '3');
  form.set('a', 4);

  return [ ...form ];
});
probe('FormData: a Blob becomes a File with the given name or blob', () => {
  const form = new FormData();
  form.append('x', new Blob([ 'q' ], { type: 'a/b' }), 'named.bin');
  form.append('x', new Blob([ 'r' ]));

  return form.getAll('x').map(({ name, type, size }) => [ name, type, size ]);
});

// Globals: Headers, Request and Response
probe('Headers: getSetCookie keeps the cookies apart that get joins', () => {
  const headers = new Headers([ [ 'Set-Cookie', 'a=1' ], [ 'set-cookie', 'b=2; Path=/' ], [ 'X-One', ' 1 ' ] ]);

  return [ headers.getSetCookie(), headers.get('set-cookie'), [ ...headers ] ];
});
probe('Headers: a name with a space', () => new Headers({ 'bad name': 'x' }));
probe('Headers: iteration is sorted and joins repeated names', () => {
  const headers = new Headers({ Zed: '1', alpha: '2' });
  headers.append('ZED', '3');

  return [ ...headers.entries() ];
});
probe('Request: normalizes a known method and keeps an unknown one', () =>
  [ 'get', 'Post', 'patch', 'Custom' ].map((method) => new Request('http://a.test/', { method }).method));
probe('Request: GET with a body', () => new Request('http://a.test/', { method: 'GET', body: 'x' }));
probe('Request: a copy with another body keeps the method and the content type there was', async () => {
  const first = new Request('http://a.test/p#frag', { method: 'PUT', body: '{}', headers: { 'x-a': '1' } });
  const second = new Request(first, { body: new URLSearchParams({ q: 'a b' }) });

  return [ second.method, second.url, [ ...second.headers ], await second.text() ];
});
probe('Response: Response.json sets the type unless it is given', async () => {
  const response = Response.json({ a: [ 1 ] }, { status: 201, headers: { 'content-type': 'application/vnd.x+json' } });

  return [ response.status, response.headers.get('content-type'), await response.text() ];
});
probe('Response: a status that allows no body', () => new Response('x', { status: 204 }));
probe('Response: a body read once is used up for arrayBuffer', async () => {
  const response = new Response('text');
  await response.text();

  return response.arrayBuffer();
});

// Globals: TextEncoder, TextDecoder and their streams
probe('TextDecoder: fatal refuses a cut character at the end', () => new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array([ 0x61, 0xe2, 0x82 ])));
probe('TextEncoder: encodeInto stops before a character that does not fit', () => {
  const target = new Uint8Array(4);

  return [ new TextEncoder().encodeInto('aé€', target), [ ...target ] ];
});
probe('TextDecoderStream: joins a character cut between chunks and drops the byte order mark', async () => {
  const stream = new TextDecoderStream();
  const writer = stream.writable.getWriter();
  for (const chunk of [ [ 0xef, 0xbb, 0xbf, 0x68 ], [ 0xc3 ], [ 0xa9 ] ]) writer.write(new Uint8Array(chunk));
  writer.close();
  let text = '';
  for await (const chunk of stream.readable) text += chunk;

  return text;
});

// Globals: CompressionStream
probe('CompressionStream: deflate-raw comes back through DecompressionStream', async () => {
  const readable = new Blob([ 'to and fro' ]).stream()
    .pipeThrough(new CompressionStream('deflate-raw')).pipeThrough(new DecompressionStream('deflate-raw'));

  return new Response(readable).text();
});
probe('CompressionStream: an unknown format', () => {
  try {
    return new CompressionStream('lzma');
  } catch ({ name, code }) {
    return { name, code };
  }
});

// Globals: performance
probe('performance: getEntriesByName is in the order of start times', () => {
  performance.mark('setc-order', { startTime: 9, detail: 'late' });
  performance.mark('setc-order', { startTime: 3, detail: 'early' });
  const seen = performance.getEntriesByName('setc-order', 'mark').map(({ startTime, detail }) => [ startTime, detail ]);
  performance.clearMarks('setc-order');

  return seen;
});
probe('performance: a mark with a negative start time', () => {
  try {
    return performance.mark('setc-negative', { startTime: -1 });
  } catch ({ name, code, message }) {
    return { name, code, message };
  }
});

// Globals: atob and btoa
probe('atob: skips blanks and takes missing padding', () => atob(' aG\tVs\nbG8 '));
probe('btoa: a character past latin1', () => {
  try {
    return btoa('€');
  } catch ({ name, code, message }) {
    return { name, code, message };
  }
});

// Globals: crypto.subtle
probe('crypto.subtle: PBKDF2 deriveBits of a known password', async () => {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode('password'), 'PBKDF2', false, [ 'deriveBits' ]);

  return crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array([ 1, 2, 3 ]), iterations: 10 }, key, 128);
});
probe('crypto.subtle: exportKey of a key that is not extractable', async () => {
  const key = await crypto.subtle.importKey('raw', new Uint8Array(16), 'AES-GCM', false, [ 'encrypt' ]);

  return crypto.subtle.exportKey('raw', key).catch(({ name, code, message }) => ({ name, code, message }));
});
probe('crypto.subtle: an HMAC key imported from JWK signs, and refuses the signature for other data', async () => {
  const algorithm = { name: 'HMAC', hash: 'SHA-1' };
  const key = await crypto.subtle.importKey('jwk', { kty: 'oct', k: 'AAECAw', alg: 'HS1' }, algorithm, true, [ 'sign', 'verify' ]);
  const signature = await crypto.subtle.sign('HMAC', key, new Uint8Array([ 9 ]));

  return [ Buffer.from(signature).toString('hex'), await crypto.subtle.verify('HMAC', key, signature, new Uint8Array([ 8 ])) ];
});

// Globals: BroadcastChannel and MessageChannel
probe('BroadcastChannel: reaches the others of its name and not itself', () => new Promise((resolve) => {
  const [ a, b ] = [ new BroadcastChannel('setc'), new BroadcastChannel('setc') ];
  const seen = [];
  a.onmessage = () => seen.push('itself');
  b.onmessage = ({ data, type }) => {
    seen.push([ type, data ]);
    a.close();
    b.close();
    resolve(seen);
  };
  a.postMessage({ n: new Map([ [ 1, 2 ] ]) });
}));
probe('BroadcastChannel: postMessage after close', () => {
  const channel = new BroadcastChannel('setc-closed');
  channel.close();
  try {
    return channel.postMessage(1);
  } catch ({ name, code, message }) {
    return { name, code, message };
  }
});
probe('MessageChannel: receiveMessageOnPort takes one message at a time', () => {
  const { MessageChannel: Channel, receiveMessageOnPort } = require('worker_threads');
  const { port1, port2 } = new Channel();
  port1.postMessage({ first: 1 });
  port1.postMessage(undefined);
  const seen = [ receiveMessageOnPort(port2), receiveMessageOnPort(port2), receiveMessageOnPort(port2) ];
  port1.close();

  return seen;
});
probe('MessageChannel: a transferred buffer is empty on this side', () => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  const buffer = new Uint8Array([ 1, 2, 3 ]).buffer;
  port2.onmessage = ({ data }) => {
    port1.close();
    resolve([ buffer.byteLength, data ]);
  };
  port1.postMessage(buffer, [ buffer ]);
}));

// Globals: WebAssembly
probe('WebAssembly: validate tells a module from other bytes', () =>
  [ [ 0, 97, 115, 109, 1, 0, 0, 0 ], [ 0, 97, 115, 109, 2, 0, 0, 0 ], [] ].map((bytes) => WebAssembly.validate(new Uint8Array(bytes))));
probe('WebAssembly: instantiate bytes of a module that adds', async () => {
  const bytes = new Uint8Array([ 0, 97, 115, 109, 1, 0, 0, 0, 1, 7, 1, 96, 2, 127, 127, 1, 127, 3, 2, 1, 0, 7, 7, 1, 3, 97, 100, 100, 0, 0,
    10, 9, 1, 7, 0, 32, 0, 32, 1, 106, 11 ]);
  const { instance, module } = await WebAssembly.instantiate(bytes);

  return [ instance.exports.add(2 ** 31 - 1, 1), WebAssembly.Module.exports(module) ];
});

// Globals: Intl and Date
probe('Intl: DateTimeFormat.formatToParts of chosen fields in German and another time zone', () =>
  new Intl.DateTimeFormat('de-DE', { weekday: 'long', day: 'numeric', month: 'short', timeZone: 'America/New_York' })
    .formatToParts(new Date(Date.UTC(2024, 1, 29, 3))));
probe('Intl: PluralRules of ordinals in English', () => {
  const rules = new Intl.PluralRules('en', { type: 'ordinal' });

  return [ 1, 2, 3, 4, 11, 22, 103 ].map((n) => rules.select(n));
});
probe('Date: toISOString of an invalid date', () => new Date(NaN).toISOString());
probe('Date: UTC carries fields past their range and takes two-digit years for 1900s', () =>
  [ Date.UTC(2023, 13, 31), Date.UTC(99, 0), Date.UTC(2020) ]);
