'use strict';
// Tracing can be switched on and off; nobody collects what is traced.

const { codes } = require('internal/errors');
const { validateObject, validateStringArray } = require('internal/validators');

const enabled = new Set();
const kCustomInspect = Symbol.for('nodejs.util.inspect.custom');

class Tracing {
  #categories;
  #isEnabled = false;

  constructor(categories) {
    this.#categories = categories;
  }

  enable() {
    this.#isEnabled = true;
    enabled.add(this);
  }

  disable() {
    this.#isEnabled = false;
    enabled.delete(this);
  }

  get enabled() {
    return this.#isEnabled;
  }

  get categories() {
    return this.#categories.join(',');
  }

  [kCustomInspect](depth, options) {
    if (typeof depth === 'number' && depth < 0) return this;

    return `Tracing ${ require('util').inspect({ enabled: this.enabled, categories: this.categories }, { ...options, depth: options.depth == null ? null : options.depth - 1 }) }`;
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
