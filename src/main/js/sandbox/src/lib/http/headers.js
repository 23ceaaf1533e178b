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

module.exports = { validateHeaderName, validateHeaderValue };
