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
  #record;
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
    this.#record = record;
  }

  static parse(input, base = undefined) {
    if (arguments.length === 0) throw new ERR_MISSING_ARGS('url');
    const url = new URL(input, base, quiet);

    return url.#record === undefined ? null : url;
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

  #set(part, value) {
    setters[part](this.#record, `${ value }`.toWellFormed());
    this.#href = undefined;
  }

  #shareQuery() {
    this.#sharedQuery?.replace(this.#record.query);
  }

  toString() {
    return this.#href ??= serialize(this.#record);
  }

  get href() {
    return this.#href ??= serialize(this.#record);
  }

  set href(value) {
    const text = `${ value }`;
    const record = parse(text.toWellFormed());
    if (record === undefined) throw new ERR_INVALID_URL(text);
    this.#record = record;
    this.#href = undefined;
    this.#shareQuery();
  }

  get origin() {
    return originOf(this.#record);
  }

  get protocol() {
    return `${ this.#record.scheme }:`;
  }

  set protocol(value) {
    this.#set('protocol', value);
  }

  get username() {
    return this.#record.username;
  }

  set username(value) {
    this.#set('username', value);
  }

  get password() {
    return this.#record.password;
  }

  set password(value) {
    this.#set('password', value);
  }

  get host() {
    return hostOf(this.#record);
  }

  set host(value) {
    this.#set('host', value);
  }

  get hostname() {
    return this.#record.host ?? '';
  }

  set hostname(value) {
    this.#set('hostname', value);
  }

  get port() {
    return `${ this.#record.port ?? '' }`;
  }

  set port(value) {
    this.#set('port', value);
  }

  get pathname() {
    return pathOf(this.#record);
  }

  set pathname(value) {
    this.#set('pathname', value);
  }

  get search() {
    return this.#record.query ? `?${ this.#record.query }` : '';
  }

  set search(value) {
    this.#set('search', value);
    this.#shareQuery();
  }

  get searchParams() {
    if (this.#searchParams === undefined) {
      this.#searchParams = new URLSearchParams(this.#record.query ?? '');
      this.#sharedQuery = attach(this.#searchParams, () => this.#set('search', this.#searchParams));
    }

    return this.#searchParams;
  }

  get hash() {
    return this.#record.fragment ? `#${ this.#record.fragment }` : '';
  }

  set hash(value) {
    this.#set('hash', value);
  }

  toJSON() {
    return this.#href ??= serialize(this.#record);
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
