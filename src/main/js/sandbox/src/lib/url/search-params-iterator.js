'use strict';

const { codes: { ERR_INVALID_THIS } } = require('internal/errors');
const { customInspectSymbol, defineEnumerable, defineToStringTag } = require('internal/util');

const IteratorPrototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));

/** The class of the iterators over parameters, whose list `listOf` gives. */
function createIteratorClass(listOf) {
  class URLSearchParamsIterator {
    #target;
    #kind;
    #index = 0;

    constructor(target, kind) {
      this.#target = target;
      this.#kind = kind;
    }

    static #check(value) {
      if (typeof value !== 'object' || value === null || !(#target in value)) {
        throw new ERR_INVALID_THIS('URLSearchParamsIterator');
      }
    }

    #entry(list, i) {
      if (this.#kind === 'key') return list[i];

      return this.#kind === 'value' ? list[i + 1] : [ list[i], list[i + 1] ];
    }

    next() {
      URLSearchParamsIterator.#check(this);
      const list = listOf(this.#target);
      const index = this.#index;
      if (index >= list.length) return { value: undefined, done: true };
      this.#index = index + 2;

      return { value: this.#entry(list, index), done: false };
    }

    [customInspectSymbol](recurseTimes, ctx) {
      URLSearchParamsIterator.#check(this);
      if (typeof recurseTimes === 'number' && recurseTimes < 0) return ctx.stylize('[Object]', 'special');
      const { inspect } = require('internal/inspect');
      const options = recurseTimes === null ? { ...ctx } : { ...ctx, depth: recurseTimes - 1 };
      const list = listOf(this.#target);
      const rest = [];
      for (let i = this.#index; i < list.length; i += 2) rest.push(this.#entry(list, i));
      const texts = rest.map((entry) => inspect(entry, options));
      const isLong = inspect(rest, options).includes('\n');

      return `${ this[Symbol.toStringTag] } {${ isLong ? `\n  ${ texts.join(',\n  ') }` : ` ${ texts.join(', ') }` } }`;
    }
  }

  delete URLSearchParamsIterator.prototype.constructor;
  Object.setPrototypeOf(URLSearchParamsIterator.prototype, IteratorPrototype);
  defineToStringTag(URLSearchParamsIterator.prototype, 'URLSearchParams Iterator');
  defineEnumerable(URLSearchParamsIterator.prototype, [ 'next' ]);

  return URLSearchParamsIterator;
}

module.exports = { createIteratorClass };
