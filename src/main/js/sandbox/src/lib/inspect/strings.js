'use strict';

// Primitive values as source text.

const loneSurrogate = '[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]';
const needsEscape = new RegExp(`[\\x00-\\x1f\\x27\\x5c\\x7f-\\x9f]|${ loneSurrogate }`, 'g');
const needsEscapeUnquoted = new RegExp(`[\\x00-\\x1f\\x5c\\x7f-\\x9f]|${ loneSurrogate }`, 'g');

// Most texts have nothing to escape, which this finds faster than the patterns above.
const nothingToEscape = /^[\x20-\x26\x28-\x5b\x5d-\x7e]*$/;

// A line shorter than this is not broken, whatever the break length.
const shortestBrokenLine = 16;

const named = {
  '\b': '\\b', '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r', '\'': '\\\'', '\\': '\\\\'
};

function escapeCharacter(character) {
  const code = character.charCodeAt(0);

  return named[character]
    ?? (code < 0xa0 ? `\\x${ code.toString(16).toUpperCase().padStart(2, '0') }` : `\\u${ code.toString(16) }`);
}

function escapeText(text) {
  return text.replace(needsEscape, escapeCharacter);
}

function quote(text) {
  if (nothingToEscape.test(text)) return `'${ text }'`;
  if (!text.includes('\'')) return `'${ text.replace(needsEscape, escapeCharacter) }'`;
  // Another kind of quotation marks saves escaping the apostrophes.
  const mark = !text.includes('"') ? '"' : !text.includes('`') && !text.includes('${') ? '`' : '\'';
  const pattern = mark === '\'' ? needsEscape : needsEscapeUnquoted;

  return `${ mark }${ text.replace(pattern, escapeCharacter) }${ mark }`;
}

function more(count, noun = 'item') {
  return `... ${ count } more ${ noun }${ count > 1 ? 's' : '' }`;
}

function groupFromRight(digits) {
  const sign = digits[0] === '-' ? '-' : '';
  let rest = digits.slice(sign.length);
  let grouped = '';

  while (rest.length > 3) {
    grouped = `_${ rest.slice(-3) }${ grouped }`;
    rest = rest.slice(0, -3);
  }

  return `${ sign }${ rest }${ grouped }`;
}


function numberText(number, numericSeparator) {
  if (!numericSeparator) return Object.is(number, -0) ? '-0' : `${ number }`;
  const text = String(number);
  if (!Number.isFinite(number) || Number.isInteger(number) && text.includes('e')) return text;
  if (Number.isInteger(number)) return groupFromRight(text);
  // Node does not look for an exponent here: 1e-7 has no point, and comes out as odd as it does there.
  const point = text.indexOf('.');

  return `${ groupFromRight(text.slice(0, point)) }.${ text.slice(point + 1).replace(/.{3}(?=.)/gs, '$&_') }`;
}

function bigintText(bigint, numericSeparator) {
  const text = String(bigint);

  return `${ numericSeparator ? groupFromRight(text) : text }n`;
}

function stringText(stylize, value, ctx) {
  let text = value;
  let trailer = '';

  if (text.length > ctx.maxStringLength) {
    const hidden = text.length - ctx.maxStringLength;
    text = text.slice(0, ctx.maxStringLength);
    trailer = more(hidden, 'character');
  }
  const tooLong = text.length > shortestBrokenLine
    && text.length > ctx.breakLength - ctx.indentationLvl - 4;

  if (ctx.compact !== true && tooLong) {
    const lines = text.split(/(?<=\n)/).map((line) => stylize(quote(line), 'string'));

    return lines.join(` +\n${ ' '.repeat(ctx.indentationLvl + 2) }`) + trailer;
  }

  return stylize(quote(text), 'string') + trailer;
}

function formatPrimitive(stylize, value, ctx) {
  switch (typeof value) {
    case 'string': return stringText(stylize, value, ctx);
    case 'number': return stylize(numberText(value, ctx.numericSeparator), 'number');
    case 'bigint': return stylize(bigintText(value, ctx.numericSeparator), 'bigint');
    case 'boolean': return stylize(`${ value }`, 'boolean');
    case 'undefined': return stylize('undefined', 'undefined');
    default: return stylize(Symbol.prototype.toString.call(value), 'symbol');
  }
}

module.exports = { bigintText, escapeText, formatPrimitive, more, numberText, quote };
