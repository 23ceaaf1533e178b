'use strict';

const { now } = require('./clock');
const { milestones } = require('./node-timing');
const {
  codes: { ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_ARG_VALUE, ERR_MISSING_ARGS, ERR_PERFORMANCE_INVALID_TIMESTAMP }
} = require('internal/errors');
const { validateNumber, validateObject } = require('internal/validators');
const { inspectNested } = require('internal/util');

const key = Symbol('construct');
const inspectCustom = Symbol.for('nodejs.util.inspect.custom');

class PerformanceEntry {
  #name;
  #entryType;
  #startTime;
  #duration;

  constructor(...[ secret, name, entryType, startTime, duration ]) {
    if (secret !== key) throw new ERR_ILLEGAL_CONSTRUCTOR();
    this.#name = name;
    this.#entryType = entryType;
    this.#startTime = startTime;
    this.#duration = duration;
  }

  get name() {
    return this.#name;
  }

  get entryType() {
    return this.#entryType;
  }

  get startTime() {
    return this.#startTime;
  }

  get duration() {
    return this.#duration;
  }

  toJSON() {
    return { name: this.#name, entryType: this.#entryType, startTime: this.#startTime, duration: this.#duration };
  }

  [inspectCustom](depth, options) {
    return inspectNested(this, depth, options, this.toJSON());
  }
}

// Their details are the only thing that marks and measures add.
class PerformanceMark extends PerformanceEntry {
  #detail;

  constructor(name, options = undefined) {
    if (arguments.length === 0) throw new ERR_MISSING_ARGS('name');
    name = `${ name }`;
    if (Object.hasOwn(milestones, name)) throw new ERR_INVALID_ARG_VALUE('name', name);
    if (options !== undefined && options !== null) validateObject(options, 'options');

    const startTime = options?.startTime ?? now();

    validateNumber(startTime, 'startTime');
    if (startTime < 0) throw new ERR_PERFORMANCE_INVALID_TIMESTAMP(startTime);
    super(key, name, 'mark', startTime, 0);
    this.#detail = cloneDetail(options?.detail);
  }

  get detail() {
    return this.#detail;
  }

  toJSON() {
    return { ...super.toJSON(), detail: this.#detail };
  }
}

class PerformanceMeasure extends PerformanceEntry {
  #detail;

  constructor(...[ secret, name, startTime, duration, detail ]) {
    super(secret, name, 'measure', startTime, duration);
    this.#detail = cloneDetail(detail);
  }

  get detail() {
    return this.#detail;
  }

  toJSON() {
    return { ...super.toJSON(), detail: this.#detail };
  }
}

// A call of a function that performance.timerify has wrapped; its arguments are there by number as well.
class PerformanceNodeEntry extends PerformanceEntry {
  #detail;

  constructor(...[ secret, name, startTime, duration, args ]) {
    super(secret, name, 'function', startTime, duration);
    this.#detail = args;
    Object.assign(this, args);
  }

  get detail() {
    return this.#detail;
  }

  toJSON() {
    return { ...super.toJSON(), detail: this.#detail };
  }
}

// Loaded by nothing here: no resource is ever timed.
class PerformanceResourceTiming extends PerformanceEntry {}

function cloneDetail(detail) {
  return detail === undefined || detail === null ? null : require('internal/structured_clone').structuredClone(detail);
}

function defineTag(Class, names) {
  Object.defineProperty(Class.prototype, Symbol.toStringTag, { value: Class.name, configurable: true });
  for (const name of names) Object.defineProperty(Class.prototype, name, { enumerable: true });
}

defineTag(PerformanceEntry, [ 'name', 'entryType', 'startTime', 'duration', 'toJSON' ]);
defineTag(PerformanceMark, [ 'detail' ]);
defineTag(PerformanceMeasure, [ 'detail' ]);

module.exports = {
  PerformanceEntry,
  PerformanceMark,
  PerformanceMeasure,
  PerformanceResourceTiming,
  createCallEntry: (name, start, duration, args) => new PerformanceNodeEntry(key, name, start, duration, args),
  createMeasure: (name, start, duration, detail) => new PerformanceMeasure(key, name, start, duration, detail)
};
