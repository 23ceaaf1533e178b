'use strict';

// What Node's decoder calls the faults of a stream. The host's decoder knows fewer kinds: where one stands for several
// of Node's, it gets the most frequent.

const { genericNodeError } = require('internal/errors');

const faults = {
  __proto__: null,
  'Exuberant nibble': [ -1, 'EXUBERANT_NIBBLE' ],
  'Corrupted reserved bit': [ -2, 'RESERVED' ],
  'Can\'t readHuffmanCode': [ -4, 'SIMPLE_HUFFMAN_ALPHABET' ],
  'Unused space': [ -6, 'CL_SPACE' ],
  'symbol + repeatDelta > numSymbols': [ -6, 'CL_SPACE' ],
  'Corrupted context map': [ -8, 'CONTEXT_MAP_REPEAT' ],
  'Invalid metablock length': [ -9, 'BLOCK_LENGTH_1' ],
  'Invalid backward reference': [ -12, 'DICTIONARY' ],
  'Invalid \'windowBits\' code': [ -13, 'WINDOW_BITS' ],
  'Negative distance': [ -16, 'DISTANCE' ]
};
const paddingOfBlock = [ -14, 'PADDING_1' ];
const paddingOfEnd = [ -15, 'PADDING_2' ];

function bitReader(bytes) {
  let position = 0;

  return (count) => {
    let value = 0;
    for (let i = 0; i < count; i++, position++) value |= ((bytes[position >> 3] >> (position & 7)) & 1) << i;

    return value;
  };
}

// Padding follows the header of a block that is not compressed, or of no data at all, and the end of the stream. The
// header of the first block tells which of them it is likely to be (RFC 7932, section 9).
function hasPaddedHeader(bytes) {
  const read = bitReader(bytes);
  const METADATA = 3;
  const LEAST_NIBBLES = 4;

  if (read(1) === 1 && read(3) === 0) read(3);
  const isLast = read(1) === 1;
  if (isLast && read(1) === 1) return false;
  const nibbles = read(2);
  if (nibbles === METADATA) return true;
  read(4 * (LEAST_NIBBLES + nibbles));

  return !isLast && read(1) === 1;
}

/** The error of Node's for what the host's decoder has against a stream. */
function faultOf(reason, bytes) {
  if (reason === 'end of input' || reason === 'No more input') {
    return genericNodeError('unexpected end of file', { errno: -5, code: 'Z_BUF_ERROR' });
  }
  const [ errno, name ] = faults[reason] ?? (hasPaddedHeader(bytes) ? paddingOfBlock : paddingOfEnd);

  return genericNodeError('Decompression failed', { errno, code: `ERR__ERROR_FORMAT_${ name }` });
}

module.exports = { faultOf };
