'use strict';

const { codes: { ERR_INVALID_URI } } = require('internal/errors');

const DEFAULT_MAX_KEYS = 1000;

function hexDigit(code) {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;

  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

function unescapeBuffer(s, decodeSpaces) {
  const { Buffer } = require('buffer');
  const bytes = Buffer.allocUnsafe(s.length);
  let size = 0;

  for (let i = 0; i < s.length; i++) {
    let code = s.charCodeAt(i);
    if (code === 43 && decodeSpaces) {
      code = 32;
    } else if (code === 37) {
      const high = hexDigit(s.charCodeAt(i + 1));
      const low = hexDigit(s.charCodeAt(i + 2));
      if (high >= 0 && low >= 0) {
        code = high * 16 + low;
        i += 2;
      }
    }
    bytes[size++] = code;
  }

  return size === bytes.length ? bytes : bytes.slice(0, size);
}

function qsUnescape(s, decodeSpaces) {
  try {
    return decodeURIComponent(s);
  } catch {
    return querystring.unescapeBuffer(s, decodeSpaces).toString();
  }
}

// Node makes one character of a surrogate and whatever follows it, and fails only if nothing does.
function pairSurrogates(text) {
  return text.replace(/[\uD800-\uDFFF]([^]?)/g, (pair, next) => {
    if (next === '') throw new ERR_INVALID_URI();

    return String.fromCodePoint(0x10000 + ((pair.charCodeAt(0) & 0x3FF) << 10 | next.charCodeAt(0) & 0x3FF));
  });
}

function qsEscape(str) {
  const text = typeof str === 'string' ? str : typeof str === 'object' ? String(str) : `${ str }`;

  try {
    return encodeURIComponent(text);
  } catch {
    return encodeURIComponent(pairSurrogates(text));
  }
}

function primitiveText(value) {
  switch (typeof value) {
    case 'string': return value;
    case 'number': return Number.isFinite(value) ? `${ value }` : '';
    case 'bigint': case 'boolean': return `${ value }`;
    default: return '';
  }
}

function stringify(obj, sep, eq, options) {
  if (obj === null || typeof obj !== 'object') return '';

  const encode = typeof options?.encodeURIComponent === 'function' ? options.encodeURIComponent : querystring.escape;
  const encodeValue = (value) => {
    const text = primitiveText(value);

    return text === '' && encode === qsEscape ? '' : encode(text);
  };
  const pairs = [];
  for (const key of Object.keys(obj)) {
    const start = `${ encodeValue(key) }${ eq || '=' }`;
    const value = obj[key];
    if (Array.isArray(value)) {
      for (const item of value) pairs.push(`${ start }${ encodeValue(item) }`);
    } else {
      pairs.push(`${ start }${ encodeValue(value) }`);
    }
  }

  return pairs.join(sep || '&');
}

function decodeWith(decode, text) {
  try {
    return decode(text);
  } catch {
    return querystring.unescape(text, true);
  }
}

function addPair(result, key, value) {
  const current = result[key];
  if (current === undefined) result[key] = value;
  else if (Array.isArray(current)) current.push(value);
  else result[key] = [ current, value ];
}

function parse(qs, sep, eq, options) {
  const result = { __proto__: null };
  if (typeof qs !== 'string' || qs.length === 0) return result;

  const separator = sep ? `${ sep }` : '&';
  const equals = eq ? `${ eq }` : '=';
  const maxKeys = typeof options?.maxKeys === 'number' ? options.maxKeys : DEFAULT_MAX_KEYS;
  const decode = typeof options?.decodeURIComponent === 'function' ? options.decodeURIComponent : querystring.unescape;
  const isCustom = decode !== qsUnescape;

  // A custom decoder sees everything, the usual one only what holds an escape.
  const decodePart = (part) => {
    if (part === '') return part;
    const text = part.includes('+') ? part.replace(/\+/g, isCustom ? '%20' : ' ') : part;

    return isCustom || /%[0-9A-Fa-f]{2}/.test(text) ? decodeWith(decode, text) : text;
  };

  let segments = qs.split(separator);
  if (maxKeys > 0 && Number.isInteger(maxKeys) && segments.length > maxKeys) segments = segments.slice(0, maxKeys);

  for (const segment of segments) {
    if (segment === '') continue;
    const index = segment.indexOf(equals);
    const key = index === -1 ? segment : segment.slice(0, index);
    const value = index === -1 ? '' : segment.slice(index + equals.length);
    addPair(result, decodePart(key), decodePart(value));
  }

  return result;
}

const querystring = module.exports = {
  unescapeBuffer,
  unescape: qsUnescape,
  escape: qsEscape,
  stringify,
  encode: stringify,
  parse,
  decode: parse
};
