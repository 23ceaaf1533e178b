'use strict';

const { defaultOptions } = require('./options');

/**
 * The options that a custom inspection function gets. One that may belong to another realm gets nothing through
 * which it could reach into this one.
 */
function optionsFor(ctx, isForeign) {
  const options = { stylize: ctx.stylize };
  for (const key of Object.keys(defaultOptions)) options[key] = ctx[key];
  Object.assign(options, ctx.userOptions);
  if (!isForeign) return options;
  Object.setPrototypeOf(options, null);

  for (const key of Object.keys(options)) {
    const value = options[key];
    if ((typeof value === 'object' || typeof value === 'function') && value !== null) delete options[key];
  }
  options.stylize = Object.setPrototypeOf((value, style) => {
    let text;

    try {
      text = `${ ctx.stylize(value, style) }`;
    } catch {
      // An odd value is shown as it is.
    }

    return typeof text === 'string' ? text : value;
  }, null);

  return options;
}

module.exports = { optionsFor };
