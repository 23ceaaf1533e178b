'use strict';

// File URLs to paths and back, and URLs as http.request takes them.

const {
  codes: {
    ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_INVALID_FILE_URL_HOST, ERR_INVALID_FILE_URL_PATH,
    ERR_INVALID_URL_SCHEME
  }
} = require('internal/errors');

function isURL(value) {
  return Boolean(value?.href && value.protocol && value.auth === undefined && value.path === undefined);
}

function windowsPath({ hostname, pathname }) {
  if (/%2f|%5c/i.test(pathname)) throw new ERR_INVALID_FILE_URL_PATH('must not include encoded \\ or / characters');
  const path = decodeURIComponent(pathname.replaceAll('/', '\\'));
  if (hostname !== '') return `\\\\${ require('internal/idna').toUnicode(hostname) }${ path }`;
  if (!/^.[a-z]:/is.test(path)) throw new ERR_INVALID_FILE_URL_PATH('must be absolute');

  return path.slice(1);
}

function posixPath({ hostname, pathname }) {
  if (hostname !== '') throw new ERR_INVALID_FILE_URL_HOST(require('process').platform);
  if (/%2f/i.test(pathname)) throw new ERR_INVALID_FILE_URL_PATH('must not include encoded / characters');

  return decodeURIComponent(pathname);
}

// Characters that a URL's path would not keep, or not as they are.
const special = /[%\t\n\r "#?[\]^|~]/g;

function encodePath(path, keepsBackslash) {
  const text = path.replace(special, (character) => encodeCharacter(character));

  return keepsBackslash ? text : text.replaceAll('\\', '%5C');
}

function encodeCharacter(character) {
  return `%${ character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0') }`;
}

module.exports = ({ URL, domainToASCII }) => {
  function fileURLToPath(path, options = undefined) {
    const url = typeof path === 'string' ? new URL(path) : path;
    if (!isURL(url)) throw new ERR_INVALID_ARG_TYPE('path', [ 'string', 'URL' ], path);
    if (url.protocol !== 'file:') throw new ERR_INVALID_URL_SCHEME('file');
    const isWindows = options?.windows ?? require('process').platform === 'win32';

    return isWindows ? windowsPath(url) : posixPath(url);
  }

  function uncURL(filepath) {
    const isExtended = filepath.startsWith('\\\\?\\UNC\\');
    const start = isExtended ? 8 : 2;
    const end = filepath.indexOf('\\', start);
    if (end === -1) throw new ERR_INVALID_ARG_VALUE('path', filepath, 'Missing UNC resource path');
    if (end === 2) throw new ERR_INVALID_ARG_VALUE('path', filepath, 'Empty UNC servername');
    const url = new URL('file://');
    url.hostname = domainToASCII(filepath.slice(start, end));
    url.pathname = encodePath(filepath.slice(end).replaceAll('\\', '/'), true);

    return url;
  }

  function pathToFileURL(filepath, options = undefined) {
    const isWindows = options?.windows ?? require('process').platform === 'win32';
    if (isWindows && filepath.startsWith('\\\\')) return uncURL(filepath);
    const path = require('path');
    const resolved = isWindows ? path.win32.resolve(filepath) : path.posix.resolve(filepath);
    const last = filepath.at(-1);
    // Resolving takes a slash off the end, which means something in a URL.
    const isFolder = (last === '/' || (isWindows && last === '\\')) && resolved.at(-1) !== path.sep;

    return new URL(`file://${ encodePath(isFolder ? `${ resolved }/` : resolved, isWindows) }`);
  }

  function urlToHttpOptions(url) {
    const { hostname, pathname, port, username, password, search } = url;
    const options = {
      __proto__: null,
      ...url,
      protocol: url.protocol,
      hostname: hostname && hostname[0] === '[' ? hostname.slice(1, -1) : hostname,
      hash: url.hash,
      search,
      pathname,
      path: `${ pathname || '' }${ search || '' }`,
      href: url.href
    };
    if (port !== '') options.port = Number(port);
    if (username || password) options.auth = `${ decodeURIComponent(username) }:${ decodeURIComponent(password) }`;

    return options;
  }

  return { fileURLToPath, isURL, pathToFileURL, urlToHttpOptions };
};
