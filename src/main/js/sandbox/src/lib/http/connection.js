'use strict';
// What a server does with a connection. None comes from outside: a suite hands one over, with emit('connection', stream).

const { nextTick } = require('process');
const { RequestParser, valuesOf } = require('./request-parser');
const { kUnique } = require('./symbols');

const kConnections = Symbol('kConnections');
const badRequest = 'HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n';
const tooLarge = 'HTTP/1.1 431 Request Header Fields Too Large\r\nConnection: close\r\n\r\n';

// Requests that have begun and responses that wait for those before them.
class Connection {
  #server;
  #socket;
  #incoming = [];
  #outgoing = [];
  #parser;

  constructor(server, socket) {
    this.#server = server;
    this.#socket = socket;
    this.#parser = new RequestParser({
      head: (head) => this.#begin(head),
      body: (bytes) => {
        if (!this.#current.push(bytes)) socket.pause();
      },
      end: (trailers) => this.#finish(trailers)
    }, server.maxHeaderSize ?? 16384);
  }

  get isIdle() {
    return this.#incoming.length === 0 && !this.#parser.isInside;
  }

  destroy() {
    this.#socket.destroy();
  }

  start() {
    const socket = this.#socket;

    socket.server = this.#server;
    if (this.#server.timeout && typeof socket.setTimeout === 'function') socket.setTimeout(this.#server.timeout);
    socket.on('data', this.#read);
    socket.on('end', this.#ended);
    socket.on('error', this.#failed);
    socket.on('close', () => this.#closed());
    socket.on('drain', () => socket._httpMessage?.emit('drain'));
  }

  get #current() {
    return this.#incoming.at(-1);
  }

  #read = (bytes) => {
    try {
      const rest = this.#parser.feed(bytes);
      if (rest !== undefined) this.#upgrade(rest);
    } catch (error) {
      if (error.code === undefined || !error.code.startsWith('HPE_')) throw error;
      this.#failed(Object.assign(error, { rawPacket: bytes }));
    }
  };

  #begin({ method, url, major, minor, headers }) {
    const { IncomingMessage } = require('./incoming');
    const request = new IncomingMessage(this.#socket);
    const connection = valuesOf(headers, 'connection').join(',');

    Object.assign(request, {
      httpVersionMajor: major, httpVersionMinor: minor, httpVersion: `${ major }.${ minor }`, method, url, rawHeaders: headers,
      joinDuplicateHeaders: this.#server.joinDuplicateHeaders
    });
    request.upgrade = method === 'CONNECT' || (/\bupgrade\b/i.test(connection) && valuesOf(headers, 'upgrade').length > 0 && this.#server.listenerCount('upgrade') > 0);
    this.#incoming.push(request);
    if (request.upgrade) return true;
    this.#answer(request, minor === 1 ? !/\bclose\b/i.test(connection) : /\bkeep-alive\b/i.test(connection));

    return false;
  }

  #answer(request, shouldKeepAlive) {
    const server = this.#server;
    const socket = this.#socket;
    const { ServerResponse } = require('./server-response');
    const { rejectNonStandardBodyWrites } = server;
    const response = new ServerResponse(request, { highWaterMark: socket.writableHighWaterMark, rejectNonStandardBodyWrites });

    response._keepAliveTimeout = server.keepAliveTimeout;
    response._maxRequestsPerSocket = server.maxRequestsPerSocket;
    response.shouldKeepAlive = shouldKeepAlive;
    response[kUnique] = server[kUnique];
    if (socket._httpMessage) this.#outgoing.push(response);
    else response.assignSocket(socket);
    response.on('finish', () => this.#answered(request, response));
    this.#hand(request, response);
  }

  #hand(request, response) {
    const server = this.#server;
    const { expect, host } = request.headers;

    if (server.requireHostHeader && request.httpVersion === '1.1' && host === undefined) {
      response.writeHead(400, [ 'Connection', 'close' ]).end();
    } else if (expect === undefined) {
      server.emit('request', request, response);
    } else if (request.httpVersion === '1.1' && /(?:^|\W)100-continue(?:$|\W)/i.test(expect)) {
      response._expect_continue = true;
      if (server.listenerCount('checkContinue') > 0) {
        server.emit('checkContinue', request, response);
      } else {
        response.writeContinue();
        server.emit('request', request, response);
      }
    } else if (server.listenerCount('checkExpectation') > 0) {
      server.emit('checkExpectation', request, response);
    } else {
      response.writeHead(417).end();
    }
  }

  #finish(trailers) {
    const request = this.#current;

    request.rawTrailers = trailers;
    request.complete = true;
    request.push(null);
  }

  #answered(request, response) {
    const socket = this.#socket;

    this.#incoming = this.#incoming.filter((other) => other !== request);
    if (!request._consumed) request._dump();
    response.detachSocket(socket);
    nextTick(() => {
      response._closed = true;
      response.destroyed = true;
      response.emit('close');
    });
    if (response._last) {
      if (typeof socket.destroySoon === 'function') socket.destroySoon();
      else socket.end();
    } else {
      this.#outgoing.shift()?.assignSocket(socket);
    }
  }

  #upgrade(rest) {
    const request = this.#incoming.pop();
    const event = request.method === 'CONNECT' ? 'connect' : 'upgrade';
    const socket = this.#socket;

    socket.off('data', this.#read);
    socket.off('end', this.#ended);
    socket.off('error', this.#failed);
    if (this.#server.listenerCount(event) > 0) this.#server.emit(event, request, socket, rest);
    else socket.destroy();
  }

  #ended = () => {
    if (this.#parser.isInside) {
      this.#failed(Object.assign(new Error('Parse Error: Invalid EOF state'), { code: 'HPE_INVALID_EOF_STATE', reason: 'Invalid EOF state' }));
    } else if (!this.#server.httpAllowHalfOpen) {
      this.#abort();
      this.#socket.end();
    } else if (this.#incoming.length === 0) {
      this.#socket.end();
    }
  };

  #failed = (error) => {
    const socket = this.#socket;

    socket.off('error', this.#failed);
    socket.on('error', () => {});
    if (this.#server.emit('clientError', error, socket)) return;
    if (socket.writable && !socket._httpMessage?._headerSent) socket.write(error.code === 'HPE_HEADER_OVERFLOW' ? tooLarge : badRequest);
    socket.destroy(error);
  };

  #closed() {
    this.#server[kConnections].delete(this);
    this.#abort();
  }

  #abort() {
    for (const request of this.#incoming.splice(0)) {
      if (!request.complete) request.destroy(Object.assign(new Error('aborted'), { code: 'ECONNRESET' }));
    }
  }
}

function connectionListener(socket) {
  const connection = new Connection(this, socket);

  (this[kConnections] ??= new Set()).add(connection);
  connection.start();
}

const connectionsOf = (server) => [ ...server[kConnections] ?? [] ];

module.exports = { connectionListener, connectionsOf };
