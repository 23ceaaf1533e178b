'use strict';

const { codes: { ERR_MISSING_ARGS } } = require('internal/errors');
// Not destructured: a name that is declared twice in the bundle would be changed.
const url = require('../lib/url/url');
const searchParams = require('../lib/url/search-params');
const { hostnameOf } = require('../lib/url/record');
const createFileFunctions = require('../lib/url/files');

function domainToASCII(domain) {
  if (arguments.length < 1) throw new ERR_MISSING_ARGS('domain');

  return hostnameOf(`${ domain }`.toWellFormed()) ?? '';
}

function domainToUnicode(domain) {
  if (arguments.length < 1) throw new ERR_MISSING_ARGS('domain');
  const ascii = hostnameOf(`${ domain }`.toWellFormed());

  return ascii === undefined ? '' : require('internal/idna').toUnicode(ascii);
}

module.exports = {
  URL: url.URL,
  URLSearchParams: searchParams.URLSearchParams,
  domainToASCII,
  domainToUnicode,
  ...createFileFunctions({ URL: url.URL, domainToASCII }),
  // What URL.createObjectURL has given addresses to.
  blobs: new Map()
};
