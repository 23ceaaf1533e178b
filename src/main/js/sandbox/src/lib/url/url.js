'use strict';

const { codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_URL, ERR_MISSING_ARGS } } = require('internal/errors');
const { customInspectSymbol, defineEnumerable, defineToStringTag } = require('internal/util');
const { parse } = require('./parser');
const { hostOf, originOf, pathOf, serialize, setters } = require('./record');
const { URLSearchParams, attach } = require('./search-params');

const quiet = Symbol('kParseURL');

function constructorOf(object) {
  for (let prototype = object; prototype !== null; prototype = Object.getPrototypeOf(prototype)) {
    const Class = Object.getOwnPropertyDescriptor(prototype, 'constructor')?.value;
    if (typeof Class === 'function' && Class.name !== '') return Class;
  }

  return undefined;
}

/** The record of a URL; undefined if the text, or the base, is none. */
function parseAgainst(text, baseText) {
  if (baseText === undefined) return parse(text.toWellFormed());
  const base = parse(baseText.toWellFormed());

  return base && parse(text.toWellFormed(), base);
}

// Node's parser makes this error itself, without the code in its stack.
function invalidURL(text, base) {
  const error = new TypeError('Invalid URL');
  Object.assign(error, { code: 'ERR_INVALID_URL', input: text.toWellFormed() });
  if (base !== undefined) error.base = base.toWellFormed();
  Error.captureStackTrace(error, URL);

  return error;
}

const shownParts = [
  'href', 'origin', 'protocol', 'username', 'password', 'host', 'hostname', 'port', 'pathname', 'search',
  'searchParams', 'hash'
];

class URL {
  #context;
  // The record as text, until something changes.
  #href;
  #searchParams;
  #sharedQuery;

  constructor(input, base = undefined, parseSymbol = undefined) {
    if (arguments.length === 0) throw new ERR_MISSING_ARGS('url');
    const text = `${ input }`;
    const baseText = base === undefined ? undefined : `${ base }`;
    const record = parseAgainst(text, baseText);
    if (record === undefined && parseSymbol !== quiet) throw invalidURL(text, baseText);
    this.#context = record;
  }

  static parse(input, base = undefined) {
    if (arguments.length === 0) throw new ERR_MISSING_ARGS('url');
    const url = new URL(input, base, quiet);

    return url.#context === undefined ? null : url;
  }

  static canParse(url, base = undefined) {
    if (arguments.length === 0) throw new ERR_MISSING_ARGS('url');

    return parseAgainst(`${ url }`, base === undefined ? undefined : `${ base }`) !== undefined;
  }

  [customInspectSymbol](depth, opts) {
    if (typeof depth === 'number' && depth < 0) return this;
    const constructor = constructorOf(this) || URL;
    const shown = { __proto__: { constructor } };
    for (const part of shownParts) shown[part] = this[part];

    return `${ constructor.name } ${ require('internal/inspect').inspect(shown, opts) }`;
  }

  static #change(url, part, value) {
    setters[part](url.#context, `${ value }`.toWellFormed());
    url.#href = undefined;
  }

  #serialized() {
    return this.#href ??= serialize(this.#context);
  }

  #search() {
    return this.#context.query ? `?${ this.#context.query }` : '';
  }

  #shareQuery() {
    this.#sharedQuery?.replace(this.#context.query);
  }

  toString() {
    return this.#serialized();
  }

  get href() {
    return this.#serialized();
  }

  set href(value) {
    // Asked first: whether this is a URL at all.
    this.#context;
    const text = `${ value }`;
    const record = parse(text.toWellFormed());
    if (record === undefined) throw new ERR_INVALID_URL(text);
    this.#context = record;
    this.#href = undefined;
    this.#shareQuery();
  }

  get origin() {
    return originOf(this.#context);
  }

  get protocol() {
    return `${ this.#context.scheme }:`;
  }

  set protocol(value) {
    URL.#change(this, 'protocol', value);
  }

  get username() {
    return this.#context.username;
  }

  set username(value) {
    URL.#change(this, 'username', value);
  }

  get password() {
    return this.#context.password;
  }

  set password(value) {
    URL.#change(this, 'password', value);
  }

  get host() {
    return hostOf(this.#context);
  }

  set host(value) {
    URL.#change(this, 'host', value);
  }

  get hostname() {
    return this.#context.host ?? '';
  }

  set hostname(value) {
    URL.#change(this, 'hostname', value);
  }

  get port() {
    return `${ this.#context.port ?? '' }`;
  }

  set port(value) {
    URL.#change(this, 'port', value);
  }

  get pathname() {
    return pathOf(this.#context);
  }

  set pathname(value) {
    URL.#change(this, 'pathname', value);
  }

  get search() {
    return this.#search();
  }

  set search(value) {
    URL.#change(this, 'search', value);
    this.#shareQuery();
  }

  get searchParams() {
    if (this.#searchParams === undefined) {
      this.#searchParams = new URLSearchParams(`?${ this.#context.query ?? '' }`);
      this.#sharedQuery = attach(this.#searchParams, () => URL.#change(this, 'search', this.#searchParams));
    }

    return this.#searchParams;
  }

  get hash() {
    return this.#context.fragment ? `#${ this.#context.fragment }` : '';
  }

  set hash(value) {
    URL.#change(this, 'hash', value);
  }

  toJSON() {
    return this.#serialized();
  }
}

defineToStringTag(URL.prototype, 'URL');
defineEnumerable(URL.prototype, [ 'toString', ...shownParts, 'toJSON' ]);
defineEnumerable(URL, [ 'parse', 'canParse' ]);

// Blobs and what addresses them are one module's; it is rarely needed.
function createObjectURL(obj) {
  return require('internal/blob').createObjectURL(obj);
}

function revokeObjectURL(url) {
  if (arguments.length === 0) throw new ERR_MISSING_ARGS('url');
  require('internal/blob').revokeObjectURL(url);
}

Object.defineProperties(URL, {
  createObjectURL: {
    __proto__: null, configurable: true, writable: true, enumerable: true, value: createObjectURL
  },
  revokeObjectURL: {
    __proto__: null, configurable: true, writable: true, enumerable: true, value: revokeObjectURL
  }
});

module.exports = { URL };
