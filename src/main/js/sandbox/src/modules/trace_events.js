'use strict';
// Tracing can be switched on and off; nobody collects what is traced.

const { codes } = require('internal/errors');
const { validateObject, validateStringArray } = require('internal/validators');

const enabled = new Set();
const kCustomInspect = Symbol.for('nodejs.util.inspect.custom');

const kCategories = Symbol('kCategories');
const kEnabled = Symbol('kEnabled');

class Tracing {
  constructor(categories) {
    this[kCategories] = categories;
    this[kEnabled] = false;
  }

  enable() {
    this[kEnabled] = true;
    enabled.add(this);
  }

  disable() {
    this[kEnabled] = false;
    enabled.delete(this);
  }

  get enabled() {
    return this[kEnabled];
  }

  get categories() {
    return this[kCategories].join(',');
  }

  [kCustomInspect](depth) {
    if (typeof depth === 'number' && depth < 0) return this;

    return `Tracing ${ require('util').format({ enabled: this.enabled, categories: this.categories }) }`;
  }
}

function createTracing(options) {
  validateObject(options, 'options');
  validateStringArray(options.categories, 'options.categories');
  if (options.categories.length <= 0) throw new codes.ERR_TRACE_EVENTS_CATEGORY_REQUIRED();

  return new Tracing(options.categories);
}

function getEnabledCategories() {
  const names = [ ...enabled ].flatMap((tracing) => tracing.categories.split(','));

  return names.length > 0 ? [ ...new Set(names) ].sort().join(',') : undefined;
}

module.exports = { createTracing, getEnabledCategories };
