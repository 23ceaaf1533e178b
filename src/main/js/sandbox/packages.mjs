// What the build changes in npm packages that it takes into the bundles: parts that the sandbox supplies itself,
// and places where a package lags behind the Node release that the sandbox resembles.
//
// web-streams-polyfill follows the standard to the letter; what it throws is given Node's codes and words.
// undici is the very release that Node 20.20 has; its way to the network is taken out.
// readable-stream 4.8 is the streams of Node 20's first releases; the patches bring it to what 20.20 does.

const streams = 'node_modules/readable-stream/lib/';

// Files of packages, and the files of src/ that stand in for them.
const standIns = {
  'node_modules/undici/lib/dispatcher/agent.js': 'src/lib/fetch/agent.js',
  [`${ streams }ours/errors.js`]: 'src/lib/stream/package/errors.js',
  [`${ streams }ours/util.js`]: 'src/lib/stream/package/util.js',
  [`${ streams }internal/validators.js`]: 'src/lib/stream/package/validators.js',
  [`${ streams }internal/streams/buffer_list.js`]: 'src/lib/stream/package/take.js',
  [`${ streams }internal/shims/process.js`]: 'src/lib/stream/package/process.js'
};

const viewTypes = [ "['string', 'Buffer', 'Uint8Array']", "['string', 'Buffer', 'TypedArray', 'DataView']" ];
const anyView = [ 'Stream._isUint8Array(chunk)', 'Stream._isArrayBufferView(chunk)' ];
const lazyController = [
  [ "const AbortController = globalThis.AbortController || require('abort-controller').AbortController\n", '' ],
  [ 'new AbortController()', "new (require('internal/abort_controller').AbortController)()" ]
];
const webStreams = [ 'webStreamsAdapters = {}', "webStreamsAdapters = require('internal/webstreams/adapters')" ];
const checkedEncoding = [
  "this.defaultEncoding = (options && options.defaultEncoding) || 'utf8'",
  `this.defaultEncoding = options?.defaultEncoding ?? 'utf8'
  if (!Buffer.isEncoding(this.defaultEncoding)) {
    throw new (require('internal/errors').codes.ERR_UNKNOWN_ENCODING)(this.defaultEncoding)
  }`
];

// The usual events come first in `eventNames` and when a stream is shown.
const usualEvents = (names) => `this._events ??= { ${ names.map((name) => `${ name }: undefined`).join(', ') } }`;
const readableEvents = [ 'close', 'error', 'data', 'end', 'readable' ];
const writableEvents = [ 'close', 'error', 'prefinish', 'finish', 'drain' ];

