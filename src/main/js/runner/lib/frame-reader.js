'use strict';

const HEADER_BYTES = 4;

/** The peer does not speak the protocol. */
class FrameError extends Error {}

/**
 * Cuts a byte stream into frames: a 4-byte big-endian length, then as many bytes. Knows no sockets.
 *
 * Chunks are kept in a list and joined once, when a frame is whole: joining at each chunk
 * would copy a large frame over and over.
 */
class FrameReader {
  #chunks = [];
  #buffered = 0;
  #bodyLength = -1;
  #maxFrameBytes;
  #onFrame;

  /**
   * @param {number} maxFrameBytes a longer frame is an error: the peer does not speak the protocol
   * @param {(frame: Buffer) => void} onFrame called for each whole frame, in order
   */
  constructor(maxFrameBytes, onFrame) {
    this.#maxFrameBytes = maxFrameBytes;
    this.#onFrame = onFrame;
  }

  /** Throws a FrameError at a length over the limit; the reader is of no use after that. */
  push(chunk) {
    this.#chunks.push(chunk);
    this.#buffered += chunk.length;
    for (;;) {
      if (this.#bodyLength < 0) {
        if (this.#buffered < HEADER_BYTES) return;
        this.#bodyLength = this.#take(HEADER_BYTES).readUInt32BE(0);
        if (this.#bodyLength > this.#maxFrameBytes) {
          throw new FrameError(
            `a frame of ${this.#bodyLength} bytes was announced, the limit is ${this.#maxFrameBytes}`
          );
        }
      }
      if (this.#buffered < this.#bodyLength) return;
      const frame = this.#take(this.#bodyLength);
      this.#bodyLength = -1;
      if (frame.length > 0) this.#onFrame(frame);
    }
  }

  #take(length) {
    const first = this.#chunks[0];
    this.#buffered -= length;
    if (first && first.length > length) {
      this.#chunks[0] = first.subarray(length);
      return first.subarray(0, length);
    }

    const parts = [];
    let missing = length;
    while (missing > 0) {
      const chunk = this.#chunks[0];
      if (chunk.length <= missing) {
        parts.push(this.#chunks.shift());
        missing -= chunk.length;
      } else {
        parts.push(chunk.subarray(0, missing));
        this.#chunks[0] = chunk.subarray(missing);
        missing = 0;
      }
    }
    return parts.length === 1 ? parts[0] : Buffer.concat(parts, length);
  }
}

module.exports = { FrameError, FrameReader };
