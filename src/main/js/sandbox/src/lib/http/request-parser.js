'use strict';
// HTTP/1 requests out of bytes, however they are cut (RFC 9112).

const { Buffer } = require('buffer');
const { METHODS } = require('./constants');

const token = /^[\^_`a-zA-Z\-0-9!#$%&'*+.|~]+$/;
const forbidden = /[^\t\x20-\x7e\x80-\xff]/;

function parseError(code, reason) {
  return Object.assign(new Error(`Parse Error: ${ reason }`), { code, reason });
}

// [ name, value, name, value, … ] of the lines of a head.
function headersOf(lines) {
  return lines.flatMap((line) => {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0));
    const value = line.slice(colon + 1).replace(/^[ \t]+|[ \t]+$/g, '');

    if (!token.test(name)) throw parseError('HPE_INVALID_HEADER_TOKEN', 'Invalid header token');
    if (forbidden.test(value)) throw parseError('HPE_INVALID_HEADER_TOKEN', 'Invalid header value char');

    return [ name, value ];
  });
}

function valuesOf(headers, name) {
  return headers.filter((value, index) => index % 2 === 1 && headers[index - 1].toLowerCase() === name);
}

function headOf(text) {
  const [ first, ...lines ] = text.split('\r\n');
  const [ method, url, version, ...rest ] = first.split(' ');
  const [ , major, minor ] = /^HTTP\/(\d)\.(\d)$/.exec(version ?? '') ?? [];

  if (!METHODS.includes(method)) throw parseError('HPE_INVALID_METHOD', 'Invalid method encountered');
  if (!url || forbidden.test(url)) throw parseError('HPE_INVALID_URL', 'Invalid characters in url');
  if (rest.length > 0 || major === undefined) throw parseError('HPE_INVALID_CONSTANT', 'Expected HTTP/, RTSP/ or ICE/');
  if (major !== '1' || Number(minor) > 1) throw parseError('HPE_INVALID_VERSION', 'Invalid HTTP version');

  return { method, url, major: 1, minor: Number(minor), headers: headersOf(lines) };
}

// How long a body is: a count of bytes, or Infinity for one in chunks.
function lengthOf(headers) {
  const codings = valuesOf(headers, 'transfer-encoding');
  const lengths = valuesOf(headers, 'content-length');

  if (lengths.length > 1) throw parseError('HPE_UNEXPECTED_CONTENT_LENGTH', 'Content-Length already present');
  if (codings.length > 0) {
    if (lengths.length > 0) throw parseError('HPE_INVALID_TRANSFER_ENCODING', 'Transfer-Encoding can\'t be present with Content-Length');
    if (!/(?:^|,)[ \t]*chunked$/i.test(codings.join(','))) {
      throw parseError('HPE_INVALID_TRANSFER_ENCODING', 'Request has invalid `Transfer-Encoding`');
    }

    return Infinity;
  }
  if (lengths.length === 0) return 0;
  if (!/^\d+$/.test(lengths[0])) throw parseError('HPE_INVALID_CONTENT_LENGTH', 'Invalid character in Content-Length');

  return Number(lengths[0]);
}

class RequestParser {
  #bytes = Buffer.alloc(0);
  #handler;
  #limit;
  #left = 0;
  #state = 'head';

  // handler: { head({ method, url, major, minor, headers }) true if what follows is no HTTP, body(bytes), end(trailers) }
  constructor(handler, limit) {
    this.#handler = handler;
    this.#limit = limit;
  }

  // Throws what is wrong with the bytes; gives those that follow the last head once they are not HTTP any more.
  feed(bytes) {
    this.#bytes = Buffer.concat([ this.#bytes, bytes ]);
    while (this.#state !== 'upgraded' && this[this.#state]()) {
      // One piece after another, for as long as one is whole.
    }

    return this.#state === 'upgraded' ? this.#bytes : undefined;
  }

  // Whether a message has begun and not ended.
  get isInside() {
    return this.#state !== 'head';
  }

  // The text before `mark`, taken; undefined if the mark has not come.
  #take(mark) {
    const end = this.#bytes.indexOf(mark);

    if (end > this.#limit || (end < 0 && this.#bytes.length > this.#limit)) throw parseError('HPE_HEADER_OVERFLOW', 'Header overflow');
    if (end < 0) return undefined;
    const text = this.#bytes.latin1Slice(0, end);
    this.#bytes = this.#bytes.subarray(end + mark.length);

    return text;
  }

  head() {
    while (this.#bytes[0] === 13 || this.#bytes[0] === 10) this.#bytes = this.#bytes.subarray(1);
    const text = this.#take('\r\n\r\n');
    if (text === undefined) return false;
    const head = headOf(text);

    this.#left = lengthOf(head.headers);
    this.#state = this.#left === Infinity ? 'chunkSize' : 'body';
    if (this.#handler.head(head)) this.#state = 'upgraded';

    return true;
  }

  body() {
    if (this.#pass()) return this.#end([]);

    return false;
  }

  // Hands on what has come of the body or chunk; whether that was the last of it.
  #pass() {
    const part = this.#bytes.subarray(0, this.#left);

    this.#bytes = this.#bytes.subarray(part.length);
    this.#left -= part.length;
    if (part.length > 0) this.#handler.body(part);

    return this.#left === 0;
  }

  #end(trailers) {
    this.#state = 'head';
    this.#handler.end(trailers);

    return true;
  }

  chunkSize() {
    const line = this.#take('\r\n');
    if (line === undefined) return false;
    const [ , digits ] = /^([\da-f]+)[ \t]*(?:;.*)?$/i.exec(line) ?? [];

    if (digits === undefined) throw parseError('HPE_INVALID_CHUNK_SIZE', 'Invalid character in chunk size');
    this.#left = parseInt(digits, 16);
    this.#state = this.#left === 0 ? 'trailers' : 'chunk';

    return true;
  }

  chunk() {
    if (!this.#pass()) return false;
    this.#state = 'chunkEnd';

    return true;
  }

  chunkEnd() {
    if (this.#bytes.length < 2) return false;
    if (this.#take('\r\n') !== '') throw parseError('HPE_STRICT', 'Expected LF after chunk data');
    this.#state = 'chunkSize';

    return true;
  }

  trailers() {
    if (this.#bytes.latin1Slice(0, 2) === '\r\n') {
      this.#bytes = this.#bytes.subarray(2);

      return this.#end([]);
    }
    const text = this.#take('\r\n\r\n');

    return text === undefined ? false : this.#end(headersOf(text.split('\r\n')));
  }
}

module.exports = { RequestParser, valuesOf };
