'use strict';

const { codes: { ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_MISSING_ARGS } } = require('internal/errors');
const { validateFunction, validateObject } = require('internal/validators');

const observers = new Set();
const supportedEntryTypes = Object.freeze([
  'dns', 'function', 'gc', 'http', 'http2', 'mark', 'measure', 'net', 'resource'
]);
const key = Symbol('construct');
let deliver;
let isScheduled = false;

class PerformanceObserverEntryList {
  #entries;

  constructor(...[ secret, entries ]) {
    if (secret !== key) throw new ERR_ILLEGAL_CONSTRUCTOR();
    this.#entries = entries.sort((a, b) => a.startTime - b.startTime);
  }

  getEntries() {
    return this.#entries.slice();
  }

  getEntriesByType(type) {
    return this.#entries.filter((entry) => entry.entryType === `${ type }`);
  }

  getEntriesByName(name, type) {
    return this.#entries.filter((entry) => entry.name === `${ name }` && (type === undefined || entry.entryType === type));
  }
}

class PerformanceObserver {
  static {
    deliver = (observer) => {
      const records = observer.takeRecords();

      if (records.length > 0) {
        const list = new PerformanceObserverEntryList(key, records);

        Reflect.apply(observer.#callback, observer, [ list, observer ]);
      }
    };
  }

  #callback;
  #types = new Set();
  #buffer = [];

  constructor(callback) {
    validateFunction(callback, 'callback');
    this.#callback = callback;
  }

  static get supportedEntryTypes() {
    return supportedEntryTypes;
  }

  observe(options = {}) {
    validateObject(options, 'options');

    const { entryTypes, type, buffered } = options;

    if (entryTypes === undefined && type === undefined) throw new ERR_MISSING_ARGS('options.entryTypes', 'options.type');
    if (entryTypes !== undefined && type !== undefined) {
      throw new ERR_INVALID_ARG_VALUE(
        'options.entryTypes', entryTypes, 'options.entryTypes can not set with options.type together');
    }

    if (entryTypes !== undefined && !Array.isArray(entryTypes)) {
      throw new ERR_INVALID_ARG_TYPE('options.entryTypes', 'string[]', entryTypes);
    }
    if (entryTypes !== undefined) this.#types = new Set(entryTypes.filter((each) => supportedEntryTypes.includes(each)));
    else if (supportedEntryTypes.includes(type)) this.#types.add(type);
    if (this.#types.size === 0) return;

    observers.add(this);
    if (buffered && type !== undefined) {
      this.#buffer.push(...require('./timeline').list((entry) => entry.entryType === type));
      schedule();
    }
  }

  disconnect() {
    observers.delete(this);
    this.#types.clear();
    this.#buffer = [];
  }

  takeRecords() {
    const records = this.#buffer;

    this.#buffer = [];

    return records;
  }

  // For publish: takes the entry if it is of a type observed.
  static offer(observer, entry) {
    if (!observer.#types.has(entry.entryType)) return false;
    observer.#buffer.push(entry);

    return true;
  }
}

const { offer } = PerformanceObserver;

delete PerformanceObserver.offer;

function schedule() {
  if (isScheduled) return;
  isScheduled = true;
  require('timers').setImmediate(() => {
    isScheduled = false;
    for (const observer of [ ...observers ]) deliver(observer);
  });
}

function publish(entry) {
  for (const observer of observers) if (offer(observer, entry)) schedule();
}

function defineTag(Class, names) {
  Object.defineProperty(Class.prototype, Symbol.toStringTag, { value: Class.name, configurable: true });
  for (const name of names) Object.defineProperty(Class.prototype, name, { enumerable: true });
}

defineTag(PerformanceObserver, [ 'observe', 'disconnect', 'takeRecords' ]);
defineTag(PerformanceObserverEntryList, [ 'getEntries', 'getEntriesByType', 'getEntriesByName' ]);

module.exports = { PerformanceObserver, PerformanceObserverEntryList, publish };
