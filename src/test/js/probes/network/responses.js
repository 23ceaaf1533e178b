'use strict';
// http: what responses and requests say of themselves, and what they write to a socket that is given to them.
const http = require('http');
const { Writable } = require('stream');
const nothing = () => {};
const attempt = (run) => {
  try {
    return [ 'returned', run() ];
  } catch (error) {
    return [ 'threw', error ];
  }
};
const get = { method: 'GET', httpVersionMajor: 1, httpVersionMinor: 1 };

// A response with a socket, and the text that arrives there.
function connected(request = get, options = undefined) {
  const response = new http.ServerResponse(request, options);
  const written = [];
  const socket = new Writable({ write(chunk, encoding, done) { written.push(String(chunk)); done(); } });
  response.sendDate = false;
  socket.on('error', nothing);
  response.assignSocket(socket);

  return { response, socket, text: () => written.join('') };
}

// What `run` makes of a response, and what came to the socket after a while.
function written(run, request, options) {
  const { response, text } = connected(request, options);
  const seen = [];
  for (const name of [ 'finish', 'prefinish', 'error', 'close', 'drain' ]) response.on(name, (error) => seen.push(error ? [ name, error.code ] : name));
  const outcome = attempt(() => {
    const value = run(response);

    return value === response ? 'itself' : value;
  });

  return new Promise((resolve) => {
    setTimeout(() => resolve([ outcome, text(), seen, response.headersSent, response.finished, response.writableFinished, response.statusCode, response.statusMessage, response.shouldKeepAlive, response.chunkedEncoding ]), 5);
  });
}

