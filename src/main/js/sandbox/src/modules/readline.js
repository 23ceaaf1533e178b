'use strict';

const { defineLazyProperties } = require('internal/util');
const { clearLine, clearScreenDown, cursorTo, moveCursor } = require('../lib/readline/cursor');
const { Interface } = require('../lib/readline/callback-interface');
const { emitKeypressEvents } = require('../lib/readline/keypress');

function createInterface(input, output, completer, terminal) {
  return new Interface(input, output, completer, terminal);
}

module.exports = { Interface, clearLine, clearScreenDown, createInterface, cursorTo, emitKeypressEvents, moveCursor };
defineLazyProperties(module.exports, () => ({ promises: require('readline/promises') }), [ 'promises' ]);
