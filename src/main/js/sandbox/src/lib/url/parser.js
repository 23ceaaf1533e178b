'use strict';

// The URL parser of the WHATWG URL Standard, section 4.4. Where the standard goes from state to state character
// by character, this takes the input apart piece by piece.

const { encode, sets } = require('./percent');
const { parseHost } = require('./host');
const {
  addSegments, driveLetter, normalizedDriveLetter, parseOpaquePath, parsePath, parsePathStart, parseRest, shortenPath
} = require('./path');
const { defaultPorts, isSlash, isSpecial } = require('./scheme');

const outerSpace = /^[\u0000-\u0020]+|[\u0000-\u0020]+$/g; // eslint-disable-line no-control-regex
const schemePattern = /^([a-zA-Z][a-zA-Z\d+\-.]*):/;
const startsWithDriveLetter = /^[a-zA-Z][:|](?:[/\\?#]|$)/;

function setCredentials(url, text) {
  const colon = text.indexOf(':');
  url.username = encode(colon === -1 ? text : text.slice(0, colon), sets.userinfo);
  if (colon !== -1) url.password = encode(text.slice(colon + 1), sets.userinfo);
}

/** Where the port begins behind a host, which may have colons of its own in brackets; -1 without a port. */
function portStart(text) {
  let inBrackets = false;

  for (let i = 0; i < text.length; i++) {
    if (text[i] === '[') inBrackets = true;
    else if (text[i] === ']') inBrackets = false;
    else if (text[i] === ':' && !inBrackets) return i;
  }

  return -1;
}

/** The number of a port, null for the scheme's own or none; undefined if it is no port. */
function parsePort(url, digits) {
  if (digits === '') return null;
  const port = Number(digits);
  if (!/^\d+$/.test(digits) || port > 65535) return undefined;

  return port === defaultPorts[url.scheme] ? null : port;
}

function parseAuthority(url, rest) {
  const end = rest.search(isSpecial(url) ? /[/\\?#]/ : /[/?#]/);
  const authority = end === -1 ? rest : rest.slice(0, end);
  const at = authority.lastIndexOf('@');
  const hostAndPort = authority.slice(at + 1);
  if (at !== -1 && hostAndPort === '') return undefined;
  if (at !== -1) setCredentials(url, authority.slice(0, at));
  const colon = portStart(hostAndPort);
  const hostText = colon === -1 ? hostAndPort : hostAndPort.slice(0, colon);
  if (hostText === '' && (colon !== -1 || isSpecial(url))) return undefined;
  const host = parseHost(hostText, isSpecial(url));
  const port = colon === -1 ? null : parsePort(url, hostAndPort.slice(colon + 1));
  if (host === undefined || port === undefined) return undefined;
  Object.assign(url, { host, port });

  return parsePathStart(url, end === -1 ? '' : rest.slice(end));
}

const parseSpecialAuthority = (url, rest) => parseAuthority(url, rest.replace(/^[/\\]+/, ''));

function copyAuthority(url, { username, password, host, port }) {
  Object.assign(url, { username, password, host, port });
}

function parseRelative(url, rest, base) {
  if (isSlash(url, rest[0])) {
    if (isSpecial(url) && isSlash(url, rest[1])) return parseSpecialAuthority(url, rest);
    if (rest[1] === '/') return parseAuthority(url, rest.slice(2));
    copyAuthority(url, base);

    return parsePath(url, rest);
  }
  copyAuthority(url, base);
  url.path = base.path.slice();
  url.query = base.query;
  if (rest === '' || rest[0] === '?' || rest[0] === '#') return parseRest(url, rest);
  url.query = null;
  shortenPath(url);
  // What is left is a folder's path: the rest is not cut off at its slash.
  addRelativePath(url, rest);

  return url;
}

function addRelativePath(url, rest) {
  const end = rest.search(/[?#]/);
  addSegments(url, end === -1 ? rest : rest.slice(0, end));
  if (end !== -1) parseRest(url, rest.slice(end));
}

function parseFileHost(url, rest) {
  const end = rest.search(/[/\\?#]/);
  const text = end === -1 ? rest : rest.slice(0, end);
  if (driveLetter.test(text)) return parsePath(url, `/${ rest }`);
  const host = text === '' ? '' : parseHost(text, true);
  if (host === undefined) return undefined;
  url.host = host === 'localhost' ? '' : host;

  return parsePathStart(url, end === -1 ? '' : rest.slice(end));
}

function parseFileRelative(url, rest, base) {
  url.host = base.host;
  url.path = base.path.slice();
  url.query = base.query;
  if (rest === '' || rest[0] === '?' || rest[0] === '#') return parseRest(url, rest);
  url.query = null;
  if (startsWithDriveLetter.test(rest)) url.path = [];
  else shortenPath(url);
  addRelativePath(url, rest);

  return url;
}

function parseFile(url, rest, base) {
  url.scheme = 'file';
  url.host = '';
  const fileBase = base?.scheme === 'file' ? base : undefined;

  if (isSlash(url, rest[0])) {
    if (isSlash(url, rest[1])) return parseFileHost(url, rest.slice(2));

    if (fileBase) {
      url.host = fileBase.host;
      const [ drive ] = fileBase.path;
      const keepsDrive = !startsWithDriveLetter.test(rest.slice(1)) && normalizedDriveLetter.test(drive);
      if (keepsDrive) url.path.push(drive);
    }

    return parsePath(url, rest);
  }
  if (fileBase) return parseFileRelative(url, rest, fileBase);
  addRelativePath(url, rest);

  return url;
}

function parseWithoutScheme(url, input, base) {
  if (base === undefined) return undefined;
  url.scheme = base.scheme;

  if (typeof base.path === 'string') {
    if (input[0] !== '#') return undefined;
    Object.assign(url, { path: base.path, query: base.query, host: base.host });

    return parseRest(url, input);
  }

  return base.scheme === 'file' ? parseFile(url, input, base) : parseRelative(url, input, base);
}

/** The record of a URL that holds nothing yet. */
function emptyRecord(scheme = '') {
  return { scheme, username: '', password: '', host: null, port: null, path: [], query: null, fragment: null };
}

/** Parses a URL. Returns its record, or undefined if it is none. */
function parse(text, base) {
  const input = text.replace(outerSpace, '').replace(/[\t\n\r]/g, '');
  const match = schemePattern.exec(input);
  if (match === null) return parseWithoutScheme(emptyRecord(), input, base);
  const url = emptyRecord(match[1].toLowerCase());
  const rest = input.slice(match[0].length);
  if (url.scheme === 'file') return parseFile(url, rest, base);

  if (isSpecial(url)) {
    const isRelative = base?.scheme === url.scheme && !rest.startsWith('//');

    return isRelative ? parseRelative(url, rest, base) : parseSpecialAuthority(url, rest);
  }
  if (rest.startsWith('//')) return parseAuthority(url, rest.slice(2));

  return rest[0] === '/' ? parsePath(url, rest) : parseOpaquePath(url, rest);
}

module.exports = { parse, parsePort, portStart };
