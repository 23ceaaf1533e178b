'use strict';

// A compressor or decompressor of the host's, and what is wrong with its input in Node's form.
const { genericNodeError } = require('internal/errors');

const native = require('internal/host').nativeFunctions('zlib');

const NEED_DICT = 2;
const CODE_UNIT = 2 ** 32;
const CODE_OFFSET = 8;
const NO_BYTES = new Uint8Array(0);
const codeNames = { __proto__: null, 2: 'Z_NEED_DICT', '-3': 'Z_DATA_ERROR', '-5': 'Z_BUF_ERROR' };

// Each holds memory outside of the heap, some 270 kB, until it is closed.
const MAX_OPEN = 2048;
let openEngines = 0;

class Engine {
  #handle;

  constructor(mode, { level, strategy, dictionary }) {
    if (openEngines >= MAX_OPEN) throw genericNodeError('Initialization failed', { errno: -4, code: 'ERR_ZLIB_INITIALIZATION_FAILED' });
    this.#handle = native.open(mode, level, strategy, dictionary);
    openEngines++;
    // What the last write took and gave, and what it failed with.
    this.consumed = 0;
    this.produced = 0;
    this.error = null;
  }

  // Both are Uint8Arrays; works from the offsets to the ends.
  write(flush, input, inputOffset, output, outputOffset) {
    const result = native.write(this.#handle, flush, input ?? NO_BYTES, inputOffset, output, outputOffset);
    const code = Math.floor(result / CODE_UNIT) - CODE_OFFSET;

    this.produced = result % CODE_UNIT;
    this.consumed = native.consumed(this.#handle);
    this.error = code < 0 || code === NEED_DICT
      ? genericNodeError(native.message(this.#handle), { errno: code, code: codeNames[code] })
      : null;
  }

  reset() {
    native.reset(this.#handle);
  }

  setParameters(level, strategy) {
    native.params(this.#handle, level, strategy);
  }

  close() {
    if (this.#handle === null) return;
    native.close(this.#handle);
    this.#handle = null;
    openEngines--;
  }
}

module.exports = { Engine, crc32: native.crc32 };
