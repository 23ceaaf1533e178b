'use strict';

// url.resolve: a relative URL against another, in the way of RFC 2396, and with Node's exceptions from it.

const { hostless, slashed } = require('./legacy-parse');

const startsWithSlash = (text) => Boolean(text) && text[0] === '/';

function setPath(url) {
  if (url.pathname || url.search) url.path = (url.pathname || '') + (url.search || '');
}

function finish(url) {
  url.href = url.format();

  return url;
}

function copyQuery(result, relative) {
  result.search = relative.search;
  result.query = relative.query;
}

/** `//host/path`: all but the protocol is new. */
function resolveHost(result, relative) {
  Object.assign(result, { ...relative, protocol: result.protocol });
  if (slashed.has(result.protocol) && result.hostname && !result.pathname) result.path = result.pathname = '/';

  return finish(result);
}

/** Another protocol: nothing is taken over from the base but slashes. */
function resolveProtocol(result, relative) {
  if (!slashed.has(relative.protocol)) return finish(Object.assign(result, relative));
  result.protocol = relative.protocol;

  if (!relative.host && !/^file:?$/.test(relative.protocol) && !hostless.has(relative.protocol)) {
    // http:path: the first part of the path is the host.
    const parts = (relative.pathname || '').split('/');
    while (parts.length > 0 && !(relative.host = parts.shift()));
    if (!relative.host) relative.host = '';
    if (!relative.hostname) relative.hostname = '';
    if (parts[0] !== '') parts.unshift('');
    if (parts.length < 2) parts.unshift('');
    result.pathname = parts.join('/');
  } else {
    result.pathname = relative.pathname;
  }
  copyQuery(result, relative);
  result.host = relative.host || '';
  result.auth = relative.auth;
  result.hostname = relative.hostname || relative.host;
  result.port = relative.port;
  setPath(result);
  result.slashes = result.slashes || relative.slashes;

  return finish(result);
}

/** Where a protocol has no hosts of the usual kind, what stands in for one may carry credentials. */
function splitCredentials(result) {
  const { host } = result;

  if (host && host.indexOf('@') > 0) {
    const [ auth, name ] = host.split('@');
    result.auth = auth;
    result.host = result.hostname = name;
  }
}

function removeDots(parts) {
  let up = 0;

  for (let i = parts.length - 1; i >= 0; i--) {
    const part = parts[i];
    if (part === '..') up++;
    else if (part !== '.' && up > 0) up--;
    else if (part !== '.') continue;
    parts.splice(i, 1);
  }

  return up;
}

function joinHostToPath(result, relative, sourceParts, relativeParts) {
  result.hostname = '';
  result.port = null;

  if (result.host) {
    if (sourceParts[0] === '') sourceParts[0] = result.host;
    else sourceParts.unshift(result.host);
  }
  result.host = '';
  if (!relative.protocol) return;
  relative.hostname = null;
  relative.port = null;
  result.auth = null;

  if (relative.host) {
    if (relativeParts[0] === '') relativeParts[0] = relative.host;
    else relativeParts.unshift(relative.host);
  }
  relative.host = null;
}

function takeHost(result, relative) {
  if (relative.host || relative.host === '') {
    if (result.host !== relative.host) result.auth = null;
    result.host = relative.host;
    result.port = relative.port;
  }
  if (relative.hostname || relative.hostname === '') {
    if (result.hostname !== relative.hostname) result.auth = null;
    result.hostname = relative.hostname;
  }
}

function setPathOrNull(result) {
  if (result.pathname !== null || result.search !== null) {
    result.path = (result.pathname ? result.pathname : '') + (result.search ? result.search : '');
  }
}

function resolvePath(result, relative) {
  const isRelativeAbsolute = relative.host || startsWithSlash(relative.pathname);
  let mustBeAbsolute = isRelativeAbsolute || startsWithSlash(result.pathname) || (result.host && relative.pathname);
  const keepsNoDots = mustBeAbsolute;
  const relativeParts = (relative.pathname && relative.pathname.split('/')) || [];
  let parts = (result.pathname && result.pathname.split('/')) || [];
  const isHostInPath = result.protocol && !slashed.has(result.protocol);

  if (isHostInPath) {
    joinHostToPath(result, relative, parts, relativeParts);
    mustBeAbsolute = mustBeAbsolute && (relativeParts[0] === '' || parts[0] === '');
  }

  if (isRelativeAbsolute) {
    takeHost(result, relative);
    copyQuery(result, relative);
    parts = relativeParts;
  } else if (relativeParts.length > 0) {
    parts.pop();
    parts = parts.concat(relativeParts);
    copyQuery(result, relative);
  } else if (relative.search !== null && relative.search !== undefined) {
    if (isHostInPath) {
      result.hostname = result.host = parts.shift();
      splitCredentials(result);
    }
    copyQuery(result, relative);
    setPathOrNull(result);

    return finish(result);
  }
  if (parts.length === 0) {
    result.pathname = null;
    result.path = result.search ? `/${ result.search }` : null;

    return finish(result);
  }
  const last = parts.at(-1);
  const endsInFolder = last === ''
    || ((result.host || relative.host || parts.length > 1) && (last === '.' || last === '..'));
  const up = removeDots(parts);
  if (!mustBeAbsolute && !keepsNoDots) parts.unshift(...Array(up).fill('..'));
  if (mustBeAbsolute && parts[0] !== '' && !startsWithSlash(parts[0])) parts.unshift('');
  if (endsInFolder && !parts.join('/').endsWith('/')) parts.push('');
  const isAbsolute = parts[0] === '' || startsWithSlash(parts[0]);

  if (isHostInPath) {
    result.hostname = result.host = isAbsolute || parts.length === 0 ? '' : parts.shift();
    splitCredentials(result);
  }
  mustBeAbsolute = mustBeAbsolute || (result.host && parts.length > 0);
  if (mustBeAbsolute && !isAbsolute) parts.unshift('');

  if (parts.length > 0) {
    result.pathname = parts.join('/');
  } else {
    result.pathname = null;
    result.path = null;
  }
  setPathOrNull(result);
  result.auth = relative.auth || result.auth;
  result.slashes = result.slashes || relative.slashes;

  return finish(result);
}

/** `relative` is changed on the way, as Node changes it. */
function resolve(result, relative) {
  result.hash = relative.hash;
  if (relative.href === '') return finish(result);
  if (relative.slashes && !relative.protocol) return resolveHost(result, relative);
  if (relative.protocol && relative.protocol !== result.protocol) return resolveProtocol(result, relative);

  return resolvePath(result, relative);
}

module.exports = { resolve };
