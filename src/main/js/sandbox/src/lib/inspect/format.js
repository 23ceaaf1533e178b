'use strict';

// util.format: printf-like texts.

const host = require('internal/host');
const { kindOf } = require('internal/util');
const { bigintText, numberText } = require('./strings');
const { defaultOptions } = require('./options');
const { hasOwn, isBuiltinName } = require('./names');

function hasUserConversion(object) {
  let value = object;

  if (kindOf(value) === 'Proxy') {
    value = host.proxyTarget(value);
    if (value === null) return false;
  }
  const hasToString = typeof value.toString === 'function';
  const hasToPrimitive = typeof value[Symbol.toPrimitive] === 'function';
  if (!hasToString && !hasToPrimitive) return false;
  const definesConversion = (candidate) => (hasToString && hasOwn(candidate, 'toString'))
    || (hasToPrimitive && hasOwn(candidate, Symbol.toPrimitive));
  if (definesConversion(value)) return true;
  let owner = value;
  do owner = Object.getPrototypeOf(owner); while (!definesConversion(owner));
  const Class = Object.getOwnPropertyDescriptor(owner, 'constructor')?.value;

  return typeof Class !== 'function' || !isBuiltinName(Class.name);
}

function isCircular(error) {
  const circular = {};
  circular.self = circular;

  try {
    JSON.stringify(circular);
  } catch (expected) {
    const [ first ] = expected.message.split('\n');

    return error.name === 'TypeError' && error.message.split('\n')[0] === first;
  }

  return false;
}

function json(value) {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (isCircular(error)) return '[Circular]';
    throw error;
  }
}

function createFormatter(inspect) {
  const separator = (options) => options?.numericSeparator ?? defaultOptions.numericSeparator;

  function number(value, convert, options) {
    if (typeof value === 'bigint' && convert !== parseFloat) return bigintText(value, separator(options));
    if (typeof value === 'symbol') return 'NaN';

    return numberText(convert(value), separator(options));
  }

  function string(value, options) {
    if (typeof value === 'number') return numberText(value, separator(options));
    if (typeof value === 'bigint') return bigintText(value, separator(options));
    if (typeof value !== 'object' || value === null || hasUserConversion(value)) return String(value);

    return inspect(value, { ...options, compact: 3, colors: false, depth: 0 });
  }

  const conversions = {
    __proto__: null,
    s: string,
    j: json,
    d: (value, options) => number(value, Number, options),
    i: (value, options) => number(value, parseInt, options),
    f: (value, options) => number(value, parseFloat, options),
    O: (value, options) => inspect(value, options),
    o: (value, options) => inspect(value, { ...options, showHidden: true, showProxy: true, depth: 4 }),
    c: () => ''
  };

  /** The text with its conversions done, and how many arguments have been used. */
  function fill(template, args, options) {
    let used = 1;
    let text = '';
    let start = 0;

    for (let i = template.indexOf('%'); i !== -1 && i < template.length - 1; i = template.indexOf('%', i)) {
      const letter = template[i + 1];

      if (letter === '%') {
        text += template.slice(start, i + 1);
        start = i + 2;
      } else if (used < args.length && conversions[letter] !== undefined) {
        text += template.slice(start, i) + conversions[letter](args[used++], options);
        start = i + 2;
      }
      i += 2;
    }

    // Without any conversion the text goes with the rest, joined by a space all the same.
    return { text: text + template.slice(start), used };
  }

  return function formatArguments(options, args) {
    const [ first ] = args;
    if (typeof first !== 'string') return joinRest('', 0);
    if (args.length === 1) return first;
    const { text, used } = fill(first, args, options);

    return joinRest(text, used);

    function joinRest(start, from) {
      let text = start;

      for (let i = from; i < args.length; i++) {
        if (i > 0) text += ' ';
        text += typeof args[i] === 'string' ? args[i] : inspect(args[i], options);
      }

      return text;
    }
  };
}

module.exports = { createFormatter };
