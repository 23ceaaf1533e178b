'use strict';

const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { validateObject } = require('internal/validators');

function Url() {
  this.protocol = null;
  this.slashes = null;
  this.auth = null;
  this.host = null;
  this.port = null;
  this.hostname = null;
  this.hash = null;
  this.search = null;
  this.query = null;
  this.pathname = null;
  this.path = null;
  this.href = null;
}

function urlParse(url, parseQueryString, slashesDenoteHost) {
  if (url instanceof Url) return url;

  return new Url().parse(url, parseQueryString, slashesDenoteHost);
}

/** A URL object of the standard, with some of its parts left out. */
function formatStandard(url, options) {
  if (options) validateObject(options, 'options');
  const wants = (part, otherwise) => Boolean(options?.[part] ?? otherwise);
  const { parse } = require('./parser');
  const { serialize } = require('./record');
  const record = parse(url.href);
  if (!wants('fragment', true)) record.fragment = null;
  if (wants('unicode', false) && record.host) record.host = require('internal/idna').toUnicode(record.host);
  if (!wants('search', true)) record.query = null;
  if (!wants('auth', true)) Object.assign(record, { username: '', password: '' });

  return serialize(record);
}

function urlFormat(urlObject, options) {
  if (typeof urlObject === 'string') return urlParse(urlObject).format();

  if (typeof urlObject !== 'object' || urlObject === null) {
    throw new ERR_INVALID_ARG_TYPE('urlObject', [ 'Object', 'string' ], urlObject);
  }
  if (urlObject instanceof require('internal/url').URL) return formatStandard(urlObject, options);

  return Url.prototype.format.call(urlObject);
}

function urlResolve(source, relative) {
  return urlParse(source, false, true).resolve(relative);
}

function urlResolveObject(source, relative) {
  if (!source) return relative;

  return urlParse(source, false, true).resolveObject(relative);
}

// The rest is loaded when it is needed: nearly all who load this module want the standard's URL.
Url.prototype.parse = function parse(url, parseQueryString, slashesDenoteHost) {
  return require('./legacy-parse').parse(this, url, parseQueryString, slashesDenoteHost);
};

function encodeAuth(text) {
  // All that encodeURIComponent leaves, and the colon between the parts.
  return require('querystring').escape(text).replaceAll('%3A', ':');
}

function formatHost({ auth, host, hostname, port }) {
  const credentials = auth ? `${ encodeAuth(auth) }@` : '';
  if (host) return credentials + host;
  if (!hostname) return '';
  const { isIPv6 } = require('./legacy-parse');
  const name = hostname.includes(':') && !isIPv6(hostname) ? `[${ hostname }]` : hostname;

  return `${ credentials }${ name }${ port ? `:${ port }` : '' }`;
}

Url.prototype.format = function format() {
  const { slashed } = require('./legacy-parse');
  let protocol = this.protocol || '';
  let pathname = this.pathname || '';
  let hash = this.hash || '';
  let host = formatHost(this);
  const query = this.query !== null && typeof this.query === 'object'
    ? require('querystring').stringify(this.query) : '';
  let search = this.search || (query && `?${ query }`) || '';

  if (protocol && !protocol.endsWith(':')) protocol += ':';
  pathname = pathname.replaceAll('#', '%23').replaceAll('?', '%3F');

  if (this.slashes || slashed.has(protocol)) {
    if (this.slashes || host) {
      if (pathname && pathname[0] !== '/') pathname = `/${ pathname }`;
      host = `//${ host }`;
    } else if (protocol.startsWith('file')) {
      host = '//';
    }
  }
  search = search.replaceAll('#', '%23');
  if (hash && hash[0] !== '#') hash = `#${ hash }`;
  if (search && search[0] !== '?') search = `?${ search }`;

  return protocol + host + pathname + search + hash;
};

Url.prototype.resolve = function resolve(relative) {
  return this.resolveObject(urlParse(relative, false, true)).format();
};

Url.prototype.resolveObject = function resolveObject(relative) {
  const other = typeof relative === 'string' ? new Url().parse(relative, false, true) : relative;

  return require('./legacy-resolve').resolve(Object.assign(new Url(), this), other);
};

Url.prototype.parseHost = function parseHost() {
  require('./legacy-parse').parseHost(this);
};

module.exports = { Url, urlFormat, urlParse, urlResolve, urlResolveObject };