// The polyfill's own checks follow; its classes are named in its text, all else is short names.
const webStreamsPatches = [
  [ 'class ReadableStream{constructor(e={},t={}){', 'class ReadableStream{constructor(e={},t={}){e=check.readable(e,t);' ],
  [ 'class WritableStream{constructor(e={},t={}){', 'class WritableStream{constructor(e={},t={}){e=check.writable(e,t);' ],
  [ 'class TransformStream{constructor(e={},t={},r={}){', 'class TransformStream{constructor(e={},t={},r={}){e=check.transformer(e,t,r);' ],
  [ 'class ReadableStreamDefaultReader{constructor(e){', "class ReadableStreamDefaultReader{constructor(e){check.instance(e,'stream',ReadableStream);" ],
  [ 'class ReadableStreamBYOBReader{constructor(e){', "class ReadableStreamBYOBReader{constructor(e){check.instance(e,'stream',ReadableStream);" ],
  [ 'class WritableStreamDefaultWriter{constructor(e){', "class WritableStreamDefaultWriter{constructor(e){check.instance(e,'stream',WritableStream);" ],
  [ 'new TypeError("Cannot construct a ReadableStreamBYOBReader for a stream not constructed with a byte source")', 'check.notBytes(e)' ],
  [ 'Y(e,1,"ByteLengthQueuingStrategy")', 'check.strategyInit(e)' ],
  [ 'Y(e,1,"CountQueuingStrategy")', 'check.strategyInit(e)' ],
  [ 'throw Nr("getReader");', 'throw Nr("getReader");check.reader(e);' ],
  [ 'throw Nr("values");', 'throw Nr("values");check.options(e);' ],
  [ 'throw Nr("pipeThrough");', 'throw Nr("pipeThrough");check.pair(e,ReadableStream,WritableStream),check.piping(t);' ],
  [ `f(Nr("pipeTo"));if(void 0===e)return f("Parameter 1 is required in 'pipeTo'.");`,
    'f(Nr("pipeTo"));try{check.instance(e,"transform.writable",WritableStream);check.piping(t)}catch(e){return f(e)}' ],
  [ 'if(!ArrayBuffer.isView(e))return f(new TypeError("view must be an array buffer view"));',
    'if(!ArrayBuffer.isView(e))return f(check.notView("view",e));try{check.options(t)}catch(e){return f(e)}' ],
  [ 'Y(e,1,"enqueue"),!ArrayBuffer.isView(e))throw new TypeError("chunk must be an array buffer view")',
    '!ArrayBuffer.isView(e))throw check.notView("buffer",e)' ],
  [ 'Y(e,1,"respondWithNewView"),!ArrayBuffer.isView(e))throw new TypeError("You can only respond with array buffer views")',
    '!ArrayBuffer.isView(e))throw check.notView("view",e)' ],
  [ 'new RangeError("options.min must be less than or equal to view\'s byteLength")', 'check.tooMany("byteLength",o)' ],
  [ 'new RangeError("options.min must be less than or equal to view\'s length")', 'check.tooMany("length",o)' ],
  [ '[me](){return this}};function we(e)',
    '[me](){return this}};Object.setPrototypeOf(ve,Object.getPrototypeOf(Object.getPrototypeOf(async function*(){}).prototype));function we(e)' ],
  // The class of a Buffer is not to be called as a constructor.
  [ 'return new e.viewConstructor(e.buffer,e.byteOffset,t/r)', 'return createView(e.viewConstructor,e.buffer,e.byteOffset,t/r)' ],
  // What is closed has lost its strategy, which Node does not expect.
  [ 'if(void 0===e._strategySizeAlgorithm)return 1;', 'if(void 0===e._strategySizeAlgorithm)return check.sizeless(e._controlledWritableStream._state);' ],
  [ 'function qe(e,t,r){', 'function qe(e,t,r){check.size(r);' ]
];

