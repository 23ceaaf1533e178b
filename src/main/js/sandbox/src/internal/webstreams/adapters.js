'use strict';

// Node's streams as the web's, and the other way round.
const { Duplex, Readable, Writable, destroy, finished, isReadable, isWritable, isDestroyed } = require('stream');
const { Buffer } = require('buffer');
const {
  AbortError, codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_STREAM_PREMATURE_CLOSE }
} = require('internal/errors');
const { validateBoolean, validateObject } = require('internal/validators');
const { ByteLengthQueuingStrategy, CountQueuingStrategy, ReadableStream, WritableStream } = require('internal/webstreams/streams');

const noOptions = {};

function deferred() {
  const result = {};

  result.promise = new Promise((resolve, reject) => Object.assign(result, { resolve, reject }));

  return result;
}

// What a stream that was closed early means to the web's side.
function ending(error) {
  return error?.code === 'ERR_STREAM_PREMATURE_CLOSE' ? new AbortError(undefined, { cause: error }) : error;
}

// Streams of old may emit an error after they have finished.
function whenFinished(stream, callback) {
  const cleanup = finished(stream, (error) => {
    cleanup();
    stream.on('error', () => {});
    callback(ending(error));
  });
}

function newWritableStreamFromStreamWritable(streamWritable) {
  if (typeof streamWritable?.write !== 'function' || typeof streamWritable.on !== 'function') {
    throw new ERR_INVALID_ARG_TYPE('streamWritable', 'stream.Writable', streamWritable);
  }

  if (isDestroyed(streamWritable) || !isWritable(streamWritable)) {
    const closed = new WritableStream();

    closed.close();

    return closed;
  }

  const highWaterMark = streamWritable.writableHighWaterMark;
  let controller;
  let drained;
  let closing;

  whenFinished(streamWritable, (error) => {
    const failure = error ?? (closing === undefined ? new AbortError() : undefined);

    if (error != null) drained?.reject(error);
    if (failure === undefined) closing.resolve();
    else if (error != null) closing?.reject(error);
    if (failure !== undefined) controller?.error(failure);
    closing = controller = undefined;
  });
  streamWritable.on('drain', () => drained?.resolve());

  return new WritableStream({
    start(given) {
      controller = given;
    },
    write(chunk) {
      if (!streamWritable.writableNeedDrain && streamWritable.write(chunk)) return undefined;
      drained = deferred();

      return drained.promise.finally(() => { drained = undefined; });
    },
    abort(reason) {
      destroy(streamWritable, reason);
    },
    close() {
      if (closing === undefined && !streamWritable.writableEnded) {
        closing = deferred();
        streamWritable.end();

        return closing.promise;
      }
      controller = undefined;

      return Promise.resolve();
    }
  }, streamWritable.writableObjectMode ? new CountQueuingStrategy({ highWaterMark }) : { highWaterMark });
}

function newReadableStreamFromStreamReadable(streamReadable, options = noOptions) {
  if (typeof streamReadable?._readableState !== 'object') {
    throw new ERR_INVALID_ARG_TYPE('streamReadable', 'stream.Readable', streamReadable);
  }

  if (isDestroyed(streamReadable) || !isReadable(streamReadable)) {
    const closed = new ReadableStream();

    closed.cancel();

    return closed;
  }

  const { readableObjectMode: objectMode, readableHighWaterMark: highWaterMark } = streamReadable;
  const Strategy = objectMode ? CountQueuingStrategy : ByteLengthQueuingStrategy;
  let controller;
  let isCancelled = false;

  streamReadable.pause();
  whenFinished(streamReadable, (error) => {
    if (error) controller.error(error);
    else if (!isCancelled) controller.close();
  });
  streamReadable.on('data', (chunk) => {
    // A copy, for a Buffer may share its memory with others.
    controller.enqueue(Buffer.isBuffer(chunk) && !objectMode ? new Uint8Array(chunk) : chunk);
    if (controller.desiredSize <= 0) streamReadable.pause();
  });

  return new ReadableStream({
    start(given) {
      controller = given;
    },
    pull() {
      streamReadable.resume();
    },
    cancel(reason) {
      isCancelled = true;
      destroy(streamReadable, reason);
    }
  }, options?.strategy || new Strategy({ highWaterMark }));
}

// A callback of a Node stream may throw; inside of a promise that would become a rejection.
function outsidePromises(stream, callback) {
  return (value) => {
    try {
      callback(value);
    } catch (error) {
      process.nextTick(() => destroy(stream, error));
    }
  };
}

function throwOutsidePromises(callback, error) {
  return () => {
    try {
      callback(error);
    } catch (thrown) {
      process.nextTick(() => { throw thrown; });
    }
  };
}

function encodedChunk(chunk, encoding) {
  const { buffer, byteOffset, byteLength } = Buffer.from(chunk, encoding);

  return new Uint8Array(buffer, byteOffset, byteLength);
}

// The methods of a Node stream that writes to the web's.
function writableMethods(stream, writer, { decodeStrings, objectMode }, state) {
  return {
    writev(chunks, callback) {
      const done = outsidePromises(stream(), (errors) => {
        const found = errors.filter((error) => error);

        callback(found.length === 0 ? undefined : found);
      });

      writer.ready.then(() => Promise.all(chunks.map(({ chunk }) => writer.write(chunk))).then(done, done), done);
    },
    write(chunk, encoding, callback) {
      const value = typeof chunk === 'string' && decodeStrings && !objectMode ? encodedChunk(chunk, encoding) : chunk;
      const done = (error) => {
        try {
          callback(error);
        } catch (thrown) {
          destroy(stream(), thrown);
        }
      };

      writer.ready.then(() => writer.write(value).then(done, done), done);
    },
    final(callback) {
      const done = outsidePromises(stream(), callback);

      if (!state.isWritableClosed) writer.close().then(done, done);
    }
  };
}