const runs = {
  'end': (r) => r.end(),
  'end with text': (r) => r.end('héllo'),
  'end with bytes': (r) => r.end(Buffer.from('abc')),
  'end with an encoding': (r) => r.end('616263', 'hex'),
  'end with a callback': (r) => r.end('x', nothing),
  'end twice': (r) => [ r.end('a') === r, r.end() === r, r.end(nothing) === r ],
  'write after end': (r) => { r.end('a'); return r.write('b'); },
  'end with text after end': (r) => { r.end('a'); r.end('b'); },
  'write and end': (r) => { r.write('one'); r.write('two'); r.end('three'); },
  'write with a length': (r) => { r.setHeader('Content-Length', 3); r.write('one'); r.end(); },
  'write of nothing': (r) => { r.write(''); r.end(); },
  'status 204': (r) => { r.statusCode = 204; r.end('ignored'); },
  'status 304': (r) => { r.writeHead(304); r.end(); },
  'status 100': (r) => { r.writeHead(100); r.end('x'); },
  'own status': (r) => { r.statusCode = 599; r.statusMessage = 'Mine'; r.end(); },
  'unknown status': (r) => { r.writeHead(799); r.end(); },
  'writeHead': (r) => r.writeHead(201, { A: 1, 'b-c': [ 'x', 'y' ], 'set-cookie': [ 'a=1', 'b=2' ], cookie: [ 'c=3', 'd=4' ] }).end('z'),
  'writeHead with a reason': (r) => r.writeHead(201, 'Because', { a: 'b' }).end(),
  'writeHead of a list': (r) => r.writeHead(200, [ 'A', '1', 'a', '2' ]).end(),
  'writeHead of pairs': (r) => r.writeHead(200, [ [ 'A', '1' ], [ 'a', '2' ] ]).end(),
  'writeHead of a list with headers before': (r) => { r.setHeader('X', 'y'); r.writeHead(200, [ 'A', '1', 'a', '2' ]).end(); },
  'writeHead of an odd list': (r) => r.writeHead(200, [ 'A' ]),
  'writeHead of an odd list with headers before': (r) => { r.setHeader('X', 'y'); r.writeHead(200, [ 'A' ]); },
  'writeHead twice': (r) => { r.writeHead(200); r.writeHead(200); },
  'writeHead merges': (r) => { r.setHeader('A', '1'); r.writeHead(200, { a: '2', b: '3' }); return [ r.getHeaders(), r.end() === r ]; },
  'writeHead with a wrong header': (r) => r.writeHead(200, { 'a b': 1 }),
  'writeHead with a wrong value': (r) => r.writeHead(200, { a: '\n' }),
  'writeHead without a value': (r) => r.writeHead(200, { a: undefined }),
  'writeHead with a wrong reason': (r) => r.writeHead(200, 'a\nb'),
  'connection close': (r) => { r.setHeader('Connection', 'close'); r.end('x'); },
  'connection keep-alive': (r) => { r.setHeader('Connection', 'keep-alive'); r.end('x'); },
  'no connection header': (r) => { r.removeHeader('connection'); r.end('x'); },
  'no length': (r) => { r.removeHeader('content-length'); r.end('x'); },
  'no length and no chunks': (r) => { r.removeHeader('content-length'); r.removeHeader('transfer-encoding'); r.end('x'); },
  'chunked by name': (r) => { r.setHeader('Transfer-Encoding', 'chunked'); r.end('xyz'); },
  'trailers': (r) => { r.setHeader('Trailer', 'T'); r.write('x'); r.addTrailers({ T: 'v', U: [ 'a', 'b' ] }); r.end(); },
  'trailers of pairs': (r) => { r.write('x'); r.addTrailers([ [ 'T', 'v' ] ]); r.end(); },
  'wrong trailers': (r) => r.addTrailers({ 'a b': 1 }),
  'wrong trailer value': (r) => r.addTrailers({ a: '\n' }),
  'trailer without chunks': (r) => { r.setHeader('Trailer', 'T'); r.setHeader('Content-Length', 1); r.end('x'); },
  'flushHeaders': (r) => { r.setHeader('A', 'b'); r.flushHeaders(); return r.headersSent; },
  'flushHeaders then end': (r) => { r.flushHeaders(); r.end('x'); },
  'writeContinue': (r) => { r.writeContinue(); r.end(); },
  'writeProcessing': (r) => { r.writeProcessing(nothing); r.end(); },
  'writeEarlyHints': (r) => { r.writeEarlyHints({ link: '</a.css>; rel=preload; as=style', 'x-y': 'z' }); r.end(); },
  'writeEarlyHints of a list': (r) => { r.writeEarlyHints({ link: [ '</a.css>; rel=preload', '</b.js>; rel=preload' ] }); r.end(); },
  'writeEarlyHints without links': (r) => { r.writeEarlyHints({ a: 'b' }); r.end(); },
  'wrong early hints': (r) => r.writeEarlyHints(5),
  'wrong early link': (r) => r.writeEarlyHints({ link: 'x' }),
  'wrong early links': (r) => r.writeEarlyHints({ link: [ 5 ] }),
  'write of null': (r) => r.write(null),
  'write of a number': (r) => r.write(5),
  'write of nothing at all': (r) => r.write(),
  'end of a number': (r) => r.end(5),
  'end of an object': (r) => r.end({}),
  'strict length': (r) => { r.strictContentLength = true; r.setHeader('Content-Length', 2); r.write('abc'); },
  'strict length missed': (r) => { r.strictContentLength = true; r.setHeader('Content-Length', 2); r.write('a'); r.end(); },
  'cork': (r) => { r.cork(); r.write('a'); const corked = r.writableCorked; r.uncork(); r.end('b'); return [ corked, r.writableCorked ]; },
  'destroy': (r) => [ r.destroy(new Error('own')) === r, r.destroyed, r.errored?.message, r.write('x'), r.closed ],
  'setTimeout': (r) => r.setTimeout(10),
  'pipe': (r) => r.pipe(r),
  'assign again': (r) => new http.ServerResponse(get).assignSocket(r.socket),
  'detach': (r) => { const { socket } = r; r.detachSocket(socket); return [ r.socket, socket._httpMessage ]; },
  'setHeader after the head': (r) => { r.writeHead(200); r.setHeader('a', 'b'); },
  'appendHeader after the head': (r) => { r.writeHead(200); r.appendHeader('a', 'b'); },
  'removeHeader after the head': (r) => { r.writeHead(200); r.removeHeader('a'); },
  'setHeaders': (r) => { r.setHeaders(new Map([ [ 'a', '1' ], [ 'set-cookie', [ 'x=1', 'y=2' ] ], [ 'B', 2 ] ])); const all = r.getHeaders(); r.end(); return all; },
  'setHeaders of Headers': (r) => { const headers = new Headers({ a: '1' }); headers.append('set-cookie', 'x=1'); headers.append('set-cookie', 'y=2'); r.setHeaders(headers); const all = r.getHeaders(); r.end(); return all; },
  'appendHeader': (r) => { r.appendHeader('a', 'b'); r.appendHeader('A', [ 'c', 'd' ]); const all = r.getHeaders(); r.end(); return all; },
  'date': (r) => { r.sendDate = true; r.setHeader('Date', 'today'); r.end(); },
  'latin1 text': (r) => { r.write('é', 'latin1'); r.end('é', 'latin1'); }
};
for (const name of Object.keys(runs)) {
  probe(`response: ${ name }`, () => written(runs[name]));
  probe(`response to HEAD: ${ name }`, () => written(runs[name], { ...get, method: 'HEAD' }));
}
for (const name of [ 'end with text', 'write and end', 'end' ]) {
  probe(`response to 1.0: ${ name }`, () => written(runs[name], { method: 'GET', httpVersionMajor: 1, httpVersionMinor: 0, headers: {} }));
  probe(`response to 1.0 with chunks: ${ name }`, () => written(runs[name], { method: 'GET', httpVersionMajor: 1, httpVersionMinor: 0, headers: { te: 'chunked' } }));
}
probe('a body that is not allowed', () => written((r) => r.end('x'), { ...get, method: 'HEAD' }, { rejectNonStandardBodyWrites: true }));
probe('without a socket', () => {
  const response = new http.ServerResponse(get);
  response.sendDate = false;
  const seen = [ response.write('a'), response.end('b') === response ];

  return [ seen, response.outputData.map(({ data, encoding }) => [ String(data), encoding ]), response.outputSize, response.writableLength, response.writableEnded, response.writableFinished, response.writableHighWaterMark, response.headersSent ];
});
probe('a socket that comes late', () => new Promise((resolve) => {
  const response = new http.ServerResponse(get);
  const seen = [];
  response.sendDate = false;
  response.on('finish', () => setTimeout(() => resolve(seen), 5));
  response.write('a');
  response.end('b', () => seen.push('called'));
  response.assignSocket(new Writable({ write(chunk, encoding, done) { seen.push(String(chunk)); done(); } }));
}));
probe('a response whose socket closes', () => new Promise((resolve) => {
  const { response, socket } = connected();
  response.on('close', () => resolve([ response.destroyed, response.closed, response.writableEnded ]));
  socket.destroy();
}));
for (const code of [ 99, 1000, 0, -5, 'x', undefined, null, '404', 404.9, {}, NaN, true ]) probe(`writeHead(${ describe(code) })`, () => attempt(() => new http.ServerResponse(get).writeHead(code).statusCode));
probe('the head is kept', () => { const r = new http.ServerResponse(get); r.sendDate = false; r.writeHead(200, { a: 'b' }); return [ r._header, r._headerSent, r._hasBody, r._last ]; });

