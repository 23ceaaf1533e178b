'use strict';

const {
  codes: { ERR_BROTLI_INVALID_PARAM, ERR_FEATURE_UNAVAILABLE_ON_PLATFORM, ERR_INVALID_ARG_TYPE }
} = require('internal/errors');
const { streamOptions } = require('./options');

const LARGEST_PARAMETER = 8;
const flushes = { flush: 0, finishFlush: 2, largest: 3 };

function checkParameters(parameters) {
  for (const name of Object.keys(parameters)) {
    const key = +name;

    if (Number.isNaN(key) || key < 0 || key > LARGEST_PARAMETER) throw new ERR_BROTLI_INVALID_PARAM(name);

    const value = parameters[name];

    if (typeof value !== 'number' && typeof value !== 'boolean') throw new ERR_INVALID_ARG_TYPE('options.params[key]', 'number', value);
  }
}

module.exports = {
  open(name, opts) {
    if (opts?.params) checkParameters(opts.params);
    streamOptions(opts, flushes);

    throw new ERR_FEATURE_UNAVAILABLE_ON_PLATFORM(`zlib.${ name }`);
  }
};
