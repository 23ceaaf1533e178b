'use strict';

// What a URL's record says, and how its parts are changed: sections 4.5 and 6.1 of the WHATWG URL Standard.

const { encode, sets } = require('./percent');
const { parseHost } = require('./host');
const { parse, parsePort, portStart } = require('./parser');
const { addSegments, setFragment, setQuery } = require('./path');
const { defaultPorts, isSpecial } = require('./scheme');

function pathOf({ path }) {
  return typeof path === 'string' ? path : path.map((segment) => `/${ segment }`).join('');
}

function serialize(url) {
  const { scheme, username, password, host, port, path, query, fragment } = url;
  let text = `${ scheme }:`;

  if (host !== null) {
    const credentials = username || password ? `${ username }${ password ? `:${ password }` : '' }@` : '';
    text += `//${ credentials }${ host }${ port === null ? '' : `:${ port }` }`;
  } else if (typeof path !== 'string' && path.length > 1 && path[0] === '') {
    // Without this the path would be taken for a host when the text is parsed again.
    text += '/.';
  }
  text += pathOf(url);
  if (query !== null) text += `?${ query }`;

  return fragment === null ? text : `${ text }#${ fragment }`;
}

function originOf(url) {
  if (url.scheme === 'blob') {
    const inner = parse(pathOf(url));

    return inner && (inner.scheme === 'http' || inner.scheme === 'https') ? originOf(inner) : 'null';
  }
  if (!isSpecial(url) || url.scheme === 'file') return 'null';

  return `${ url.scheme }://${ hostOf(url) }`;
}

function hostOf({ host, port }) {
  return `${ host ?? '' }${ port === null ? '' : `:${ port }` }`;
}

const cannotHaveCredentials = ({ host, scheme }) => host === null || host === '' || scheme === 'file';
const withoutBreaks = (text) => text.replace(/[\t\n\r]/g, '');

// Spaces at the end of an opaque path are lost as soon as nothing follows them.
function stripOpaquePath(url) {
  if (typeof url.path === 'string' && url.query === null && url.fragment === null) {
    url.path = url.path.replace(/ +$/, '');
  }
}

/** Returns whether the host was one. */
function setHostAndPort(url, text, withPort) {
  const end = text.search(isSpecial(url) ? /[/\\?#]/ : /[/?#]/);
  const authority = end === -1 ? text : text.slice(0, end);
  const colon = url.scheme === 'file' ? -1 : portStart(authority);
  if (colon !== -1 && !withPort) return false;
  const hostText = colon === -1 ? authority : authority.slice(0, colon);

  if (hostText === '') {
    if (colon !== -1 || (isSpecial(url) && url.scheme !== 'file')) return false;
    if (url.username || url.password || url.port !== null) return false;
    url.host = '';

    return true;
  }
  const host = parseHost(hostText, isSpecial(url));
  if (host === undefined) return false;
  url.host = url.scheme === 'file' && host === 'localhost' ? '' : host;
  if (colon !== -1) setPort(url, text.slice(colon + 1));

  return true;
}

/**
 * Takes the digits that a text begins with. If there are some, but only further on, the port is taken away, as
 * Node does, unless there is a sign or a space first; the standard would leave it.
 */
function setPort(url, text) {
  const [ digits ] = /^\d*/.exec(text);
  if (digits === '' && !/^[^- ].*\d/s.test(text)) return;
  const port = parsePort(url, digits);
  if (port !== undefined) url.port = port;
}

const setters = {
  protocol(url, text) {
    const match = /^([a-zA-Z][a-zA-Z\d+\-.]*)(?::|$)/.exec(withoutBreaks(text));
    if (match === null) return;
    const scheme = match[1].toLowerCase();
    if (isSpecial(url) !== isSpecial({ scheme })) return;
    if (scheme === 'file' && (url.username || url.password || url.port !== null)) return;
    if (url.scheme === 'file' && url.host === '') return;
    url.scheme = scheme;
    if (url.port === defaultPorts[scheme]) url.port = null;
  },
  username(url, text) {
    if (!cannotHaveCredentials(url)) url.username = encode(text, sets.userinfo);
  },
  password(url, text) {
    if (!cannotHaveCredentials(url)) url.password = encode(text, sets.userinfo);
  },
  host(url, text) {
    if (typeof url.path !== 'string') setHostAndPort(url, withoutBreaks(text), true);
  },
  hostname(url, text) {
    if (typeof url.path !== 'string') setHostAndPort(url, withoutBreaks(text), false);
  },
  port(url, text) {
    if (cannotHaveCredentials(url)) return;
    const port = withoutBreaks(text);
    if (port === '') url.port = null;
    else setPort(url, port);
  },
  pathname(url, text) {
    if (typeof url.path === 'string') return;
    const path = withoutBreaks(text);
    url.path = [];
    const startsWithSlash = path[0] === '/' || (path[0] === '\\' && isSpecial(url));
    // Without a host Node leaves a slash; the standard would leave nothing.
    if (path === '' && !isSpecial(url) && url.host !== null) return;
    // Nothing ends the path here: what would begin a query or a fragment belongs to it.
    addSegments(url, startsWithSlash ? path.slice(1) : path);
    url.path = url.path.map((segment) => segment.replaceAll('?', '%3F').replaceAll('#', '%23'));
  },
  search(url, text) {
    if (text === '') {
      url.query = null;
      stripOpaquePath(url);
    } else {
      setQuery(url, withoutBreaks(text[0] === '?' ? text.slice(1) : text));
    }
  },
  hash(url, text) {
    if (text === '') {
      url.fragment = null;
      stripOpaquePath(url);
    } else {
      setFragment(url, withoutBreaks(text[0] === '#' ? text.slice(1) : text));
    }
  }
};

/** What a domain becomes as the host of a URL; undefined if it cannot. */
function hostnameOf(domain) {
  const url = parse('ws://x');

  return setHostAndPort(url, withoutBreaks(domain), false) ? url.host : undefined;
}

module.exports = { hostOf, hostnameOf, originOf, pathOf, serialize, setters };
