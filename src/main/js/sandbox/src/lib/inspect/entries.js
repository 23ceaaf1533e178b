'use strict';

// The contents of collections, buffers and promises: one text for each entry.

const host = require('internal/host');
const { bigintText, more, numberText } = require('./strings');
const { hasOwn } = require('./names');
const layout = require('./layout');
const values = require('./values');

const setValues = Set.prototype.values;
const mapEntries = Map.prototype.entries;
const highestIndex = 2 ** 32 - 2;

function indented(ctx, make) {
  ctx.indentationLvl += 2;
  const result = make();
  ctx.indentationLvl -= 2;

  return result;
}

function limit(ctx, length) {
  return Math.min(Math.max(0, ctx.maxArrayLength), length);
}

function withRest(output, rest) {
  if (rest > 0) output.push(more(rest));

  return output;
}

function formatArray(ctx, array, depth) {
  const length = limit(ctx, array.length);
  const output = [];

  for (let i = 0; i < length; i++) {
    if (!hasOwn(array, i)) return formatHoles(ctx, array, depth, length, output, i);
    output.push(values.formatElement(ctx, array, depth, i));
  }

  return withRest(output, array.length - length);
}

function holes(ctx, count) {
  return ctx.stylize(`<${ count } empty item${ count > 1 ? 's' : '' }>`, 'undefined');
}

// Goes on from the first hole, by keys: a sparse array may be enormous.
function formatHoles(ctx, array, depth, most, output, start) {
  const keys = Object.keys(array);
  let index = start;

  for (let i = start; i < keys.length && output.length < most; i++) {
    const position = Number(keys[i]);
    if (position > highestIndex || !/^(0|[1-9][0-9]*)$/.test(keys[i])) break;

    if (position !== index) {
      output.push(holes(ctx, position - index));
      index = position;
      if (output.length === most) break;
    }
    output.push(values.formatElement(ctx, array, depth, keys[i]));
    index++;
  }
  const rest = array.length - index;
  if (rest > 0) output.push(output.length === most ? more(rest) : holes(ctx, rest));

  return output;
}

function formatTypedArray(ctx, array, depth, length) {
  const most = limit(ctx, length);
  // Node goes by the property `length`, which may be made to say anything.
  const text = array.length > 0 && typeof array[0] === 'number' ? numberText : bigintText;
  const style = text === bigintText ? 'bigint' : 'number';
  const output = [];
  for (let i = 0; i < most; i++) output.push(ctx.stylize(text(array[i], ctx.numericSeparator), style));
  withRest(output, length - most);

  if (ctx.showHidden) {
    indented(ctx, () => {
      for (const key of [ 'BYTES_PER_ELEMENT', 'length', 'byteLength', 'byteOffset', 'buffer' ]) {
        output.push(`[${ key }]: ${ values.formatValue(ctx, array[key], depth, true) }`);
      }
    });
  }

  return output;
}

function formatArrayBuffer(ctx, value) {
  let bytes;

  try {
    bytes = new Uint8Array(value);
  } catch {
    return [ ctx.stylize('(detached)', 'special') ];
  }
  const shown = limit(ctx, bytes.length);
  const hex = [];
  for (let i = 0; i < shown; i++) hex.push(bytes[i].toString(16).padStart(2, '0'));
  const rest = bytes.length - ctx.maxArrayLength;
  const text = hex.join(' ') + (rest > 0 ? ` ${ more(rest, 'byte') }` : '');

  return [ `${ ctx.stylize('[Uint8Contents]', 'special') }: <${ text }>` ];
}

function formatEntries(ctx, iterable, size, format) {
  const most = limit(ctx, size);
  const output = [];

  indented(ctx, () => {
    for (const entry of iterable) {
      if (output.length >= most) break;
      output.push(format(entry));
    }
  });

  return withRest(output, size - most);
}

// A set or map without a prototype is not iterable by itself.
function formatSet(ctx, set, depth, size, isBare) {
  const iterable = isBare ? Reflect.apply(setValues, set, []) : set;

  return formatEntries(ctx, iterable, size, (value) => values.formatValue(ctx, value, depth));
}

function formatMap(ctx, map, depth, size, isBare) {
  const iterable = isBare ? Reflect.apply(mapEntries, map, []) : map;

  return formatEntries(ctx, iterable, size, ([ key, value ]) => {
    return `${ values.formatValue(ctx, key, depth) } => ${ values.formatValue(ctx, value, depth) }`;
  });
}

/** What an iterator has still to give, without taking it; and whether these are key and value pairs. */
function preview(iterator) {
  const rest = Array.from(host.cloneIterator(iterator));

  return { rest, isPairs: host.iteratesEntries(iterator) };
}

function formatIterator(ctx, depth, { rest, isPairs }) {
  return formatEntries(ctx, rest, rest.length, (entry) => {
    if (!isPairs) return values.formatValue(ctx, entry, depth);
    const parts = entry.map((part) => values.formatValue(ctx, part, depth));

    return layout.join(ctx, parts, '', [ '[', ']' ], true, depth);
  });
}

const states = [ '<pending>', '', '<rejected>' ];

function formatPromise(ctx, promise, depth) {
  const state = host.promiseState(promise);
  const label = states[state] && ctx.stylize(states[state], 'special');
  if (state === 0) return [ label ];
  const text = indented(ctx, () => values.formatValue(ctx, host.promiseResult(promise), depth));

  return [ label ? `${ label } ${ text }` : text ];
}

function formatUnknown(ctx) {
  return [ ctx.stylize('<items unknown>', 'special') ];
}

/** An ES module's exports, some of which may not be initialised yet. */
function formatNamespace(ctx, namespace, depth, keys) {
  return keys.splice(0).map((key) => {
    try {
      return values.formatProperty(ctx, namespace, depth, key, false);
    } catch (error) {
      if (!(error instanceof ReferenceError)) throw error;
      const text = values.formatProperty(ctx, { [key]: '' }, depth, key, false);

      return text.slice(0, text.lastIndexOf(' ') + 1) + ctx.stylize('<uninitialized>', 'special');
    }
  });
}

module.exports = {
  formatArray, formatArrayBuffer, formatIterator, formatMap, formatNamespace, formatPromise, formatSet,
  formatTypedArray, formatUnknown, preview
};
