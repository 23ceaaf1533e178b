'use strict';
// Checks of header names and values.

const { codes, hideStackFrames } = require('internal/errors');

const token = /^[\^_`a-zA-Z\-0-9!#$%&'*+.|~]+$/;
const forbidden = /[^\t\x20-\x7e\x80-\xff]/;

const validateHeaderName = hideStackFrames((name, label) => {
  if (typeof name !== 'string' || !token.test(name)) throw new codes.ERR_INVALID_HTTP_TOKEN(label || 'Header name', name);
});

const validateHeaderValue = hideStackFrames((name, value) => {
  if (value === undefined) throw new codes.ERR_HTTP_INVALID_HEADER_VALUE(value, name);
  if (forbidden.test(value)) throw new codes.ERR_INVALID_CHAR('header content', name);
});

// The trailers after a body, of [ name, value ] pairs; `isUnique` says of which a list makes one line.
function trailerOf(pairs, isUnique) {
  let text = '';

  for (const [ name, value ] of pairs) {
    validateHeaderName(name, 'Trailer name');
    const items = Array.isArray(value) && value.length > 1 && !isUnique(name.toLowerCase()) ? value : [ [].concat(value).join('; ') ];

    for (const item of items) {
      if (forbidden.test(item)) throw new codes.ERR_INVALID_CHAR('trailer content', name);
      text += `${ name }: ${ item }\r\n`;
    }
  }

  return text;
}

module.exports = { isForbidden: (text) => forbidden.test(text), trailerOf, validateHeaderName, validateHeaderValue };
