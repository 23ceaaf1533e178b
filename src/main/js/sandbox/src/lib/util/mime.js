'use strict';

// util.MIMEType and util.MIMEParams, after the WHATWG MIME Sniffing Standard.

const { codes: { ERR_INVALID_MIME_SYNTAX } } = require('internal/errors');

const notToken = /[^!#$%&'*+\-.^_`|~A-Za-z0-9]/;
const notQuotable = /[^\t\u0020-~\u0080-\u00FF]/;
const quotedValue = /^(?:([\\]$)|[\\][\s\S]|[^"])*(?:(")|$)/u;

const lower = (text) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
const trimStart = (text) => text.replace(/^[\r\n\t ]+/, '');
const trimEnd = (text) => text.replace(/[\r\n\t ]+$/, '');

function checkToken(kind, text, shown = text) {
  const invalid = text.search(notToken);
  if (text === '' || invalid !== -1) throw new ERR_INVALID_MIME_SYNTAX(kind, shown, invalid);
}

function split(text) {
  const source = trimStart(text);
  const slash = source.indexOf('/');
  const type = slash === -1 ? source : source.slice(0, slash);
  const invalid = type.search(notToken);
  if (type === '' || invalid !== -1 || slash === -1) throw new ERR_INVALID_MIME_SYNTAX('type', text, invalid);
  const semicolon = source.indexOf(';', slash + 1);
  const end = semicolon === -1 ? source.length : semicolon;
  const subtype = trimEnd(source.slice(slash + 1, end));
  checkToken('subtype', subtype, text);

  return { type: lower(type), subtype: lower(subtype), parameters: source.slice(end + 1) };
}

/** Calls back with each parameter that is well formed, the first of a name wins. */
function parseParameters(text, add) {
  const source = trimEnd(text);
  let position = 0;

  while (position < source.length) {
    position = source.length - trimStart(source.slice(position)).length;
    const rest = source.slice(position).search(/[;=]|$/);
    const name = lower(source.slice(position, position + rest));
    position += rest + 1;
    if (position > source.length) break;
    if (source[position - 1] === ';') continue;
    if (position >= source.length) break;
    let value;

    if (source[position] === '"') {
      const [ raw, backslash, quote ] = quotedValue.exec(source.slice(position + 1));
      const inside = backslash || quote ? raw.slice(0, -1) : raw;
      value = inside.replace(/\\([\s\S])/g, '$1') + (backslash ? '\\' : '');
      position += 1 + raw.length;
    } else {
      const semicolon = source.indexOf(';', position);
      const end = semicolon === -1 ? source.length : semicolon;
      value = trimEnd(source.slice(position, end));
      position = end;
      if (value === '') continue;
    }
    if (name !== '' && !notToken.test(name) && !notQuotable.test(value)) add(name, value);
    position++;
  }
}

function encode(value) {
  if (value.length === 0) return '""';

  return notToken.test(value) ? `"${ value.replace(/["\\]/g, '\\$&') }"` : value;
}

class MIMEParams {
  #data = new Map();
  #source = '';

  static of(source) {
    const parameters = new MIMEParams();
    parameters.#source = source;

    return parameters;
  }

  // Most who ask for a type never look at its parameters.
  #parsed() {
    if (this.#source !== '') {
      const source = this.#source;
      this.#source = '';
      parseParameters(source, (name, value) => {
        if (!this.#data.has(name)) this.#data.set(name, value);
      });
    }

    return this.#data;
  }

  delete(name) {
    this.#parsed().delete(name);
  }

  get(name) {
    const data = this.#parsed();

    return data.has(name) ? data.get(name) : null;
  }

  has(name) {
    return this.#parsed().has(name);
  }

  set(name, value) {
    const data = this.#parsed();
    const key = `${ name }`;
    const text = `${ value }`;
    checkToken('parameter name', key);
    const invalid = text.search(notQuotable);
    if (invalid !== -1) throw new ERR_INVALID_MIME_SYNTAX('parameter value', text, invalid);
    data.set(key, text);
  }

  * entries() {
    yield* this.#parsed().entries();
  }

  * keys() {
    yield* this.#parsed().keys();
  }

  * values() {
    yield* this.#parsed().values();
  }

  toString() {
    return Array.from(this.#parsed(), ([ name, value ]) => `${ name }=${ encode(value) }`).join(';');
  }
}

const parametersOf = MIMEParams.of;
delete MIMEParams.of;
const stringify = MIMEParams.prototype.toString;

Object.defineProperty(MIMEParams.prototype, Symbol.iterator, {
  __proto__: null, configurable: true, value: MIMEParams.prototype.entries, writable: true
});
Object.defineProperty(MIMEParams.prototype, 'toJSON', {
  __proto__: null, configurable: true, value: stringify, writable: true
});

class MIMEType {
  #type;
  #subtype;
  #parameters;

  constructor(string) {
    const { type, subtype, parameters } = split(`${ string }`);
    this.#type = type;
    this.#subtype = subtype;
    this.#parameters = parametersOf(parameters);
  }

  get type() {
    return this.#type;
  }

  set type(v) {
    const text = `${ v }`;
    checkToken('type', text);
    this.#type = lower(text);
  }

  get subtype() {
    return this.#subtype;
  }

  set subtype(v) {
    const text = `${ v }`;
    checkToken('subtype', text);
    this.#subtype = lower(text);
  }

  get essence() {
    return `${ this.#type }/${ this.#subtype }`;
  }

  get params() {
    return this.#parameters;
  }

  toString() {
    const parameters = Reflect.apply(stringify, this.#parameters, []);

    return parameters ? `${ this.essence };${ parameters }` : `${ this.#type }/${ this.#subtype }`;
  }
}

Object.defineProperty(MIMEType.prototype, 'toJSON', {
  __proto__: null, configurable: true, value: MIMEType.prototype.toString, writable: true
});

module.exports = { MIMEParams, MIMEType };
