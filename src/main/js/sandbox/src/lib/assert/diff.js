'use strict';

// The message of a failed strictEqual or deepStrictEqual: both values line by line.

const { inspect, stripVTControlCharacters } = require('internal/inspect');
const { getColours, mostLines, sentences, shorten, show } = require('./wording');

// Up to so many characters, both values together fit into one line behind each other.
const shortLength = 12;
const terminalWidth = 80;

const isObject = (value) => typeof value === 'object' && value !== null;

/** Prints lines side by side, leaving out what is equal in both for long. */
class Printer {
  text = '';
  // Lines of the expected value are held back until equal lines follow.
  pending = '';
  printed = 0;
  identical = 0;
  skipped = false;

  constructor() {
    const { red, green, blue, white } = getColours();
    this.plus = `${ green }+${ white }`;
    this.minus = `${ red }-${ white }`;
    this.dots = `${ blue }...${ white }`;
  }

  push(line) {
    this.text += `\n  ${ line }`;
    this.printed++;
  }

  /** Shows the last of the equal lines in front of line i, of which two have been shown before them. */
  showEqualBefore(lines, i) {
    if (this.identical > 4) {
      if (this.identical === 5) {
        this.push(lines[i - 3]);
      } else {
        this.text += `\n${ this.dots }`;
        this.skipped = true;
      }
    }
    if (this.identical > 3) this.push(lines[i - 2]);
    if (this.identical > 2) this.push(lines[i - 1]);
    this.identical = 0;
  }

  /** A line that only one of the values has. */
  pushRest(lines, i, isActual) {
    this.showEqualBefore(lines, i);
    if (isActual) this.text += `\n${ this.plus } ${ lines[i] }`;
    else this.pending += `\n${ this.minus } ${ lines[i] }`;
    this.printed++;
  }

  pushPair(actualLines, expectedLine, i) {
    const actual = actualLines[i];
    // Whether something follows is no difference of this line.
    const isEqual = actual === expectedLine || actual === `${ expectedLine },` || `${ actual },` === expectedLine;

    if (!isEqual) {
      this.showEqualBefore(actualLines, i);
      this.text += `\n${ this.plus } ${ actual }`;
      this.pending += `\n${ this.minus } ${ expectedLine }`;
      this.printed += 2;

      return;
    }
    this.text += this.pending;
    this.pending = '';
    this.identical++;
    if (this.identical <= 2) this.push(actual.length < expectedLine.length ? expectedLine : actual);
  }
}

/** Takes the equal lines off both ends; what is shown of them goes behind the differences. */
function takeCommonEnd(actualLines, expectedLines, found) {
  let count = found;
  let end = '';
  let last = '';

  while (actualLines.length > 0 && expectedLines.length > 0 && actualLines.at(-1) === expectedLines.at(-1)) {
    if (count++ < 3) end = `\n  ${ actualLines.at(-1) }${ end }`;
    else last = actualLines.at(-1);
    actualLines.pop();
    expectedLines.pop();
  }

  return { count, end, last };
}

function equalStart(a, b) {
  let i = 0;
  while (a[i] === b[i]) i++;

  return i;
}

/** Both values in one line, if they are short; a pointer at the first difference, if the lines are alone. */
function compareLines(actual, expected, actualLine, expectedLine, operator, sentence) {
  const isColoured = inspect.defaultOptions.colors;
  const plain = (line) => (isColoured ? stripVTControlCharacters(line) : line);
  const a = plain(actualLine);
  const b = plain(expectedLine);
  const length = a.length + b.length;

  if (length <= shortLength) {
    const arePlain = !isObject(actual) && !isObject(expected) && (actual !== 0 || expected !== 0);

    return { whole: arePlain ? `${ sentence }\n\n${ actualLine } !== ${ expectedLine }\n` : undefined, start: 0 };
  }
  if (operator === 'strictEqualObject') return { start: 0 };
  const width = require('process').stderr.isTTY ? require('process').stderr.columns : terminalWidth;
  const start = length < width ? equalStart(a, b) : 0;

  return start > 2 ? { pointer: `\n  ${ ' '.repeat(start) }^`, start: 0 } : { start };
}

function createDiff(actual, expected, givenOperator, message = '') {
  const areReferences = (isObject(actual) && isObject(expected))
    || (typeof actual === 'function' && typeof expected === 'function');
  const operator = givenOperator === 'strictEqual' && areReferences ? 'strictEqualObject' : givenOperator;
  const sentence = message || sentences[operator];
  const actualText = show(actual);
  const actualLines = actualText.split('\n');
  const expectedLines = show(expected).split('\n');
  let pointer = '';
  let start = 0;

  if (actualLines.length === 1 && expectedLines.length === 1 && actualLines[0] !== expectedLines[0]) {
    const compared = compareLines(actual, expected, actualLines[0], expectedLines[0], operator, sentence);
    if (compared.whole) return compared.whole;
    ({ pointer = '', start } = compared);
  }
  const common = takeCommonEnd(actualLines, expectedLines, start);
  const most = Math.max(actualLines.length, expectedLines.length);
  if (most === 0) return `${ sentences.notIdentical }\n\n${ shorten(actualText.split('\n')).join('\n') }\n`;

  const printer = new Printer();
  let { end } = common;

  if (common.count >= 5) {
    end = `\n${ printer.dots }${ end }`;
    printer.skipped = true;
  }
  if (common.last !== '') end = `\n  ${ common.last }${ end }`;
  const least = Math.min(actualLines.length, expectedLines.length);
  const longer = actualLines.length < most ? expectedLines : actualLines;
  const { red, green, white } = getColours();
  const head = `${ sentence }\n${ green }+ actual${ white } ${ red }- expected${ white }`;

  for (let i = 0; i < most; i++) {
    if (i >= least) printer.pushRest(longer, i, longer === actualLines);
    else printer.pushPair(actualLines, expectedLines[i], i);

    if (printer.printed > mostLines && i < most - 2) {
      return `${ head } ${ printer.dots } Lines skipped\n${ printer.text }\n${ printer.dots }`
        + `${ printer.pending }\n${ printer.dots }`;
    }
  }

  return `${ head }${ printer.skipped ? ` ${ printer.dots } Lines skipped` : '' }\n`
    + `${ printer.text }${ printer.pending }${ end }${ pointer }`;
}

module.exports = { createDiff };
