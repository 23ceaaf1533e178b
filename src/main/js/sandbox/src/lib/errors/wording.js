'use strict';
// How Node words the values, lists and types that appear in its error messages.

const PRIMITIVES = new Set([
  'string', 'function', 'number', 'object', 'Function', 'Object', 'boolean', 'bigint', 'symbol'
]);
const CLASS_NAME = /^([A-Z][a-z0-9]*)+$/;

// `util` builds on this module, so it is fetched when a message needs it.
function inspect(value, options) {
  return require('util').inspect(value, options);
}

function quote(text) {
  return text.includes('\'') ? JSON.stringify(text) : `'${ text }'`;
}

// The `Received …` part of ERR_INVALID_ARG_TYPE and its kin.
function determineSpecificType(value) {
  if (value === null || value === undefined) return `${ value }`;

  switch (typeof value) {
    case 'function':
      return `function ${ value.name }`;
    case 'object':
      return value.constructor && 'name' in value.constructor
        ? `an instance of ${ value.constructor.name }`
        : inspect(value, { depth: -1 });
    case 'string':
      return `type string (${ quote(value.length > 28 ? `${ value.slice(0, 25) }...` : value) })`;
    case 'bigint':
      return `type bigint (${ value }n)`;
    case 'number':
      return `type number (${ Object.is(value, -0) ? '-0' : value })`;
    default:
      return `type ${ typeof value } (${ String(value) })`;
  }
}

function formatList(items, conjunction = 'and') {
  const { length } = items;
  if (length < 3) return items.join(` ${ conjunction } `);

  return `${ items.slice(0, -1).join(', ') }, ${ conjunction } ${ items[length - 1] }`;
}

function nameOf(name) {
  if (name.endsWith(' argument')) return name;

  return `"${ name }" ${ name.includes('.') ? 'property' : 'argument' }`;
}

function expectation(expected) {
  const types = [];
  const classes = [];
  const others = [];

  for (const item of expected) {
    if (PRIMITIVES.has(item)) types.push(item.toLowerCase());
    else if (CLASS_NAME.test(item)) classes.push(item);
    else others.push(item);
  }

  // Beside classes, "object" reads as one of them.
  if (classes.length > 0 && types.includes('object')) {
    types.splice(types.indexOf('object'), 1);
    classes.push('Object');
  }

  const parts = [];
  if (types.length > 0) parts.push(`${ types.length > 1 ? 'one of type' : 'of type' } ${ formatList(types, 'or') }`);
  if (classes.length > 0) parts.push(`an instance of ${ formatList(classes, 'or') }`);
  if (others.length > 1) {
    parts.push(`one of ${ formatList(others, 'or') }`);
  } else if (others.length === 1) {
    parts.push(others[0].toLowerCase() === others[0] ? others[0] : `an ${ others[0] }`);
  }

  return parts.join(' or ');
}

function invalidArgType(name, expected, actual) {
  const list = Array.isArray(expected) ? expected : [ expected ];

  return `The ${ nameOf(name) } must be ${ expectation(list) }. Received ${ determineSpecificType(actual) }`;
}

function invalidArgValue(name, value, reason = 'is invalid') {
  let shown = inspect(value);
  if (shown.length > 128) shown = `${ shown.slice(0, 128) }...`;

  return `The ${ name.includes('.') ? 'property' : 'argument' } '${ name }' ${ reason }. Received ${ shown }`;
}

// 4294967297 -> 4_294_967_297
function groupDigits(digits) {
  const sign = digits[0] === '-' ? 1 : 0;
  let grouped = '';
  let end = digits.length;
  for (; end >= sign + 4; end -= 3) grouped = `_${ digits.slice(end - 3, end) }${ grouped }`;

  return digits.slice(0, end) + grouped;
}

function received(value) {
  if (Number.isInteger(value) && Math.abs(value) > 2 ** 32) return groupDigits(String(value));
  if (typeof value === 'bigint') {
    return `${ value > 2n ** 32n || value < -(2n ** 32n) ? groupDigits(String(value)) : value }n`;
  }
  if (typeof value === 'number' && !Object.is(value, -0)) return `${ value }`;

  return inspect(value);
}

function outOfRange(name, range, value, replaceDefault = false) {
  const start = replaceDefault ? name : `The value of "${ name }" is out of range.`;

  return `${ start } It must be ${ range }. Received ${ received(value) }`;
}

function missingArgs(...args) {
  const names = args.map((name) => (
    Array.isArray(name) ? name.map((alternative) => `"${ alternative }"`).join(' or ') : `"${ name }"`
  ));

  return `The ${ formatList(names) } argument${ names.length > 1 ? 's' : '' } must be specified`;
}

module.exports = {
  determineSpecificType, formatList, inspect, invalidArgType, invalidArgValue, missingArgs, outOfRange
};
