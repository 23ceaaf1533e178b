'use strict';

// The distinguished encoding of ASN.1 (X.690), as far as keys need it. A node is { tag, content }, in which a
// constructed one's content is to be read on.
const { Buffer } = require('buffer');

const tags = {
  boolean: 0x01, integer: 0x02, bitString: 0x03, octetString: 0x04, null: 0x05, oid: 0x06, sequence: 0x30, set: 0x31, context: (number) => 0xa0 + number
};

const broken = () => new Error('not enough data');

// Reads one value at the beginning of the bytes.
function readNode(bytes) {
  let position = 2;
  let length = bytes[1];

  if (bytes.length < 2) throw broken();

  if (length >= 0x80) {
    const count = length - 0x80;

    if (count === 0 || count > 4 || bytes.length < 2 + count) throw broken();
    length = bytes.readUIntBE(2, count);
    position += count;
  }
  if (position + length > bytes.length) throw broken();

  return { tag: bytes[0], content: bytes.subarray(position, position + length), rest: bytes.subarray(position + length) };
}

// The values inside of a constructed one.
function readAll(bytes) {
  const nodes = [];

  for (let rest = bytes; rest.length > 0;) {
    const node = readNode(rest);

    nodes.push(node);
    ({ rest } = node);
  }

  return nodes;
}

function expect(node, tag) {
  if (node?.tag !== tag) throw new Error('wrong tag');

  return node.content;
}

const readSequence = (bytes) => readAll(expect(readNode(bytes), tags.sequence));
const sequenceOf = (node) => readAll(expect(node, tags.sequence));

// Without the zero that keeps a number positive.
function unsigned(node) {
  const content = expect(node, tags.integer);

  return content.length > 1 && content[0] === 0 ? content.subarray(1) : content;
}

function smallInteger(node) {
  return unsigned(node).reduce((sum, byte) => sum * 256 + byte, 0);
}

function oidOf(node) {
  const content = expect(node, tags.oid);
  const parts = [ Math.min(2, Math.floor(content[0] / 40)) ];
  let value = 0;

  parts.push(content[0] - 40 * parts[0]);

  for (const byte of content.subarray(1)) {
    value = value * 128 + (byte & 0x7f);

    if (byte < 0x80) {
      parts.push(value);
      value = 0;
    }
  }

  return parts.join('.');
}

function bitString(node) {
  return expect(node, tags.bitString).subarray(1);
}

function write(tag, ...contents) {
  const content = Buffer.concat(contents);
  const { length } = content;

  if (length < 0x80) return Buffer.concat([ Buffer.from([ tag, length ]), content ]);

  const count = length < 0x100 ? 1 : length < 0x10000 ? 2 : 3;
  const header = Buffer.alloc(2 + count);

  header[0] = tag;
  header[1] = 0x80 + count;
  header.writeUIntBE(length, 2, count);

  return Buffer.concat([ header, content ]);
}

// A number in unsigned bytes: minimal, and positive.
function writeInteger(value) {
  let bytes = typeof value === 'number' ? Buffer.from([ value >>> 24, value >>> 16, value >>> 8, value ]) : value;

  while (bytes.length > 1 && bytes[0] === 0) bytes = bytes.subarray(1);
  if (bytes.length === 0) bytes = Buffer.alloc(1);

  return bytes[0] >= 0x80 ? write(tags.integer, Buffer.alloc(1), bytes) : write(tags.integer, bytes);
}

function writeOid(oid) {
  const [ first, second, ...others ] = oid.split('.').map(Number);
  const bytes = [ 40 * first + second ];

  for (const value of others) {
    const digits = [ value % 128 ];

    for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) digits.unshift(rest % 128 + 128);
    bytes.push(...digits);
  }

  return write(tags.oid, Buffer.from(bytes));
}

const writeSequence = (...contents) => write(tags.sequence, ...contents);
const writeOctets = (content) => write(tags.octetString, content);
const writeBits = (content) => write(tags.bitString, Buffer.alloc(1), content);
const writeNull = () => write(tags.null);

module.exports = {
  bitString, expect, oidOf, readAll, readNode, readSequence, sequenceOf, smallInteger, tags, unsigned, write, writeBits, writeInteger, writeNull,
  writeOctets, writeOid, writeSequence
};