const patches = {
  'node_modules/web-streams-polyfill/dist/ponyfill.js': webStreamsPatches,
  [`${ streams }stream.js`]: [
    // Loading it here would close a circle before the exports are there.
    [ "const promises = require('./stream/promises')", "let promises" ],
    [ 'return promises\n', "return promises ??= require('./stream/promises')\n" ],
    [ 'return promises.pipeline', 'return Stream.promises.pipeline' ],
    [ 'return promises.finished', 'return Stream.promises.finished' ],
    [ "Stream.PassThrough = require('./internal/streams/passthrough')",
      `Stream.PassThrough = require('./internal/streams/passthrough')
Stream.duplexPair = undefined` ],
    [ 'Stream._isUint8Array =', 'Stream._isArrayBufferView = undefined\nStream._isUint8Array =' ]
  ],
  [`${ streams }internal/streams/readable.js`]: [
    [ "require('string_decoder/')", "require('string_decoder')" ],
    [ 'const kObjectMode = 1 << 0', "const kState = Symbol('kState')\nconst kObjectMode = 1 << 0" ],
    [ 'this.state', 'this[kState]' ],
    [ 'state.state', 'state[kState]' ],
    [ '    errorOrDestroy(stream, err)\n  } else if (chunk === null) {',
      '    errorOrDestroy(stream, err)\n    return false\n  } else if (chunk === null) {' ],
    [ 'this._readableState = new', `${ usualEvents(readableEvents) }\n  this._readableState = new` ],
    // What is buffered is in a plain array.
    [ 'new SafeSet(', "new (require('internal/safe_collections').SafeSet)(" ],
    [ "const BufferList = require('./buffer_list')", "const take = require('./buffer_list')" ],
    [ 'new BufferList()', '[]' ],
    [ 'state.buffer.first()', 'state.buffer[0]' ],
    [ 'state.buffer.concat(state.length)', 'Buffer.concat(state.buffer, state.length)' ],
    [ 'buffer.clear()', 'buffer.length = 0' ],
    [ 'state.buffer.consume(n, state.decoder)', 'take(state.buffer, n)' ],
    anyView, viewTypes, webStreams, checkedEncoding
  ],
  [`${ streams }internal/streams/writable.js`]: [
    anyView, viewTypes, webStreams, checkedEncoding,
    [ 'this._writableState = new', `${ usualEvents(writableEvents) }\n  this._writableState = new` ],
    // The encoding means nothing to a stream of objects, and stays as it was given.
    [ `    cb = encoding
    encoding = state.defaultEncoding
  } else {
    if (!encoding) encoding = state.defaultEncoding
    else if`,
    `    cb = encoding
    encoding = null
  }
  if (typeof cb !== 'function') cb = nop
  if (chunk !== null && !state.objectMode) {
    if (!encoding) encoding = state.defaultEncoding
    else if` ],
    [ "throw new ERR_UNKNOWN_ENCODING(encoding)\n    if (typeof cb !== 'function') cb = nop\n", 'throw new ERR_UNKNOWN_ENCODING(encoding)\n' ],
    // Whether there is room is asked after the write, which may have been done at once.
    [ `
  // stream._write resets state.length
  const ret = state.length < state.highWaterMark
  // We must ensure that previous needDrain will not be reset to false.
  if (!ret) state.needDrain = true
`, '' ],
    [ `
  // Return false if errored or destroyed in order to break`,
    `  const ret = state.length < state.highWaterMark || state.length === 0
  if (!ret) state.needDrain = true

  // Return false if errored or destroyed in order to break` ],
    // A write without a callback needs no tick of its own.
    [ `    if (sync) {
      // It is a common`,
    `    if (sync && cb === nop) {
      if (!state.afterWritePending && (state.objectMode || (state.needDrain && state.length === 0))) {
        state.afterWritePending = true
        process.nextTick(afterWrite, stream, state, 1, cb)
      } else {
        state.pendingcb--
        if (state.ending) finishMaybe(stream, state, true)
      }
    } else if (sync) {
      state.afterWritePending = true
      // It is a common` ],
    [ 'function afterWrite(stream, state, count, cb) {', 'function afterWrite(stream, state, count, cb) {\n  state.afterWritePending = false' ],
    [ '    cb()\n', '    cb(null)\n' ],
    [ '  finishMaybe(stream, state)\n}\n\n// If there\'s something in the buffer waiting, then invoke callbacks.',
      '  if (state.ending) finishMaybe(stream, state, true)\n}\n\n// If there\'s something in the buffer waiting, then invoke callbacks.' ],
    [ `    if (err || state.finished) {
      process.nextTick(cb, err)`,
    `    if (err || state.errored || state.finished) {
      process.nextTick(cb, err || state.errored)` ],
    [ 'onfinishCallbacks[i]()', 'onfinishCallbacks[i](null)' ]
  ],
  [`${ streams }internal/streams/duplex.js`]: [
    webStreams,
    [ '  Readable.call(this, options)',
      `  ${ usualEvents([ ...writableEvents, ...readableEvents.slice(2) ]) }\n  this._readableState = undefined
  this._writableState = undefined
  this.allowHalfOpen = undefined
  Readable.call(this, options)` ],
    [ 'function Duplex(options) {', 'Duplex.prototype.destroy = Writable.prototype.destroy\n\nfunction Duplex(options) {' ]
  ],
  [`${ streams }internal/streams/transform.js`]: [
    [ '    if (\n      wState.ended ||', '    if (rState.ended) {\n      process.nextTick(callback)\n    } else if (\n      wState.ended ||' ]
  ],
  [`${ streams }internal/streams/destroy.js`]: [
    [ 'process.nextTick(emitConstructNT, stream)', 'emitConstructNT(stream)' ]
  ],
  [`${ streams }internal/streams/end-of-stream.js`]: [
    [ '(writableFinished || isWritable(stream) === false)\n',
      '(writableFinished || isWritable(stream) === false) &&\n    !wState?.pendingcb\n' ]
  ],
  [`${ streams }internal/streams/pipeline.js`]: [
    ...lazyController,
    [ 'finishImpl(new AbortError())', 'finishImpl(new AbortError(undefined, { cause: outerSignal?.reason }))' ]
  ],
  [`${ streams }internal/streams/operators.js`]: [
    ...lazyController,
    [ "require('../../ours/primordials').Symbol('kWeak')", "require('internal/event_target').kWeakHandler" ],
    [ "require('../../ours/primordials').Symbol('kResistStopPropagation')",
      "require('internal/event_target').kResistStopPropagation" ]
  ],
  [`${ streams }internal/streams/duplexify.js`]: [
    ...lazyController,
    [ 'const Blob = globalThis.Blob || bufferModule.Blob\n', '' ],
    [ "typeof Blob !== 'undefined'", 'true' ],
    [ 'b instanceof Blob', 'b instanceof bufferModule.Blob' ]
  ],
  [`${ streams }internal/streams/compose.js`]: [
    [ `      onclose = callback
      if (isNodeStream(tail)) {
        destroyer(tail, err)
      }`, '      onclose = callback' ],
    [ '    onfinish = null\n    if (onclose === null) {',
      '    onfinish = null\n    if (isNodeStream(tail)) destroyer(tail, err)\n    if (onclose === null) {' ]
  ],
  [`${ streams }internal/streams/from.js`]: [
    // What a plain iterator gives is pushed at once; only a promise among it is waited for.
    [ 'async function next() {\n    for (;;) {', `function next() {
    if (isAsync) nextAwaited()
    else nextAtOnce()
  }
  function nextAtOnce() {
    try {
      for (;;) {
        const { value, done } = iterator.next()
        if (done) return void readable.push(null)
        if (typeof value?.then === 'function') return void nextAwaited(value)
        if (!pushed(value)) return
      }
    } catch (err) {
      readable.destroy(err)
    }
  }
  function pushed(value) {
    if (value === null) {
      reading = false
      throw new ERR_STREAM_NULL_VALUES()
    }
    if (readable.push(value)) return true
    reading = false
    return false
  }
  async function nextAwaited(promise) {
    // More promises may be among what is left.
    next = nextAwaited
    if (promise !== undefined) {
      try {
        if (!pushed(await promise)) return
      } catch (err) {
        readable.destroy(err)
        return
      }
    }
    for (;;) {` ],
    [ 'const res = value && typeof', 'const res = !isAsync && value && typeof' ]
  ]
};

// Text to put in front of a file: names that it takes from its surroundings.
const prefixes = {
  'node_modules/undici/lib/core/util.js': "const process = require('process');\n",
  'node_modules/web-streams-polyfill/dist/ponyfill.js':
    `const { TypeError, createView, structuredClone } = require('internal/webstreams/surroundings');
const check = require('internal/webstreams/arguments');
const { queueMicrotask } = globalThis;
`
};

export function standInFor(path) {
  return standIns[path];
}

export function patched(path, code) {
  let text = (prefixes[path] ?? '') + code;

  for (const [ from, to ] of patches[path] ?? []) {
    if (!text.includes(from)) throw new Error(`${ path } is not what its patches were written for: no ${ from }`);
    text = text.replaceAll(from, () => to);
  }

  return text;
}
