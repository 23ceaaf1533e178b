'use strict';
// Base64 and base64url text, with Node's tolerance: both alphabets are read, whatever is of neither is skipped,
// and the first `=` ends the text.

const { Uint8ArrayToBase64, Uint8ArraySetFromBase64 } = require('internal/natives');

const urlOptions = { alphabet: 'base64url', omitPadding: true };
const loose = { lastChunkHandling: 'loose' };

function sextet(code) {
  if (code >= 65 && code <= 90) return code - 65;
  if (code >= 97 && code <= 122) return code - 71;
  if (code >= 48 && code <= 57) return code + 4;
  if (code === 43 || code === 45) return 62;

  return code === 47 || code === 95 ? 63 : -1;
}

function writeTolerantly(target, text) {
  let written = 0;
  let bits = 0;
  let held = 0;

  for (let i = 0; i < text.length && written < target.length; i++) {
    // Node looks at the low byte of each code unit.
    const code = text.charCodeAt(i) & 0xFF;
    if (code === 61) break;
    const value = sextet(code);
    if (value < 0) continue;
    bits = (bits << 6 | value) & 0xFFFF;
    held += 6;
    if (held >= 8) {
      held -= 8;
      target[written++] = bits >>> held & 0xFF;
    }
  }

  return written;
}

// Writes as many bytes as fit; their number is the result.
function writeBase64(target, text) {
  try {
    const { read, written } = Uint8ArraySetFromBase64(target, text, loose);
    // The engine fills whole groups of three only, Node fills the target.
    if (read === text.length || written === target.length) return written;
  } catch {
    // Not plain base64.
  }

  return writeTolerantly(target, text);
}

// What Buffer.byteLength tells of a text: right for well-formed text, an upper bound otherwise.
function decodedLength(text) {
  let { length } = text;
  if (text.charCodeAt(length - 1) === 61) length--;
  if (length > 1 && text.charCodeAt(length - 1) === 61) length--;

  return Math.floor(length * 3 / 4);
}

function toBase64(bytes) {
  return Uint8ArrayToBase64(bytes);
}

function toBase64Url(bytes) {
  return Uint8ArrayToBase64(bytes, urlOptions);
}

module.exports = { decodedLength, toBase64, toBase64Url, writeBase64 };
