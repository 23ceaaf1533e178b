'use strict';

// What the tab key does: completes what is typed, or shows what it could become.
const { inspect } = require('internal/inspect');
const { getStringWidth } = require('../inspect/width');
const { kRequestCompletions, kWriteToOutput } = require('./symbols');

const MARGIN = 2;

function commonStart(texts) {
  if (texts.length === 0) return '';

  const [ first ] = texts;
  let length = first.length;

  for (const text of texts) {
    while (!text.startsWith(first.slice(0, length))) length--;
  }

  return first.slice(0, length);
}

// In columns; an empty text begins a new group.
function table(completions, columns) {
  const widths = completions.map((text) => getStringWidth(text));
  const width = Math.max(...widths) + MARGIN;
  const perLine = Math.floor(columns / width) || 1;
  const lineLength = perLine === Infinity ? 1 : perLine;
  let output = '\r\n';
  let onLine = 0;
  let gap = 0;

  completions.forEach((text, index) => {
    if (text === '' || onLine === lineLength) {
      output += '\r\n';
      onLine = 0;
      gap = 0;
    } else {
      output += ' '.repeat(gap);
    }

    if (text === '') {
      output += '\r\n';
    } else {
      output += text;
      gap = width - widths[index];
      onLine++;
    }
  });

  return onLine === 0 ? output : `${ output }\r\n\r\n`;
}

function show(iface, editor, isRepeated, [ completions, completeOn ]) {
  if (!completions || completions.length === 0) return;

  const prefix = commonStart(completions.filter((text) => text !== ''));

  if (prefix.startsWith(completeOn) && prefix.length > completeOn.length) {
    editor.insert(prefix.slice(completeOn.length));
  } else if (!completeOn.startsWith(prefix)) {
    const start = iface.cursor - completeOn.length;

    iface.line = iface.line.slice(0, start) + prefix + iface.line.slice(iface.cursor);
    iface.cursor = start + prefix.length;
    editor.refresh();
  } else if (isRepeated) {
    iface[kWriteToOutput](table(completions, iface.columns));
    editor.refresh();
  }
}

function complete(iface, editor, isRepeated) {
  iface.pause();

  return iface[kRequestCompletions](iface.line.slice(0, iface.cursor), (error, result) => {
    iface.resume();
    if (error) iface[kWriteToOutput](`Tab completion error: ${ inspect(error) }`);
    else show(iface, editor, isRepeated, result);
  });
}

module.exports = { complete };
