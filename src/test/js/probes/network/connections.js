'use strict';
// http: a server and connections that a suite hands to it.
const http = require('http');
const { Duplex } = require('stream');

// What a server writes in answer to pieces of bytes, and what it has seen of the requests.
function converse(pieces, handle, { options, listeners = {}, ends = false } = {}) {
  const seen = [];
  const server = http.createServer(options ?? {}, (request, response) => {
    seen.push([ request.method, request.url, request.headers, request.rawHeaders, request.httpVersion, request.upgrade ]);
    response.sendDate = false;
    handle(request, response, seen);
  });
  for (const name of Object.keys(listeners)) server.on(name, (...args) => listeners[name](seen, ...args));
  let text = '';

  return new Promise((resolve) => {
    const socket = new Duplex({ read() {}, write(chunk, encoding, done) { text += chunk; done(); }, final(done) { seen.push('ended'); done(); } });
    socket.on('error', (error) => seen.push([ 'socket', error.code, error.message ]));
    server.emit('connection', socket);
    for (const piece of pieces) socket.push(piece);
    if (ends) socket.push(null);
    setTimeout(() => resolve([ seen, text, socket.destroyed ]), 100);
  });
}
const echo = (request, response) => {
  request.setEncoding('utf8');
  let body = '';
  request.on('data', (chunk) => { body += chunk; });
  request.on('end', () => response.end(`<${ body }>`));
};
const hello = (request, response) => response.end('hello');

const talks = {
  'a get': [ [ 'GET / HTTP/1.1\r\nHost: a\r\n\r\n' ], hello ],
  'a get that closes': [ [ 'GET /x?y HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n' ], hello ],
  'a head': [ [ 'HEAD / HTTP/1.1\r\nHost: a\r\n\r\n' ], hello ],
  'version 1.0': [ [ 'GET / HTTP/1.0\r\n\r\n' ], hello ],
  'version 1.0 that stays': [ [ 'GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n' ], hello ],
  'a body': [ [ 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nbody' ], echo ],
  'a body in pieces': [ [ 'POST / HT', 'TP/1.1\r\nHost: a\r\nContent-', 'Length: 4\r', '\n\r\nbo', 'dy' ], echo ],
  'chunks': [ [ 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n', '2;x=y\r\nde\r\n0\r\n\r\n' ], echo ],
  'trailers': [ [ 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\nX-T: v\r\n\r\n' ], (request, response, seen) => { request.resume(); request.on('end', () => { seen.push(request.trailers, request.rawTrailers, request.complete); response.end(); }); } ],
  'two after each other': [ [ 'GET /1 HTTP/1.1\r\nHost: a\r\n\r\n', 'GET /2 HTTP/1.1\r\nHost: a\r\n\r\n' ], (request, response) => response.end(request.url) ],
  'two at once': [ [ 'GET /1 HTTP/1.1\r\nHost: a\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n' ], (request, response) => setTimeout(() => response.end(request.url), request.url === '/1' ? 8 : 1) ],
  'no host': [ [ 'GET / HTTP/1.1\r\n\r\n' ], hello, { options: { requireHostHeader: false } } ],
  'a continue': [ [ 'POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n', 'x' ], echo ],
  'another expectation': [ [ 'POST / HTTP/1.1\r\nHost: a\r\nExpect: more\r\n\r\n' ], hello, { listeners: { checkExpectation: (seen, request, response) => { seen.push('asked'); response.sendDate = false; response.writeHead(406).end(); } } } ],
  'checkContinue': [ [ 'POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n' ], hello, { listeners: { checkContinue: (seen, request, response) => { seen.push('asked'); response.sendDate = false; response.writeHead(413).end(); } } } ],
  'headers joined': [ [ 'GET / HTTP/1.1\r\nHost: a\r\nAge: 1\r\nAge: 2\r\nA:  x  \r\na: y\r\nSet-Cookie: m\r\nset-cookie: n\r\nCookie: c\r\ncookie: d\r\nEmpty:\r\n\r\n' ], hello ],
  'an upgrade': [ [ 'GET /chat HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\nrest' ], hello, { listeners: { upgrade: (seen, request, socket, head) => { seen.push([ request.url, request.upgrade, String(head) ]); socket.end('HTTP/1.1 101\r\n\r\n'); } } } ],
  'an upgrade that nobody hears': [ [ 'GET /chat HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n' ], hello ],
  'a wrong method': [ [ 'NOPE / HTTP/1.1\r\n\r\n' ], hello ],
  'no http': [ [ 'GET / FTP/1.1\r\nHost: a\r\n\r\n' ], hello ],
  'a wrong header': [ [ 'GET / HTTP/1.1\r\nHo st: a\r\n\r\n' ], hello ],
  'clientError': [ [ 'NOPE / HTTP/1.1\r\n\r\n' ], hello, { listeners: { clientError: (seen, error, socket) => { seen.push([ error.code, error.message, error.reason ]); socket.end('HTTP/1.1 418 Mine\r\n\r\n'); } } } ],
  'an end': [ [ 'GET / HTTP/1.1\r\nHost: a\r\n\r\n' ], hello, { ends: true } ],
  'a header of a status': [ [ 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n' ], (request, response) => { response.writeHead(404, { 'X-A': 'b' }); response.write('not '); response.end('found'); } ],
  'an answer that is not read': [ [ 'POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 4\r\n\r\nbody' ], hello ],
  'no keep-alive timeout': [ [ 'GET / HTTP/1.1\r\nHost: a\r\n\r\n' ], hello, { options: { keepAliveTimeout: 0 } } ],
  'blank lines before': [ [ '\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n' ], hello ]
};
for (const name of Object.keys(talks)) probe(`connection: ${ name }`, () => converse(...talks[name]));
