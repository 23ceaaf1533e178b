'use strict';

const {
  codes: { ERR_ARG_NOT_ITERABLE, ERR_INVALID_THIS, ERR_INVALID_TUPLE, ERR_MISSING_ARGS }
} = require('internal/errors');
const { validateFunction } = require('internal/validators');
const { customInspectSymbol, defineEnumerable, defineToStringTag } = require('internal/util');
const { parseQuery, serializeQuery } = require('./query');
const { createIteratorClass } = require('./search-params-iterator');

const wellFormed = (value) => `${ value }`.toWellFormed();
const invalidTuple = () => new ERR_INVALID_TUPLE('Each query pair', '[name, value]');

function pairOf(value) {
  const isIterable = value != null && (typeof value === 'object' || typeof value === 'function')
    && typeof value[Symbol.iterator] === 'function';
  if (!isIterable) throw invalidTuple();
  // An array with other than two elements is refused before any is turned into text.
  if (Array.isArray(value) && value.length !== 2) throw invalidTuple();
  const pair = Array.from(value, wellFormed);
  if (pair.length !== 2) throw invalidTuple();

  return pair;
}

function listOfRecord(record) {
  const values = new Map();

  for (const key of Reflect.ownKeys(record)) {
    if (!Object.prototype.propertyIsEnumerable.call(record, key)) continue;
    const name = String.prototype.toWellFormed.call(typeof key === 'symbol' ? `${ key }` : key);
    values.set(name, wellFormed(record[key]));
  }

  return [ ...values ].flat();
}

let listOf;

/** Lets a URL share its query with its parameters. */
let attach;

class URLSearchParams {
  #list = [];
  #onChange;

  static {
    listOf = (params) => params.#list;
    attach = (params, onChange) => {
      params.#onChange = onChange;

      return {
        replace(query) {
          params.#list = query === null ? [] : parseQuery(query);
        }
      };
    };
  }

  constructor(init = undefined) {
    if (init == null) return;

    if (typeof init !== 'object' && typeof init !== 'function') {
      const query = wellFormed(init);
      this.#list = parseQuery(query[0] === '?' ? query.slice(1) : query);

      return;
    }
    const method = init[Symbol.iterator];

    if (method === this[Symbol.iterator] && #list in init) {
      this.#list = init.#list.slice();
    } else if (method == null) {
      this.#list = listOfRecord(init);
    } else {
      if (typeof method !== 'function') throw new ERR_ARG_NOT_ITERABLE('Query pairs');
      for (const pair of init) this.#list.push(...pairOf(pair));
    }
  }

  static #check(value, args, ...names) {
    if (typeof value !== 'object' || value === null || !(#list in value)) throw new ERR_INVALID_THIS('URLSearchParams');
    if (args.length < names.length) throw new ERR_MISSING_ARGS(...names);
  }

  [customInspectSymbol](recurseTimes, ctx) {
    URLSearchParams.#check(this, []);
    if (typeof recurseTimes === 'number' && recurseTimes < 0) return ctx.stylize('[Object]', 'special');
    const { inspect, stripVTControlCharacters } = require('internal/inspect');
    const options = recurseTimes === null ? { ...ctx } : { ...ctx, depth: recurseTimes - 1 };
    const list = this.#list;
    const entries = [];

    for (let i = 0; i < list.length; i += 2) {
      entries.push(`${ inspect(list[i], options) } => ${ inspect(list[i + 1], options) }`);
    }
    const { name } = this.constructor;
    if (entries.length === 0) return `${ name } {}`;
    const length = entries.reduce((sum, entry) => sum + stripVTControlCharacters(entry).length + 2, -2);

    return length > ctx.breakLength ? `${ name } {\n  ${ entries.join(',\n  ') } }` : `${ name } { ${ entries.join(', ') } }`;
  }

  get size() {
    URLSearchParams.#check(this, []);

    return this.#list.length / 2;
  }

  append(name, value) {
    URLSearchParams.#check(this, arguments, 'name', 'value');
    this.#list.push(wellFormed(name), wellFormed(value));
    this.#onChange?.();
  }

  delete(name, value = undefined) {
    URLSearchParams.#check(this, arguments, 'name');
    const key = wellFormed(name);
    const content = value === undefined ? undefined : wellFormed(value);
    const list = this.#list;
    for (let i = 0; i < list.length;) {
      if (list[i] === key && (content === undefined || list[i + 1] === content)) list.splice(i, 2);
      else i += 2;
    }
    this.#onChange?.();
  }

  get(name) {
    URLSearchParams.#check(this, arguments, 'name');
    const key = wellFormed(name);

    for (let i = 0; i < this.#list.length; i += 2) {
      if (this.#list[i] === key) return this.#list[i + 1];
    }

    return null;
  }

  getAll(name) {
    URLSearchParams.#check(this, arguments, 'name');
    const key = wellFormed(name);

    return this.#list.filter((value, i) => i % 2 === 1 && this.#list[i - 1] === key);
  }

  has(name, value = undefined) {
    URLSearchParams.#check(this, arguments, 'name');
    const key = wellFormed(name);
    const content = value === undefined ? undefined : wellFormed(value);

    return this.#list.some((entry, i) => {
      return i % 2 === 0 && entry === key && (content === undefined || this.#list[i + 1] === content);
    });
  }

  set(name, value) {
    URLSearchParams.#check(this, arguments, 'name', 'value');
    const key = wellFormed(name);
    const content = wellFormed(value);
    const list = this.#list;
    let found = false;

    for (let i = 0; i < list.length;) {
      if (list[i] === key && found) {
        list.splice(i, 2);
      } else {
        if (list[i] === key) {
          list[i + 1] = content;
          found = true;
        }
        i += 2;
      }
    }
    if (!found) list.push(key, content);
    this.#onChange?.();
  }

  sort() {
    URLSearchParams.#check(this, []);
    const pairs = [];
    for (let i = 0; i < this.#list.length; i += 2) pairs.push([ this.#list[i], this.#list[i + 1] ]);
    pairs.sort(([ a ], [ b ]) => (a < b ? -1 : a > b ? 1 : 0));
    // The list stays the same object: an iterator may be under way.
    this.#list.splice(0, this.#list.length, ...pairs.flat());
    this.#onChange?.();
  }

  entries() {
    URLSearchParams.#check(this, []);

    return new URLSearchParamsIterator(this, 'key+value');
  }

  forEach(callback, thisArg = undefined) {
    URLSearchParams.#check(this, []);
    validateFunction(callback, 'callback');
    for (let i = 0; i < this.#list.length; i += 2) callback.call(thisArg, this.#list[i + 1], this.#list[i], this);
  }

  keys() {
    URLSearchParams.#check(this, []);

    return new URLSearchParamsIterator(this, 'key');
  }

  values() {
    URLSearchParams.#check(this, []);

    return new URLSearchParamsIterator(this, 'value');
  }

  toString() {
    URLSearchParams.#check(this, []);

    return serializeQuery(this.#list);
  }
}

const URLSearchParamsIterator = createIteratorClass(listOf);

const { prototype } = URLSearchParams;
const iterator = prototype.entries;
defineEnumerable(prototype, Object.getOwnPropertyNames(prototype).slice(1));
defineToStringTag(prototype, 'URLSearchParams');
Object.defineProperty(prototype, Symbol.iterator, {
  __proto__: null, configurable: true, writable: true, value: iterator
});

module.exports = { URLSearchParams, attach };
