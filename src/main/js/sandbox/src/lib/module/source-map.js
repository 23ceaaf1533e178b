'use strict';

// Source maps of version 3, as node:module's SourceMap reads them.
const { validateObject } = require('internal/validators');

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

// The numbers of one segment: base 64, five bits a digit, the lowest bit of the first the sign.
function numbersOf(segment) {
  const numbers = [];
  let value = 0;
  let shift = 0;

  for (const character of segment) {
    const digit = digits.indexOf(character);

    value += (digit & 31) * 2 ** shift;
    shift += 5;
    if (digit < 32) {
      numbers.push(value % 2 === 1 ? -(value - 1) / 2 : value / 2);
      value = shift = 0;
    }
  }

  return numbers;
}

function entriesOf({ mappings, sources, names = [] }) {
  const entries = [];
  let [ source, line, column, name ] = [ 0, 0, 0, 0 ];

  mappings.split(';').forEach((text, generatedLine) => {
    let generatedColumn = 0;

    for (const segment of text.split(',')) {
      if (segment === '') continue;
      const [ first, ...rest ] = numbersOf(segment);
      const entry = { generatedLine, generatedColumn: generatedColumn += first };

      if (rest.length > 0) {
        Object.assign(entry, {
          originalSource: sources[source += rest[0]], originalLine: line += rest[1], originalColumn: column += rest[2],
          name: rest[3] === undefined ? undefined : names[name += rest[3]]
        });
      }

      entries.push(entry);
    }
  });

  return entries;
}

class SourceMap {
  #payload;
  #lineLengths;
  #entries = [];

  constructor(payload, { lineLengths } = {}) {
    validateObject(payload, 'payload');
    this.#payload = { ...payload, sources: [ ...payload.sources ?? [] ] };
    this.#lineLengths = lineLengths;
    for (const { map } of payload.sections ?? [ { map: payload } ]) this.#entries.push(...entriesOf(map));
  }

  get payload() {
    return { ...this.#payload, sources: [ ...this.#payload.sources ] };
  }

  get lineLengths() {
    return this.#lineLengths === undefined ? undefined : [ ...this.#lineLengths ];
  }

  findEntry(lineOffset, columnOffset) {
    let found;

    for (const entry of this.#entries) {
      const { generatedLine, generatedColumn } = entry;

      if (generatedLine > lineOffset || (generatedLine === lineOffset && generatedColumn > columnOffset)) break;
      found = entry;
    }

    return found === undefined ? {} : { ...found };
  }

  findOrigin(lineNumber, columnNumber) {
    const range = this.findEntry(lineNumber - 1, columnNumber - 1);

    if (range.originalSource === undefined || range.originalLine === undefined || range.originalColumn === undefined
      || range.generatedLine === undefined || range.generatedColumn === undefined) return {};

    return {
      name: range.name,
      fileName: range.originalSource,
      lineNumber: range.originalLine + lineNumber - 1 - range.generatedLine + 1,
      columnNumber: range.originalColumn + columnNumber - 1 - range.generatedColumn + 1
    };
  }
}

module.exports = { SourceMap };
