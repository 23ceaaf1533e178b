'use strict';
// How a Buffer shows itself, and the ways it turns into plain data.

const { toHex } = require('./hex');
const { viewOf } = require('./fast-buffer');

const { slice: toArray } = Array.prototype;

let maxBytes = 50;

function pairs(hexText) {
  return hexText.replace(/(.{2})(?=.)/g, '$1 ');
}

function className(buffer) {
  try {
    const { constructor } = buffer;
    if (typeof constructor === 'function' && Object.hasOwn(constructor, 'name')) return constructor.name;
  } catch {
    // A throwing accessor hides the class.
  }

  return 'Buffer';
}

function isIndex(key) {
  return typeof key === 'string' && /^(0|[1-9]\d*)$/.test(key);
}

// Properties beside the bytes, as util.inspect would show them between braces.
function extras(buffer, options) {
  const shown = { __proto__: null };
  let any = false;
  for (const key of Reflect.ownKeys(buffer)) {
    if (isIndex(key)) continue;
    if (!options.showHidden && !Object.prototype.propertyIsEnumerable.call(buffer, key)) continue;
    shown[key] = buffer[key];
    any = true;
  }
  if (!any) return '';

  const text = require('util').inspect(shown, { ...options, breakLength: Infinity, compact: true });

  return `${ buffer.length === 0 ? '' : ', ' }${ text.slice('[Object: null prototype] {'.length + 1, -2) }`;
}

function inspect(recurseTimes, context) {
  const remaining = this.length - maxBytes;
  let text = pairs(toHex(remaining > 0 ? viewOf(this, 0, Math.floor(maxBytes)) : this));
  if (remaining > 0) text += ` ... ${ remaining } more byte${ remaining > 1 ? 's' : '' }`;
  if (context) text += extras(this, context);

  return `<${ className(this) } ${ text }>`;
}

function toJSON() {
  return { type: 'Buffer', data: this.length > 0 ? toArray.call(this) : [] };
}

module.exports = {
  inspect,
  toJSON,
  getMaxBytes: () => maxBytes,
  setMaxBytes(value) {
    maxBytes = value;
  }
};
