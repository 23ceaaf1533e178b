'use strict';

const { codes: { ERR_MISSING_ARGS } } = require('internal/errors');
const { URL } = require('../lib/url/url');
const { URLSearchParams } = require('../lib/url/search-params');
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
  URL,
  URLSearchParams,
  domainToASCII,
  domainToUnicode,
  ...createFileFunctions({ URL, domainToASCII })
};