probe('an OutgoingMessage cannot make its head', () => [ attempt(() => new http.OutgoingMessage().end()), attempt(() => new http.OutgoingMessage().write('x')), attempt(() => new http.OutgoingMessage().flushHeaders()), attempt(() => new http.OutgoingMessage()._implicitHeader()) ]);
probe('states of an OutgoingMessage', () => { const m = new http.OutgoingMessage({ highWaterMark: 5 }); m.cork(); return [ m.writableHighWaterMark, m.writableCorked, m.writableLength, m.writableObjectMode, m.writableNeedDrain, m.errored, m.closed, m.writableFinished, m.destroyed, m._renderHeaders() ]; });
probe('options of a server', () => {
  const server = http.createServer({ requestTimeout: 10, headersTimeout: 5, keepAliveTimeout: 3, maxHeaderSize: 100, connectionsCheckingInterval: 7, noDelay: false, keepAlive: true, keepAliveInitialDelay: 3000, highWaterMark: 9, requireHostHeader: false, joinDuplicateHeaders: true });

  return [ server.requestTimeout, server.headersTimeout, server.keepAliveTimeout, server.maxHeaderSize, server.connectionsCheckingInterval, server.noDelay, server.keepAlive, server.keepAliveInitialDelay, server.highWaterMark, server.requireHostHeader, server.joinDuplicateHeaders, server.insecureHTTPParser, server.rejectNonStandardBodyWrites, server.allowHalfOpen ];
});
for (const options of [
  undefined, null, 'x', 5, true, [], nothing, {}, { requestTimeout: 'x' }, { requestTimeout: -1 }, { requestTimeout: 1.5 }, { requestTimeout: 0 }, { requestTimeout: 100 }, { headersTimeout: 'x' }, { headersTimeout: -1 }, { headersTimeout: 50, requestTimeout: 20 },
  { headersTimeout: 50, requestTimeout: 0 }, { keepAliveTimeout: 'x' }, { keepAliveTimeout: -1 }, { maxHeaderSize: 'x' }, { maxHeaderSize: -1 }, { insecureHTTPParser: 5 }, { connectionsCheckingInterval: 'x' }, { requireHostHeader: 5 }, { joinDuplicateHeaders: 5 },
  { rejectNonStandardBodyWrites: 5 }, { keepAliveInitialDelay: 'x' }, { highWaterMark: 'x' }, { noDelay: null }, { requestTimeout: null }
]) {
  for (const name of [ 'http', 'https' ]) {
    probe(`${ name }.createServer(${ describe(options) })`, () => attempt(() => {
      const server = require(name).createServer(options);

      return [ server.requestTimeout, server.headersTimeout, server.keepAliveTimeout, server.maxHeaderSize, server.noDelay, server.timeout, server.maxHeadersCount, server.listenerCount('request') ];
    }));
  }
}
probe('Server setTimeout', () => { const s = http.createServer(); return [ s.setTimeout(5, nothing) === s, s.timeout, s.listenerCount('timeout'), s.closeAllConnections(), s.closeIdleConnections() ]; });
for (const max of [ undefined, 0, -1, 'x', 1.5, 5 ]) probe(`setMaxIdleHTTPParsers(${ describe(max) })`, () => attempt(() => http.setMaxIdleHTTPParsers(max)));
for (const options of [ { scheduling: 'x' }, { scheduling: 5 }, { maxTotalSockets: 'x' }, { maxTotalSockets: 0 }, { maxTotalSockets: -1 }, { maxTotalSockets: NaN }, { maxSockets: 0 }, { keepAliveMsecs: 5 }, { timeout: 'x' }, { noDelay: false }, null, 5, 'x' ]) {
  for (const name of [ 'http', 'https' ]) probe(`new ${ name }.Agent(${ describe(options) })`, () => attempt(() => { const a = new (require(name).Agent)(options); return [ a.maxSockets, a.maxTotalSockets, a.scheduling, a.keepAliveMsecs, a.options, a.totalSocketCount ]; }));
}
probe('an IncomingMessage', async () => {
  const message = new http.IncomingMessage(null);
  message._addHeaderLines([ 'A', '1', 'a', '2', 'Cookie', 'x', 'cookie', 'y', 'Set-Cookie', 'm', 'set-cookie', 'n', 'Host', 'h', 'host', 'i' ], 16);
  message.push('body');
  message.push(null);
  let text = '';
  for await (const chunk of message) text += chunk;

  return [ text, message.headers, message.headersDistinct, message.trailers, message.complete, message.readableEnded, message.aborted ];
});
