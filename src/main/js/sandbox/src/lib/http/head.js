'use strict';
// The head of a message as text: its first line, its headers, and those that follow from what is known of the body.

const { codes: { ERR_HTTP_TRAILER_INVALID, ERR_INVALID_ARG_VALUE } } = require('internal/errors');
const { validateHeaderName, validateHeaderValue } = require('./headers');
const { kUnique } = require('./symbols');

// The pairs of a list that is flat, or of pairs.
function pairsOf(list) {
  if (Array.isArray(list[0])) return list;
  if (list.length % 2 !== 0) throw new ERR_INVALID_ARG_VALUE('headers', list);

  return list.flatMap((name, index) => (index % 2 === 0 ? [ [ name, list[index + 1] ] ] : []));
}

// What single headers say of the message that carries them.
const meanings = {
  __proto__: null,
  connection(message, value) {
    message._removedConnection = false;
    if (/(?:^|\W)close(?:$|\W)/i.test(value)) message._last = true;
    else message.shouldKeepAlive = true;
  },
  'transfer-encoding'(message, value) {
    message._removedTE = false;
    if (/(?:^|\W)chunked(?:$|\W)/i.test(value)) message.chunkedEncoding = true;
  },
  'content-length'(message, value) {
    message._contentLength = value;
    message._removedContLen = false;
  },
  date() {},
  expect() {},
  trailer() {},
  'keep-alive'(message) {
    message._defaultKeepAlive = false;
  }
};

class Head {
  #message;
  #seen = new Set();
  #text;

  constructor(message, firstLine) {
    this.#message = message;
    this.#text = firstLine;
  }

  has(name) {
    return this.#seen.has(name);
  }

  get text() {
    return this.#text;
  }

  line(name, value) {
    this.#text += `${ name }: ${ value }\r\n`;
  }

  // A header that is given; a list makes a line for each value, except of cookies and of what has to be unique.
  add(name, value, isChecked) {
    if (isChecked) validateHeaderName(name);
    const key = name.toLowerCase();
    const joins = (key === 'cookie' && value.length > 1) || this.#message[kUnique]?.has(key);

    for (const item of Array.isArray(value) && !joins ? value : [ Array.isArray(value) ? value.join('; ') : value ]) {
      if (isChecked) validateHeaderValue(name, item);
      this.line(name, item);
      if (meanings[key] === undefined) continue;
      this.#seen.add(key);
      meanings[key](this.#message, item);
    }
  }
}

function addConnection(message, head) {
  if (message._removedConnection) {
    message._last = !message.shouldKeepAlive;
  } else if (!head.has('connection')) {
    const lives = message.shouldKeepAlive && (head.has('content-length') || message.useChunkedEncodingByDefault || message.agent);

    if (!lives) message._last = true;
    head.line('Connection', lives && !message.maxRequestsOnConnectionReached ? 'keep-alive' : 'close');
    if (lives && !message.maxRequestsOnConnectionReached && message._keepAliveTimeout && message._defaultKeepAlive) {
      const most = ~~message._maxRequestsPerSocket > 0 ? `, max=${ message._maxRequestsPerSocket }` : '';

      head.line('Keep-Alive', `timeout=${ Math.floor(message._keepAliveTimeout / 1000) }${ most }`);
    }
  }
}

// How the end of the body is told: by its length, by chunks, or by the end of the connection.
function addLength(message, head) {
  if (head.has('content-length') || head.has('transfer-encoding')) return;
  if (!message._hasBody) {
    message.chunkedEncoding = false;
  } else if (!message.useChunkedEncodingByDefault) {
    message._last = true;
  } else if (!head.has('trailer') && !message._removedContLen && typeof message._contentLength === 'number') {
    head.line('Content-Length', message._contentLength);
  } else if (!message._removedTE) {
    head.line('Transfer-Encoding', 'chunked');
    message.chunkedEncoding = true;
  } else {
    message._last = true;
  }
}

// The whole head. `headers`: { name: value } or a list, to be checked; `kept`: [ name, value ] pairs that were.
function headOf(message, firstLine, headers, kept) {
  const head = new Head(message, firstLine);

  if (kept !== undefined) for (const [ name, value ] of kept) head.add(name, value, false);
  else for (const [ name, value ] of Array.isArray(headers) ? pairsOf(headers) : Object.entries(headers ?? {})) head.add(name, value, true);
  if (message.sendDate && !head.has('date')) head.line('Date', new Date().toUTCString());
  if (message.chunkedEncoding && (message.statusCode === 204 || message.statusCode === 304)) {
    message.chunkedEncoding = false;
    message.shouldKeepAlive = false;
  }
  addConnection(message, head);
  addLength(message, head);
  if (!message.chunkedEncoding && head.has('trailer')) throw new ERR_HTTP_TRAILER_INVALID();

  return { text: `${ head.text }\r\n`, expects: head.has('expect') };
}

module.exports = { headOf, pairsOf };
