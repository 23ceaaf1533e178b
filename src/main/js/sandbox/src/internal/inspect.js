'use strict';

const { customInspectSymbol } = require('internal/util');
const { defaultOptions, colors, styles, plain, colouring } = require('../lib/inspect/options');
const { getStringWidth, stripVTControlCharacters } = require('../lib/inspect/width');

// Everybody loads this module, few inspect anything: what formats is loaded then.
let formatValue;
let formatArguments;

const hasOption = Object.prototype.hasOwnProperty.bind(defaultOptions);

function inspect(value, opts) {
  const ctx = {
    budget: {}, indentationLvl: 0, seen: [], currentDepth: 0, stylize: plain, ...defaultOptions
  };

  if (arguments.length > 2) {
    // The legacy signature: showHidden, depth, colors.
    if (arguments[2] !== undefined) ctx.depth = arguments[2];
    if (arguments[3] !== undefined) ctx.colors = arguments[3];
  }
  if (typeof opts === 'boolean') {
    ctx.showHidden = opts;
  } else if (opts) {
    for (const key of Object.keys(opts)) {
      if (hasOption(key) || key === 'stylize') ctx[key] = opts[key];
      else ctx.userOptions ??= opts;
    }
  }
  if (ctx.colors) ctx.stylize = stylizeWithColor;
  if (ctx.maxArrayLength === null) ctx.maxArrayLength = Infinity;
  if (ctx.maxStringLength === null) ctx.maxStringLength = Infinity;

  formatValue ??= require('../lib/inspect/values').formatValue;

  return formatValue(ctx, value, 0);
}

const stylizeWithColor = colouring(inspect);

inspect.custom = customInspectSymbol;

Object.defineProperty(inspect, 'defaultOptions', {
  __proto__: null,
  get() {
    return defaultOptions;
  },
  set(options) {
    require('internal/validators').validateObject(options, 'options');

    return Object.assign(defaultOptions, options);
  }
});

inspect.colors = colors;
inspect.styles = styles;

function formatWith(options, args) {
  formatArguments ??= require('../lib/inspect/format').createFormatter(inspect);

  return formatArguments(options, args);
}

function format(...args) {
  return formatWith(undefined, args);
}

function formatWithOptions(inspectOptions, ...args) {
  if (inspectOptions === null || typeof inspectOptions !== 'object') {
    const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
    throw new ERR_INVALID_ARG_TYPE('inspectOptions', 'Object', inspectOptions);
  }

  return formatWith(inspectOptions, args);
}

module.exports = {
  defaultOptions,
  format,
  formatWithOptions,
  getStringWidth,
  inspect,
  stripVTControlCharacters
};
