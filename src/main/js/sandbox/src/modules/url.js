'use strict';

const { validateString } = require('internal/validators');
const internalUrl = require('internal/url');
const legacy = require('../lib/url/legacy');

function pathToFileURL(path, options) {
  validateString(path, 'path');

  return internalUrl.pathToFileURL(path, options);
}

module.exports = {
  Url: legacy.Url,
  parse: legacy.urlParse,
  resolve: legacy.urlResolve,
  resolveObject: legacy.urlResolveObject,
  format: legacy.urlFormat,
  URL: internalUrl.URL,
  URLSearchParams: internalUrl.URLSearchParams,
  domainToASCII: internalUrl.domainToASCII,
  domainToUnicode: internalUrl.domainToUnicode,
  pathToFileURL,
  fileURLToPath: internalUrl.fileURLToPath,
  urlToHttpOptions: internalUrl.urlToHttpOptions
};
