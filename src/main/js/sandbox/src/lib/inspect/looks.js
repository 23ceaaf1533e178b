'use strict';

// Which look each kind of object has.

const { isError } = require('internal/util');
const { formatPrimitive, numberText } = require('./strings');
const { plain } = require('./options');
const { plainPrefix, prefix, typedArrayName } = require('./names');
const { shownKeys, shownNonIndexKeys } = require('./keys');
const { formatError } = require('./errors');
const { functionText } = require('./functions');
const entries = require('./entries');
const values = require('./values');

const getter = (prototype, name) => Object.getOwnPropertyDescriptor(prototype, name).get;
const sizeOfSet = getter(Set.prototype, 'size');
const sizeOfMap = getter(Map.prototype, 'size');
const lengthOfView = getter(Object.getPrototypeOf(Uint8Array.prototype), 'length');
const noEntries = () => [];

/**
 * How an object looks. Either the whole text, or: braces around its parts, a base in front of them, keys of the
 * properties to show, and a function that makes the texts of its entries.
 *
 * @typedef {{ text: string } | { base: string, braces: string[], keys: PropertyKey[], isList: boolean,
 *   format: (ctx: object, value: object, depth: number) => string[] }} Look
 */

function look(keys, braces, format = noEntries, base = '', isList = false) {
  return { text: undefined, keys, braces, format, base, isList };
}

function text(value) {
  return { text: value };
}

function listLook(value, kind, about) {
  const { ctx, constructor, tag, isPlain } = about;
  const isArray = Array.isArray(value);
  const keys = shownNonIndexKeys(value, ctx.showHidden);

  if (isArray) {
    const isNamed = constructor !== 'Array' || tag !== '';
    const start = isNamed ? prefix(constructor, tag, 'Array', `(${ value.length })`) : '';
    if (value.length === 0 && keys.length === 0 && isPlain) return text(`${ start }[]`);

    return look(keys, [ `${ start }[`, ']' ], entries.formatArray, '', true);
  }
  const size = Reflect.apply(lengthOfView, value, []);
  const fallback = constructor === null ? typedArrayName(value) : '';
  // Without its prototype a typed array has no length to read.
  const readable = constructor === null ? new globalThis[fallback](value) : value;
  const start = prefix(constructor, tag, fallback, `(${ size })`);
  if (value.length === 0 && keys.length === 0 && !ctx.showHidden) return text(`${ start }[]`);

  return look(keys, [ `${ start }[`, ']' ], (context, ignored, depth) => {
    return entries.formatTypedArray(context, readable, depth, size);
  }, '', true);
}

function collectionLook(value, kind, { ctx, constructor, tag, isPlain }) {
  const size = Reflect.apply(kind === 'Set' ? sizeOfSet : sizeOfMap, value, []);
  const start = prefix(constructor, tag, kind, `(${ size })`);
  const keys = shownKeys(value, ctx.showHidden);
  if (size === 0 && keys.length === 0 && isPlain) return text(`${ start }{}`);
  const format = kind === 'Set' ? entries.formatSet : entries.formatMap;

  return look(keys, [ `${ start }{`, '}' ], (context, collection, depth) => {
    const isBare = constructor === null;

    // Node reads the size off an iterator then, which has none: it shows all entries, whatever the limit.
    return format(context, collection, depth, isBare ? NaN : size, isBare);
  });
}

function iteratorLook(value, kind, { ctx, tag }) {
  const usual = kind === 'MapIterator' ? 'Map Iterator' : 'Set Iterator';
  const name = tag === usual ? tag : tag === '' ? usual : `${ tag }] [${ usual }`;
  const content = entries.preview(value);
  const shown = content.isPairs ? name.replace(/ Iterator$/, ' Entries') : name;

  return look(shownKeys(value, ctx.showHidden), [ `[${ shown }] {`, '}' ], (context, ignored, depth) => {
    return entries.formatIterator(context, depth, content);
  });
}

/** The looks of what is iterable, or has no prototype to say so. */
function iterableLook(value, kind, about) {
  if (Array.isArray(value) || kind === 'TypedArray') return listLook(value, kind, about);
  if (kind === 'Set' || kind === 'Map') return collectionLook(value, kind, about);
  if (kind === 'MapIterator' || kind === 'SetIterator') return iteratorLook(value, kind, about);

  return undefined;
}

function regexpLook(value, keys, { ctx, constructor, tag, isPlain, depth }) {
  const source = RegExp.prototype.toString.call(constructor !== null ? value : new RegExp(value));
  const start = prefix(constructor, tag, 'RegExp');
  const base = start === 'RegExp ' ? source : `${ start }${ source }`;
  if ((keys.length === 0 && isPlain) || values.isTooDeep(ctx, depth)) return text(ctx.stylize(base, 'regexp'));

  return look(keys, [ '{', '}' ], noEntries, base);
}

