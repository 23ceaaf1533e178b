'use strict';

// Two streams, each of which reads what is written to the other.
const { Duplex } = require('readable-stream/lib/stream');

class DuplexSide extends Duplex {
  #other = null;
  // Called once this side has room for more of what the other writes.
  #onRead = null;

  static join(first, second) {
    first.#other = second;
    second.#other = first;
  }

  _read() {
    const onRead = this.#onRead;

    this.#onRead = null;
    onRead?.();
  }

  _write(chunk, encoding, callback) {
    if (chunk.length === 0) {
      process.nextTick(callback);

      return;
    }

    const other = this.#other;

    other.push(chunk);
    other.#onRead = callback;
  }

  _final(callback) {
    this.#other.on('end', callback);
    this.#other.push(null);
  }
}

module.exports = function duplexPair(options) {
  const first = new DuplexSide(options);
  const second = new DuplexSide(options);

  DuplexSide.join(first, second);

  return [ first, second ];
};
