'use strict';

// Compression and decompression of something whole, without a stream.
const { codes: { ERR_BUFFER_TOO_LARGE, ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { validateFunction } = require('internal/validators');
const { isAnyArrayBuffer, isArrayBufferView } = require('util/types');
const { Buffer } = require('buffer');
const { startOperation } = require('internal/loop');

function bytesOf(data) {
  if (typeof data === 'string') return Buffer.from(data);
  if (isAnyArrayBuffer(data)) return new Uint8Array(data);
  if (isArrayBufferView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);

  return undefined;
}

function run(engine, input, { chunkSize, finishFlush, maxOutputLength }) {
  const parts = [];
  let total = 0;
  let position = 0;

  for (;;) {
    const output = Buffer.allocUnsafeSlow(chunkSize);

    engine.write(finishFlush, input, position, output, 0);
    if (engine.error !== null) throw engine.error;
    position += engine.consumed;
    total += engine.produced;
    if (engine.produced > 0) parts.push(output.subarray(0, engine.produced));
    if (total > maxOutputLength) throw new ERR_BUFFER_TOO_LARGE(maxOutputLength);
    if (engine.produced < chunkSize) break;
  }

  return { buffer: parts.length === 1 ? parts[0] : Buffer.concat(parts, total), bytesWritten: position };
}

function runAndClose(engine, input, options) {
  try {
    return run(engine, input, options);
  } finally {
    engine.close();
  }
}

// `kind` has the stream class of the name and `open(options)`, which gives [ engine, options ].
function wholeSync(kind) {
  return function syncBufferWrapper(buffer, opts) {
    const [ engine, options ] = kind.open(opts);
    const input = bytesOf(buffer);

    if (input === undefined) {
      engine.close();
      throw new ERR_INVALID_ARG_TYPE('buffer', [ 'string', 'Buffer', 'TypedArray', 'DataView', 'ArrayBuffer' ], buffer);
    }

    const { buffer: result, bytesWritten } = runAndClose(engine, input, options);

    return options.info ? { buffer: result, engine: spentStream(kind, opts, bytesWritten) } : result;
  };
}

function spentStream(kind, opts, bytesWritten) {
  const stream = new (kind.streamClass())(opts);

  stream.bytesWritten = bytesWritten;
  stream.destroy();

  return stream;
}

function wholeLater(kind) {
  return function asyncBufferWrapper(buffer, opts, callback) {
    if (typeof opts === 'function') [ opts, callback ] = [ {}, opts ];

    const [ engine, options ] = kind.open(opts);
    const input = buffer == null ? Buffer.alloc(0) : bytesOf(buffer);

    try {
      validateFunction(callback, 'callback');
      if (input === undefined) {
        throw new ERR_INVALID_ARG_TYPE('chunk', [ 'string', 'Buffer', 'TypedArray', 'DataView' ], buffer);
      }
    } catch (error) {
      engine.close();
      throw error;
    }

    const complete = startOperation();

    complete(() => {
      let outcome;

      try {
        outcome = runAndClose(engine, input, options);
      } catch (error) {
        callback(error);

        return;
      }

      const { buffer: result, bytesWritten } = outcome;

      callback(null, options.info ? { buffer: result, engine: spentStream(kind, opts, bytesWritten) } : result);
    });
  };
}

module.exports = { wholeLater, wholeSync };
