'use strict';

const { defineLazyProperties } = require('internal/util');
const {
  CallbackInterface: Interface, clearLine, clearScreenDown, cursorTo, emitKeypressEvents, moveCursor
} = require('internal/readline');

function createInterface(input, output, completer, terminal) {
  return new Interface(input, output, completer, terminal);
}

module.exports = { Interface, clearLine, clearScreenDown, createInterface, cursorTo, emitKeypressEvents, moveCursor };
defineLazyProperties(module.exports, () => ({ promises: require('readline/promises') }), [ 'promises' ]);
