'use strict';

const { Transform, finished } = require('stream');
const { Buffer } = require('buffer');
const { codes: { ERR_BUFFER_TOO_LARGE, ERR_INTERNAL_ASSERTION } } = require('internal/errors');
const { checkRangesOrGetDefault } = require('internal/validators');
const { deprecate } = require('internal/util');
const { startOperation } = require('internal/loop');
const kinds = require('./kinds');

const SYNC_FLUSH = 2;
const kFlushFlag = Symbol('kFlushFlag');
const kError = Symbol('kError');

// From the weakest to the strongest: no, block, partial, sync, full, finish.
const strengths = [ 0, 5, 1, 2, 3, 4 ];
const stronger = (a, b) => (strengths.indexOf(a) > strengths.indexOf(b) ? a : b);

// An empty chunk that says how to flush; there is none for what is no way of flushing, which `write` then refuses.
function flushChunk(flag) {
  return strengths.includes(Number(flag)) ? Object.assign(Buffer.alloc(0), { [kFlushFlag]: Number(flag) }) : undefined;
}

function ZlibBase(opts, kind, engine, options) {
  const { encoding, objectMode, writableObjectMode } = opts || {};
  const isPlain = !encoding && !objectMode && !writableObjectMode;

  Transform.call(this, isPlain
    ? { autoDestroy: true, ...opts }
    : { autoDestroy: true, ...opts, encoding: null, objectMode: false, writableObjectMode: false });
  this[kError] = null;
  this.bytesWritten = 0;
  this._handle = engine;
  this._outBuffer = Buffer.allocUnsafe(options.chunkSize);
  this._outOffset = 0;
  this._chunkSize = options.chunkSize;
  this._defaultFlushFlag = options.flush;
  this._finishFlushFlag = options.finishFlush;
  this._defaultFullFlushFlag = kind.fullFlush;
  this._info = opts && opts.info;
  this._maxOutputLength = options.maxOutputLength;
  this._level = options.level;
  this._strategy = options.strategy;
}

Object.setPrototypeOf(ZlibBase.prototype, Transform.prototype);
Object.setPrototypeOf(ZlibBase, Transform);

Object.defineProperty(ZlibBase.prototype, '_closed', {
  configurable: true,
  enumerable: true,
  get() {
    return !this._handle;
  }
});

Object.defineProperty(ZlibBase.prototype, 'bytesRead', {
  configurable: true,
  enumerable: true,
  get: deprecate(function () {
    return this.bytesWritten;
  }, 'zlib.bytesRead is deprecated and will change its meaning in the future. Use zlib.bytesWritten instead.', 'DEP0108'),
  set: deprecate(function (value) {
    this.bytesWritten = value;
  }, 'Setting zlib.bytesRead is deprecated. This feature will be removed in the future.', 'DEP0108')
});

ZlibBase.prototype.reset = function () {
  if (!this._handle) throw new ERR_INTERNAL_ASSERTION('zlib binding closed');

  return this._handle.reset();
};

ZlibBase.prototype._flush = function (callback) {
  this._transform(Buffer.alloc(0), '', callback);
};

// Makes a Transform call _flush once everything has been written.
ZlibBase.prototype._final = function (callback) {
  callback();
};

ZlibBase.prototype.flush = function (kind, callback) {
  if (typeof kind === 'function' || (kind === undefined && !callback)) [ kind, callback ] = [ this._defaultFullFlushFlag, kind ];

  if (this.writableFinished) {
    if (callback) process.nextTick(callback);
  } else if (this.writableEnded) {
    if (callback) this.once('end', callback);
  } else {
    this.write(flushChunk(kind), '', callback);
  }
};

ZlibBase.prototype.close = function (callback) {
  if (callback) finished(this, callback);
  this.destroy();
};

function release(stream) {
  stream._handle?.close();
  stream._handle = null;
}

ZlibBase.prototype._destroy = function (error, callback) {
  release(this);
  callback(error);
};

ZlibBase.prototype._transform = function (chunk, encoding, callback) {
  let flag = chunk[kFlushFlag] ?? this._defaultFlushFlag;

  if (this.writableEnded && this.writableLength === chunk.byteLength) flag = stronger(flag, this._finishFlushFlag);
  if (this._handle) work(this, chunk, 0, flag, callback);
  else process.nextTick(callback);
};

