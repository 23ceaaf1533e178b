'use strict';

// A histogram that keeps each value that was recorded; figures are exact, where Node's have three digits.
const { codes: { ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_ARG_TYPE, ERR_INVALID_THIS, ERR_OUT_OF_RANGE } } = require('internal/errors');
const { SafeMap } = require('internal/safe_collections');
const { customInspectSymbol, inspectNested } = require('internal/util');
const { validateInteger, validateNumber, validateObject } = require('internal/validators');

const key = Symbol('construct');
const emptyMinimum = 9223372036854776000;

class Histogram {
  #values = [];
  #isSorted = true;
  // One for all answers, as in Node.
  #percentiles = new SafeMap();

  constructor(secret) {
    if (secret !== key) throw new ERR_ILLEGAL_CONSTRUCTOR();
  }

  static isHistogram(value) {
    return typeof value === 'object' && value !== null && #values in value;
  }

  static add(histogram, value) {
    histogram.#values.push(value);
    histogram.#isSorted = false;
  }

  static valuesOf(histogram) {
    checkHistogram(histogram);
    if (!histogram.#isSorted) histogram.#values.sort((a, b) => a - b);
    histogram.#isSorted = true;

    return histogram.#values;
  }

  get count() {
    checkHistogram(this);

    return this.#values.length;
  }

  get countBigInt() {
    return BigInt(this.count);
  }

  get exceeds() {
    checkHistogram(this);

    return 0;
  }

  get exceedsBigInt() {
    return BigInt(this.exceeds);
  }

  get min() {
    return valuesOf(this)[0] ?? emptyMinimum;
  }

  get minBigInt() {
    return BigInt(this.min);
  }

  get max() {
    return valuesOf(this).at(-1) ?? 0;
  }

  get maxBigInt() {
    return BigInt(this.max);
  }

  get mean() {
    checkHistogram(this);

    return this.#values.reduce((sum, value) => sum + value, 0) / this.#values.length;
  }

  get stddev() {
    const { mean } = this;

    return Math.sqrt(this.#values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / this.#values.length);
  }

  percentile(percentile) {
    checkHistogram(this);
    validateNumber(percentile, 'percentile');
    if (Number.isNaN(percentile) || percentile <= 0 || percentile > 100) {
      throw new ERR_OUT_OF_RANGE('percentile', '> 0 && <= 100', percentile);
    }

    const values = valuesOf(this);

    return values[Math.max(0, Math.ceil(values.length * percentile / 100) - 1)] ?? 0;
  }

  percentileBigInt(percentile) {
    return BigInt(this.percentile(percentile));
  }

  get percentiles() {
    checkHistogram(this);
    const result = this.#percentiles;
    result.clear();

    if (this.count === 0) return result.set(100, 0);
    for (let percent = 0, rest = 100; percent < 100; rest /= 2, percent = 100 - rest) {
      const value = percent === 0 ? this.min : this.percentile(percent);

      result.set(percent, value);
      if (value === this.max) break;
    }

    return result.set(100, this.max);
  }

  get percentilesBigInt() {
    const { percentiles } = this;
    for (const [ percent, value ] of percentiles) percentiles.set(percent, BigInt(value));

    return percentiles;
  }

  reset() {
    checkHistogram(this);
    this.#values = [];
  }

  [customInspectSymbol](depth, options) {
    if (depth < 0) return `[${ this.constructor.name }]`;
    const { min, max, mean, exceeds, stddev, count, percentiles } = this;

    return inspectNested({ constructor: Histogram }, depth, options, { min, max, mean, exceeds, stddev, count, percentiles });
  }

  toJSON() {
    const { count, min, max, mean, exceeds, stddev, percentiles } = this;

    return { count, min, max, mean, exceeds, stddev, percentiles: Object.fromEntries(percentiles) };
  }
}

const { add, isHistogram, valuesOf } = Histogram;

function checkHistogram(value) {
  if (!isHistogram(value)) throw new ERR_INVALID_THIS('Histogram');
}

delete Histogram.add;
delete Histogram.isHistogram;
delete Histogram.valuesOf;

class RecordableHistogram extends Histogram {
  #lastDelta;

  record(value) {
    if (typeof value !== 'bigint') validateInteger(value, 'val', 1);
    add(this, Number(value));
  }

  recordDelta() {
    const now = Math.round(require('./clock').now() * 1e6);

    if (this.#lastDelta !== undefined) add(this, now - this.#lastDelta);
    this.#lastDelta = now;
  }

  add(other) {
    if (!(other instanceof RecordableHistogram)) throw new ERR_INVALID_ARG_TYPE('other', 'RecordableHistogram', other);
    for (const value of valuesOf(other)) add(this, value);
  }
}

// The sandbox's event loop belongs to the host, so that there is no delay to measure: it stays empty.
class ELDHistogram extends Histogram {
  #isEnabled = false;

  enable() {
    if (this.#isEnabled) return false;
    this.#isEnabled = true;

    return true;
  }

  disable() {
    if (!this.#isEnabled) return false;
    this.#isEnabled = false;

    return true;
  }
}

function createHistogram(options = {}) {
  validateObject(options, 'options');

  const { lowest = 1, highest = Number.MAX_SAFE_INTEGER, figures = 3 } = options;

  if (typeof lowest !== 'bigint') validateInteger(lowest, 'options.lowest', 1, Number.MAX_SAFE_INTEGER);
  if (typeof highest !== 'bigint') validateInteger(highest, 'options.highest', 2 * Number(lowest), Number.MAX_SAFE_INTEGER);
  validateInteger(figures, 'options.figures', 1, 5);

  return new RecordableHistogram(key);
}

function monitorEventLoopDelay(options = {}) {
  validateObject(options, 'options');
  validateInteger(options.resolution ?? 10, 'options.resolution', 1);

  return new ELDHistogram(key);
}

module.exports = { createHistogram, monitorEventLoopDelay };
