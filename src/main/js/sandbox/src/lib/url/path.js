'use strict';

// The parts of a URL that follow its host: path, query and fragment.

const { encode, sets } = require('./percent');
const { isSlash, isSpecial } = require('./scheme');

const driveLetter = /^[a-zA-Z][:|]$/;
const normalizedDriveLetter = /^[a-zA-Z]:$/;
const singleDot = /^(?:\.|%2e)$/i;
const doubleDot = /^(?:\.|%2e){2}$/i;

function shortenPath({ scheme, path }) {
  if (scheme === 'file' && path.length === 1 && normalizedDriveLetter.test(path[0])) return;
  path.pop();
}

function setQuery(url, text) {
  url.query = encode(text, isSpecial(url) ? sets.specialQuery : sets.query);
}

function setFragment(url, text) {
  url.fragment = encode(text, sets.fragment);
}

/** Reads `?query` and `#fragment`, or one of them, or nothing. */
function parseRest(url, rest) {
  const hash = rest.indexOf('#');
  const end = hash === -1 ? rest.length : hash;
  if (rest[0] === '?') setQuery(url, rest.slice(1, end));
  if (hash !== -1) setFragment(url, rest.slice(hash + 1));

  return url;
}

function addSegments(url, text) {
  const segments = text.split(isSpecial(url) ? /[/\\]/ : '/');
  const { path } = url;

  segments.forEach((segment, i) => {
    const isLast = i === segments.length - 1;

    if (doubleDot.test(segment)) {
      // Node leaves a path that has nothing to go up from empty; the standard would end it with a slash.
      const keepsSlash = path.length > 0 || isSpecial(url);
      shortenPath(url);
      if (isLast && keepsSlash) path.push('');
    } else if (singleDot.test(segment)) {
      if (isLast) path.push('');
    } else {
      const isDrive = url.scheme === 'file' && path.length === 0 && driveLetter.test(segment);
      path.push(isDrive ? `${ segment[0] }:` : encode(segment, sets.path));
    }
  });
}

/** Reads a path, which may go on from what is in `url.path` already, and what follows it. */
function parsePath(url, rest) {
  const end = rest.search(/[?#]/);
  const text = end === -1 ? rest : rest.slice(0, end);
  addSegments(url, isSlash(url, text[0]) ? text.slice(1) : text);

  return end === -1 ? url : parseRest(url, rest.slice(end));
}

function parsePathStart(url, rest) {
  return isSpecial(url) || (rest !== '' && rest[0] !== '?' && rest[0] !== '#')
    ? parsePath(url, rest) : parseRest(url, rest);
}

function parseOpaquePath(url, rest) {
  const end = rest.search(/[?#]/);
  url.path = encode(end === -1 ? rest : rest.slice(0, end), sets.control);

  return end === -1 ? url : parseRest(url, rest.slice(end));
}

module.exports = {
  addSegments, driveLetter, normalizedDriveLetter, parseOpaquePath, parsePath, parsePathStart, parseRest, setFragment, setQuery,
  shortenPath
};
