'use strict';

const { codes: { ERR_BROTLI_INVALID_PARAM, ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const native = require('internal/host').nativeFunctions('zlib');
const { streamOptions } = require('./options');

const LARGEST_PARAMETER = 8;
const PROCESS = 0;
const FINISH = 2;
// A window of 22 bits, which is the default.
const WINDOW = 0b1011;
const LAST_AND_EMPTY = 0b11;
const flushes = { flush: 0, finishFlush: 2, largest: 3 };

function checkParameters(parameters) {
  for (const name of Object.keys(parameters)) {
    const key = +name;

    if (Number.isNaN(key) || key < 0 || key > LARGEST_PARAMETER) throw new ERR_BROTLI_INVALID_PARAM(name);

    const value = parameters[name];

    if (typeof value !== 'number' && typeof value !== 'boolean') throw new ERR_INVALID_ARG_TYPE('options.params[key]', 'number', value);
  }
}

// What a brotli engine has to put out. Its input is taken as it comes.
class BrotliEngine {
  #output = [];
  consumed = 0;
  produced = 0;
  error = null;

  // Works from the offsets to the ends of both Uint8Arrays, as the host's engines do.
  write(operation, input, inputOffset, output, outputOffset) {
    this.consumed = input === null ? 0 : input.length - inputOffset;
    if (this.consumed > 0) this.take(input.subarray(inputOffset));

    try {
      if (operation !== PROCESS || this.isEager) for (const part of this.give(operation)) this.#output.push(part);
    } catch (error) {
      this.error = error;

      return;
    }

    this.produced = this.#putOut(output, outputOffset);
  }

  #putOut(output, start) {
    let position = start;

    while (this.#output.length > 0 && position < output.length) {
      const [ part ] = this.#output;
      const room = output.length - position;

      output.set(part.subarray(0, room), position);
      position += Math.min(room, part.length);
      if (part.length > room) this.#output[0] = part.subarray(room);
      else this.#output.shift();
    }

    return position - start;
  }

  reset() {
    this.#output = [];
  }

  close() {}
}

// Compresses each piece of input as it comes, so that the output can be read up to there.
class Encoder extends BrotliEngine {
  #isFirst = true;
  #isDone = false;
  #parts = [];
  isEager = true;

  take(bytes) {
    this.#parts.push(new Uint8Array(native.brotliCompress(bytes.slice(), this.#isFirst)));
    this.#isFirst = false;
  }

  give(operation) {
    const parts = this.#parts;

    this.#parts = [];
    if (operation === FINISH && !this.#isDone) {
      parts.push(new Uint8Array([ this.#isFirst ? WINDOW | (LAST_AND_EMPTY << 4) : LAST_AND_EMPTY ]));
      this.#isDone = true;
    }

    return parts;
  }

  reset() {
    super.reset();
    this.#isFirst = true;
    this.#isDone = false;
    this.#parts = [];
  }
}

// Decompresses once all of the input is there.
class Decoder extends BrotliEngine {
  #input = [];
  #isDone = false;
  #limit;

  constructor(limit) {
    super();
    this.#limit = limit;
  }

  take(bytes) {
    this.#input.push(bytes.slice());
  }

  give(operation) {
    if (operation !== FINISH || this.#isDone) return [];
    this.#isDone = true;

    const input = require('buffer').Buffer.concat(this.#input);

    try {
      return [ new Uint8Array(native.brotliDecompress(input, this.#limit)) ];
    } catch (error) {
      throw require('./brotli-faults').faultOf(error.message, input);
    }
  }

  reset() {
    super.reset();
    this.#input = [];
    this.#isDone = false;
  }
}

module.exports = {
  open(name, opts) {
    if (opts?.params) checkParameters(opts.params);
    const options = streamOptions(opts, flushes);

    return [ name === 'BrotliCompress' ? new Encoder() : new Decoder(options.maxOutputLength), options ];
  }
};
