'use strict';
// Hexadecimal text, with Node's tolerance: decoding ends at the first pair that is not two digits.

const { Uint8ArrayToHex, Uint8ArraySetFromHex } = require('internal/natives');

// Node looks at the low byte of each code unit.
function digit(codeUnit) {
  const code = codeUnit & 0xFF;
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;

  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

// Writes as many bytes as fit and as are valid; their number is the result.
function writeHex(target, text) {
  const pairs = text.length >>> 1;
  const count = pairs < target.length ? pairs : target.length;

  try {
    return Uint8ArraySetFromHex(target, count * 2 === text.length ? text : text.slice(0, count * 2)).written;
  } catch {
    let index = 0;
    for (; index < count; index++) {
      const high = digit(text.charCodeAt(index * 2));
      const low = digit(text.charCodeAt(index * 2 + 1));
      if (high < 0 || low < 0) break;
      target[index] = high << 4 | low;
    }

    return index;
  }
}

module.exports = { toHex: Uint8ArrayToHex, writeHex };
