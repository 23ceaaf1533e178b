'use strict';

// Any value as text, and the properties of objects.

const host = require('internal/host');
const { customInspectSymbol, kindOf } = require('internal/util');
const { escapeText, formatPrimitive, quote } = require('./strings');
const { getStringWidth } = require('./width');
const layout = require('./layout');
const objects = require('./objects');
const { optionsFor } = require('./user-options');

const identifier = /^[a-zA-Z_][a-zA-Z_0-9]*$/;

function isTooDeep(ctx, depth) {
  return depth > ctx.depth && ctx.depth !== null;
}

function formatProxy(ctx, target, handler, depth) {
  if (isTooDeep(ctx, depth)) return ctx.stylize('Proxy [Array]', 'special');
  ctx.indentationLvl += 2;
  const parts = [ formatValue(ctx, target, depth + 1), formatValue(ctx, handler, depth + 1) ];
  ctx.indentationLvl -= 2;

  return layout.join(ctx, parts, '', [ 'Proxy [', ']' ], true, depth + 1);
}

/** The text that the object's own inspection function makes; undefined if there is none or it has no say. */
function formatCustom(ctx, value, original, isProxy, depth) {
  const { inspect } = require('internal/inspect');
  const custom = value[customInspectSymbol];
  if (typeof custom !== 'function' || custom === inspect) return undefined;
  // A prototype would only inspect itself wrongly.
  if (value.constructor && value.constructor.prototype === value) return undefined;
  const isForeign = isProxy || !(original instanceof Object);
  const remaining = ctx.depth === null ? null : ctx.depth - depth;
  const result = Reflect.apply(custom, original, [ remaining, optionsFor(ctx, isForeign), inspect ]);
  if (result === original) return undefined;
  if (typeof result !== 'string') return formatValue(ctx, result, depth);

  return result.replaceAll('\n', `\n${ ' '.repeat(ctx.indentationLvl) }`);
}

function circularReference(ctx, value) {
  ctx.circular ??= new Map();
  let index = ctx.circular.get(value);

  if (index === undefined) {
    index = ctx.circular.size + 1;
    ctx.circular.set(value, index);
  }

  return ctx.stylize(`[Circular *${ index }]`, 'special');
}

function formatValue(ctx, value, depth, isBufferOfView) {
  if (value === null) return ctx.stylize('null', 'null');
  if (typeof value !== 'object' && typeof value !== 'function') return formatPrimitive(ctx.stylize, value, ctx);
  const kind = kindOf(value);
  const isProxy = kind === 'Proxy';
  let shown = value;

  if (isProxy) {
    shown = host.proxyTarget(value);
    // Of a function that is revoked the engine keeps a target, but no handler.
    if (shown === null || host.proxyHandler(value) === null) return ctx.stylize('<Revoked Proxy>', 'special');
    if (ctx.showProxy) return formatProxy(ctx, shown, host.proxyHandler(value), depth);
  }
  if (ctx.customInspect) {
    const text = formatCustom(ctx, shown, value, isProxy, depth);
    if (text !== undefined) return text;
  }
  if (ctx.seen.includes(shown)) return circularReference(ctx, shown);

  return objects.formatObject(ctx, shown, isProxy ? kindOf(shown) : kind, depth, isBufferOfView);
}

function formatGetter(ctx, descriptor, original, depth) {
  const { get, set } = descriptor;
  const label = set === undefined ? 'Getter' : 'Getter/Setter';
  const special = (text) => ctx.stylize(text, 'special');
  const isWanted = ctx.getters === true || (ctx.getters === 'get' && set === undefined)
    || (ctx.getters === 'set' && set !== undefined);
  if (!isWanted) return special(`[${ label }]`);
  const framed = (text) => `${ special(`[${ label }:`) } ${ text }${ special(']') }`;

  try {
    const value = Reflect.apply(get, original, []);
    ctx.indentationLvl += 2;
    const text = value === null ? framed(ctx.stylize('null', 'null'))
      : typeof value === 'object' ? `${ special(`[${ label }]`) } ${ formatValue(ctx, value, depth) }`
        : framed(formatPrimitive(ctx.stylize, value, ctx));
    ctx.indentationLvl -= 2;

    return text;
  } catch (error) {
    return framed(`<Inspection threw (${ error.message })>`);
  }
}

function formatKey(ctx, key, isEnumerable) {
  if (typeof key === 'symbol') {
    return `[${ ctx.stylize(escapeText(Symbol.prototype.toString.call(key)), 'symbol') }]`;
  }
  if (key === '__proto__') return '[\'__proto__\']';
  if (isEnumerable === false) return `[${ escapeText(key) }]`;

  return identifier.test(key) ? ctx.stylize(key, 'name') : ctx.stylize(quote(key), 'string');
}

/**
 * One property as `key: value`, or the value alone if it is an element of a list (`isElement`).
 * `isInList` says whether the object is shown in square brackets.
 */
function formatProperty(ctx, object, depth, key, isInList, known, original = object, isElement = false) {
  const descriptor = known || Object.getOwnPropertyDescriptor(object, key)
    || { value: object[key], enumerable: true };
  let gap = ' ';
  let text;

  if (descriptor.value !== undefined) {
    const indent = ctx.compact !== true || isInList ? 2 : 3;
    ctx.indentationLvl += indent;
    text = formatValue(ctx, descriptor.value, depth);

    if (indent === 3 && ctx.breakLength < getStringWidth(text, ctx.colors)) {
      gap = `\n${ ' '.repeat(ctx.indentationLvl) }`;
    }
    ctx.indentationLvl -= indent;
  } else if (descriptor.get !== undefined) {
    text = formatGetter(ctx, descriptor, original, depth);
  } else if (descriptor.set !== undefined) {
    text = ctx.stylize('[Setter]', 'special');
  } else {
    text = ctx.stylize('undefined', 'undefined');
  }

  return isElement ? text : `${ formatKey(ctx, key, descriptor.enumerable) }:${ gap }${ text }`;
}

function formatElement(ctx, list, depth, key) {
  return formatProperty(ctx, list, depth, key, true, undefined, list, true);
}

module.exports.formatValue = formatValue;
module.exports.formatProperty = formatProperty;
module.exports.formatElement = formatElement;
module.exports.isTooDeep = isTooDeep;