function checkEncoding(encoding) {
  if (encoding !== undefined && !Buffer.isEncoding(encoding)) throw new ERR_INVALID_ARG_VALUE(encoding, 'options.encoding');
}

function readInto(stream, reader) {
  reader.read().then(
    ({ done, value }) => { stream.push(done ? null : value); },
    (error) => destroy(stream, error)
  );
}

function followWriter(stream, writer, state) {
  writer.closed.then(() => {
    state.isWritableClosed = true;
    if (!stream.writableEnded) destroy(stream, new ERR_STREAM_PREMATURE_CLOSE());
  }, (error) => {
    state.isWritableClosed = true;
    destroy(stream, error);
  });
}

function followReader(stream, reader, state) {
  reader.closed.then(() => { state.isReadableClosed = true; }, (error) => {
    state.isReadableClosed = true;
    destroy(stream, error);
  });
}

function newStreamWritableFromWritableStream(writableStream, options = noOptions) {
  if (!(writableStream instanceof WritableStream)) throw new ERR_INVALID_ARG_TYPE('writableStream', 'WritableStream', writableStream);
  validateObject(options, 'options');

  const { highWaterMark, decodeStrings = true, objectMode = false, signal } = options;

  validateBoolean(objectMode, 'options.objectMode');
  validateBoolean(decodeStrings, 'options.decodeStrings');

  const writer = writableStream.getWriter();
  const state = { isWritableClosed: false };
  const writable = new Writable({
    highWaterMark,
    objectMode,
    decodeStrings,
    signal,
    ...writableMethods(() => writable, writer, { decodeStrings, objectMode }, state),
    destroy(error, callback) {
      const done = throwOutsidePromises(callback, error);

      if (state.isWritableClosed) done();
      else (error != null ? writer.abort(error) : writer.close()).then(done, done);
    }
  });

  followWriter(writable, writer, state);

  return writable;
}

function newStreamReadableFromReadableStream(readableStream, options = noOptions) {
  if (!(readableStream instanceof ReadableStream)) throw new ERR_INVALID_ARG_TYPE('readableStream', 'ReadableStream', readableStream);
  validateObject(options, 'options');

  const { highWaterMark, encoding, objectMode = false, signal } = options;

  checkEncoding(encoding);
  validateBoolean(objectMode, 'options.objectMode');

  const reader = readableStream.getReader();
  const state = { isReadableClosed: false };
  const readable = new Readable({
    objectMode,
    highWaterMark,
    encoding,
    signal,
    read() {
      readInto(readable, reader);
    },
    destroy(error, callback) {
      const done = throwOutsidePromises(callback, error);

      if (state.isReadableClosed) done();
      else reader.cancel(error).then(done, done);
    }
  });

  followReader(readable, reader, state);

  return readable;
}

function newReadableWritablePairFromDuplex(duplex) {
  if (typeof duplex?._writableState !== 'object' || typeof duplex._readableState !== 'object') {
    throw new ERR_INVALID_ARG_TYPE('duplex', 'stream.Duplex', duplex);
  }

  const writable = newWritableStreamFromStreamWritable(duplex);
  const readable = newReadableStreamFromStreamReadable(duplex);

  return { writable, readable };
}

function newStreamDuplexFromReadableWritablePair(pair = noOptions, options = noOptions) {
  validateObject(pair, 'pair');
  if (!(pair.readable instanceof ReadableStream)) throw new ERR_INVALID_ARG_TYPE('pair.readable', 'ReadableStream', pair.readable);
  if (!(pair.writable instanceof WritableStream)) throw new ERR_INVALID_ARG_TYPE('pair.writable', 'WritableStream', pair.writable);
  validateObject(options, 'options');

  const { allowHalfOpen = false, objectMode = false, encoding, decodeStrings = true, highWaterMark, signal } = options;

  validateBoolean(objectMode, 'options.objectMode');
  checkEncoding(encoding);

  const writer = pair.writable.getWriter();
  const reader = pair.readable.getReader();
  const state = { isReadableClosed: false, isWritableClosed: false };
  const duplex = new Duplex({
    allowHalfOpen,
    highWaterMark,
    objectMode,
    encoding,
    decodeStrings,
    signal,
    ...writableMethods(() => duplex, writer, { decodeStrings, objectMode }, state),
    read() {
      readInto(duplex, reader);
    },
    destroy(error, callback) {
      const done = throwOutsidePromises(callback, error);
      const closings = [
        state.isWritableClosed ? undefined : writer.abort(error),
        state.isReadableClosed ? undefined : reader.cancel(error)
      ];

      Promise.all(closings).then(done, done);
    }
  });

  followWriter(duplex, writer, state);
  followReader(duplex, reader, state);

  return duplex;
}

module.exports = {
  newReadableStreamFromStreamReadable,
  newReadableWritablePairFromDuplex,
  newStreamDuplexFromReadableWritablePair,
  newStreamReadableFromReadableStream,
  newStreamWritableFromWritableStream,
  newWritableStreamFromStreamWritable
};
