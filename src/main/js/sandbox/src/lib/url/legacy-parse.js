'use strict';

// url.parse: how Node took URLs apart before the WHATWG standard.

const { codes: { ERR_INVALID_URL } } = require('internal/errors');
const { validateString } = require('internal/validators');
const { domainToASCII } = require('./host');

const protocolPattern = /^[a-z0-9.+-]+:/i;
const portPattern = /:(\d*)$/;
const credentialsPattern = /^\/\/[^@/]+@[^@/]+/;
const simplePathPattern = /^(\/\/?(?!\/)[^?\s]*)(\?[^\s]*)?$/;
const forbiddenInHost = /[\0\t\n\r #%/:<>?@[\\\]^|]/; // eslint-disable-line no-control-regex
const forbiddenInIPv6 = /[\0\t\n\r #%/<>?@\\^|]/; // eslint-disable-line no-control-regex
const longestHostname = 255;

const withColon = (names) => new Set(names.flatMap((name) => [ name, `${ name }:` ]));
const hostless = withColon([ 'javascript' ]);
const slashed = withColon([ 'http', 'https', 'ftp', 'gopher', 'file', 'ws', 'wss' ]);

let hasWarnedOfPort = false;

// Besides what trim() takes, all control characters; not, though, the wider spaces of Unicode.
const outerSpace = /^[\u0000-\u0020\u00a0\ufeff]+|[\u0000-\u0020\u00a0\ufeff]+$/g; // eslint-disable-line no-control-regex

/** The text without space around it, and with slashes for backslashes up to the query or fragment. */
function normalize(url) {
  const text = url.replace(outerSpace, '');
  const end = text.search(/[?#]/);

  return end === -1 ? text.replaceAll('\\', '/') : text.slice(0, end).replaceAll('\\', '/') + text.slice(end);
}

function isIPv6(hostname) {
  return hostname.startsWith('[') && hostname.endsWith(']');
}

const escapes = /[\t\n\r "'<>\\^`{|}]/g;

function escapeUnwise(text) {
  return text.replace(escapes, (character) => {
    return `%${ character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0') }`;
  });
}

/** Where in an authority the host begins, where it ends, and the text without line breaks. */
function findHost(text) {
  let rest = text;
  let at = -1;
  let end = -1;

  for (let i = 0; i < rest.length; i++) {
    const character = rest[i];

    if (character === '\t' || character === '\n' || character === '\r') {
      rest = rest.slice(0, i) + rest.slice(i + 1);
      i--;
    } else if (character === '#' || character === '/' || character === '?') {
      if (end === -1) end = i;
      break;
    } else if (character === '@') {
      // What came before were credentials.
      at = i;
      end = -1;
    } else if (end === -1 && ' "%\';<>\\^`{|}'.includes(character)) {
      end = i;
    }
  }

  return { rest, at, end };
}

/** Splits off what cannot be part of a hostname; it goes to the path. */
function cutHostname(url, rest, source) {
  const { hostname } = url;
  const end = hostname.search(/[/\\#?:]/);
  if (end === -1) return rest;

  if (hostname[end] === ':' && !hasWarnedOfPort) {
    hasWarnedOfPort = true;
    require('process').emitWarning(
      `The URL ${ source } is invalid. Future versions of Node.js will throw an error.`, 'DeprecationWarning', 'DEP0170'
    );
  }
  url.hostname = hostname.slice(0, end);

  return `/${ hostname.slice(end) }${ rest }`;
}

function checkHostname(hostname, isAddress, source) {
  const ascii = isAddress ? hostname : domainToASCII(hostname);
  const forbidden = isAddress ? forbiddenInIPv6 : forbiddenInHost;
  if (ascii === '' || forbidden.test(ascii)) throw new ERR_INVALID_URL(source);

  return ascii;
}

/** Reads credentials, host and port; returns what follows. */
function parseAuthority(url, text, source) {
  const found = findHost(text);
  let { rest } = found;
  if (found.at !== -1) url.auth = decodeURIComponent(rest.slice(0, found.at));
  const end = found.end === -1 ? rest.length : found.end;
  url.host = rest.slice(found.at + 1, end);
  rest = rest.slice(end);
  url.parseHost();
  if (typeof url.hostname !== 'string') url.hostname = '';
  const isAddress = isIPv6(url.hostname);
  if (!isAddress) rest = cutHostname(url, rest, source);
  url.hostname = url.hostname.length > longestHostname ? '' : url.hostname.toLowerCase();
  if (url.hostname !== '') url.hostname = checkHostname(url.hostname, isAddress, source);
  url.host = url.hostname + (url.port ? `:${ url.port }` : '');

  if (isAddress) {
    url.hostname = url.hostname.slice(1, -1);
    if (rest[0] !== '/') rest = `/${ rest }`;
  }

  return rest;
}

function parsedQuery(text) {
  return require('querystring').parse(text);
}

function setSearch(url, search, parseQueryString) {
  if (search !== undefined) {
    url.search = search;
    url.query = parseQueryString ? parsedQuery(search.slice(1)) : search.slice(1);
  } else if (parseQueryString) {
    url.search = null;
    url.query = { __proto__: null };
  }
}

function parseHost(url) {
  let { host } = url;
  const port = portPattern.exec(host);

  if (port !== null) {
    if (port[1] !== '') [ , url.port ] = port;
    host = host.slice(0, -port[0].length);
  }
  if (host) url.hostname = host;
}

/** Fills a Url object from a text. */
function parse(url, source, parseQueryString, slashesDenoteHost) {
  validateString(source, 'url');
  let rest = normalize(source);
  // A path alone is by far the most frequent.
  const simple = !slashesDenoteHost && !/#|^[^?#]*@/.test(source) ? simplePathPattern.exec(rest) : null;

  if (simple !== null) {
    Object.assign(url, { path: rest, href: rest, pathname: simple[1] });
    setSearch(url, simple[2] || undefined, parseQueryString);

    return url;
  }
  const [ proto ] = protocolPattern.exec(rest) ?? [];
  const protocol = proto?.toLowerCase();

  if (proto) {
    url.protocol = protocol;
    rest = rest.slice(proto.length);
  }
  let hasSlashes = false;

  if (slashesDenoteHost || proto || credentialsPattern.test(rest)) {
    hasSlashes = rest.startsWith('//');

    if (hasSlashes && !hostless.has(protocol)) {
      rest = rest.slice(2);
      url.slashes = true;
    }
  }
  const hasAuthority = !hostless.has(protocol) && (hasSlashes || (proto && !slashed.has(proto)));
  if (hasAuthority) rest = parseAuthority(url, rest, source);
  if (!hostless.has(protocol)) rest = escapeUnwise(rest);

  const [ , pathname, search, hash ] = /^([^?#]*)(\?[^#]*)?(#[^]*)?$/.exec(rest);
  if (hash !== undefined) url.hash = hash;
  setSearch(url, search, parseQueryString);
  if (pathname !== '') url.pathname = pathname;
  if (slashed.has(protocol) && url.hostname && !url.pathname) url.pathname = '/';
  if (url.pathname || url.search) url.path = (url.pathname || '') + (url.search || '');
  url.href = url.format();

  return url;
}

module.exports = { hostless, isIPv6, parse, parseHost, slashed };
