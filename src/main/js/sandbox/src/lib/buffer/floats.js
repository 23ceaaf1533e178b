'use strict';
// Numbers of floating point and the bytes they are made of; the engine's byte order is little-endian.

let float;
let double;

function view(numbers) {
  return { numbers, bytes: new Uint8Array(numbers.buffer) };
}

// Made on first use: two typed arrays would be a good part of what the buffer module costs a suite.
module.exports = {
  get float() {
    return float ??= view(new Float32Array(1));
  },
  get double() {
    return double ??= view(new Float64Array(1));
  }
};