function dateLook(value, keys, { ctx, constructor, tag, isPlain }) {
  const isInvalid = Number.isNaN(Date.prototype.getTime.call(value));
  const date = (isInvalid ? Date.prototype.toString : Date.prototype.toISOString).call(value);
  const start = prefix(constructor, tag, 'Date');
  const base = start === 'Date ' ? date : `${ start }${ date }`;
  if (keys.length === 0 && isPlain) return text(ctx.stylize(base, 'date'));

  return look(keys, [ '{', '}' ], noEntries, base);
}

function bufferLook(value, kind, keys, { ctx, constructor, tag, isPlain, isBufferOfView }) {
  const start = prefix(constructor, tag, kind);

  // Its view has shown what is in it.
  if (isBufferOfView && keys.length === 0 && isPlain) {
    return text(`${ start }{ byteLength: ${ ctx.stylize(numberText(value.byteLength, false), 'number') } }`);
  }

  return look([ 'byteLength', ...keys ], [ `${ start }{`, '}' ],
    isBufferOfView ? noEntries : entries.formatArrayBuffer);
}

const unboxed = {
  __proto__: null,
  Number: Number.prototype.valueOf,
  String: String.prototype.valueOf,
  Boolean: Boolean.prototype.valueOf,
  BigInt: BigInt.prototype.valueOf,
  Symbol: Symbol.prototype.valueOf
};

function boxedLook(value, kind, keys, { ctx, constructor, tag, isPlain }) {
  if (kind === 'String') keys.splice(0, value.length);
  let base = `[${ kind }`;
  if (kind !== constructor) base += constructor === null ? ' (null prototype)' : ` (${ constructor })`;
  base += `: ${ formatPrimitive(plain, Reflect.apply(unboxed[kind], value, []), ctx) }]`;
  if (tag !== '' && tag !== constructor) base += ` [${ tag }]`;
  if (keys.length === 0 && ctx.stylize !== plain) base = ctx.stylize(base, kind.toLowerCase());
  if (keys.length === 0 && isPlain) return text(base);

  return look(keys, [ '{', '}' ], noEntries, base);
}

function ordinaryLook(value, kind, keys, { ctx, constructor, tag, isPlain, depth }) {
  // A URL is shown as the address that it is, when its own inspection function is not asked.
  if (typeof value.href === 'string' && !values.isTooDeep(ctx, depth) && value instanceof require('url').URL) {
    return keys.length === 0 && isPlain ? text(value.href) : look(keys, [ '{', '}' ], noEntries, value.href);
  }
  const start = plainPrefix(value, constructor, tag);

  return keys.length === 0 && isPlain ? text(`${ start }{}`) : look(keys, [ `${ start }{`, '}' ]);
}

function objectLook(value, kind, keys, { constructor, tag, isPlain }) {
  const start = kind === 'Arguments' ? '[Arguments] ' : tag !== '' ? prefix(constructor, tag, 'Object') : '';

  return keys.length === 0 && isPlain ? text(`${ start }{}`) : look(keys, [ `${ start }{`, '}' ]);
}

function entriesLook(value, kind, keys, { constructor, tag }) {
  const braces = [ `${ prefix(constructor, tag, kind) }{`, '}' ];

  switch (kind) {
    case 'Promise': return look(keys, braces, entries.formatPromise);
    case 'Module': return look(keys, braces, (ctx, module, depth) => entries.formatNamespace(ctx, module, depth, keys));
    case 'DataView': return look([ 'byteLength', 'byteOffset', 'buffer', ...keys ], braces);
    // Neither the engine nor the host can list what is held weakly.
    default: return look(keys, braces, entries.formatUnknown);
  }
}

function lookOf(value, kind, about) {
  const { ctx, constructor, tag, isPlain } = about;

  if (Symbol.iterator in value || constructor === null) {
    const found = iterableLook(value, kind, about);
    if (found !== undefined) return found;
  }
  const keys = shownKeys(value, ctx.showHidden);

  if (typeof value === 'function') {
    const base = functionText(value, kind, constructor, tag);

    return keys.length === 0 && isPlain ? text(ctx.stylize(base, 'special'))
      : look(keys, [ '{', '}' ], noEntries, base);
  }
  if (constructor === 'Object') return objectLook(value, kind, keys, about);

  switch (kind) {
    case 'RegExp': return regexpLook(value, keys, about);
    case 'Date': return dateLook(value, keys, about);
    case 'ArrayBuffer':
    case 'SharedArrayBuffer': return bufferLook(value, kind, keys, about);
    case 'Number':
    case 'String':
    case 'Boolean':
    case 'BigInt':
    case 'Symbol': return boxedLook(value, kind, keys, about);
    case 'DataView':
    case 'Promise':
    case 'WeakSet':
    case 'WeakMap':
    case 'Module': return entriesLook(value, kind, keys, about);
    default:
  }
  if (!isError(value)) return ordinaryLook(value, kind, keys, about);
  const base = formatError(value, constructor, tag, ctx, keys);

  return keys.length === 0 && isPlain ? text(base) : look(keys, [ '{', '}' ], noEntries, base);
}

module.exports = { lookOf };
