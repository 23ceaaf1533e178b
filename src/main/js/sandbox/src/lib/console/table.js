'use strict';

// The box that console.table draws.
const { getStringWidth } = require('internal/inspect');

function renderRow(cells, widths) {
  const padded = cells.map((cell, i) => ` ${ cell }${ ' '.repeat(widths[i] - getStringWidth(cell)) } `);

  return `│${ padded.join('│') }│`;
}

// Columns are arrays of cells, of equal length.
function renderTable(head, columns) {
  const widths = head.map((title, i) => Math.max(getStringWidth(title), ...columns[i].map((cell) => getStringWidth(cell))));
  const rule = (left, middle, right) => left + widths.map((width) => '─'.repeat(width + 2)).join(middle) + right;
  const rows = columns[0].map((_, row) => renderRow(columns.map((column) => column[row]), widths));

  return [ rule('┌', '┬', '┐'), renderRow(head, widths), rule('├', '┼', '┤'), ...rows, rule('└', '┴', '┘') ].join('\n');
}

module.exports = { renderTable };
