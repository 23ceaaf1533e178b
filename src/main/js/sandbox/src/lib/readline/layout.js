'use strict';

const { stripVTControlCharacters } = require('internal/inspect');
const { getStringWidth } = require('../inspect/width');

// Where on the screen a text ends that begins at the left edge.
function endOf(text, { columns, tabSize }) {
  let offset = 0;
  let rows = 0;

  for (const character of stripVTControlCharacters(text)) {
    if (character === '\n') {
      rows += Math.ceil(offset / columns) || 1;
      offset = 0;
    } else if (character === '\t') {
      offset += tabSize - offset % tabSize;
    } else {
      const width = getStringWidth(character, false);

      // A wide character does not start in the last column.
      if (width === 2 && (offset + 1) % columns === 0) offset++;
      offset += width;
    }
  }

  const cols = offset % columns;

  return { cols, rows: rows + (offset - cols) / columns };
}

module.exports = { endOf };
