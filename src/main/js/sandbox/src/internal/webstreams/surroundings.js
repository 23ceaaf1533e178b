'use strict';

// What web-streams-polyfill finds under the names of globals: errors in Node's words for the polyfill's, and the
// transfer of an ArrayBuffer.
const {
  codes: { ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_STATE, ERR_INVALID_THIS, ERR_MISSING_OPTION }
} = require('internal/errors');
const natives = require('internal/natives');

const { TypeError: NativeTypeError } = globalThis;

const states = {
  __proto__: null,
  'This stream has already been locked for exclusive reading by another reader': 'ReadableStream is locked',
  'This stream has already been locked for exclusive writing by another writer': 'WritableStream is locked',
  'Cannot cancel a stream that already has a reader': 'ReadableStream is locked',
  'Cannot abort a stream that already has a writer': 'WritableStream is locked',
  'Cannot close a stream that already has a writer': 'WritableStream is locked',
  'Cannot close an already-closing stream': 'Failure to close WritableStream',
  'ReadableStream.prototype.pipeThrough cannot be used on a locked ReadableStream': 'The ReadableStream is locked',
  'ReadableStream.prototype.pipeThrough cannot be used on a locked WritableStream': 'The WritableStream is locked',
  'ReadableStream.prototype.pipeTo cannot be used on a locked ReadableStream': 'The ReadableStream is locked',
  'ReadableStream.prototype.pipeTo cannot be used on a locked WritableStream': 'The WritableStream is locked',
  'Reader was released and can no longer be used to monitor the stream\'s closedness': 'Reader released',
  'Reader was released': 'Releasing reader',
  'Writer was released and can no longer be used to monitor the stream\'s closedness': 'Writer has been released',
  'The stream has already been closed; do not close it again!': 'Controller is already closed',
  'The stream is not in a state that permits close': 'Controller is already closed',
  'The stream is not in a state that permits enqueue': 'Controller is already closed',
  'stream is closed or draining': 'Controller is already closed',
  'The stream is closing or closed and cannot be written to': 'WritableStream is closed',
  'TransformStream terminated': 'TransformStream has been terminated',
  'Readable side is not in a state that permits enqueue': 'Unable to enqueue',
  'This BYOB request has been invalidated': 'This BYOB request has been invalidated',
  'The BYOB request\'s buffer has been detached and so cannot be used as a response': 'Viewed ArrayBuffer is detached',
  'The given view\'s buffer has been detached and so cannot be used as a response': 'Viewed ArrayBuffer is detached',
  'view must have non-zero byteLength': 'View or Viewed ArrayBuffer is zero-length or detached',
  'view\'s buffer must have non-zero byteLength': 'View or Viewed ArrayBuffer is zero-length or detached',
  'view\'s buffer has been detached': 'View or Viewed ArrayBuffer is zero-length or detached',
  'chunk must have non-zero byteLength': 'chunk ArrayBuffer is zero-length or detached',
  'chunk\'s buffer must have non-zero byteLength': 'chunk ArrayBuffer is zero-length or detached',
  'chunk\'s buffer is detached and so cannot be enqueued': 'chunk ArrayBuffer is zero-length or detached',
  'the destination writable stream closed before all data could be piped to it': 'Destination WritableStream is closed',
  'The promise returned by the iterator.next() method must fulfill with an object':
    'The promise returned by the iterator.next() method must fulfill with an object',
  'The promise returned by the iterator.return() method must fulfill with an object':
    'The promise returned by the iterator.return() method must fulfill with an object'
};

const patterns = [
  [ /^(\w+)\.prototype\.\w+ can only be used on an? \w+$/, ([ , name ]) => new ERR_INVALID_THIS(name) ],
  [ /^Cannot .* a stream using a released reader$/, () => new ERR_INVALID_STATE.TypeError('The reader is not attached to a stream') ],
  [ /^Cannot .* a stream using a released writer$/, () => new ERR_INVALID_STATE.TypeError('Writer is not bound to a WritableStream') ],
  [ /^The stream \(in \w+ state\) is not in the readable state/, () => new ERR_INVALID_STATE.TypeError('ReadableStream is already closed') ],
  [ /^The stream \(in \w+ state\) is not in the writable state/, () => new ERR_INVALID_STATE.TypeError('WritableStream is closed') ],
  [ /^Illegal constructor$/, () => new ERR_ILLEGAL_CONSTRUCTOR() ],
  [ /^highWaterMark is required in 'QueuingStrategyInit'/, () => new ERR_MISSING_OPTION('init.highWaterMark') ]
];

function translated(message) {
  if (message in states) return new ERR_INVALID_STATE.TypeError(states[message]);

  for (const [ pattern, make ] of patterns) {
    const match = pattern.exec(message);

    if (match !== null) return make(match);
  }

  return undefined;
}

function TypeError(message) {
  return translated(message) ?? new NativeTypeError(message);
}

// Called with an ArrayBuffer that is to be transferred, and nothing else.
function structuredClone(buffer) {
  const copy = buffer.slice();

  natives.detach(buffer);

  return copy;
}

function createView(Class, buffer, offset, length) {
  const { Buffer } = require('buffer');

  return Class === Buffer ? Buffer.from(buffer, offset, length) : new Class(buffer, offset, length);
}

module.exports = { TypeError, createView, structuredClone };
