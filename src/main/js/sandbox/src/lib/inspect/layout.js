'use strict';

// Puts the texts of an object's parts on one line or several.

const { getStringWidth, removeControls } = require('./width');

// Space and comma behind an element.
const separatorWidth = 2;
// How much higher than wide a terminal's characters are: columns are chosen so that a table looks square.
const characterHeights = 2.5;
const mostColumns = 15;

/** Puts the elements of a long array into columns; `elements` are its values, numbers are aligned right. */
function groupElements(ctx, output, elements) {
  const hasRest = ctx.maxArrayLength < output.length;
  const length = hasRest ? output.length - 1 : output.length;
  const widths = output.slice(0, length).map((text) => getStringWidth(text, ctx.colors));
  const total = widths.reduce((sum, width) => sum + width + separatorWidth, 0);
  const longest = widths.reduce((most, width) => Math.max(most, width), 0);
  const cell = longest + separatorWidth;
  const fits = cell * 3 + ctx.indentationLvl < ctx.breakLength;
  if (!fits || !(total / cell > 5 || longest <= 6)) return output;

  const bias = Math.max(cell - 3 - Math.sqrt(cell - total / output.length), 1);
  const columns = Math.min(
    Math.round(Math.sqrt(characterHeights * bias * length) / bias),
    Math.floor((ctx.breakLength - ctx.indentationLvl) / cell),
    ctx.compact * 4,
    mostColumns
  );
  if (columns <= 1) return output;
  const columnWidths = [];

  for (let column = 0; column < columns; column++) {
    let width = 0;
    for (let i = column; i < length; i += columns) width = Math.max(width, widths[i]);
    columnWidths.push(width + separatorWidth);
  }
  const areNumbers = elements === undefined || output.every((text, i) => {
    return typeof elements[i] === 'number' || typeof elements[i] === 'bigint';
  });
  const lines = [];

  for (let first = 0; first < length; first += columns) {
    const last = Math.min(first + columns, length) - 1;
    let line = '';

    for (let i = first; i <= last; i++) {
      // The padding functions count code units, terminals do not.
      const width = columnWidths[i - first] + output[i].length - widths[i];
      const cellText = i < last ? `${ output[i] }, ` : output[i];
      if (areNumbers) line += cellText.padStart(i < last ? width : width - separatorWidth);
      else line += i < last ? cellText.padEnd(width) : cellText;
    }
    lines.push(line);
  }
  if (hasRest) lines.push(output[length]);

  return lines;
}

function fitsOneLine(ctx, output, start, base) {
  let total = output.length + start;
  if (total + output.length > ctx.breakLength) return false;

  for (const text of output) {
    total += ctx.colors ? removeControls(text).length : text.length;
    if (total > ctx.breakLength) return false;
  }

  return base === '' || !base.includes('\n');
}

// What Array.prototype.join does, but each level of a deep object would copy all below it once more:
// the engine only ties long strings together until somebody reads them.
function concatenate(texts, separator) {
  let text = texts.length === 0 ? '' : texts[0];
  for (let i = 1; i < texts.length; i++) text += separator + texts[i];

  return text;
}

/**
 * Joins the parts of an object. `elements` are the values of a list, of any other object undefined;
 * `isList` says whether it is one.
 */
function join(ctx, parts, base, braces, isList, depth, elements) {
  const [ open, close ] = braces;

  if (ctx.compact === true) {
    if (fitsOneLine(ctx, parts, 0, base)) {
      return `${ open }${ base ? ` ${ base }` : '' } ${ parts.join(', ') } ${ close }`;
    }
    const indentation = `\n${ ' '.repeat(ctx.indentationLvl) }`;
    const lead = base === '' && open.length === 1 ? ' ' : `${ base ? ` ${ base }` : '' }${ indentation }  `;

    return `${ open }${ lead }${ parts.join(`,${ indentation }  `) } ${ close }`;
  }
  const start = `${ base ? `${ base } ` : '' }${ open }`;
  let output = parts;

  if (typeof ctx.compact === 'number' && ctx.compact >= 1) {
    if (isList && parts.length > 6) output = groupElements(ctx, parts, elements);

    if (ctx.currentDepth - depth < ctx.compact && output.length === parts.length) {
      const room = output.length + ctx.indentationLvl + open.length + base.length + 10;

      if (fitsOneLine(ctx, output, room, base)) {
        const line = output.join(', ');
        if (!line.includes('\n')) return `${ start } ${ line } ${ close }`;
      }
    }
  }
  const indentation = `\n${ ' '.repeat(ctx.indentationLvl) }`;

  return `${ start }${ indentation }  ${ concatenate(output, `,${ indentation }  `) }${ indentation }${ close }`;
}

module.exports = { join };