ZlibBase.prototype._processChunk = function (chunk, flag, callback) {
  if (typeof callback !== 'function') return workAtOnce(this, chunk, flag);
  if (this._handle) work(this, chunk, 0, flag, callback);
  else process.nextTick(callback);

  return undefined;
};

// Puts out what the engine's last write gave; whether there is room for more.
function putOut(stream, put) {
  const { produced } = stream._handle;
  const start = stream._outOffset;
  const room = stream._chunkSize - start - produced;
  let goesOn = true;

  if (produced > 0) goesOn = put(stream._outBuffer.subarray(start, start + produced)) !== false;
  stream._outOffset = start + produced;

  if (room === 0) {
    stream._outOffset = 0;
    stream._outBuffer = Buffer.allocUnsafe(stream._chunkSize);
  }

  return { isFull: room === 0, goesOn };
}

function work(stream, chunk, offset, flag, callback) {
  const complete = startOperation();

  complete(() => {
    const engine = stream._handle;

    if (stream.destroyed || engine === null) return callback();
    engine.write(flag, chunk, offset, stream._outBuffer, stream._outOffset);

    if (engine.error !== null) {
      const { error } = engine;

      stream.destroy(error);
      stream[kError] = error;

      return undefined;
    }

    const position = offset + engine.consumed;

    stream.bytesWritten += engine.consumed;

    const { isFull, goesOn } = putOut(stream, (part) => stream.push(part));

    if (stream.destroyed) return callback();
    if (isFull && goesOn) return work(stream, chunk, position, flag, callback);
    if (isFull) return workWhenRead(stream, chunk, position, flag, callback);
    // What comes after the compressed data is nobody's.
    if (position < chunk.byteLength) stream.push(null);

    return callback();
  });
}

function workWhenRead(stream, chunk, position, flag, callback) {
  const read = stream._read;

  stream._read = (size) => {
    stream._read = read;
    work(stream, chunk, position, flag, callback);
    stream._read(size);
  };
}

function workAtOnce(stream, chunk, flag) {
  const engine = stream._handle;
  const parts = [];
  let position = 0;
  let total = 0;
  let more = true;

  while (more) {
    engine.write(flag, chunk, position, stream._outBuffer, stream._outOffset);
    if (engine.error !== null) throw engine.error;
    position += engine.consumed;
    total += engine.produced;
    more = putOut(stream, (part) => { parts.push(part); }).isFull;
    if (total > stream._maxOutputLength) {
      release(stream);
      throw new ERR_BUFFER_TOO_LARGE(stream._maxOutputLength);
    }
  }

  stream.bytesWritten = position;
  release(stream);

  return Buffer.concat(parts, total);
}

function Zlib(opts, kind) {
  ZlibBase.call(this, opts, kind, ...kind.open(opts));
}

Object.setPrototypeOf(Zlib.prototype, ZlibBase.prototype);
Object.setPrototypeOf(Zlib, ZlibBase);

Zlib.prototype.params = function params(level, strategy, callback) {
  checkRangesOrGetDefault(level, 'level', -1, 9);
  checkRangesOrGetDefault(strategy, 'strategy', 0, 4);

  if (this._level === level && this._strategy === strategy) {
    process.nextTick(callback);

    return;
  }

  this.flush(SYNC_FLUSH, () => {
    if (!this._handle) throw new ERR_INTERNAL_ASSERTION('zlib binding closed');
    this._handle.setParameters(level, strategy);
    this._level = level;
    this._strategy = strategy;
    callback?.();
  });
};

function defineStream(name, Base, prepare) {
  const { [name]: Stream } = {
    [name]: function (opts) {
      if (!(this instanceof Stream)) return new Stream(opts);
      prepare?.(opts);
      Base.call(this, opts, kinds[name]);
    }
  };

  Object.setPrototypeOf(Stream.prototype, Base.prototype);
  Object.setPrototypeOf(Stream, Base);
  exports[name] = Stream;
}

function Brotli(opts, kind) {
  ZlibBase.call(this, opts, kind, ...kind.open(opts));
}

Object.setPrototypeOf(Brotli.prototype, Zlib.prototype);
Object.setPrototypeOf(Brotli, Zlib);

for (const name of [ 'Deflate', 'Inflate', 'Gzip', 'Gunzip', 'InflateRaw', 'Unzip' ]) defineStream(name, Zlib);
defineStream('DeflateRaw', Zlib, (opts) => { if (opts?.windowBits === 8) opts.windowBits = 9; });
for (const name of [ 'BrotliCompress', 'BrotliDecompress' ]) defineStream(name, Brotli);
