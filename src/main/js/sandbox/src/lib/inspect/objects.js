'use strict';

// Objects and functions: their parts put together.

const { constructorName, hasOwn, plainPrefix } = require('./names');
const { lookOf } = require('./looks');
const layout = require('./layout');
const values = require('./values');

function isStackOverflow(error) {
  return error instanceof RangeError && /call stack/i.test(error.message);
}

function sortParts(ctx, output, isList, keyCount) {
  const comparator = ctx.sorted === true ? undefined : ctx.sorted;
  // The elements of a list keep their order, only its other properties have none.
  if (!isList) output.sort(comparator);
  else if (keyCount > 1) output.push(...output.splice(output.length - keyCount).sort(comparator));
}

// So much text is more than anybody reads: what follows is not gone into any more.
const mostCharacters = 2 ** 27;
// Node's stack holds about so many levels. A suite's holds many more, and its text would be as wide as it is deep.
const mostLevels = 1000;

function formatObject(ctx, value, kind, level, isBufferOfView) {
  const protoProperties = ctx.showHidden && !values.isTooDeep(ctx, level) ? [] : undefined;
  const constructor = constructorName(value, ctx, level, protoProperties);
  const isPlain = protoProperties === undefined || protoProperties.length === 0;
  let tag = value[Symbol.toStringTag];
  const isShown = ctx.showHidden ? hasOwn : (object, key) => Object.prototype.propertyIsEnumerable.call(object, key);
  // A tag that is shown among the properties need not be shown in front of them.
  if (typeof tag !== 'string' || (tag !== '' && isShown(value, Symbol.toStringTag))) tag = '';

  const about = { ctx, constructor, tag, isPlain, isBufferOfView, depth: level };
  const seen = lookOf(value, kind, about);
  if (seen.text !== undefined) return seen.text;
  const className = () => plainPrefix(value, constructor, tag).slice(0, -1);

  if (values.isTooDeep(ctx, level)) {
    return ctx.stylize(constructor !== null ? `[${ className() }]` : className(), 'special');
  }
  const interrupted = () => ctx.stylize(
    `[${ className() }: Inspection interrupted prematurely. Maximum call stack size exceeded.]`, 'special'
  );
  if (ctx.seen.length >= mostLevels) return interrupted();
  const depth = level + 1;
  const { keys, braces, isList } = seen;
  const { indentationLvl } = ctx;
  let { base } = seen;
  let output;
  ctx.seen.push(value);
  ctx.currentDepth = depth;

  try {
    output = seen.format(ctx, value, depth);
    for (const key of keys) output.push(values.formatProperty(ctx, value, depth, key, isList));
    if (!isPlain) output.push(...protoProperties);
  } catch (error) {
    if (!isStackOverflow(error)) throw error;
    ctx.seen.pop();
    ctx.indentationLvl = indentationLvl;

    return interrupted();
  }
  const index = ctx.circular?.get(value);

  if (index !== undefined) {
    const reference = ctx.stylize(`<ref *${ index }>`, 'special');
    if (ctx.compact === true) braces[0] = `${ reference } ${ braces[0] }`;
    else base = base === '' ? reference : `${ reference } ${ base }`;
  }
  ctx.seen.pop();
  if (ctx.sorted) sortParts(ctx, output, isList, keys.length);
  const result = layout.join(ctx, output, base, braces, isList, depth, value);
  ctx.budget[ctx.indentationLvl] = (ctx.budget[ctx.indentationLvl] || 0) + result.length;
  if (ctx.budget[ctx.indentationLvl] > mostCharacters) ctx.depth = -1;

  return result;
}

module.exports.formatObject = formatObject;
