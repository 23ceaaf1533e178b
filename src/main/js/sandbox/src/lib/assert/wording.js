'use strict';

const { inspect } = require('internal/inspect');

/** What each operator's failure says before the values. */
const sentences = {
  deepStrictEqual: 'Expected values to be strictly deep-equal:',
  strictEqual: 'Expected values to be strictly equal:',
  strictEqualObject: 'Expected "actual" to be reference-equal to "expected":',
  deepEqual: 'Expected values to be loosely deep-equal:',
  notDeepStrictEqual: 'Expected "actual" not to be strictly deep-equal to:',
  notStrictEqual: 'Expected "actual" to be strictly unequal to:',
  notStrictEqualObject: 'Expected "actual" not to be reference-equal to "expected":',
  notDeepEqual: 'Expected "actual" not to be loosely deep-equal to:',
  notIdentical: 'Values have same structure but are not reference-equal:',
  notDeepEqualUnequal: 'Expected values not to be loosely deep-equal:'
};

// Everything that could tell two values apart, in an order that hides what does not.
const options = {
  compact: false,
  customInspect: false,
  depth: 1000,
  maxArrayLength: Infinity,
  showHidden: false,
  showProxy: false,
  sorted: true,
  getters: true
};

function show(value) {
  return inspect(value, options);
}

const colourless = { red: '', green: '', blue: '', white: '' };
const coloured = { red: '\u001b[31m', green: '\u001b[32m', blue: '\u001b[34m', white: '\u001b[39m' };
let colours = colourless;

function refreshColours() {
  // No terminal is reached from here, so only the environment can ask for colours.
  const isForced = require('process').env.FORCE_COLOR !== undefined && require('internal/util').shouldColorize();
  colours = isForced ? coloured : colourless;
}

// More lines than that nobody compares by eye.
const mostLines = 50;

/** Shortens the lines of one value, in place. */
function shorten(lines) {
  if (lines.length > mostLines) lines.splice(46, lines.length, `${ colours.blue }...${ colours.white }`);

  return lines;
}

module.exports = { getColours: () => colours, mostLines, refreshColours, sentences, shorten, show };
